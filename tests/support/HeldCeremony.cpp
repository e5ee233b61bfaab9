#include "tests/support/HeldCeremony.h"
#include "core/base/Wording.h"
#include "core/tokens/TokenService.h"
#include <csignal>
#include <cstdio>

/// Holds a live ceremony to its end, or is killed in it: FOLDER SCRIPT HELPER MODULE [STEP POINT].
int main(int argc, char** argv)
{
    if (argc < 5) return 2;
    const held::Place place{.folder = argv[1]};
    const auto script = core::readScriptFile(argv[2]);
    const auto module = core::checkModuleFile(argv[4]);
    if (!script || !module) return 2;
    place.prepare(*script);
    core::RehearsedRoom room(*script);
    room.chooseOwnPin(core::Secret(core::bytesOf(held::tokenPin)));
    core::CeremonyMachine machine = held::machineWith(core::helperTokens(argv[3], module->path, module->hash), room);
    if (argc > 6)
        machine.cut = [step = std::string(argv[5]), point = std::string(argv[6])](
                          std::string_view at, core::CutPoint when) {
            if (at == step && core::nameOf(when) == point) std::raise(SIGKILL);
        };
    const auto told = [](const core::Error& error) {
        std::fprintf(stderr, "%s\n", core::sentence(error).c_str());
        return 1;
    };
    auto ceremony = held::open(place, *script, machine, room);
    if (!ceremony) return told(ceremony.error());
    const auto done = core::rehearse(**ceremony, room, machine.clock, [](const core::StepView&) { return true; });
    return done ? 0 : told(done.error());
}
