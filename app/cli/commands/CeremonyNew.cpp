#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/ScriptText.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/ceremony/NewScript.h"
#include "core/ceremony/engine/Ceremony.h"
#include <charconv>
#include <iostream>

namespace cli {

namespace {

constexpr int mostYears = 100;

/// What an option says; else what a person answers, who may take what is suggested with an empty line.
core::Result<std::string> answerFor(
    Session& session, const std::string& option, const std::string& question, const std::string& suggestion)
{
    const Arguments& arguments = session.arguments();
    if (arguments.has(option)) return arguments.text(option);
    if (arguments.has("--defaults")) return suggestion;
    std::cerr << question << " [" << suggestion << "]: " << std::flush;
    std::string answer;
    if (!std::getline(std::cin, answer))
        return core::failAs(core::ErrorCode::Usage, "CW-913", {option, "ceremony new"});
    return answer.empty() ? suggestion : answer;
}

core::Result<void> fillIn(Session& session, core::NewScript& script)
{
    CORE_TRY(const std::string subject, answerFor(session, "--subject", "Name of the root", script.subject.toText()));
    CORE_TRY(script.subject, core::DistinguishedName::parse(subject));
    if (!script.subject.commonName().empty()) script.title = script.subject.commonName();
    const int sampleYears = static_cast<int>((script.notAfter - script.notBefore) / std::chrono::years(1));
    CORE_TRY(const std::string from,
        answerFor(session, "--from", "First day of the root", core::toText(script.notBefore).substr(0, 10)));
    CORE_TRY(script.notBefore, core::readTime(from));
    CORE_TRY(const std::string count,
        answerFor(session, "--years", "How many years the root lasts", std::to_string(sampleYears)));
    int years = 0;
    const auto [end, problem] = std::from_chars(count.data(), count.data() + count.size(), years);
    if (problem != std::errc() || end != count.data() + count.size() || years < 1 || years > mostYears)
        return core::failAs(core::ErrorCode::Usage, "CW-909", {"--years", count, "1–100"});
    const std::chrono::year_month_day first{std::chrono::floor<std::chrono::days>(script.notBefore)};
    script.notAfter = std::chrono::sys_days{first + std::chrono::years(years)};
    CORE_TRY(script.crlUrl, answerFor(session, "--crl-url", "Address of its revocation list (http://)", script.crlUrl));
    return {};
}

/// Certificates of those who shall sign the script; a person names one after the other, and ends with an empty line.
std::vector<std::string> reviewerFiles(Session& session)
{
    const Arguments& arguments = session.arguments();
    std::vector<std::string> files = arguments.all("--reviewer");
    if (!files.empty() || arguments.has("--defaults")) return files;
    while (files.size() < core::mostReviewers) {
        std::cerr << "Certificate of a reviewer, who reads and signs the script (a file; empty: no more): "
                  << std::flush;
        std::string answer;
        if (!std::getline(std::cin, answer) || answer.empty()) break;
        files.push_back(answer);
    }
    return files;
}

core::Result<void> addReviewers(Session& session, core::NewScript& script)
{
    for (const std::string& file : reviewerFiles(session)) {
        CORE_TRY(const std::vector<core::Certificate> certificates, readCertificates(file));
        script.reviewers.push_back(core::reviewerWith(certificates.front())); // their own one stands first
    }
    return {};
}

/// The records before say where the new one goes on, and which names CAs have.
core::Result<void> goOnFrom(const Arguments& arguments, core::NewScript& script)
{
    const std::vector<std::string> texts = arguments.all("--kit");
    if (texts.empty()) return {};
    const std::vector<std::filesystem::path> kits(texts.begin(), texts.end());
    CORE_TRY(const core::CeremonyWorld world, core::worldOfKits(kits));
    script.previousHead = world.closing;
    for (const auto& [name, sub] : world.subs) script.takenSubs.push_back(name);
    if (world.former)
        for (const auto& [name, sub] : world.former->subs) script.takenSubs.push_back(name);
    return {};
}

/// What it means that nobody is named.
std::string withoutReviewers(const core::Script& script)
{
    if (!script.reviewers.empty() || script.people.reviewers == 0) return {};
    return wrapped("No reviewers are named. A live ceremony wants " + std::to_string(script.people.reviewers) +
            " signatures below this script and does not begin without them; a rehearsal does. Name reviewers in "
            "[[reviewer]] before it is rehearsed, because any change makes another script of it. With reviewers_min = "
            "0 nobody but its author need have read it.",
        0, 0);
}

core::Result<Outcome> runCeremonyNew(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_CHECK(checkOutputs(arguments));
    const std::string type = arguments.text("--type");
    core::NewScript order = core::sampleScript(type, session.now());
    CORE_CHECK(core::writeScript(order)); // there is one of this type
    CORE_CHECK(fillIn(session, order));
    CORE_CHECK(addReviewers(session, order));
    CORE_CHECK(goOnFrom(arguments, order));
    if (arguments.has("--previous-head")) order.previousHead = arguments.text("--previous-head");
    CORE_TRY(const std::string text, core::writeScript(order));
    CORE_TRY(const core::Script script, core::readScript(text));
    const auto findings = core::checkScript(script, session.now());
    Outcome outcome{.json = headOf(script), .text = describeHead(script) + "\n"};
    outcome.json["findings"] = toJson(findings);
    outcome.text += describeFindings(findings) + withoutReviewers(script);
    CORE_CHECK(writeOutput(arguments, "--out", core::bytesOf(text), core::FileKind::Public, outcome));
    return outcome;
}

}

Command ceremonyNew()
{
    return {.path = "ceremony new",
        .summary = "Writes the script of a ceremony, with comments; asks for what is not given.",
        .detail = "An empty answer takes what is suggested; --defaults takes all suggestions without asking.",
        .options = {Option{"--type", "TYPE",
                        "What kind of ceremony: root-create, sub-sign, crl-resign, sub-revoke, "
                        "cross-sign, token-clone, pin-change, share-refresh, restore-drill, restore-live, "
                        "root-rollover, root-rollover-paper, seal-inventory, key-destroy, key-destroy-former",
                        true},
            options::out().required(), {"--defaults", {}, "Fill in a sample"}, {"--subject", "DN", "Name of the root"},
            {"--from", "DATE", "First day of the root"}, {"--years", "N", "How many years the root lasts"},
            {"--crl-url", "URL", "Address of the root's revocation list"},
            {"--previous-head", "SHA256", "Head of the record before, as ceremony verify shows it"},
            {"--kit", "KIT",
                "Kit of a ceremony before, from the oldest to the newest: the script goes on from the last one, and a "
                "new "
                "CA gets a name that none has",
                false, true},
            {"--reviewer", "FILE", "Certificate of somebody who reads the script and signs it; one for each", false,
                true},
            options::force()},
        .example = "ceremony new --type root-create --out root-create.toml",
        .run = runCeremonyNew};
}

}
