#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/TokenJson.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"

namespace cli {

namespace {

core::Result<Outcome> runTokenShow(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const core::ReachedToken token, chosenToken(session));
    const bool isLogin = arguments.has("--pin-file") || arguments.has("--pin-fd") || arguments.has("--login");
    if (isLogin) {
        CORE_TRY(core::MachineTokens* const machine, session.tokens());
        CORE_CHECK(machine->login(token));
    }
    CORE_TRY(const auto objects, token.service->objects(token.name()));
    Outcome outcome{.json = toJson(token.token), .text = {}};
    outcome.json["module"] = token.module.string();
    outcome.json["is_logged_in"] = isLogin;
    outcome.json["objects"] = Json::array();
    for (const core::TokenObject& object : objects) outcome.json["objects"].push_back(toJson(token.token, object));
    const auto line = [](const std::string& label, const std::string& text) {
        return text.empty() ? std::string() : hangingLine(label, core::showText(text), 20);
    };
    outcome.text = "Token " + core::showText(token.token.label) + "\n" + line("Serial number", token.token.serial) +
        line("Made by", token.token.manufacturer) + line("Model", token.token.model) +
        line("Firmware", token.token.firmwareVersion) + line("State", describe(token.token)) +
        line("Free memory", describeMemory(token.token)) + line("Module", token.module.string());
    outcome.text += objects.empty() ? "  Nothing is seen on it.\n" : describe(token.token, objects);
    if (!isLogin && token.token.isLoginRequired)
        outcome.text += "  Private keys are seen after the login only: give --login or --pin-file.\n";
    return outcome;
}

}

Command tokenShow()
{
    return {.path = "token show",
        .summary = "Shows a token and what lies on it.",
        .detail =
            "Of each private key it says whether it was born there and cannot leave, or why not. That is what the "
            "token itself says.",
        .options = options::withTokens({options::token(), options::serial(),
            {"--login", {}, "Log in and show private keys, too; the PIN is asked for"}}),
        .example = "token show --token \"Root A\" --login",
        .run = runTokenShow};
}

}
