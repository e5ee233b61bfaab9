#include "SampleMachine.h"
#include "core/ceremony/environment/Software.h"
#include "core/ceremony/environment/Volume.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

using namespace core;

/// What the checks of a machine say of trees that were laid out for them.
class EnvironmentTest : public QObject {
    Q_OBJECT

    using Tree = sample::Tree;
    using Verdict = EnvironmentResult::Verdict;

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
        row("ENV-13", "a file system over disks is mounted", "/mnt/pool", true, [](const Tree& t) {
            t.write("proc/self/mountinfo",
                "21 1 0:20 / / rw - overlay overlay rw\n22 21 0:45 / /mnt/pool rw - btrfs /dev/nvme0n1p2 rw\n");
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
        row("ENV-21", "a printer in a network", "ipp://", false,
            [](const Tree& t) { t.write("etc/cups/printers.conf", "DeviceURI ipp://printer.example\n"); });
        row("ENV-21", "jobs that are kept", "kept", false,
            [](const Tree& t) { t.write("etc/cups/cupsd.conf", "PreserveJobFiles Yes\n"); });
        row("ENV-21", "jobs that are kept because nobody said otherwise", "kept", false,
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
        for (const EmbeddedText& text : shippedScriptTexts()) {
            const auto script = readScript(text.content);
            QVERIFY(script);
            const EnvironmentResult seen = tree.look("ENV-21", environmentOrderOf(*script));
            const bool prints = text.content.contains("kind = \"paper.print\"");
            QVERIFY2(seen.verdict == Verdict::Failed, text.name.data());
            QVERIFY2(seen.isStanding() == prints && seen.isRecordOnly != prints, text.name.data());
            QVERIFY2(!seen.isWaivable, text.name.data());
        }
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

    /// Told by tools of the system: whatever of this process may be run, by its map of memory (proc(5)).
    void theProgramsDigestIsWhatTheSystemsToolsSay()
    {
        const auto software = readSoftware();
        QVERIFY(software);
        QProcess shell;
        shell.start("sh",
            {"-c",
                "awk '$2 ~ /x/ && $6 ~ /^\\// { print $6 }' /proc/$0/maps | LC_ALL=C sort -u | xargs sha256sum | "
                "tee /dev/stderr | sha256sum",
                QString::number(QCoreApplication::applicationPid())});
        QVERIFY(shell.waitForFinished(120'000));
        QCOMPARE(shell.readAllStandardOutput().split(' ').first(), QByteArray::fromStdString(toHex(software->digest)));
        const QByteArray files = shell.readAllStandardError();
        QCOMPARE(files.count('\n'), std::ssize(software->files));
        QVERIFY(files.contains(QCoreApplication::applicationFilePath().toUtf8()) && files.contains("libcrypto.so"));
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
