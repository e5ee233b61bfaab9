#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <seccomp.h>
#include <set>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/// Runs a command and refuses every internet socket that it or its children ask for. Says at the end who asked; an asker from
/// below the folder of the first argument makes it fail. So the whole test suite shows that nothing of ours speaks to a network.
///
///     no-internet FOLDER [--expect NAME]... COMMAND [ARGS]...
///
/// NAME is a program that may ask, because trying is its purpose. Where the system lets nobody watch, the command runs unwatched,
/// and that is said.

namespace {

bool sendDescriptor(int channel, int descriptor)
{
    char octet = 0;
    iovec part{&octet, 1};
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof descriptor)] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room;
    message.msg_controllen = sizeof room;
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    return sendmsg(channel, &message, 0) == 1;
}

/// -1: none came.
int receiveDescriptor(int channel)
{
    char octet = 0;
    iovec part{&octet, 1};
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room;
    message.msg_controllen = sizeof room;
    if (recvmsg(channel, &message, MSG_CMSG_CLOEXEC) != 1) return -1;
    const cmsghdr* header = CMSG_FIRSTHDR(&message);
    if (!header || header->cmsg_type != SCM_RIGHTS) return -1;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
    return descriptor;
}

/// Asks whoever watches before an internet socket is made; the descriptor to watch at, -1 where that is not possible.
int askBeforeSockets()
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return -1;
    int watched = -1;
    const bool isMade =
        seccomp_rule_add(filter, SCMP_ACT_NOTIFY, SCMP_SYS(socket), 1, SCMP_A0_32(SCMP_CMP_EQ, AF_INET)) == 0 &&
        seccomp_rule_add(filter, SCMP_ACT_NOTIFY, SCMP_SYS(socket), 1, SCMP_A0_32(SCMP_CMP_EQ, AF_INET6)) == 0;
    if (isMade && seccomp_load(filter) == 0) watched = seccomp_notify_fd(filter);
    const int kept = watched < 0 ? -1 : fcntl(watched, F_DUPFD_CLOEXEC, 100);
    seccomp_release(filter);
    return kept;
}

[[noreturn]] void run(int channel, char** command)
{
    const int watched = askBeforeSockets();
    if (watched >= 0 && sendDescriptor(channel, watched)) close(watched);
    close(channel);
    execvp(command[0], command);
    std::perror(command[0]);
    _exit(127);
}

/// Answers one question with "no such address family" and gives the program that asked.
std::string answer(int watched)
{
    seccomp_notif* question = nullptr;
    seccomp_notif_resp* reply = nullptr;
    if (seccomp_notify_alloc(&question, &reply) != 0) return {};
    std::string asker;
    if (seccomp_notify_receive(watched, question) == 0) {
        std::error_code unknown;
        asker = std::filesystem::read_symlink("/proc/" + std::to_string(question->pid) + "/exe", unknown).string();
        if (seccomp_notify_id_valid(watched, question->id) != 0) asker.clear();
        reply->id = question->id;
        reply->error = -EAFNOSUPPORT;
        seccomp_notify_respond(watched, reply);
    }
    seccomp_notify_free(question, reply);
    return asker;
}

}

int main(int count, char** arguments)
{
    int next = 1;
    const std::string folder = next < count ? std::filesystem::canonical(arguments[next++]).string() + "/" : "";
    std::set<std::string> expected;
    for (; next + 1 < count && std::strcmp(arguments[next], "--expect") == 0; next += 2)
        expected.insert(arguments[next + 1]);
    int channel[2];
    if (next >= count || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel) != 0) return 2;
    const pid_t child = fork();
    if (child == 0) {
        close(channel[0]);
        run(channel[1], arguments + next);
    }
    close(channel[1]);
    const int watched = receiveDescriptor(channel[0]);
    if (watched < 0) std::fprintf(stderr, "no-internet: this system lets nobody watch; sockets were not looked for\n");
    std::multiset<std::string> ours, others;
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        pollfd question{watched, POLLIN, 0};
        if (poll(&question, watched < 0 ? 0 : 1, 200) != 1) continue;
        if (!(question.revents & POLLIN)) {
            waitpid(child, &status, 0); // nobody is left who could ask
            break;
        }
        const std::string asker = answer(watched);
        const bool isOurs = asker.starts_with(folder);
        if (!asker.empty() && !expected.contains(std::filesystem::path(asker).filename()))
            (isOurs ? ours : others).insert(asker);
    }
    const auto tell = [](const char* what, const std::multiset<std::string>& askers) {
        for (auto each = askers.begin(); each != askers.end(); each = askers.upper_bound(*each))
            std::fprintf(stderr, "no-internet: %s %s asked %zu times\n", what, each->c_str(), askers.count(*each));
    };
    tell("a tool of others,", others);
    tell("OURS:", ours);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    return code != 0 ? code : ours.empty() ? 0 : 1;
}
