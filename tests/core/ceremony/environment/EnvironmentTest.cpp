#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Software.h"
#include "core/ceremony/environment/Volume.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;

/// What the checks of a machine say of trees that were laid out for them.
class EnvironmentTest : public QObject {
    Q_OBJECT

    using Verdict = EnvironmentResult::Verdict;

    /// A machine that passes everything that is read from files.
    struct Tree {
        QTemporaryDir folder;
        void write(const QString& path, const QByteArray& content) const
        {
            const QString full = folder.filePath(path);
            QDir().mkpath(QFileInfo(full).path());
            QFile file(full);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0) qFatal("cannot write");
        }
        void remove(const QString& path) const
        {
            const QString full = folder.filePath(path);
            if (QFileInfo(full).isDir())
                QDir(full).removeRecursively();
            else
                QFile::remove(full);
        }
        void linkZone(const QString& zone) const
        {
            remove("etc/localtime");
            QDir().mkpath(folder.filePath("etc"));
            if (!QFile::link("/usr/share/zoneinfo/" + zone, folder.filePath("etc/localtime"))) qFatal("cannot link");
        }
        void linkDevice(const QString& number, const QString& target) const
        {
            makeFolder("sys/dev/block");
            if (!QFile::link(target, folder.filePath("sys/dev/block/" + number))) qFatal("cannot link");
        }
        void makeFolder(const QString& path) const { QDir().mkpath(folder.filePath(path)); }
        Tree()
        {
            write("sys/class/net/lo/operstate", "unknown");
            write("sys/class/net/eth0/operstate", "down\n");
            write("proc/net/route", "Iface\tDestination\tGateway\n");
            write("proc/net/fib_trie", "Local:\n  +-- 127.0.0.0/8 2 0 2\n     |-- 127.0.0.1\n        /32 host LOCAL\n");
            write("proc/net/if_inet6", "00000000000000000000000000000001 01 80 10 80       lo\n");
            write("proc/uptime", "7260.11 9000.00\n");
            write("proc/net/tcp", "sl local_address rem_address st\n 0: 0100007F:0277 00000000:0000 0A\n");
            write("proc/net/udp", "sl local_address rem_address st\n");
            write("proc/modules", "ext4 999 1 - Live 0x0\n");
            makeFolder("sys/class/rfkill");
            write("proc/swaps", "Filename Type Size\n/dev/zram0 partition 1\n");
            write("sys/power/state", "freeze mem disk\n");
            write("sys/power/resume", "0:0\n");
            write("proc/self/status", "Name: x\nTracerPid:\t0\n");
            write("proc/sys/kernel/yama/ptrace_scope", "1\n");
            write("proc/cpuinfo", "flags : fpu sse2\n");
            write("etc/os-release", "PRETTY_NAME=\"Ceremony 1\"\n");
            write("proc/self/mountinfo", "21 1 0:20 / / rw - overlay overlay rw\n");
            write("var/lib/dpkg/status", "Package: a\n\nPackage: b\n");
            linkZone("Etc/UTC");
            makeFolder("dev");
            makeFolder("sys/class/power_supply");
            write("sys/bus/usb/devices/1-1:1.0/bInterfaceClass", "03\n");
            write("sys/bus/usb/devices/1-1:1.0/bInterfaceProtocol", "01\n");
            write("run/systemd/sessions/1", "REMOTE=0\n");
            write("etc/cups/cupsd.conf", "# ours\nPreserveJobFiles No\n");
            write("etc/cups/printers.conf", "<Printer one>\nDeviceURI usb://Example/One\n</Printer>\n");
        }
        /// Of a script that prints, in a window of this machine, with a program that was reviewed.
        static EnvironmentOrder goodOrder()
        {
            EnvironmentOrder order;
            order.printsPaper = true;
            order.clock = [] { return Time(std::chrono::seconds(1700000000)); };
            order.display = SeenDisplay{.platform = "xcb", .server = ":0", .screens = 1};
            order.expectedSoftware = sha256(bytesOf("reviewed"));
            order.software = [] {
                SoftwareState state;
                state.digest = sha256(bytesOf("reviewed"));
                return Result<SoftwareState>(state);
            };
            return order;
        }
        EnvironmentResult look(std::string_view id) const { return look(id, goodOrder()); }
        EnvironmentResult look(std::string_view id, EnvironmentOrder order) const
        {
            order.root = SysRoot(folder.path().toStdString());
            for (EnvironmentResult& result : checkEnvironment(order))
                if (result.id == id) return result;
            qFatal("no such check");
        }
    };

private slots:
    void idsAreUniqueAndInOrder()
    {
        std::string before;
        for (const EnvironmentCheck& check : environmentChecks()) {
            QVERIFY(std::string(check.id) > before);
            before = check.id;
            QVERIFY(check.look && !check.label.empty());
        }
    }

    void everyCheckTellsGoodFromBad_data()
    {
        using Change = std::function<void(const Tree&)>;
        QTest::addColumn<QString>("id");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("isWaivable");
        const auto row = [](const char* id, const char* what, const QString& told, bool isWaivable,
                             const Change& change) {
            QTest::addRow("%s %s", id, what) << id << change << told << isWaivable;
        };
        row("ENV-01", "an interface is up", "eth0", false,
            [](const Tree& t) { t.write("sys/class/net/eth0/operstate", "up"); });
        row("ENV-01", "a cable is in", "eth0", false,
            [](const Tree& t) { t.write("sys/class/net/eth0/carrier", "1"); });
        row("ENV-01", "it is switched on, without a cable", "eth0", false,
            [](const Tree& t) { t.write("sys/class/net/eth0/flags", "0x1003\n"); });
        row("ENV-01", "an address", "192.168.1.5", false, [](const Tree& t) {
            t.write("proc/net/fib_trie", "Local:\n     |-- 192.168.1.5\n        /32 host LOCAL\n");
        });
        row("ENV-01", "an address of IPv6", "of eth0", false, [](const Tree& t) {
            t.write("proc/net/if_inet6", "fe80000000000000021122fffe334455 02 40 20 80     eth0\n");
        });
        row("ENV-02", "a way out", "default route", false,
            [](const Tree& t) { t.write("proc/net/route", "Iface Destination\neth0 00000000 0101A8C0\n"); });
        row("ENV-02", "a way out by IPv6", "default route by eth0", false, [](const Tree& t) {
            const QByteArray none(32, '0');
            const QByteArray lo =
                none + " 00 " + none + " 00 " + none + " ffffffff 00000001 00000000 00200200       lo\n";
            const QByteArray out =
                none + " 00 " + none + " 00 fe80" + none.left(28) + " 00000400 00000001 00000000 00000003     eth0\n";
            t.write("proc/net/ipv6_route", lo + out);
        });
        row("ENV-02", "somebody listens", "00000000:0016", false,
            [](const Tree& t) { t.write("proc/net/tcp", "sl\n 0: 00000000:0016 00000000:0000 0A\n"); });
        row("ENV-03", "an open radio", "wlan", false, [](const Tree& t) {
            t.write("sys/class/rfkill/rfkill0/type", "wlan");
            t.write("sys/class/rfkill/rfkill0/soft", "0");
            t.write("sys/class/rfkill/rfkill0/hard", "0");
        });
        row("ENV-03", "blocked by software", "software only", true, [](const Tree& t) {
            t.write("sys/class/rfkill/rfkill0/type", "wlan");
            t.write("sys/class/rfkill/rfkill0/soft", "1");
        });
        row("ENV-04", "swap on a disk", "/dev/sda2", false,
            [](const Tree& t) { t.write("proc/swaps", "Filename\n/dev/sda2 partition 1\n"); });
        row("ENV-05", "hibernation", "8:2", true, [](const Tree& t) { t.write("sys/power/resume", "8:2"); });
        row("ENV-08", "traced", "TracerPid", false,
            [](const Tree& t) { t.write("proc/self/status", "TracerPid:\t17\n"); });
        row("ENV-08", "anybody may trace", "ptrace_scope 0", true,
            [](const Tree& t) { t.write("proc/sys/kernel/yama/ptrace_scope", "0"); });
        row("ENV-10", "a guest", "virtual", true,
            [](const Tree& t) { t.write("proc/cpuinfo", "flags : fpu hypervisor\n"); });
        row("ENV-13", "a disk", "ext4", true,
            [](const Tree& t) { t.write("proc/self/mountinfo", "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n"); });
        row("ENV-13", "a disk of the machine is mounted", "/mnt/windows", true, [](const Tree& t) {
            t.write("proc/self/mountinfo",
                "21 1 0:20 / / rw - overlay overlay rw\n22 21 8:3 / /mnt/windows rw - ntfs3 /dev/sda3 rw\n");
            t.linkDevice("8:3", "../../devices/pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0/block/sda/sda3");
        });
        row("ENV-14", "no sticks", "0 of two", false, [](const Tree&) {});
        row("ENV-17", "another zone", "Europe", false, [](const Tree& t) { t.linkZone("Europe/Berlin"); });
        row("ENV-17", "another zone, by its name", "Europe", false, [](const Tree& t) {
            t.remove("etc/localtime");
            t.write("etc/timezone", "Europe/Berlin");
        });
        row("ENV-17", "a hardware clock that is off", "hardware clock", false,
            [](const Tree& t) { t.write("sys/class/rtc/rtc0/since_epoch", "1700000003\n"); });
        row("ENV-17", "a time server", "time server", false,
            [](const Tree& t) { t.write("run/systemd/timesync/synchronized", ""); });
        row("ENV-19", "a camera", "class 0e", true,
            [](const Tree& t) { t.write("sys/bus/usb/devices/1-2:1.0/bInterfaceClass", "0e"); });
        row("ENV-19", "two keyboards", "2 keyboards", true, [](const Tree& t) {
            t.write("sys/bus/usb/devices/1-2:1.0/bInterfaceClass", "03\n");
            t.write("sys/bus/usb/devices/1-2:1.0/bInterfaceProtocol", "01\n");
        });
        row("ENV-21", "a printer in a network", "ipp://", true,
            [](const Tree& t) { t.write("etc/cups/printers.conf", "DeviceURI ipp://printer.example\n"); });
        row("ENV-21", "jobs that are kept", "kept", true,
            [](const Tree& t) { t.write("etc/cups/cupsd.conf", "PreserveJobFiles Yes\n"); });
        row("ENV-21", "jobs that are kept because nobody said otherwise", "kept", true,
            [](const Tree& t) { t.write("etc/cups/cupsd.conf", "#PreserveJobFiles No\n"); });
        row("ENV-22", "a weak battery", "20 %", true, [](const Tree& t) {
            t.write("sys/class/power_supply/BAT0/capacity", "20");
            t.write("sys/class/power_supply/AC/online", "0");
        });
        row("ENV-23", "somebody from elsewhere", "elsewhere", true,
            [](const Tree& t) { t.write("run/systemd/sessions/1", "REMOTE=1\n"); });
        row("ENV-03", "a driver without a switch", "bluetooth", false,
            [](const Tree& t) { t.write("proc/modules", "bluetooth 1 0\n"); });
        row("ENV-24", "a camera's device", "video2", true, [](const Tree& t) { t.write("dev/video2", ""); });
        row("ENV-24", "a microphone", "pcmC0D0c", true, [](const Tree& t) { t.write("dev/snd/pcmC0D0c", ""); });
        row("ENV-24", "a microphone at a USB port", "snd_usb_audio", true,
            [](const Tree& t) { t.write("proc/modules", "snd_usb_audio 1 0\n"); });
        row("ENV-24", "a camera's module", "uvcvideo", true,
            [](const Tree& t) { t.write("proc/modules", "uvcvideo 1 0\n"); });
    }
    void everyCheckTellsGoodFromBad()
    {
        QFETCH(const QString, id);
        QFETCH(const std::function<void(const Tree&)>, change);
        QFETCH(const QString, told);
        QFETCH(const bool, isWaivable);
        const Tree tree;
        const std::string name = id.toStdString();
        if (name != "ENV-14") {
            const EnvironmentResult good = tree.look(name);
            QVERIFY2(good.verdict == Verdict::Passed, good.observed.c_str());
        }
        change(tree);
        const EnvironmentResult bad = tree.look(name);
        QVERIFY2(bad.verdict == Verdict::Failed, bad.observed.c_str());
        QVERIFY2(QString::fromStdString(bad.observed).contains(told), bad.observed.c_str());
        QCOMPARE(bad.isWaivable, isWaivable);
    }

    void whatCannotBeLookedAtIsUnknown_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("path");
        for (const auto& [id, path] : {std::pair{"ENV-01", "sys/class/net"}, {"ENV-01", "proc/net/fib_trie"},
                 {"ENV-16", "var/lib/dpkg/status"}, {"ENV-02", "proc/net/route"}, {"ENV-03", "proc/modules"},
                 {"ENV-04", "proc/swaps"}, {"ENV-08", "proc/self/status"}, {"ENV-10", "proc/cpuinfo"},
                 {"ENV-12", "etc/os-release"}, {"ENV-13", "proc/self/mountinfo"}, {"ENV-19", "sys/bus/usb/devices"},
                 {"ENV-21", "etc/cups/printers.conf"}, {"ENV-23", "run/systemd/sessions"},
                 {"ENV-22", "sys/class/power_supply"}, {"ENV-24", "proc/modules"}, {"ENV-24", "dev"}})
            QTest::addRow("%s without %s", id, path) << id << path;
    }
    void whatCannotBeLookedAtIsUnknown()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, path);
        const Tree tree;
        tree.remove(path);
        const EnvironmentResult result = tree.look(id.toStdString());
        QVERIFY2(result.verdict == Verdict::Unknown, result.observed.c_str());
    }

    void aZoneThatNobodyNamesIsUnknown()
    {
        const Tree tree;
        tree.remove("etc/localtime");
        QVERIFY(tree.look("ENV-17").verdict == Verdict::Passed); // localtime(5): without the file it is UTC
        tree.write("etc/localtime", "TZif2");
        QVERIFY(tree.look("ENV-17").verdict == Verdict::Unknown);
    }

    void aSwitchStandsForItsDriver()
    {
        const Tree tree;
        tree.write("proc/modules", "cfg80211 1 0\n");
        tree.write("sys/class/rfkill/rfkill0/type", "wlan");
        tree.write("sys/class/rfkill/rfkill0/hard", "1");
        QVERIFY(tree.look("ENV-03").verdict == Verdict::Passed);
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

    void swapMattersLessWhenNoKeyIsInMemory()
    {
        const Tree tree;
        tree.write("proc/swaps", "Filename\n/dev/sda2 partition 1\n");
        EnvironmentOrder order;
        order.hasKeyInMemory = false;
        QVERIFY(tree.look("ENV-04", order).isWaivable);
    }

    void aProgramThatNobodyReviewedStopsTheCeremony()
    {
        const Tree tree;
        EnvironmentOrder order = Tree::goodOrder();
        QVERIFY(tree.look("ENV-15", order).verdict == Verdict::Passed);
        order.expectedSoftware = sha256(bytesOf("another"));
        const EnvironmentResult other = tree.look("ENV-15", order);
        QVERIFY(other.isStanding() && !other.isWaivable);
        QVERIFY2(other.observed.starts_with(toHex(sha256(bytesOf("reviewed")))), other.observed.c_str());
        order.software = [] { return Result<SoftwareState>(fail(ErrorCode::Storage)); };
        const EnvironmentResult unseen = tree.look("ENV-15", order);
        QVERIFY(unseen.verdict == Verdict::Unknown && unseen.isStanding() && !unseen.isWaivable);
        order.expectedSoftware.reset();
        QVERIFY(tree.look("ENV-15", order).isRecordOnly);
    }

    void aPictureThatGoesElsewhereNeedsAReason_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isHere");
        QTest::newRow("X11") << "xcb" << ":0" << true;
        QTest::newRow("Wayland") << "wayland" << "wayland-0" << true;
        QTest::newRow("X11 over SSH") << "xcb" << "localhost:10.0" << false;
        QTest::newRow("X11 of a host") << "xcb" << "desk.example:0" << false;
        QTest::newRow("VNC") << "vnc" << "" << false;
    }
    void aPictureThatGoesElsewhereNeedsAReason()
    {
        QFETCH(const QString, platform);
        QFETCH(const QString, server);
        QFETCH(const bool, isHere);
        const Tree tree;
        EnvironmentOrder order;
        order.display = SeenDisplay{platform.toStdString(), server.toStdString(), 1};
        const EnvironmentResult seen = tree.look("ENV-20", order);
        QCOMPARE(seen.isStanding(), !isHere);
        QVERIFY(seen.isWaivable);
        order.display->screens = 0;
        QVERIFY(tree.look("ENV-20", order).isStanding());
        order.display.reset();
        QVERIFY(tree.look("ENV-20", order).isRecordOnly);
    }

    void whatLocksOrSleepsByItselfNeedsAReason()
    {
        const Tree tree;
        EnvironmentOrder order = Tree::goodOrder();
        order.heldOff = [] { return HeldOff{.lock = false, .sleep = true}; };
        QVERIFY(tree.look("ENV-20", order).isStanding() && !tree.look("ENV-05", order).isStanding());
        order.heldOff = [] { return HeldOff{.lock = true, .sleep = false}; };
        QVERIFY(!tree.look("ENV-20", order).isStanding() && tree.look("ENV-05", order).isStanding());
        QVERIFY(tree.look("ENV-05", order).isWaivable);
        order.heldOff = [] { return HeldOff{.lock = true, .sleep = true}; };
        QVERIFY(!tree.look("ENV-20", order).isStanding() && !tree.look("ENV-05", order).isStanding());
    }

    void theBoardTellsHowItWasStarted()
    {
        const Tree tree;
        tree.write("sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c",
            QByteArray("\x06\0\0\0\x01", 5));
        tree.write("proc/cmdline", "quiet toram");
        const std::string told = tree.look("ENV-11").observed;
        QVERIFY2(told.contains("secure boot on") && told.contains("started with quiet toram"), told.c_str());
    }

    void aHardwareClockMayDifferByTwoSeconds()
    {
        const Tree tree;
        tree.write("sys/class/rtc/rtc0/since_epoch", "1700000002");
        QVERIFY(tree.look("ENV-17").verdict == Verdict::Passed);
        tree.write("sys/class/rtc/rtc0/since_epoch", "1699999997");
        QVERIFY(tree.look("ENV-17").verdict == Verdict::Failed);
    }

    void printersMatterOnlyToAScriptThatPrints()
    {
        const Tree tree;
        tree.write("etc/cups/printers.conf", "DeviceURI ipp://printer.example\n");
        QVERIFY(!tree.look("ENV-21", {}).isStanding());
        tree.remove("etc/cups");
        QVERIFY(tree.look("ENV-21").verdict == Verdict::Passed);
    }

    void aStickIsKnownByTheIdentifierOfItsFileSystem()
    {
        const Tree tree;
        const SysRoot root(tree.folder.path().toStdString());
        tree.write("proc/self/mountinfo",
            "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n36 21 8:17 / /media/kit\\040a rw - vfat /dev/sdb1 rw\n");
        tree.write("sys/class/block/sdb1/dev", "8:17\n");
        tree.write("sys/class/block/sda1/dev", "8:1\n");
        tree.makeFolder("dev/disk/by-uuid");
        QVERIFY(QFile::link("../../sdb1", tree.folder.filePath("dev/disk/by-uuid/12AB-34CD")));
        QVERIFY(QFile::link("../../sda1", tree.folder.filePath("dev/disk/by-uuid/aaaa")));
        QCOMPARE(volumeOf(root, "/media/kit a"), std::string("12AB-34CD"));
        QCOMPARE(volumeOf(root, "/media/kit a/"), std::string("12AB-34CD"));
        QCOMPARE(volumeOf(root, "/media/kit a/folder"), std::string()); // nothing is mounted there
        tree.remove("dev/disk/by-uuid");
        QCOMPARE(volumeOf(root, "/media/kit a"), std::string());
    }

    void theScriptSaysWhichMachineItIsFor()
    {
        const std::string digest(64, 'a');
        for (const EmbeddedText& text : shippedScriptTexts()) {
            if (text.name != "root-create") continue;
            std::string changed(text.content);
            changed.insert(changed.find("[media]"),
                "[machine]\nos = \"Ceremony 1\"\nsoftware = \"" + digest +
                    "\"\nhsm_link = \"00:11:22:aa:bb:cc\"\nuptime_hours_max = 12\n\n");
            const auto script = readScript(changed);
            QVERIFY(script);
            const EnvironmentOrder order = environmentOrderOf(*script);
            QCOMPARE(order.expectedOs, std::string("Ceremony 1"));
            QCOMPARE(toHex(*order.expectedSoftware), digest);
            QCOMPARE(order.hsmLink, std::string("00:11:22:aa:bb:cc"));
            QCOMPARE(order.uptimeHours, 12);
            for (const char* const wrong : {"00:11:22:AA:bb:cc", "00:11:22:aa:bb", "00-11-22-aa-bb-cc"}) {
                std::string other = changed;
                QVERIFY(!readScript(other.replace(other.find("00:11"), 17, wrong)));
            }
            QVERIFY(order.printsPaper && order.hasKeyInMemory);
            QVERIFY(Tree().look("ENV-12", order).verdict == Verdict::Passed);
            changed.replace(changed.find(digest), 2, "zz");
            QVERIFY(!readScript(changed));
        }
    }

    void theProgramsDigestIsThatOfItsFiles()
    {
        const auto software = readSoftware();
        QVERIFY(software);
        QByteArray lines;
        bool hasSelf = false;
        for (const SoftwareState::File& file : software->files) {
            QProcess sum;
            sum.start("sha256sum", {QString::fromStdString(file.path)});
            QVERIFY(sum.waitForFinished(60000));
            lines += sum.readAllStandardOutput();
            hasSelf |= file.path == QCoreApplication::applicationFilePath().toStdString();
        }
        QVERIFY(hasSelf);
        QVERIFY(software->digest == sha256(bytesOf(lines.toStdString())));
    }
};

QTEST_GUILESS_MAIN(EnvironmentTest)
#include "EnvironmentTest.moc"
