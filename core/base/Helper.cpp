#include "core/base/Helper.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace core {

namespace {

namespace fs = std::filesystem;
using SteadyClock = std::chrono::steady_clock;

std::unexpected<Error> gone(std::string why) { return failAs(ErrorCode::Internal, "CW-507", {std::move(why)}); }

/// Waits until the socket can be read or written; false: the time is over, or the other side is gone.
bool await(int socket, short event, std::optional<SteadyClock::time_point> end)
{
    for (;;) {
        int wait = -1;
        if (end)
            wait = static_cast<int>(std::max<std::int64_t>(
                0, std::chrono::duration_cast<std::chrono::milliseconds>(*end - SteadyClock::now()).count()));
        pollfd one{socket, event, 0};
        const int ready = poll(&one, 1, wait);
        if (ready < 0 && errno == EINTR) continue;
        return ready > 0;
    }
}

enum class Moved { All, Closed, TooLate };

/// Sends or receives all of it.
template <typename Step, typename Octets>
Moved moveAll(int socket, short event, Octets octets, std::optional<SteadyClock::time_point> end, Step step)
{
    while (!octets.empty()) {
        if (!await(socket, event, end)) return Moved::TooLate;
        const ssize_t count = step(socket, octets.data(), octets.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (count <= 0) return Moved::Closed;
        octets = octets.subspan(static_cast<std::size_t>(count));
    }
    return Moved::All;
}

Moved sendMessage(int socket, ByteView message, std::optional<SteadyClock::time_point> end)
{
    const auto put = [](int to, const std::uint8_t* from, std::size_t size) {
        return send(to, from, size, MSG_NOSIGNAL | MSG_DONTWAIT);
    };
    const auto length = static_cast<std::uint32_t>(message.size());
    std::array<std::uint8_t, sizeof length> head{};
    std::memcpy(head.data(), &length, sizeof length);
    const Moved moved = moveAll(socket, POLLOUT, ByteView(head), end, put);
    return moved == Moved::All ? moveAll(socket, POLLOUT, message, end, put) : moved;
}

Moved receiveMessage(int socket, Secret& message, std::optional<SteadyClock::time_point> end)
{
    const auto get = [](int from, std::uint8_t* to, std::size_t size) { return recv(from, to, size, MSG_DONTWAIT); };
    std::uint32_t length = 0;
    std::array<std::uint8_t, sizeof length> head{};
    const Moved moved = moveAll(socket, POLLIN, std::span<std::uint8_t>(head), end, get);
    if (moved != Moved::All) return moved;
    std::memcpy(&length, head.data(), sizeof length);
    if (length > longestMessage) return Moved::Closed;
    message = Secret(length);
    return moveAll(socket, POLLIN, message.span(), end, get);
}

}

fs::path Helper::place(std::string_view name)
{
    std::error_code unknown;
    const fs::path folder = fs::read_symlink("/proc/self/exe", unknown).parent_path();
    for (const fs::path& place :
        {folder / name, folder / ".." / "bin" / name, folder / ".." / "libexec/certwright" / name}) {
        std::error_code missing;
        if (fs::is_regular_file(place, missing)) return place.lexically_normal();
    }
    return folder / name;
}

Result<Helper> Helper::start(const fs::path& program, const std::vector<std::string>& environment)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return failAs(ErrorCode::Internal, "CW-506", {program.filename().string()}, std::strerror(errno));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], helperSocket);
    posix_spawn_file_actions_addclosefrom_np(&actions, helperSocket + 1);
    const std::string path = program.string();
    std::array<char*, 2> arguments{const_cast<char*>(path.c_str()), nullptr};
    std::vector<char*> variables;
    for (const std::string& variable : environment) variables.push_back(const_cast<char*>(variable.c_str()));
    variables.push_back(nullptr);
    pid_t process = 0;
    const int failed = posix_spawn(&process, path.c_str(), &actions, nullptr, arguments.data(), variables.data());
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed != 0) {
        close(ends[0]);
        return failAs(ErrorCode::Internal, "CW-506", {program.filename().string()}, std::strerror(failed));
    }
    return Helper(process, ends[0]);
}

Helper::Helper(Helper&& other) noexcept
    : m_process(std::exchange(other.m_process, 0)), m_socket(std::exchange(other.m_socket, -1))
{}

Helper& Helper::operator=(Helper&& other) noexcept
{
    if (this != &other) {
        stop();
        m_process = std::exchange(other.m_process, 0);
        m_socket = std::exchange(other.m_socket, -1);
    }
    return *this;
}

Helper::~Helper() { stop(); }

void Helper::stop()
{
    if (m_socket >= 0) close(m_socket);
    if (m_process > 0) {
        kill(m_process, SIGKILL); // it holds nothing that must be written
        while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {}
    }
    m_socket = -1;
    m_process = 0;
}

Result<Secret> Helper::ask(ByteView question, std::chrono::milliseconds patience)
{
    if (!isRunning()) return gone("it is not running");
    const auto end = SteadyClock::now() + patience;
    Secret answer;
    Moved moved = sendMessage(m_socket, question, end);
    if (moved == Moved::All) moved = receiveMessage(m_socket, answer, end);
    if (moved == Moved::All) return answer;
    const pid_t process = m_process;
    int status = 0;
    // Ending already, it ends as it began to; one that only closed its socket must not keep us waiting.
    if (moved == Moved::Closed) kill(process, SIGKILL);
    const bool hasEnded = moved == Moved::Closed && waitpid(process, &status, 0) == process;
    if (hasEnded) m_process = 0;
    stop();
    m_end = {.wasTooLate = moved == Moved::TooLate,
        .signal = hasEnded && WIFSIGNALED(status) ? WTERMSIG(status) : 0,
        .exitCode = hasEnded && WIFEXITED(status) ? WEXITSTATUS(status) : 0};
    if (m_end.wasTooLate) return gone("no answer within " + std::to_string(patience.count() / 1000) + " s");
    if (m_end.signal != 0) return gone("ended by signal " + std::to_string(m_end.signal));
    return gone("it ended");
}

int serveQuestions(const std::function<Secret(ByteView)>& answer)
{
    for (;;) {
        Secret question;
        if (receiveMessage(helperSocket, question, {}) != Moved::All) return 0;
        const Secret reply = answer(question.view());
        if (sendMessage(helperSocket, reply.view(), {}) != Moved::All) return 0;
    }
}

}
