#include "app/cli/Describe.h"
#include "app/cli/Hardening.h"
#include "app/cli/Help.h"
#include "app/cli/Json.h"
#include "app/cli/Parser.h"
#include "app/cli/Session.h"
#include "core/base/File.h"
#include <algorithm>

namespace {

using cli::Outcome;

std::string helpFor(const cli::Call& call)
{
    if (call.command) return cli::helpText(*call.command);
    const auto group = std::ranges::find(cli::groups(), std::string_view(call.group), &cli::Group::name);
    return group == cli::groups().end() ? cli::helpText() : cli::helpText(*group);
}

core::Result<Outcome> answer(const cli::Call& call)
{
    const auto says = [](std::string text) { return Outcome{.json = {{"text", text}}, .text = text}; };
    if (call.arguments.has("--help")) return says(helpFor(call));
    if (call.arguments.has("--version")) {
        Outcome outcome = says("certwright-cli " CERTWRIGHT_VERSION "\n");
        outcome.json = {{"version", CERTWRIGHT_VERSION}};
        return outcome;
    }
    if (call.arguments.has("--print-man")) return says(cli::manPage(CERTWRIGHT_VERSION));
    if (const auto shell = call.arguments.find("--print-completion")) {
        if (*shell != "bash")
            return core::failAs(core::ErrorCode::Usage, "CW-909", {"--print-completion", *shell, "bash"});
        return says(cli::bashCompletion());
    }
    if (!call.command) {
        const std::string called = std::string(cli::programName) + (call.group.empty() ? "" : " ") + call.group;
        return core::failAs(core::ErrorCode::Usage, "CW-901", {"a command is missing", called});
    }
    CORE_CHECK(checkRequired(call));
    cli::Session session(*call.command, call.arguments);
    auto outcome = call.command->run(session);
    if (!outcome || session.remarks().empty()) return outcome;
    outcome->json["notices"] = cli::toJson(session.remarks());
    outcome->text += cli::describe(session.remarks());
    return outcome;
}

}

int main(int count, char* words[])
{
    core::tightenUmask();
    cli::hardenProcess();
    const bool asJson = cli::wantsJson(count, words);
    const auto call = cli::parse(count, words);
    if (!call) return cli::print(call.error(), asJson);
    const auto outcome = answer(*call);
    return outcome ? cli::print(*outcome, asJson) : cli::print(outcome.error(), asJson);
}
