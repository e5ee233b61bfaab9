#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Session.h"
#include "core/base/Display.h"
#include "core/ceremony/Script.h"

namespace cli {

namespace {

std::string names()
{
    std::string text;
    for (const core::EmbeddedText& shipped : core::shippedScriptTexts())
        text += (text.empty() ? "" : ", ") + std::string(shipped.name);
    return text;
}

core::Result<Outcome> runCeremonyTemplate(Session& session)
{
    const std::string name = session.arguments().text("NAME");
    const auto shipped = core::shippedScriptTexts();
    const auto found = std::ranges::find(shipped, std::string_view(name), &core::EmbeddedText::name);
    if (found == shipped.end()) return core::failAs(core::ErrorCode::Usage, "CW-909", {"NAME", name, names()});
    CORE_CHECK(checkOutputs(session.arguments()));
    Outcome outcome{.json = {{"name", found->name}}, .text = {}};
    CORE_CHECK(
        writeOutput(session.arguments(), "--out", core::bytesOf(found->content), core::FileKind::Public, outcome));
    return outcome;
}

}

Command ceremonyTemplate()
{
    return {.path = "ceremony template",
        .summary = "Writes a script that is shipped with the program, to be changed and checked.",
        .detail = {},
        .options = {{"NAME", {}, "Which one: " + names(), true}, options::out().required(), options::force()},
        .example = "ceremony template root-create --out root-create.toml",
        .run = runCeremonyTemplate};
}

}
