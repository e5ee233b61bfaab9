#pragma once
#include "core/base/Text.h"
#include "core/ceremony/engine/Setup.h"
#include "core/ceremony/environment/SysRoot.h"
#include <memory>

namespace core {

/// Where a program with a window shows it.
struct SeenDisplay {
    std::string platform; ///< as Qt calls it: "xcb", "wayland", "vnc"
    std::string server;   ///< DISPLAY or WAYLAND_DISPLAY
    int screens = 0;
};

/// What the desktop was asked to leave alone, and has agreed to, for as long as the ceremony's window stands.
struct HeldOff {
    bool lock = false;  ///< the lock of the screen
    bool sleep = false; ///< of the machine
};

/// Files that run, and what the packages of the system say of them.
struct PackageFiles {
    std::vector<std::string> ofNone;  ///< no package has brought them
    std::vector<std::string> changed; ///< since a package brought them
};

/// What this process may do and has, which no file tells (getrlimit(2), prctl(2), getrandom(2)).
struct SeenProcess {
    std::optional<std::uint64_t> coreLimit{}; ///< octets of an image after a crash; none: it cannot be told
    std::optional<std::uint64_t> lockLimit{}; ///< octets that may be locked in memory; none: it cannot be told
    bool isDumpable = true;
    std::optional<bool> isRandomReady{}; ///< none: it cannot be told
};
SeenProcess processHere();

/// The file system that a folder lies on (stat(2), statfs(2)).
struct SeenStick {
    std::uint64_t device = 0;
    long type = 0;          ///< statfs(2): f_type
    std::uint64_t free = 0; ///< octets
    bool isReadOnly = false;
    bool isUnknown = false; ///< it is there, and nothing more can be told
};
/// Nothing: the folder is not there.
std::optional<SeenStick> stickHere(const std::filesystem::path& folder);

/// Whether a time server keeps the clock, as the kernel has it (adjtimex(2)); nothing: it cannot be told.
std::optional<bool> isClockKeptHere();

/// What the checks of a machine are told about the ceremony.
struct EnvironmentOrder {
    SysRoot root{};
    bool hasKeyInMemory = true; ///< the custody brings the key into this machine's memory
    std::vector<std::filesystem::path> journals{};
    std::string expectedOs{};                  ///< PRETTY_NAME of os-release that the script names; empty: any
    std::optional<Sha256> expectedSoftware{};  ///< that the script names
    bool printsPaper = false;                  ///< the script has a step that prints
    std::string hsmLink{};                     ///< address of the interface that may be up; empty: none
    int uptimeHours = 0;                       ///< at most since the machine was started; 0: any
    std::vector<std::string> expectedTokens{}; ///< serial numbers; empty: any token may be inserted
    std::function<Result<TokenModule>()> tokens{};
    std::function<Result<SoftwareState>()> software{};
    std::optional<SeenDisplay> display{}; ///< none: the program has no window
    std::function<HeldOff()> heldOff{};   ///< none: the desktop was not asked
    Clock clock = systemTime;
    std::function<SeenProcess()> process = processHere;
    std::function<std::optional<SeenStick>(const std::filesystem::path&)> stick = stickHere;
    std::function<std::optional<bool>()> isClockKept = isClockKeptHere;
    /// What was found of the program's files, looked at once for all copies of this order: the machine is checked every few seconds.
    std::shared_ptr<std::optional<PackageFiles>> packages = std::make_shared<std::optional<PackageFiles>>();
};
/// As the script wants the machine; the rest is left to the caller.
EnvironmentOrder environmentOrderOf(const Script& script);

/// One thing about the machine. Checks that block have no way round; others can be waived with a reason before two witnesses; some
/// are recorded only.
struct EnvironmentCheck {
    enum class Weight { Blocking, Waivable, Recorded };
    struct Observation {
        EnvironmentResult::Verdict verdict = EnvironmentResult::Verdict::Unknown;
        std::string observed;
        std::optional<Weight> weight{}; ///< where it depends on what was found
        bool isOfPinsAlone = false;     ///< as EnvironmentResult
    };
    std::string_view id;
    std::string_view label; ///< CORE_TEXT
    Weight weight = Weight::Blocking;
    Observation (*look)(const EnvironmentOrder& order) = nullptr;
};
/// All of them, by id.
std::span<const EnvironmentCheck> environmentChecks();
std::vector<EnvironmentResult> checkEnvironment(const EnvironmentOrder& order);

// By topic.
std::span<const EnvironmentCheck> networkChecks();
std::span<const EnvironmentCheck> memoryChecks();
std::span<const EnvironmentCheck> machineChecks();
std::span<const EnvironmentCheck> deskChecks();

}
