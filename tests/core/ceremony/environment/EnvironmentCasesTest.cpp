#include "SampleMachine.h"
#include <QTest>
#include <set>

using namespace core;

/// Every check of a machine has one that passes it, one that fails it, and, where it reads something, one that cannot be read.
class EnvironmentCasesTest : public QObject {
    Q_OBJECT

    using Tree = sample::Tree;
    using Verdict = EnvironmentResult::Verdict;
    using Lay = std::function<void(const Tree&, EnvironmentOrder&)>;

    struct Case {
        const char* id;
        const char* weight; ///< of the one that fails: blocking, waivable, recorded
        const char* told;   ///< what is observed of it
        Lay good, bad;
        Lay unreadable{}; ///< none: it reads nothing that could be missing
    };

    static Lay file(const char* path, const char* content)
    {
        return [=](const Tree& tree, EnvironmentOrder&) { tree.write(path, content); };
    }
    static Lay without(const char* path)
    {
        return [=](const Tree& tree, EnvironmentOrder&) { tree.remove(path); };
    }
    static Lay process(std::function<void(SeenProcess&)> change)
    {
        return [=](const Tree&, EnvironmentOrder& order) {
            order.process = [=] {
                SeenProcess seen{.coreLimit = 0, .lockLimit = 8UL << 20U, .isDumpable = false, .isRandomReady = true};
                change(seen);
                return seen;
            };
        };
    }
    /// Sticks on these devices, of a file system of this type (statfs(2)).
    static Lay sticks(std::uint64_t one, std::uint64_t other, long type, std::uint64_t free)
    {
        return [=](const Tree&, EnvironmentOrder& order) {
            order.journals = {"/media/red", "/media/blue"};
            order.stick = [=](const std::filesystem::path& folder) {
                return std::optional(
                    SeenStick{.device = folder == "/media/red" ? one : other, .type = type, .free = free});
            };
        };
    }
    /// A good one, and this one.
    static Lay stick(const SeenStick& other)
    {
        return [=](const Tree&, EnvironmentOrder& order) {
            order.journals = {"/media/red", "/media/blue"};
            order.stick = [=](const std::filesystem::path& folder) {
                return std::optional(
                    folder == "/media/red" ? SeenStick{.device = 17, .type = other.type, .free = other.free} : other);
            };
        };
    }
    static Lay token(PinState pin)
    {
        return [=](const Tree&, EnvironmentOrder& order) {
            order.expectedTokens = {"A1"};
            order.tokens = [=] {
                Token token;
                token.serial = "A1";
                token.isInitialized = true;
                token.userPin = pin;
                TokenModule module;
                module.readers.push_back({.description = {}, .manufacturer = {}, .token = token});
                return Result<TokenModule>(module);
            };
        };
    }
    static Lay order(std::function<void(EnvironmentOrder&)> change)
    {
        return [=](const Tree&, EnvironmentOrder& order) { change(order); };
    }
    static Lay asItIs()
    {
        return [](const Tree&, EnvironmentOrder&) {};
    }

    static std::vector<Case> cases()
    {
        constexpr long vfat = 0x4d44, tmpfs = 0x01021994;
        constexpr std::uint64_t gibibyte = 1UL << 30U;
        const auto slippedIn = order([](EnvironmentOrder& order) {
            order.software = [] {
                SoftwareState state;
                state.files.push_back({"/tmp/slipped-in.so", {}});
                return Result<SoftwareState>(state);
            };
        });
        const auto noSoftware = order([](EnvironmentOrder& order) {
            order.software = [] { return Result<SoftwareState>(fail(ErrorCode::Storage)); };
        });
        return {
            {"ENV-01", "blocking", "eth0", file("sys/class/net/eth0/operstate", "down"),
                file("sys/class/net/eth0/operstate", "up"), without("sys/class/net")},
            {"ENV-02", "blocking", "default route",
                file("proc/net/route", "Iface Destination\neth0 0000A8C0 0101A8C0\n"),
                file("proc/net/route", "Iface Destination\neth0 00000000 0101A8C0\n"), without("proc/net/route")},
            {"ENV-03", "blocking", "bluetooth", file("proc/modules", "ext4 1 0\n"),
                file("proc/modules", "bluetooth 1 0\n"), without("proc/modules")},
            {"ENV-04", "blocking", "/dev/sda2", file("proc/swaps", "Filename\n/dev/zram0 partition 1\n"),
                file("proc/swaps", "Filename\n/dev/sda2 partition 1\n"), without("proc/swaps")},
            {"ENV-05", "waivable", "8:2", file("sys/power/resume", "0:0"), file("sys/power/resume", "8:2"),
                without("sys/power/state")},
            {"ENV-06", "blocking", "limit 4096", process([](SeenProcess&) {}),
                process([](SeenProcess& seen) { seen.coreLimit = 4096; }),
                process([](SeenProcess& seen) { seen.coreLimit.reset(); })},
            {"ENV-07", "blocking", "65536 octets", process([](SeenProcess&) {}),
                process([](SeenProcess& seen) { seen.lockLimit = 65536; }),
                process([](SeenProcess& seen) { seen.lockLimit.reset(); })},
            {"ENV-08", "blocking", "TracerPid", file("proc/self/status", "TracerPid:\t0\n"),
                file("proc/self/status", "TracerPid:\t17\n"), without("proc/self/status")},
            {"ENV-09", "blocking", "hardware source", process([](SeenProcess&) {}),
                process([](SeenProcess& seen) { seen.isRandomReady = false; }),
                process([](SeenProcess& seen) { seen.isRandomReady.reset(); })},
            {"ENV-10", "waivable", "virtual", file("proc/cpuinfo", "flags : fpu\n"),
                file("proc/cpuinfo", "flags : fpu hypervisor\n"), without("proc/cpuinfo")},
            {"ENV-11", "recorded", "up for 7260 s", order([](EnvironmentOrder& order) { order.uptimeHours = 3; }),
                order([](EnvironmentOrder& order) { order.uptimeHours = 2; }), without("proc/uptime")},
            {"ENV-12", "waivable", "Ceremony 1 instead of Ceremony 2",
                order([](EnvironmentOrder& order) { order.expectedOs = "Ceremony 1"; }),
                order([](EnvironmentOrder& order) { order.expectedOs = "Ceremony 2"; }), without("etc/os-release")},
            {"ENV-13", "waivable", "ext4", file("proc/self/mountinfo", "21 1 0:20 / / rw - overlay overlay rw\n"),
                file("proc/self/mountinfo", "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n"), without("proc/self/mountinfo")},
            {"ENV-14", "blocking", "same device", sticks(17, 33, vfat, gibibyte), sticks(17, 17, vfat, gibibyte),
                stick({.device = 33, .type = vfat, .free = gibibyte, .isUnknown = true})},
            {"ENV-14", "blocking", "/media/blue is read-only", stick({.device = 33, .type = vfat, .free = gibibyte}),
                stick({.device = 33, .type = vfat, .free = gibibyte, .isReadOnly = true})},
            {"ENV-14", "blocking", "in memory", sticks(17, 33, vfat, gibibyte), sticks(17, 33, tmpfs, gibibyte)},
            {"ENV-14", "blocking", "nearly full", sticks(17, 33, vfat, 64UL << 20U),
                sticks(17, 33, vfat, (64UL << 20U) - 1)},
            {"ENV-15", "blocking", "instead of", asItIs(), slippedIn, noSoftware},
            {"ENV-16", "recorded", "/tmp/slipped-in.so", noSoftware, slippedIn, without("var/lib/dpkg/status")},
            {"ENV-17", "blocking", "Europe/Berlin",
                [](const Tree& tree, EnvironmentOrder&) { tree.linkZone("Etc/UTC"); },
                [](const Tree& tree, EnvironmentOrder&) { tree.linkZone("Europe/Berlin"); },
                [](const Tree& tree, EnvironmentOrder&) {
                    tree.remove("etc/localtime");
                    tree.write("etc/localtime", "TZif2");
                }},
            {"ENV-17", "blocking", "time server", asItIs(),
                order([](EnvironmentOrder& order) { order.isClockKept = [] { return std::optional(true); }; }),
                order([](EnvironmentOrder& order) { order.isClockKept = [] { return std::optional<bool>(); }; })},
            {"ENV-18", "blocking", "A1", token(PinState::Good), token(PinState::Low),
                order([](EnvironmentOrder& order) {
                    order.tokens = [] { return Result<TokenModule>(fail(ErrorCode::TokenUnavailable)); };
                })},
            {"ENV-19", "waivable", "class 0e", file("sys/bus/usb/devices/1-2:1.0/bInterfaceClass", "08"),
                file("sys/bus/usb/devices/1-2:1.0/bInterfaceClass", "0e"), without("sys/bus/usb/devices")},
            {"ENV-20", "waivable", "vnc",
                order([](EnvironmentOrder& order) { order.display = SeenDisplay{"wayland", "wayland-0", 1}; }),
                order([](EnvironmentOrder& order) { order.display = SeenDisplay{"vnc", "", 1}; }),
                order([](EnvironmentOrder& order) { order.display = SeenDisplay{"xcb", "", 1}; })},
            {"ENV-21", "blocking", "ipp://", file("etc/cups/printers.conf", "DeviceURI usb://Example/One\n"),
                file("etc/cups/printers.conf", "DeviceURI ipp://printer.example\n"), without("etc/cups/printers.conf")},
            {"ENV-22", "waivable", "20 %", file("sys/class/power_supply/BAT0/capacity", "50"),
                file("sys/class/power_supply/BAT0/capacity", "20"), without("sys/class/power_supply")},
            {"ENV-23", "waivable", "elsewhere", file("run/systemd/sessions/1", "REMOTE=0\n"),
                file("run/systemd/sessions/1", "REMOTE=1\n"), without("run/systemd/sessions")},
            {"ENV-24", "waivable", "video2", file("dev/null", ""), file("dev/video2", ""), without("dev")},
        };
    }

    static EnvironmentResult look(const char* id, const Lay& lay)
    {
        const Tree tree;
        EnvironmentOrder order = Tree::goodOrder();
        lay(tree, order);
        return tree.look(id, order);
    }
    static std::string weightOf(const EnvironmentResult& result)
    {
        return result.isRecordOnly ? "recorded" : result.isWaivable ? "waivable" : "blocking";
    }

private slots:
    void everyCheckHasItsCases()
    {
        std::set<std::string> known;
        for (const Case& one : cases()) {
            QVERIFY2(one.good && one.bad, one.id);
            known.insert(one.id);
        }
        for (const EnvironmentCheck& check : environmentChecks())
            QVERIFY2(known.contains(std::string(check.id)), std::string(check.id).c_str());
        QCOMPARE(known.size(), environmentChecks().size());
    }

    void goodPassesAndBadIsToldWithWhatWasSeen()
    {
        for (const Case& one : cases()) {
            const EnvironmentResult good = look(one.id, one.good), bad = look(one.id, one.bad);
            const std::string where = std::string(one.id) + ": " + good.observed + " / " + bad.observed;
            QVERIFY2(good.verdict == Verdict::Passed && !good.isStanding(), where.c_str());
            QVERIFY2(bad.verdict == Verdict::Failed, where.c_str());
            QVERIFY2(bad.observed.contains(one.told), where.c_str());
            QVERIFY2(weightOf(bad) == one.weight, where.c_str());
            QCOMPARE(bad.isStanding(), weightOf(bad) != "recorded");
        }
    }

    void whatCannotBeReadIsUnknownAndStandsInTheWayLikeAFailure()
    {
        for (const Case& one : cases()) {
            if (!one.unreadable) continue;
            const EnvironmentResult unknown = look(one.id, one.unreadable);
            const std::string where = std::string(one.id) + ": " + unknown.observed;
            QVERIFY2(unknown.verdict == Verdict::Unknown, where.c_str());
            QVERIFY2(weightOf(unknown) == one.weight, where.c_str());
            QCOMPARE(unknown.isStanding(), look(one.id, one.bad).isStanding());
        }
    }
};

QTEST_GUILESS_MAIN(EnvironmentCasesTest)
#include "EnvironmentCasesTest.moc"
