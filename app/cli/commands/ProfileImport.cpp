#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/profiles/foreign/ForeignProfile.h"

namespace cli {

namespace {

std::string textOf(const core::ProfilePreview& preview, bool dryRun)
{
    const std::string name = core::showText(preview.profile.id) + ", version " + std::to_string(preview.version) + ", ";
    std::vector<std::string> changes;
    for (const std::string_view part : preview.changes) changes.emplace_back(part);
    const std::string news = !preview.present ? "new in this vault"
        : changes.empty()                     ? "comments and layout changed"
                                              : "changed: " + joined(changes);
    std::string text = wrapped(preview.isKnown ? name + "is in force already"
            : dryRun                           ? name + "would be in force; " + news
                                               : name + "is in force; " + news,
        4);
    return text + describe(preview.findings);
}

Json foreignJson(const core::ProfilePreview& preview)
{
    return {{"id", preview.profile.id}, {"version", preview.version}, {"is_known", preview.isKnown},
        {"changes", preview.changes}, {"findings", toJson(preview.findings)}};
}

core::Result<Outcome> importOwn(Session& session, const std::string& text)
{
    const bool dryRun = session.arguments().has("--dry-run");
    if (session.arguments().has("--name")) return core::failAs(core::ErrorCode::Usage, "CW-649");
    CORE_TRY(core::Vault vault, dryRun ? session.reading() : session.writing());
    CORE_TRY(const core::ProfilePreview preview, core::previewProfile(text, &vault, session.now()));
    if (!dryRun) CORE_CHECK(core::importProfile(text, vault, session.now()));
    Outcome outcome{.json = {{"dry_run", dryRun}}, .text = textOf(preview, dryRun)};
    outcome.json.update(foreignJson(preview));
    return outcome;
}

/// Whether a profile of a foreign file can be taken in, and then takes it in.
core::Result<core::ProfilePreview> importOne(
    const core::ForeignProfile& profile, core::Vault& vault, core::Time now, bool isNamed, bool dryRun)
{
    CORE_TRY(core::ProfilePreview preview, core::previewProfile(profile.profile.text, &vault, now));
    if (preview.present && !preview.isKnown && !isNamed)
        return core::failAs(core::ErrorCode::Refused, "CW-648", {preview.profile.id});
    if (!dryRun) CORE_CHECK(core::importProfile(profile.profile.text, vault, now));
    return preview;
}

std::string placeOfLine(const core::ForeignLine& line)
{
    std::string place = line.line == 0 ? "" : "line " + std::to_string(line.line) + " ";
    place += "[" + core::showText(line.section) + "] " + core::showText(line.key);
    constexpr std::size_t shownOctets = 60;
    if (!line.value.empty()) place += " = " + core::showText(line.value.substr(0, shownOctets));
    return place + (line.value.size() > shownOctets ? "…" : "");
}

/// One heading, with what it is true of; a reason that several settings share follows the last of them.
std::string sectionText(const std::vector<core::ForeignLine>& lines, core::ForeignFate fate, const std::string& heading)
{
    std::string text, reason;
    for (const core::ForeignLine& line : lines) {
        if (line.fate != fate) continue;
        const std::string next = core::reasonText(line);
        if (!reason.empty() && next != reason) text += wrapped(reason, 6, 6);
        text += wrapped(placeOfLine(line), 6, 2);
        reason = next;
    }
    return text.empty() ? text : heading + ":\n" + text + wrapped(reason, 6, 6);
}

std::string describeReport(const std::vector<core::ForeignLine>& lines)
{
    const auto taken = std::ranges::count(lines, core::ForeignFate::Taken, &core::ForeignLine::fate);
    return counted(static_cast<std::size_t>(taken), "setting", "settings") + " taken as they stand.\n" +
        sectionText(lines, core::ForeignFate::Adapted, "Changed") +
        sectionText(lines, core::ForeignFate::LeftOut, "Left out") +
        sectionText(lines, core::ForeignFate::Added, "Added");
}

Json foreignJson(const core::ForeignLine& line)
{
    return {{"line", line.line}, {"section", line.section}, {"key", line.key}, {"value", line.value},
        {"fate", core::nameOf(line.fate)}, {"reason", line.reason ? Json(line.reason->id) : Json()},
        {"text", core::reasonText(line)}};
}

core::Result<Outcome> importForeign(Session& session, const core::ForeignFormat& format, const std::string& text)
{
    const Arguments& arguments = session.arguments();
    const bool dryRun = arguments.has("--dry-run");
    CORE_TRY(
        core::ForeignReading reading, core::readForeign(format, text, core::profileNameOf(arguments.text("FILE"))));
    CORE_CHECK(core::chooseProfiles(reading, arguments.all("--name")));
    CORE_TRY(core::Vault vault, dryRun ? session.reading() : session.writing());
    Outcome outcome{.json = {{"dry_run", dryRun}, {"format", format.id}, {"profiles", Json::array()}},
        .text = std::string(format.label) + "\n"};
    for (const core::ForeignProfile& each : reading.profiles) {
        const auto preview = importOne(each, vault, session.now(), arguments.has("--name"), dryRun);
        Json row = preview ? foreignJson(*preview)
                           : Json{{"id", each.profile.id}, {"error", toJson(preview.error())["error"]}};
        row["section"] = each.section;
        row["text"] = each.profile.text;
        outcome.json["profiles"].push_back(std::move(row));
        if (!preview) outcome.code = 1;
        outcome.text += preview
            ? textOf(*preview, dryRun)
            : wrapped(core::showText(each.profile.id) + ", not taken in: " + sentenceOf(preview.error()), 4);
    }
    outcome.text += describeReport(reading.lines);
    outcome.json["report"] = Json::array();
    for (const core::ForeignLine& line : reading.lines) outcome.json["report"].push_back(foreignJson(line));
    return outcome;
}

core::Result<Outcome> runProfileImport(Session& session)
{
    CORE_TRY(const core::Bytes content, readInput(session.arguments().text("FILE")));
    const std::string text = core::textOf(content);
    const core::ForeignFormat* format = core::foreignFormatOf(text);
    return format ? importForeign(session, *format, text) : importOwn(session, text);
}

}

Command profileImport()
{
    return {.path = "profile import",
        .summary = "Takes a profile file into the vault; what is issued from now on follows it.",
        .detail =
            "A trial certificate is made by it and thrown away, and what the checks say to that is listed; what cannot "
            "make a valid one is refused. The "
            "versions before it stay in the vault: certificates remember theirs. Files of other programs are "
            "recognised by "
            "what they hold: openssl.cnf. Each of their settings is told that is changed, or that no profile can say.",
        .options = {options::file(),
            Option{"--name", "SECTION=ID",
                "Of a file of another program: only this profile, under that id; or SECTION or ID alone", false, true},
            {"--dry-run", {}, "Only show what it would change; needs no passphrase"}},
        .example = "profile import openssl.cnf --dry-run",
        .run = runProfileImport};
}

}
