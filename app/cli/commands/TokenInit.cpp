#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/TokenJson.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"

namespace cli {

namespace {

struct Blank {
    std::shared_ptr<core::TokenService> service;
    core::Token token;
};

/// The token of --serial, else the only one that was never initialised.
core::Result<Blank> findBlank(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    CORE_TRY(const auto found, machine->readers(arguments.find("--module")));
    std::vector<Blank> fitting;
    const auto serial = arguments.find("--serial");
    for (const auto& [service, reader] : found) {
        if (!reader.token) continue;
        if (serial ? reader.token->serial == *serial : !reader.token->isInitialized)
            fitting.push_back({service, *reader.token});
    }
    if (fitting.size() != 1) return core::failAs(core::ErrorCode::NotFound, "CW-995");
    if (fitting.front().token.isInitialized && !arguments.has("--erase"))
        return core::failAs(core::ErrorCode::Refused, "CW-994", {"Initialising " + fitting.front().token.label});
    return std::move(fitting.front());
}

core::Result<Outcome> runTokenInit(Session& session)
{
    const Arguments& arguments = session.arguments();
    const std::string label = arguments.text("--token");
    CORE_TRY(const Blank blank, findBlank(session));
    const bool isReader = blank.token.hasOwnPinEntry;
    core::Secret officerPin, userPin;
    const bool hasUserPin = !arguments.has("--without-pin");
    if (!isReader) {
        // An initialised token asks for the officer's PIN that it has; a new one gets it.
        CORE_TRY(officerPin,
            blank.token.isInitialized ? session.pin("--so-pin", "PIN of the security officer")
                                      : session.newPin("--so-pin", "New PIN for the security officer"));
        if (hasUserPin) {
            CORE_TRY(userPin, session.newPin("--pin", "New PIN for the user"));
        }
    }
    CORE_TRY(const core::TokenName name,
        blank.service->initialise({blank.token.label, blank.token.serial}, label, officerPin.view(),
            hasUserPin ? std::optional(userPin.view()) : std::nullopt, arguments.has("--last-try")));
    Outcome outcome;
    outcome.json = {{"token", {{"label", name.label}, {"serial", name.serial}}}, {"has_user_pin", hasUserPin}};
    outcome.text =
        "The token is ready: " + core::showText(name.label) + ", serial number " + core::showText(name.serial) + "\n";
    if (!hasUserPin) outcome.text += "  It has no PIN for a user yet: token pin --by-so\n";
    return outcome;
}

}

Command tokenInit()
{
    return {.path = "token init",
        .summary = "Makes a token ready: a label, the PIN of the security officer, and the PIN of the user.",
        .detail = "Without --serial the one token that was never initialised is taken. One that is in use is emptied "
                  "with --erase only; all keys on it are lost then.",
        .options = options::withTokens(
            {Option{"--token", "LABEL", "The label that it gets"}.required(), options::serial(), options::soPinFile(),
                options::soPinFd(), {"--without-pin", {}, "Set no PIN for the user yet"}, options::erase()}),
        .example = "token init --module /usr/lib/softhsm/libsofthsm2.so --token \"Root A\"",
        .run = runTokenInit};
}

}
