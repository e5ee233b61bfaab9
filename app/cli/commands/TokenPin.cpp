#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Tokens.h"
#include "core/base/Display.h"

namespace cli {

namespace {

/// Neither is tried where a wrong entry would be the last, unless that was confirmed.
core::Result<void> checkState(const core::Token& token, core::PinState state, bool mayTakeLastTry)
{
    if (state == core::PinState::Locked) return core::failAs(core::ErrorCode::Refused, "CW-454", {token.label});
    if (state == core::PinState::FinalTry && !mayTakeLastTry)
        return core::failAs(core::ErrorCode::Refused, "CW-453", {token.label});
    return {};
}

core::Result<Outcome> runTokenPin(Session& session)
{
    const Arguments& arguments = session.arguments();
    const bool isOfficer = arguments.has("--so"), isReset = arguments.has("--by-so");
    if (isOfficer && isReset) return core::failAs(core::ErrorCode::Usage, "CW-910", {"--so", "--by-so"});
    CORE_TRY(const core::ReachedToken reached, chosenToken(session));
    const core::Token& token = reached.token;
    CORE_CHECK(checkState(token, isOfficer || isReset ? token.officerPin : token.userPin, arguments.has("--last-try")));
    core::Secret present, wanted;
    if (!token.hasOwnPinEntry) {
        CORE_TRY(present,
            isOfficer || isReset
                ? session.pin("--so-pin", "PIN of the security officer of " + core::showText(token.label))
                : session.pin("--pin", "Present PIN of " + core::showText(token.label)));
        CORE_TRY(wanted, session.newPin("--new-pin", "New PIN"));
    }
    const bool isLastTry = arguments.has("--last-try");
    const auto done = isReset
        ? reached.service->setUserPin(reached.name(), present.view(), wanted.view(), isLastTry)
        : reached.service->changePin(reached.name(), isOfficer ? core::TokenUser::Officer : core::TokenUser::User,
              present.view(), wanted.view(), isLastTry);
    CORE_CHECK(done);
    Outcome outcome;
    outcome.json = {{"token", {{"label", token.label}, {"serial", token.serial}}},
        {"pin", isOfficer ? "officer" : "user"}, {"is_reset", isReset}};
    outcome.text = std::string(isOfficer ? "The PIN of the security officer" : "The PIN") + " of " +
        core::showText(token.label) + (isReset ? " was set.\n" : " was changed.\n");
    return outcome;
}

}

Command tokenPin()
{
    return {.path = "token pin",
        .summary = "Changes a PIN of a token, sets the first one, or replaces one that is locked.",
        .detail = "Without more it changes the PIN of the user. A PIN is tried once only.",
        .options = options::withTokens(
            {options::token(), options::serial(), {"--so", {}, "Change the PIN of the security officer instead"},
                {"--by-so", {}, "Set the PIN of the user by the officer's: the first one, or after it was locked"},
                options::soPinFile(), options::soPinFd(), options::newPinFile(), options::newPinFd()}),
        .example = "token pin --token \"Root A\" --by-so",
        .run = runTokenPin};
}

}
