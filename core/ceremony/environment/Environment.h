#pragma once
#include "core/base/Text.h"
#include "core/ceremony/engine/Setup.h"
#include "core/ceremony/environment/SysRoot.h"

namespace core {

/// What the checks of a machine are told about the ceremony.
struct EnvironmentOrder {
    SysRoot root{};
    bool hasKeyInMemory = true; ///< the custody brings the key into this machine's memory
    std::vector<std::filesystem::path> journals{};
    std::string expectedOs{}; ///< VERSION of os-release that the script names; empty: any
    std::function<Result<TokenModule>()> tokens{};
};

/// One thing about the machine. Checks that block have no way round; others can be waived with a reason before two witnesses; some
/// are recorded only.
struct EnvironmentCheck {
    enum class Weight { Blocking, Waivable, Recorded };
    struct Observation {
        EnvironmentResult::Verdict verdict = EnvironmentResult::Verdict::Unknown;
        std::string observed;
        std::optional<Weight> weight{}; ///< where it depends on what was found
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

}
