#include "ui/ceremony/CeremonyMachineHere.h"

#include "core/base/File.h"
#include "core/base/Helper.h"
#include "core/ceremony/engine/Rehearsed.h"
#include "core/ceremony/engine/Replay.h"
#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Software.h"
#include "core/formats/WorkerReader.h"
#include "core/keys/HelperKeys.h"
#include "core/tokens/Practice.h"
#include "ui/jobs/SheetsQuestion.h"
#include "ui/print/Pdf.h"

#include <QGuiApplication>

namespace ui {
namespace {

core::EnvironmentOrder environmentOrder(const core::Script& script, const std::vector<std::filesystem::path>& journals)
{
    core::EnvironmentOrder order = core::environmentOrderOf(script);
    order.journals = journals;
    return order;
}

/// Serial numbers of all tokens; empty where one of them is whichever blank one comes.
std::vector<std::string> boundTokens(const CeremonyOrder& order)
{
    std::vector<std::string> serials;
    if (!order.script.custody) return serials;
    for (const std::string& name : order.script.custody->tokens) {
        const auto bound = order.bindings.tokens.find(name);
        if (bound == order.bindings.tokens.end() || bound->second.empty()) return {};
        serials.push_back(bound->second);
    }
    return serials;
}

/// What runs is read when the machine is checked first: parts that are loaded later on, for printing, say, change no verdict, and the
/// machine is looked at every few seconds.
std::function<core::Result<core::SoftwareState>()> readOnce(std::function<core::Result<core::SoftwareState>()> read)
{
    return [read = std::move(read),
               seen = std::make_shared<std::optional<core::SoftwareState>>()]() -> core::Result<core::SoftwareState> {
        if (!*seen) {
            CORE_TRY(*seen, read());
        }
        return **seen;
    };
}

core::Result<std::shared_ptr<core::TokenService>> tokensOf(const CeremonyOrder& order)
{
    const auto program = core::Helper::place("certwright-token-helper");
    if (order.practice) {
        CORE_TRY(const core::ModuleFile module, core::checkModuleFile(order.practice->module()));
        return core::helperTokens(program, module.path, module.hash, {}, order.practice->settings());
    }
    const std::filesystem::path& chosen = order.bindings.module;
    if (order.mode == core::CeremonyMode::Live && core::isPracticeModule(chosen))
        return core::failAs(core::ErrorCode::Refused, "CW-468", {chosen.string()});
    CORE_TRY(const core::ModuleFile module, core::KnownModules(core::userConfigFolder()).expected(chosen));
    return core::helperTokens(program, module.path, module.hash, {}, core::settingsOf(module.path));
}

}

void addWindowParts(core::CeremonyMachine& machine)
{
    machine.keys = core::helperKeys(core::Helper::place("certwright-key-helper"));
    machine.reader = core::workerReader(core::Helper::place("certwright-parse-worker"));
    machine.codes = core::workerCodeReader(core::Helper::place("certwright-parse-worker"));
    machine.pdf = [](const core::document::Document& document) {
        return print::makePdf(document).transform([](print::Pdf pdf) { return std::move(pdf.content); });
    };
}

std::filesystem::path kitFolder(const CeremonyOrder& order, const std::string& medium)
{
    const auto bound = order.bindings.media.find(medium);
    if (bound == order.bindings.media.end()) return {};
    return bound->second /
        (order.bindings.kitName.empty() ? core::safeFileName(order.script.title) : order.bindings.kitName);
}

core::SeenDisplay seenDisplay()
{
    const QString platform = QGuiApplication::platformName();
    const char* const server = platform.startsWith(QLatin1String("wayland")) ? "WAYLAND_DISPLAY" : "DISPLAY";
    return {.platform = platform.toStdString(),
        .server = qEnvironmentVariable(server).toStdString(),
        .screens = static_cast<int>(QGuiApplication::screens().size())};
}

std::vector<core::EnvironmentResult> checksOfThisMachine(const core::Script& script,
    const std::vector<std::filesystem::path>& journals, const core::SeenDisplay& display,
    const std::filesystem::path& module)
{
    core::EnvironmentOrder order = environmentOrder(script, journals);
    order.display = display;
    order.software = readOnce([module] { return core::readSoftware(module); });
    return core::checkEnvironment(order);
}

std::vector<core::Finding> unlikeRehearsalHere(
    const core::Script& script, const std::filesystem::path& kit, const std::filesystem::path& module)
{
    const auto rehearsal = core::rehearsalAmong({&kit, 1}, script, core::systemTime());
    if (!rehearsal)
        return {{"CW-390", core::Severity::Warning, {}, {std::to_string(script.people.rehearsalMaxAgeDays)}}};
    const auto file = core::checkModuleFile(module);
    return core::unlike(*rehearsal,
        core::heldWith(core::readSoftware().value_or(core::SoftwareState()), module,
            file ? core::toHex(file->hash) : std::string()));
}

std::vector<core::ScriptReview> reviewsHere(const core::Script& script, const std::filesystem::path& file)
{
    if (file.empty()) return {};
    return core::reviewsBeside(file, script, *core::workerReader(core::Helper::place("certwright-parse-worker")));
}

core::Result<core::CeremonyMachine> ceremonyMachineHere(const CeremonyOrder& order, SheetsQuestion& sheets)
{
    core::CeremonyMachine machine;
    addWindowParts(machine);
    CORE_TRY(machine.tokens, tokensOf(order));
    core::EnvironmentOrder environment = environmentOrder(order.script, order.journals);
    environment.tokens = [tokens = machine.tokens] { return tokens->read(); };
    environment.expectedTokens = boundTokens(order);
    environment.display = order.display;
    environment.heldOff = order.heldOff;
    machine.software = [module = order.practice ? order.practice->module() : order.bindings.module] {
        return core::readSoftware(module);
    };
    environment.software = readOnce(machine.software);
    machine.environment = [environment = std::move(environment)] { return core::checkEnvironment(environment); };
    machine.print = [&sheets](const core::PaperOrder& paper) {
        return sheets.ask({core::copyOf(paper.encryptedKey), paper.subject, paper.copies, paper.isRehearsal});
    };
    return machine;
}

core::Result<std::vector<core::Participant>> peopleBefore(const CeremonyOrder& order)
{
    if (!order.isResumed) return std::vector<core::Participant>();
    core::TranscriptReading longest; // a power cut may have left one of the two behind
    for (const std::filesystem::path& folder : order.journals) {
        const std::filesystem::path file = folder / "transcript.jsonl";
        std::error_code problem;
        if (!std::filesystem::exists(file, problem)) continue;
        CORE_TRY(const core::Bytes content, core::readFile(file, core::limits::transcriptOctets));
        core::TranscriptReading reading = core::readTranscript(content, core::transcriptStart);
        if (reading.lines.size() > longest.lines.size()) longest = std::move(reading);
    }
    core::CeremonyWorld world;
    core::CeremonyProgress progress;
    CORE_CHECK(core::replay(order.script, longest.lines, world, progress));
    if (progress.mode == core::CeremonyMode::Rehearsal && !order.practice)
        return core::failAs(core::ErrorCode::Refused, "CW-750");
    return std::move(world.people);
}

}
