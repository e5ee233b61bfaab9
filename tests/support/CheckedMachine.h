#pragma once
#include "tests/core/ceremony/environment/SampleMachine.h"
#include "tests/support/HeldSteps.h"

namespace held {

/// What the checks of this machine are told about a ceremony: everything is well, and its tokens are looked at.
inline core::EnvironmentOrder wellOrder(const sample::Tree& tree, const core::CeremonyMachine& machine)
{
    constexpr long vfat = 0x4d44;
    constexpr std::uint64_t gibibyte = 1UL << 30U;
    core::EnvironmentOrder order = sample::Tree::goodOrder();
    order.root = core::SysRoot(tree.folder.path().toStdString());
    order.journals = {"/media/red", "/media/blue"};
    order.stick = [](const std::filesystem::path& folder) {
        return std::optional(
            core::SeenStick{.device = folder == "/media/red" ? 17UL : 33UL, .type = vfat, .free = gibibyte});
    };
    order.process = [] {
        return core::SeenProcess{.coreLimit = 0, .lockLimit = 8UL << 20U, .isDumpable = false, .isRandomReady = true};
    };
    order.tokens = [tokens = machine.tokens] { return tokens->read(); };
    return order;
}

/// From now on the machine is checked as it is at a ceremony, over the files of one that a test laid out.
inline void checkForReal(core::CeremonyMachine& machine, const sample::Tree& tree)
{
    machine.environment = [order = wellOrder(tree, machine)] { return core::checkEnvironment(order); };
}

}
