#include "app/cli/ScriptText.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"

namespace cli {
namespace {

constexpr std::size_t labelColumn = 20;

std::string dayOf(core::Time time) { return core::toText(time).substr(0, 10); }

std::string line(const std::string& label, const std::string& text)
{
    return text.empty() ? std::string() : hangingLine(label, text, labelColumn);
}

Json certificateOf(const core::ScriptCertificate& certificate)
{
    return {{"name", certificate.name}, {"subject", certificate.subject.toText()},
        {"not_before", core::toText(certificate.notBefore)}, {"not_after", core::toText(certificate.notAfter)},
        {"crl_url", certificate.crlUrl}};
}

std::string describe(const core::ScriptCertificate& certificate)
{
    return core::showText(certificate.subject.toText()) + ", " + dayOf(certificate.notBefore) + " to " +
        dayOf(certificate.notAfter);
}

Json crossOf(const core::ScriptCross& cross)
{
    return {{"name", cross.name}, {"of", core::nameOf(cross.of)}, {"subject", cross.subject.toText()},
        {"not_before", core::toText(cross.notBefore)}, {"not_after", core::toText(cross.notAfter)},
        {"uses", cross.uses}};
}

std::string describe(const core::ScriptCross& cross)
{
    const std::string of = cross.of == core::ScriptCross::Of::Other ? core::showText(cross.subject.toText())
                                                                    : std::string(core::nameOf(cross.of));
    return of + ", " + dayOf(cross.notBefore) + " to " + dayOf(cross.notAfter) +
        (cross.uses.empty() ? "" : ", for " + joined(cross.uses));
}

Json overlapOf(const core::ScriptOverlap& overlap)
{
    return {{"give_out", dayOf(overlap.giveOut)}, {"old_stops", dayOf(overlap.oldStops)},
        {"old_ends", dayOf(overlap.oldEnds)}};
}

std::string describe(const core::ScriptOverlap& overlap)
{
    return "with everybody by " + dayOf(overlap.giveOut) + "; the old root stops signing CAs on " +
        dayOf(overlap.oldStops) + " and ends on " + dayOf(overlap.oldEnds);
}

std::string peopleText(const core::Script& script)
{
    const core::ScriptPeople& people = script.people;
    std::string text = "at least " + counted(static_cast<std::size_t>(people.witnesses), "witness", "witnesses") +
        " of " + counted(static_cast<std::size_t>(people.departments), "department", "departments");
    text += people.auditor == core::AuditorRule::Required ? ", an auditor"
        : people.auditor == core::AuditorRule::Optional   ? ", an auditor if wanted"
                                                          : "";
    if (const int officers = core::roleNeeds(script).officers)
        text += ", " + counted(static_cast<std::size_t>(officers), "officer", "officers");
    return text + ", one operator, an administrator";
}

std::string participantsText(const core::Script& script)
{
    std::string text;
    for (const core::Participant& person : script.participants) {
        std::vector<std::string> roles;
        for (const core::Role role : person.roles) roles.emplace_back(core::infoOf(role).name);
        text += line(roles.empty() ? "-" : joined(roles),
            core::showText(person.name) + ", " + core::showText(person.department) + ", " +
                core::showText(person.organisation));
    }
    for (const core::ScriptReviewer& reviewer : script.reviewers)
        text += line("reviewer", core::showText(reviewer.name) + ", " + core::toHex(reviewer.certificate));
    return text;
}

std::string inputsText(const core::ScriptStep& step)
{
    std::vector<std::string> parts;
    for (const auto& [name, values] : step.inputs) {
        std::vector<std::string> shown;
        for (const std::string& value : values) shown.push_back(core::showText(value));
        parts.push_back(name + ": " + joined(shown, "; "));
    }
    return joined(parts);
}

}

Json headOf(const core::Script& script)
{
    Json json{{"type", script.type->name}, {"title", script.title}, {"revision", script.revision},
        {"policy_ref", script.policyReference}, {"expires", dayOf(script.expires)},
        {"sha256", core::toHex(script.identity)}, {"words", core::fingerprintWords(script.identity)},
        {"minutes", script.minutes()}, {"steps", script.steps.size()}};
    json["reviewers_min"] = script.people.reviewers;
    json["reviewers"] = Json::array();
    for (const core::ScriptReviewer& reviewer : script.reviewers)
        json["reviewers"].push_back(
            {{"name", reviewer.name}, {"certificate_sha256", core::toHex(reviewer.certificate)}});
    json["transcript_signer"] = core::nameOf(script.options.transcriptSigner);
    if (script.root) json["root"] = certificateOf(*script.root);
    json["subs"] = Json::array();
    for (const core::ScriptCertificate& sub : script.subs) json["subs"].push_back(certificateOf(sub));
    json["crosses"] = Json::array();
    for (const core::ScriptCross& cross : script.crosses) json["crosses"].push_back(crossOf(cross));
    if (script.oldRoot) json["old_root"] = certificateOf(*script.oldRoot);
    if (script.overlap) json["overlap"] = overlapOf(*script.overlap);
    return json;
}

Json toJson(const core::ScriptStep& step)
{
    Json confirm = Json::array();
    for (const core::Confirmation& one : step.confirm)
        confirm.push_back({{"role", core::infoOf(one.role).name}, {"count", one.count}});
    return {{"id", step.id}, {"act", step.act}, {"kind", step.kind->name}, {"title", step.kind->label},
        {"is_irreversible", step.kind->isIrreversible}, {"minutes", step.minutes}, {"say", step.say},
        {"inputs", step.inputs}, {"confirm", confirm}, {"line", step.line}};
}

std::string describe(const std::vector<core::Confirmation>& confirmations)
{
    std::vector<std::string> parts;
    for (const core::Confirmation& one : confirmations)
        parts.push_back((one.count == 1 ? std::string() : std::to_string(one.count) + " × ") +
            std::string(core::infoOf(one.role).name));
    return joined(parts);
}

std::string describeHead(const core::Script& script)
{
    std::string text = core::showText(script.title) + "\n";
    text += line("Ceremony", std::string(script.type->label) + " (" + std::string(script.type->name) + ")");
    text += line("Revision", std::to_string(script.revision) + ", not to be used after " + dayOf(script.expires));
    text += line("Allowed by", core::showText(script.policyReference));
    text += line("SHA-256", core::fingerprintGroups(script.identity));
    text += line("In words", core::fingerprintWords(script.identity));
    text += line("People", peopleText(script));
    if (script.quorum)
        text += line("Shares",
            std::to_string(script.quorum->threshold) + " of " + std::to_string(script.quorum->shares) +
                (script.quorum->hasAuditorShare ? ", with the auditor's" : ""));
    if (script.custody) text += line("Custody", std::string(core::consequenceOf(script.custody->strategy)));
    text += line("Record", std::string(core::consequenceOf(script.options.transcriptSigner)));
    if (script.key) text += line("Key", std::string(script.key->algorithm->label));
    if (script.root) text += line("Root", describe(*script.root));
    for (const core::ScriptCertificate& sub : script.subs)
        text += line("CA " + core::showText(sub.name), describe(sub));
    for (const core::ScriptCross& cross : script.crosses)
        text += line("Cross " + core::showText(cross.name), describe(cross));
    if (script.oldRoot) text += line("Old root", describe(*script.oldRoot));
    if (script.overlap) text += line("Takes over", describe(*script.overlap));
    if (script.crl) text += line("Revocation list", "for " + std::to_string(script.crl->days) + " days");
    for (const core::LintSkip& skip : script.lintSkips)
        text += line("Leave to break",
            core::showText(skip.rule) + " until " + dayOf(skip.until) + ": " + core::showText(skip.reason));
    return text + participantsText(script);
}

std::string describePlan(const core::Script& script)
{
    std::string text;
    int act = 0, minutes = 0;
    for (const core::ScriptStep& step : script.steps) {
        if (step.act != act) text += "\nAct " + std::to_string(act = step.act) + "\n";
        text += "\n  " + core::showText(step.id) + "  " + std::string(step.kind->label) +
            (step.kind->isIrreversible ? " (cannot be undone)" : "") + "\n";
        text += wrapped(core::showText(step.say), 6, 6);
        if (const std::string inputs = inputsText(step); !inputs.empty()) text += wrapped(inputs, 6, 6);
        text += wrapped("confirmed by " + describe(step.confirm) + "; " + std::to_string(step.minutes) +
                " min, from minute " + std::to_string(minutes),
            6, 6);
        minutes += step.minutes;
    }
    return text;
}

std::vector<core::ScriptReview> reviewsOf(const std::string& file, const core::Script& script)
{
    if (file == "-") return {};
    return core::reviewsBeside(file, script, *foreignReader());
}

Json toJson(const std::vector<core::ScriptReview>& reviews)
{
    Json list = Json::array();
    for (const core::ScriptReview& review : reviews) {
        Json one{{"file", review.file}, {"reviewer", review.reviewer}, {"counts", review.counts()}};
        if (!review.der.empty()) one["certificate_sha256"] = core::toHex(review.certificate);
        if (review.why) one["why"] = toJson(*review.why)["error"];
        list.push_back(std::move(one));
    }
    return list;
}

std::string describeReviews(const core::Script& script, const std::vector<core::ScriptReview>& reviews)
{
    std::string text;
    for (const core::ScriptReview& review : reviews)
        text += line(review.counts() ? "Reviewed by" : "Unverified",
            review.counts() ? core::showText(review.reviewer) + ", " + core::showText(review.file)
                            : core::showText(review.file) + ": " + core::sentence(*review.why));
    const int wanted = script.people.reviewers;
    if (wanted == 0) return text;
    return text +
        line("Reviews",
            std::to_string(core::countReviews(reviews)) + " of " + std::to_string(wanted) +
                (core::checkReviewed(script, reviews) ? "" : "; a live ceremony is refused"));
}

std::string describeFindings(const std::vector<core::Finding>& findings)
{
    std::string text;
    for (const core::Finding& finding : findings)
        text += wrapped("line " + finding.place + ": " + std::string(nameOf(finding.severity)) + ": " +
                core::sentence(finding) + " [" + finding.rule + "]",
            2);
    return text;
}

}
