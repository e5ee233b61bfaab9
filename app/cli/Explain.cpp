#include "app/cli/Explain.h"
#include "app/cli/Describe.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/crypto/Digest.h"
#include "core/x509/Asn1Dump.h"

namespace cli {

namespace {

constexpr std::size_t valueColumn = 20;

/// "    asked for       DNS:a.example", further lines below the first.
std::string column(const std::string& label, const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) text += hangingLine(text.empty() ? "  " + label : "", line, valueColumn);
    return lines.empty() ? hangingLine("  " + label, "-", valueColumn) : text;
}

std::vector<std::string> shownLines(const std::vector<std::string>& lines)
{
    std::vector<std::string> shown;
    for (const std::string& line : lines) shown.push_back(core::showText(line));
    return shown;
}

std::vector<std::string> grantedLines(const core::Decision& decision)
{
    std::vector<std::string> lines = shownLines(decision.granted);
    for (std::size_t i = 0; i < std::min(lines.size(), decision.sources.size()); ++i)
        lines[i] += "  [" + std::string(nameOf(decision.sources[i])) + "]";
    return lines;
}

std::string earlierText(const std::vector<core::EarlierCertificate>& earlier, core::Time now)
{
    std::string text = "  Earlier certificates\n";
    for (const core::EarlierCertificate& each : earlier) {
        const std::string why = each.hasSameName && each.hasSameKey ? "same name, same key"
            : each.hasSameKey                                       ? "same key"
                                                                    : "same name";
        text += wrapped(why + ": " + core::toHex(each.row.serial) + "  " + core::showText(each.row.shortSubject) +
                "  " + validityText(each.row.validity, now) + "  " + std::string(nameOf(core::statusOf(each.row, now))),
            8, 4);
    }
    return earlier.empty() ? text + "    none for these names or this key\n" : text;
}

Json jsonOf(const std::vector<core::EarlierCertificate>& earlier, core::Time now)
{
    Json all = Json::array();
    for (const core::EarlierCertificate& each : earlier)
        all.push_back(
            {{"certificate", toJson(each.row, now)}, {"same_key", each.hasSameKey}, {"same_name", each.hasSameName}});
    return all;
}

Json jsonOf(const std::vector<core::NameVerdict>& judged)
{
    Json all = Json::array();
    for (const core::NameVerdict& each : judged)
        all.push_back({{"name", core::toText(each.name)}, {"from", nameOf(each.source)}, {"granted", !each.finding},
            {"reason", each.finding ? toJson(*each.finding) : Json(nullptr)}});
    return all;
}

/// The serial number and the signature of a preview are made up.
Json previewJson(const core::Certificate& preview)
{
    Json json = toJson(preview);
    for (const char* unknown : {"serial", "sha256", "sha1", "pem", "signature"})
        if (json.contains(unknown)) json[unknown] = nullptr;
    return json;
}

}

std::string fourColumns(const std::vector<core::Decision>& decisions)
{
    std::string text;
    for (const core::Decision& decision : decisions) {
        text += "  " + std::string(decision.field) + "\n";
        text += column("asked for", shownLines(decision.asked));
        text += column("profile", shownLines(decision.profile));
        text += column("issuer", shownLines(decision.issuer));
        text += column("will be issued", grantedLines(decision));
        text += describe(decision.refusals, 4);
    }
    return text;
}

Outcome outcomeOf(
    const core::Review& review, const std::vector<core::EarlierCertificate>& earlier, bool explain, core::Time now)
{
    const core::IssueDraft& draft = review.draft;
    Json names = Json::array(), decisions = Json::array();
    for (const core::GeneralName& name : draft.names) names.push_back(core::toText(name));
    for (const core::Decision& decision : draft.decisions) decisions.push_back(toJson(decision));
    Outcome outcome;
    outcome.json = {{"dry_run", true}, {"would_be_issued", !review.isRefused()}, {"profile", draft.profileId},
        {"profile_version", draft.profileVersion}, {"subject", draft.subject.toText()}, {"names", names},
        {"not_before", core::toText(draft.validity.notBefore)}, {"not_after", core::toText(draft.validity.notAfter)},
        {"decisions", decisions}, {"problems", toJson(draft.problems)}, {"notes", toJson(review.notes)}};
    if (review.refusal) outcome.json["refusal"] = toJson(*review.refusal)["error"];
    outcome.code = review.isRefused() ? 1 : 0;
    outcome.text = std::string(review.isRefused() ? "Would be refused: " : "Would be issued: ") +
        core::showText(draft.subject.toText()) + "\n";
    outcome.text += "  " + validityText(draft.validity, now) + "\n";
    outcome.text += explain ? fourColumns(draft.decisions) : comparison(draft.decisions);
    outcome.text += describe(draft.problems) + describe(review.notes);
    if (review.refusal) outcome.text += wrapped("error: " + sentenceOf(*review.refusal), 4, 2);
    if (!explain) return outcome;
    outcome.text += earlierText(earlier, now);
    outcome.json["judged_names"] = jsonOf(draft.judged);
    outcome.json["earlier"] = jsonOf(earlier, now);
    if (!review.preview) return outcome;
    outcome.text += "  To be signed, with a serial number that stands in for the one chosen when signing\n";
    outcome.text +=
        "    SHA-256 " + core::toHex(core::sha256(review.tbs)) + "\n" + core::textOf(core::dumpAsn1(review.tbs));
    outcome.json["to_be_signed"] = {{"sha256", core::toHex(core::sha256(review.tbs))}, {"der", core::toHex(review.tbs)},
        {"certificate", previewJson(*review.preview)}};
    return outcome;
}

}
