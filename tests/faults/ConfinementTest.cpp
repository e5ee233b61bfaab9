#include "app/confinement/Confinement.h"
#include "tests/support/Sanitizers.h"
#include <QTest>
#include <arpa/inet.h>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <linux/netlink.h>
#include <netinet/in.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

/// Something that a program taken over by a file would like to do. `isDone`: it succeeded.
struct Attempt {
    const char* name;
    bool (*isDone)();
};

bool isForked(bool (*child)())
{
    const pid_t id = fork();
    if (id == 0) _exit(child() ? 0 : 1);
    int status = 0;
    return id > 0 && waitpid(id, &status, 0) == id;
}

const std::vector<Attempt> attempts{
    {"open a file to read", [] { return open("/etc/passwd", O_RDONLY) >= 0; }},
    {"open a file to write", [] { return open("/tmp/certwright-confinement", O_WRONLY | O_CREAT, 0600) >= 0; }},
    {"open by openat", [] { return openat(AT_FDCWD, "/dev/null", O_RDONLY) >= 0; }},
    {"look for a file",
        [] {
            struct stat found{};
            return stat("/etc/passwd", &found) == 0;
        }},
    {"remove a file", [] { return unlink("/tmp/certwright-confinement") == 0 || errno == ENOENT; }},
    {"make a folder", [] { return mkdir("/tmp/certwright-confinement-folder", 0700) == 0 || errno == EEXIST; }},
    {"rename a file",
        [] { return rename("/tmp/certwright-none-a", "/tmp/certwright-none-b") == 0 || errno == ENOENT; }},
    {"speak to the network", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"speak IPv6", [] { return socket(AF_INET6, SOCK_DGRAM, 0) >= 0; }},
    {"speak to the desktop", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    {"start a program",
        [] {
            char name[] = "/bin/certwright-none";
            char* arguments[] = {name, nullptr};
            char* environment[] = {nullptr};
            execve(name, arguments, environment);
            return errno != EPERM;
        }},
    {"make a process", [] { return isForked([] { return true; }); }},
    {"look into another process", [] { return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
    {"read another process",
        [] {
            char octet = 0;
            iovec here{&octet, 1};
            return process_vm_readv(getpid(), &here, 1, &here, 1, 0) == 1;
        }},
    {"end another process", [] { return kill(getpid(), 0) == 0; }},
    {"end a thread of another process", [] { return syscall(SYS_tgkill, getppid(), getppid(), 0) == 0; }},
};

/// What a driver of a token must not do, either.
const std::vector<Attempt> driverAttempts{
    {"speak to the network", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"speak IPv6", [] { return socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0) >= 0; }},
    {"speak to the network card", [] { return socket(AF_PACKET, SOCK_RAW, 0) >= 0; }},
    {"speak to other machines by VSOCK", [] { return socket(AF_VSOCK, SOCK_STREAM, 0) >= 0; }},
    {"change the network", [] { return socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) >= 0; }},
    {"go around the filter", [] { return syscall(SYS_io_uring_setup, 0, nullptr) >= 0 || errno != EPERM; }},
    {"start a program",
        [] {
            char name[] = "/bin/certwright-none";
            char* arguments[] = {name, nullptr};
            char* environment[] = {nullptr};
            execve(name, arguments, environment);
            return errno != EPERM;
        }},
    {"look into another process", [] { return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
    {"read another process",
        [] {
            char octet = 0;
            iovec here{&octet, 1};
            return process_vm_readv(getpid(), &here, 1, &here, 1, 0) == 1;
        }},
    {"end another process", [] { return kill(getppid(), SIGCONT) == 0; }},
    {"end a thread of another process", [] { return syscall(SYS_tgkill, getppid(), getppid(), SIGCONT) == 0; }},
};
/// What it needs.
const std::vector<Attempt> driverNeeds{
    {"read settings", [] { return open("/etc/passwd", O_RDONLY) >= 0; }},
    {"speak to the service of readers", [] { return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0; }},
    {"hear of devices", [] { return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT) >= 0; }},
    {"ask whether a process lives", [] { return kill(getppid(), 0) == 0; }},
    {"run threads",
        [] {
            bool hasRun = false;
            std::thread([&hasRun] { hasRun = true; }).join();
            return hasRun;
        }},
};

enum class Confined { No, Worker, Driver };

bool confineAs(Confined how)
{
    if (how == Confined::No) return true;
    confinement::hideMemory();
    return how == Confined::Driver ? confinement::confineDriver() : confinement::confine(confinement::Threads::None);
}

/// Does it in a process of its own; -1: that process did not get so far.
int answerOf(const Attempt& attempt, Confined how)
{
    const pid_t id = fork();
    if (id == 0) {
        if (!confineAs(how)) _exit(9);
        _exit(attempt.isDone() ? 1 : 0);
    }
    int status = 0;
    if (id < 0 || waitpid(id, &status, 0) != id || !WIFEXITED(status)) return -1;
    return WEXITSTATUS(status);
}

}

/// What our helper programs give up, tried from inside.
class ConfinementTest : public QObject {
    Q_OBJECT
private slots:
    void aConfinedProgramReachesNothing()
    {
        for (const Attempt& attempt : attempts) QVERIFY2(answerOf(attempt, Confined::Worker) == 0, attempt.name);
    }

    void thatIsTheDoingOfTheConfinement()
    {
        int done = 0;
        for (const Attempt& attempt : attempts) done += answerOf(attempt, Confined::No) == 1 ? 1 : 0;
        QVERIFY2(done >= 12, qPrintable(QString::number(done))); // some may be refused to every program of this machine
    }

    void aDriverReachesItsDevicesAlone()
    {
        for (const Attempt& attempt : driverAttempts) QVERIFY2(answerOf(attempt, Confined::Driver) == 0, attempt.name);
        for (const Attempt& need : driverNeeds) QVERIFY2(answerOf(need, Confined::Driver) == 1, need.name);
        int done = 0;
        for (const Attempt& attempt : driverAttempts) done += answerOf(attempt, Confined::No) == 1 ? 1 : 0;
        QVERIFY2(done >= 6, qPrintable(QString::number(done))); // so it is the doing of the filter
    }

    void whatItStillNeedsItStillHas()
    {
        const Attempt work{"memory, descriptors", [] {
                               void* const memory = std::malloc(std::size_t{50} << 20);
                               std::free(memory);
                               char none = 0;
                               return memory && write(STDERR_FILENO, &none, 0) == 0;
                           }};
        QCOMPARE(answerOf(work, Confined::Worker), 1);
    }

    void cleanupTestCase()
    {
        unlink("/tmp/certwright-confinement");
        rmdir("/tmp/certwright-confinement-folder");
    }

    void itsBudgetIsKept()
    {
        QSKIP_IF_SANITIZED("the sanitizer needs more addresses than the budget");
        const auto spending = [](bool (*spend)()) {
            const pid_t id = fork();
            if (id == 0) {
                if (!confinement::spendAtMost({std::size_t{256} << 20, 1})) _exit(9);
                _exit(spend() ? 1 : 0);
            }
            int status = 0;
            waitpid(id, &status, 0);
            return status;
        };
        const int memory = spending([] { return std::malloc(std::size_t{300} << 20) != nullptr; });
        QVERIFY(WIFEXITED(memory));
        QCOMPARE(WEXITSTATUS(memory), 0);
        const int time = spending([] {
            while (getppid() != 0) {}
            return true;
        });
        QVERIFY(WIFSIGNALED(time));
        QCOMPARE(WTERMSIG(time), SIGXCPU);
    }
};

QTEST_GUILESS_MAIN(ConfinementTest)
#include "ConfinementTest.moc"
#include "tests/support/Sanitizers.h"
