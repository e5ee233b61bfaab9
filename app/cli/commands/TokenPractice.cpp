#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/cli/TokenJson.h"
#include "core/base/Display.h"
#include "core/tokens/Practice.h"

namespace cli {

namespace {

core::Result<Outcome> runTokenPractice(Session& session)
{
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    const std::string label = session.arguments().find("--token").value_or("Practice token");
    CORE_TRY(const core::ReachedToken made, core::makePracticeToken(*machine, label));
    Outcome outcome;
    outcome.json = {{"token", {{"label", made.token.label}, {"serial", made.token.serial}}},
        {"module", made.module.string()}, {"pin", core::practicePin}, {"is_practice", true}};
    outcome.text = "A token to practise with is ready: " + core::showText(made.token.label) + ", serial number " +
        core::showText(made.token.serial) + ".\n  The PIN of its user and of its security officer is " +
        std::string(core::practicePin) + ".\n  Its keys are files in " +
        core::showText(core::practiceFolder().string()) + "; never keep a real key there.\n";
    return outcome;
}

}

Command tokenPractice()
{
    return {.path = "token practice",
        .summary = "Makes a token to practise with, of software, with a PIN that everybody knows.",
        .detail =
            "SoftHSM keeps it in a folder of the workbench's own, apart from other tokens of SoftHSM. It is marked "
            "wherever it is shown, and no live ceremony takes it. Call it again for a second one.",
        .options = {{"--token", "LABEL", "The label that it gets; “Practice token” by itself"}},
        .example = "token practice",
        .run = runTokenPractice};
}

}
