#include "core/ceremony/engine/RehearseScript.h"
#include "core/base/File.h"
#include "core/base/Folder.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/tokens/Modules.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr auto madeUpDays = std::chrono::days(30);

/// The first stick is where the kit shall stand; others are thrown away.
Result<CeremonyBindings> bindingsFor(const RehearsalOrder& order, const TemporaryFolder& folder, const fs::path& module)
{
    CeremonyBindings bindings{.module = module, .tokens = {}, .media = {}, .requests = order.requests};
    const fs::path kit = fs::absolute(order.kit).lexically_normal();
    bindings.kitName = kit.filename().empty() ? kit.parent_path().filename().string() : kit.filename().string();
    bindings.mayMediaBeNonEmpty = true;
    bindings.reviews = order.reviews;
    for (const std::string& medium : order.script.media) {
        if (bindings.media.empty()) {
            bindings.media[medium] = kit.filename().empty() ? kit.parent_path().parent_path() : kit.parent_path();
            continue;
        }
        CORE_TRY(bindings.media[medium], folder.part("medium-" + std::to_string(bindings.media.size())));
    }
    return bindings;
}

/// Requests that nobody brought.
Result<void> makeUpRequests(const RehearsalOrder& order, const TemporaryFolder& folder, CeremonyBindings& bindings)
{
    for (const ScriptCertificate& sub : order.script.subs) {
        if (bindings.requests.contains(sub.name)) continue;
        CORE_TRY(const KeyAlgorithm* const algorithm, findKeyAlgorithm("ec:P-256"));
        CORE_TRY(const PrivateKey key, PrivateKey::generate(*algorithm));
        CORE_TRY(const Csr request, makeCsr(sub.subject, {}, key));
        CORE_TRY(const fs::path place, folder.part("request-" + std::to_string(bindings.requests.size())));
        CORE_CHECK(writeFile(place / "request.der", request.der(), FileKind::Public));
        bindings.requests[sub.name] = place / "request.der";
    }
    return {};
}

/// Roots of others that nobody brought: valid for the days of a rehearsal.
Result<void> makeUpRoots(
    const RehearsalOrder& order, const TemporaryFolder& folder, Time now, CeremonyBindings& bindings)
{
    for (const ScriptCross& cross : order.script.crosses) {
        if (cross.of != ScriptCross::Of::Other || bindings.requests.contains(cross.name)) continue;
        CORE_TRY(const KeyAlgorithm* const algorithm, findKeyAlgorithm("ec:P-384"));
        CORE_TRY(const PrivateKey key, PrivateKey::generate(*algorithm));
        const Time day = std::chrono::floor<std::chrono::days>(now);
        CORE_TRY(const Certificate root, practiceRoot(cross.subject, {day, day + madeUpDays}, key));
        CORE_TRY(const fs::path place, folder.part("root-" + std::to_string(bindings.requests.size())));
        CORE_CHECK(writeFile(place / "root.der", root.der(), FileKind::Public));
        bindings.requests[cross.name] = place / "root.der";
    }
    return {};
}

}

Result<RehearsalReport> rehearseScript(
    const RehearsalOrder& order, CeremonyMachine machine, const std::filesystem::path& helper)
{
    std::error_code problem;
    if (fs::exists(order.kit, problem)) return failAs(ErrorCode::Refused, "CW-237", {order.kit.string()});
    CORE_TRY(const TemporaryFolder folder, TemporaryFolder::make("rehearsal"));
    CORE_TRY(const PracticeTokens tokens, PracticeTokens::make());
    CORE_TRY(const ModuleFile module, checkModuleFile(tokens.module()));
    machine.tokens = helperTokens(helper, module.path, module.hash, {}, tokens.settings());
    RehearsedRoom room(order.script);
    machine.print = [&room](const PaperOrder& paper) { return room.receive(paper); };
    CORE_TRY(CeremonyBindings bindings, bindingsFor(order, folder, module.path));
    CORE_CHECK(makeUpRequests(order, folder, bindings));
    CORE_CHECK(makeUpRoots(order, folder, machine.clock(), bindings));
    CORE_TRY(const fs::path first, folder.part("record-a"));
    CORE_TRY(const fs::path second, folder.part("record-b"));
    std::optional<CeremonyWorld> previous = order.previous;
    if (order.script.type->isFollowUp && !previous) {
        CORE_TRY(previous, stageRoot(order.script, order.mode, machine, room));
    }
    CORE_TRY(const auto ceremony,
        Ceremony::begin(
            order.script, order.mode, std::move(bindings), machine, {.journals = {first, second}}, previous));
    CORE_CHECK(rehearse(*ceremony, room, machine.clock, order.told));
    RehearsalReport report{
        .world = ceremony->world(), .head = ceremony->transcript().head(), .steps = order.script.steps.size()};
    if (ceremony->addendum()) report.closing = ceremony->addendum()->head();
    return report;
}

}
