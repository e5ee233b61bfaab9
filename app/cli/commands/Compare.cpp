#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/base/Wording.h"

namespace cli {

namespace {

using ComparedState = core::ComparedField::State;

Json comparedJson(const core::ComparedField& field)
{
    const auto side = [&field](const std::string& text, ComparedState missing) {
        return field.state == missing ? Json(nullptr) : Json(text);
    };
    return {{"field", field.id}, {"part", field.part}, {"label", field.label}, {"name", field.name},
        {"state", core::nameOf(field.state)}, {"left", side(field.left, ComparedState::OnlyRight)},
        {"right", side(field.right, ComparedState::OnlyLeft)}};
}

/// "Different: serial number, names (2)."
std::string differenceText(const core::Comparison& comparison)
{
    std::vector<std::string> parts;
    parts.reserve(comparison.differs.size());
    for (const core::AspectCount& each : comparison.differs)
        parts.push_back(
            std::string(core::labelOf(each.aspect)) + (each.count > 1 ? " (" + std::to_string(each.count) + ")" : ""));
    return parts.empty() ? std::string() : " Different: " + joined(parts) + ".";
}

std::string lineText(const core::ComparedField& field)
{
    constexpr std::size_t column = 14;
    std::string title(field.part);
    for (const std::string_view more : {field.label, std::string_view(field.name)})
        if (!more.empty()) title += ": " + std::string(more);
    std::string text = title + "\n";
    if (field.state == ComparedState::Same) return text + hangingLine("both", field.left, column);
    if (field.state != ComparedState::OnlyRight) text += hangingLine("left", field.left, column);
    if (field.state != ComparedState::OnlyLeft) text += hangingLine("right", field.right, column);
    return text;
}

core::Result<Outcome> runCompare(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_TRY(const core::Comparable left, chooseComparable(session, arguments.text("LEFT")));
    CORE_TRY(const core::Comparable right, chooseComparable(session, arguments.text("RIGHT")));
    CORE_TRY(const core::Comparison comparison, core::compare(left, right));
    const core::Wording& verdict = *core::findWording(comparison.verdict.rule);
    const std::string summary = core::filled(verdict.what, comparison.verdict.values) + differenceText(comparison);
    Outcome outcome;
    outcome.json = {{"left", core::describe(left)}, {"right", core::describe(right)}, {"equal", comparison.isEqual()},
        {"rule", comparison.verdict.rule}, {"summary", summary}, {"unlisted", comparison.unlisted},
        {"fields", Json::array()}};
    outcome.text = hangingLine("left", core::describe(left), 14) + hangingLine("right", core::describe(right), 14) +
        wrapped(summary, 0);
    std::size_t same = 0;
    for (const core::ComparedField& field : comparison.fields) {
        const bool isSame = field.state == ComparedState::Same;
        same += isSame ? 1 : 0;
        if (isSame && !arguments.has("--all")) continue;
        outcome.json["fields"].push_back(comparedJson(field));
        outcome.text += "\n" + lineText(field);
    }
    if (comparison.unlisted > 0)
        outcome.text += "\n" + counted(comparison.unlisted, "more entry differs", "more entries differ") + ".\n";
    if (same > 0 && !arguments.has("--all"))
        outcome.text += "\n" + counted(same, "line is", "lines are") + " the same; --all shows them.\n";
    outcome.code = arguments.has("--fail-if-different") && !comparison.isEqual() ? 1 : 0;
    return outcome;
}

}

Command compare()
{
    return {.path = "compare",
        .summary = "Compares two certificates, requests or revocation lists, or a request with a certificate.",
        .detail = "Files need no vault. What differs comes first; of a file with several things the first is taken.",
        .options =
            {{"LEFT", {},
                 "A file, a certificate of the vault (name:, serial:, sha256:), a request there (id:), or a CA's "
                 "newest list (crl:)",
                 true},
                {"RIGHT", {}, "Likewise", true}, {"--all", {}, "Show what is the same as well"},
                {"--fail-if-different", {}, "Exit with 1 when anything differs"},
                {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
                options::inPassphraseFile(), options::inPassphraseFd()},
        .example = "compare old.pem new.pem",
        .run = runCompare};
}

}
