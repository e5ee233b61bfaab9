#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"
#include "core/workflows/VaultLint.h"
#include <climits>

namespace cli {

namespace {

constexpr int usualWorst = 20;

core::Result<core::LintPurpose> purposeFrom(const Arguments& arguments)
{
    const std::string text = arguments.text("--purpose");
    if (text.empty() || text == "internal") return core::LintPurpose::Internal;
    if (text == "public") return core::LintPurpose::Public;
    return core::failAs(core::ErrorCode::Usage, "CW-909", {"--purpose", text, "internal or public"});
}

std::string_view purposeName(core::LintPurpose purpose)
{
    return purpose == core::LintPurpose::Public ? "public" : "internal";
}

std::string_view objectName(core::LintRuleFacts::Object object)
{
    using Object = core::LintRuleFacts::Object;
    return object == Object::Certificate ? "certificate" : object == Object::Request ? "request" : "crl";
}

std::string citationOf(std::string_view rule)
{
    const auto all = core::allLintRules();
    const auto found = std::ranges::find(all, rule, &core::LintRuleFacts::id);
    return found == all.end() ? std::string() : std::string(found->citation);
}

/// The findings with the paragraph that each rule comes from.
Json withCitations(const std::vector<core::Finding>& findings)
{
    Json all = Json::array();
    for (const core::Finding& finding : findings) {
        Json one = toJson(finding);
        one["citation"] = citationOf(finding.rule);
        all.push_back(std::move(one));
    }
    return all;
}

/// What a rule finds, without the values of one object.
std::string whatOf(std::string_view rule)
{
    const core::Wording* const words = core::findWording(rule);
    return words ? core::filled(words->what, std::vector<std::string>(9, "…")) : std::string();
}

core::Result<Outcome> lintFiles(const Session& session, core::LintPurpose purpose)
{
    Outcome outcome;
    outcome.json = {{"purpose", purposeName(purpose)}, {"objects", Json::array()}};
    for (const std::string& path : session.arguments().all("WHAT")) {
        CORE_TRY(core::Bytes content, readInput(path));
        const auto opened = openFile(session, content, path);
        core::wipe(content); // it may hold a key
        if (!opened) return std::unexpected(opened.error());
        const std::string file = std::filesystem::path(path).filename().string();
        for (const core::FoundObject& object : opened->objects) {
            const auto findings = core::lintFound(object, purpose);
            outcome.json["objects"].push_back(
                {{"file", file}, {"what", core::describe(object)}, {"findings", withCitations(findings)}});
            outcome.text += core::showText(file) + ": " + core::describe(object) + "\n" +
                (findings.empty() ? "  nothing to say\n" : describe(findings));
            if (core::hasErrors(findings)) outcome.code = 1;
        }
    }
    return outcome;
}

std::string lintText(const core::VaultLint& lint)
{
    std::string text = counted(lint.objects, "object", "objects") +
        " judged: " + counted(lint.errors, "error", "errors") + ", " + counted(lint.warnings, "warning", "warnings") +
        ", " + counted(lint.notes, "note", "notes") + ".\n";
    std::vector<std::vector<std::string>> rows;
    for (const core::LintRuleCount& count : lint.rules)
        rows.push_back({count.rule, std::string(nameOf(count.severity)), std::to_string(count.objects),
            std::to_string(count.waived), citationOf(count.rule), whatOf(count.rule)});
    if (!rows.empty()) text += "\n" + table({"RULE", "SEVERITY", "OBJECTS", "WAIVED", "PARAGRAPH", "WHAT"}, rows);
    for (const core::LintedObject& object : lint.worst) {
        text += "\n" + std::string(objectName(object.kind)) + " " + core::showText(object.name) +
            "\n  sha256:" + core::toHex(object.fingerprint) + "\n" + describe(object.findings);
        for (const core::Finding& finding : object.waived)
            text += "  waived: " + whatOf(finding.rule) + " [" + finding.rule + "]\n";
    }
    return text;
}

Json lintedJson(const core::LintedObject& object)
{
    return {{"type", objectName(object.kind)}, {"row", object.row}, {"name", object.name},
        {"sha256", core::toHex(object.fingerprint)}, {"errors", object.count(core::Severity::Error)},
        {"warnings", object.count(core::Severity::Warning)}, {"findings", withCitations(object.findings)},
        {"waived", withCitations(object.waived)}};
}

core::Result<Outcome> lintWholeVault(Session& session, core::LintPurpose purpose)
{
    CORE_TRY(const auto worst, session.arguments().number("--worst", 0, INT_MAX));
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const core::VaultLint lint,
        core::lintVault(vault, purpose, static_cast<std::size_t>(worst.value_or(usualWorst))));
    Outcome outcome{.text = lintText(lint), .code = lint.errors > 0 ? 1 : 0};
    outcome.json = {{"purpose", purposeName(purpose)}, {"judged", lint.objects}, {"errors", lint.errors},
        {"warnings", lint.warnings}, {"notes", lint.notes}, {"rules", Json::array()}, {"worst", Json::array()}};
    for (const core::LintRuleCount& count : lint.rules)
        outcome.json["rules"].push_back(
            {{"rule", count.rule}, {"severity", nameOf(count.severity)}, {"objects", count.objects},
                {"waived", count.waived}, {"citation", citationOf(count.rule)}, {"what", whatOf(count.rule)}});
    for (const core::LintedObject& object : lint.worst) outcome.json["worst"].push_back(lintedJson(object));
    return outcome;
}

/// "vault" alone is the vault; a file of that name is "./vault".
core::Result<Outcome> runLint(Session& session)
{
    CORE_TRY(const core::LintPurpose purpose, purposeFrom(session.arguments()));
    const auto& what = session.arguments().all("WHAT");
    return what.size() == 1 && what.front() == "vault" ? lintWholeVault(session, purpose) : lintFiles(session, purpose);
}

}

Command lint()
{
    return {.path = "lint",
        .summary = "Judges certificates, requests and revocation lists by RFC 5280 and its relatives.",
        .detail = "Says what is wrong, why, and what to do, with the paragraph. Ends with 1 where there is an error.",
        .options = {{"WHAT", {}, "Files, or the word vault for all that the vault holds", true, true},
            {"--purpose", "PURPOSE", "internal, or public: as the CA/Browser Forum judges what public CAs make"},
            {"--worst", "NUMBER", "How many of the worst objects of the vault to show; else 20"},
            options::inPassphraseFile(), options::inPassphraseFd()},
        .example = "lint vault --worst 5",
        .run = runLint};
}

}
