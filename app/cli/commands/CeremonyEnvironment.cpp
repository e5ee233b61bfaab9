#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/ceremony/environment/Environment.h"

namespace cli {

namespace {

std::string_view weightOf(const core::EnvironmentResult& result)
{
    return result.isRecordOnly ? "recorded" : result.isWaivable ? "waivable" : "blocking";
}

core::Result<Outcome> runCeremonyEnvironment(Session& session)
{
    constexpr std::size_t column = 20;
    core::EnvironmentOrder order;
    for (const std::string& folder : session.arguments().all("--journal")) order.journals.emplace_back(folder);
    Outcome outcome{.json = {{"checks", Json::array()}}, .text = {}};
    std::size_t blocking = 0, waivable = 0;
    for (const core::EnvironmentResult& result : core::checkEnvironment(order)) {
        outcome.json["checks"].push_back({{"id", result.id}, {"label", result.label},
            {"verdict", core::nameOf(result.verdict)}, {"weight", weightOf(result)}, {"observed", result.observed}});
        outcome.text += hangingLine(std::string(result.id) + " " + std::string(core::nameOf(result.verdict)),
            std::string(result.label) + ": " + core::showText(result.observed), column);
        if (result.isStanding()) ++(result.isWaivable ? waivable : blocking);
    }
    outcome.json["is_fit"] = blocking == 0;
    outcome.code = blocking == 0 ? 0 : 1;
    outcome.text += blocking > 0
        ? "\n" + counted(blocking, "check stands", "checks stand") + " in the way of a live ceremony.\n"
        : waivable > 0 ? "\n" + counted(waivable, "check needs", "checks need") + " a reason before witnesses.\n"
                       : "\nNothing stands in the way of a live ceremony.\n";
    return outcome;
}

}

Command ceremonyEnvironment()
{
    return {.path = "ceremony environment",
        .summary =
            "Looks whether this machine is fit for a live ceremony: no network, no swap, two sticks, and the like.",
        .detail =
            "It ends with 1 when something stands in the way that nobody may waive; what cannot be looked at counts as "
            "failed. It changes nothing.",
        .options = {{"--journal", "FOLDER", "Where a stick for the record is mounted; give it twice", false, true}},
        .example = "ceremony environment --journal /media/red --journal /media/blue",
        .run = runCeremonyEnvironment};
}

}
