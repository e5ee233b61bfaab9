#include "SampleMachine.h"
#include <QTest>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;

/// What the checks of a machine make of what the script says, of this process, and of what runs in it.
class EnvironmentRulesTest : public QObject {
    Q_OBJECT

    using Tree = sample::Tree;
    using Verdict = EnvironmentResult::Verdict;

private slots:
    void theSystemIsTheOneThatTheScriptNames()
    {
        const Tree tree;
        EnvironmentOrder order = Tree::goodOrder();
        order.expectedOs = "Ceremony 1";
        QVERIFY(tree.look("ENV-12", order).verdict == Verdict::Passed);
        order.expectedOs = "Ceremony 2";
        const EnvironmentResult other = tree.look("ENV-12", order);
        QVERIFY(other.verdict == Verdict::Failed && other.isWaivable);
        QVERIFY2(other.observed == "Ceremony 1 instead of Ceremony 2", other.observed.c_str());
    }

    void twoSticksAreTwoDevicesThatOutliveThePower()
    {
        const Tree tree;
        EnvironmentOrder order = Tree::goodOrder();
        const auto told = [&](const std::vector<std::filesystem::path>& folders) {
            order.journals = folders;
            const EnvironmentResult result = tree.look("ENV-14", order);
            return std::string(nameOf(result.verdict)) + (result.isWaivable ? "?" : "") + " " + result.observed;
        };
        const std::filesystem::path one = tree.folder.path().toStdString(), other = one / "dev";
        QVERIFY2(told({one}).contains("failed 1 of two sticks"), told({one}).c_str());
        QVERIFY2(told({one, one / "none"}).contains("is not there"), told({one, one / "none"}).c_str());
        if (std::filesystem::space(one).available > 64UL * 1024 * 1024)
            QVERIFY2(told({one, other}).contains("on the same device"), told({one, other}).c_str());
        if (std::filesystem::exists("/dev/shm"))
            QVERIFY2(told({"/dev/shm", one}).contains("in memory"), told({"/dev/shm", one}).c_str());
    }

    void theWayToAnHsmMayBeUpWhereTheScriptNamesIt()
    {
        const Tree tree;
        tree.write("sys/class/net/eth0/operstate", "up\n");
        tree.write("sys/class/net/eth0/flags", "0x1003\n");
        tree.write("sys/class/net/eth0/address", "00:11:22:33:44:55\n");
        tree.write("proc/net/fib_trie", "Local:\n     |-- 192.168.1.5\n        /32 host LOCAL\n");
        EnvironmentOrder order = Tree::goodOrder();
        QVERIFY(tree.look("ENV-01", order).verdict == Verdict::Failed);
        order.hsmLink = "00:11:22:33:44:55";
        const EnvironmentResult good = tree.look("ENV-01", order);
        QVERIFY2(good.verdict == Verdict::Passed && good.observed.contains("to the HSM: eth0"), good.observed.c_str());
        tree.write("sys/class/net/eth1/operstate", "up\n");
        QVERIFY(tree.look("ENV-01", order).verdict == Verdict::Failed); // no other one
        order.hsmLink = "00:11:22:33:44:66";
        tree.remove("sys/class/net/eth1");
        QVERIFY(tree.look("ENV-01", order).verdict == Verdict::Failed);
    }

    void aStickIsNoDiskOfTheMachine()
    {
        const Tree tree;
        tree.write("proc/self/mountinfo",
            "21 1 0:20 / / rw - overlay overlay rw\n22 21 7:0 / /rofs ro - squashfs /dev/loop0 ro\n"
            "23 21 8:17 / /media/red rw - vfat /dev/sdb1 rw\n");
        tree.linkDevice("7:0", "../../devices/virtual/block/loop0");
        tree.linkDevice("8:17", "../../devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/host6/block/sdb/sdb1");
        QVERIFY2(tree.look("ENV-13").verdict == Verdict::Passed, tree.look("ENV-13").observed.c_str());
        tree.remove("sys/dev/block"); // what cannot be told is no stick
        QVERIFY(tree.look("ENV-13").verdict == Verdict::Failed);
    }

    void howLongTheMachineRunsIsOnlyTold()
    {
        const Tree tree;
        EnvironmentOrder order = Tree::goodOrder();
        QVERIFY(tree.look("ENV-11", order).verdict == Verdict::Passed);
        order.uptimeHours = 3;
        QVERIFY(tree.look("ENV-11", order).verdict == Verdict::Passed);
        order.uptimeHours = 2; // a minute more than that
        const EnvironmentResult late = tree.look("ENV-11", order);
        QVERIFY(late.verdict == Verdict::Failed && !late.isStanding());
        QVERIFY2(late.observed.contains("up for 7260 s"), late.observed.c_str());
    }

    void aCrashMayLeaveNoImage()
    {
        const Tree tree;
        tree.write("proc/sys/fs/suid_dumpable", "0\n");
        const pid_t child = ::fork();
        if (child == 0) {
            const auto verdict = [&] { return tree.look("ENV-06").verdict; };
            ::prctl(PR_SET_DUMPABLE, 1);
            if (verdict() != Verdict::Failed) ::_exit(1);
            const ::rlimit none{0, 0};
            if (::setrlimit(RLIMIT_CORE, &none) != 0 || verdict() != Verdict::Failed) ::_exit(2);
            ::prctl(PR_SET_DUMPABLE, 0);
            if (verdict() != Verdict::Passed) ::_exit(3);
            ::_exit(tree.look("ENV-06").observed.contains("suid_dumpable 0") ? 0 : 4);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void memoryHasToBeLockable()
    {
        const Tree tree;
        const pid_t child = ::fork();
        if (child == 0) {
            EnvironmentOrder order = Tree::goodOrder();
            ::rlimit limit{8UL * 1024 * 1024, 8UL * 1024 * 1024};
            if (::setrlimit(RLIMIT_MEMLOCK, &limit) != 0 || tree.look("ENV-07", order).verdict != Verdict::Passed)
                ::_exit(1);
            limit = {4096, 4096};
            if (::setrlimit(RLIMIT_MEMLOCK, &limit) != 0) ::_exit(2);
            const EnvironmentResult bad = tree.look("ENV-07", order);
            if (bad.verdict != Verdict::Failed || bad.isWaivable) ::_exit(3);
            order.hasKeyInMemory = false;
            ::_exit(tree.look("ENV-07", order).isWaivable ? 0 : 4);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void onlyTheTokensOfThisCeremonyMayBeInserted()
    {
        const Tree tree;
        EnvironmentOrder order = Tree::goodOrder();
        const auto with = [&](const std::string& serial, PinState pin) {
            order.tokens = [serial, pin] {
                TokenModule module;
                module.readers.push_back({.description = {}, .manufacturer = {}, .token = Token{}});
                module.readers.back().token->isInitialized = true;
                module.readers.back().token->model = "M1";
                module.readers.back().token->serial = serial;
                module.readers.back().token->userPin = pin;
                return Result<TokenModule>(module);
            };
            return tree.look("ENV-18", order);
        };
        QVERIFY(with("A1", PinState::Good).verdict == Verdict::Passed); // nobody said which
        order.expectedTokens = {"A1", "A2"};
        QVERIFY(with("A1", PinState::Good).verdict == Verdict::Passed);
        QVERIFY(with("", PinState::NotSet).verdict == Verdict::Passed); // blank, without a number yet
        const EnvironmentResult other = with("B1", PinState::Good);
        QVERIFY(other.verdict == Verdict::Failed && !other.isWaivable);
        QVERIFY2(other.observed.contains("M1 B1 (not expected)"), other.observed.c_str());
        for (const PinState pin : {PinState::Low, PinState::FinalTry, PinState::Locked})
            QVERIFY(with("A1", pin).verdict == Verdict::Failed);
        order.tokens = [] { return Result<TokenModule>(fail(ErrorCode::TokenUnavailable)); };
        QVERIFY(tree.look("ENV-18", order).verdict == Verdict::Unknown);
    }

    void whatRunsIsComparedWithItsPackages()
    {
        const Tree tree;
        tree.write("usr/lib/liba.so", "a");
        tree.write("usr/lib/libb.so", "changed");
        tree.write("tmp/slipped-in.so", "x");
        tree.write("var/lib/dpkg/info/a.md5sums", "0cc175b9c0f1b6a831c399e269772661  usr/lib/liba.so\n");
        tree.write("var/lib/dpkg/info/b.md5sums", "92eb5ffee6ae2fec3ad71c777531578f  lib/libb.so\n");
        const auto look = [&](const std::vector<std::string>& paths) {
            EnvironmentOrder order = Tree::goodOrder();
            order.software = [paths] {
                SoftwareState state;
                for (const std::string& path : paths) state.files.push_back({path, {}});
                state.digest = sha256(bytesOf("another"));
                return Result<SoftwareState>(state);
            };
            return std::pair(tree.look("ENV-16", order), tree.look("ENV-15", order).observed);
        };
        const auto [good, unused] = look({"/usr/lib/liba.so"});
        QVERIFY2(good.verdict == Verdict::Passed && good.observed == "2 packages", good.observed.c_str());
        const auto [bad, named] = look({"/usr/lib/liba.so", "/usr/lib/libb.so", "/tmp/slipped-in.so"});
        QVERIFY(bad.verdict == Verdict::Failed && !bad.isStanding());
        const std::string told = "; of no package: /tmp/slipped-in.so; changed: /usr/lib/libb.so";
        QVERIFY2(bad.observed.ends_with(told), bad.observed.c_str());
        QVERIFY2(named.ends_with(told), named.c_str()); // where it stands in the way, it says why
    }
};

QTEST_GUILESS_MAIN(EnvironmentRulesTest)
#include "EnvironmentRulesTest.moc"
