#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/ShareFiles.h"
#include "core/base/Display.h"
#include "core/base/Helper.h"
#include "core/base/Limits.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/paper/CodeReader.h"
#include "core/ceremony/paper/PaperReader.h"
#include "core/crypto/SecretSharing.h"
#include "core/formats/ExportFormat.h"
#include "core/keys/KeyBackup.h"

namespace cli {

namespace {

/// A piece of paper that could not be used, and why.
struct Problem {
    std::string place; ///< file, with the line of a typed one
    core::Error error;
};

bool isOfCertwright(std::string_view code) { return code.starts_with("CW"); }

core::Result<void> readSheets(
    const std::vector<std::string>& files, core::PaperReader& reader, std::vector<Problem>& problems)
{
    const auto readCodes = core::workerCodeReader(core::Helper::place("certwright-parse-worker"));
    for (const std::string& file : files) {
        CORE_TRY(const core::Bytes picture, core::readFile(file, core::limits::pictureOctets));
        const auto codes = readCodes(picture);
        if (!codes && codes.error().code == core::ErrorCode::Internal) return std::unexpected(codes.error());
        if (!codes) {
            problems.push_back({file, codes.error()});
            continue;
        }
        if (std::ranges::none_of(*codes, isOfCertwright))
            problems.push_back({file, {core::ErrorCode::NotFound, "CW-369", {file}, {}}});
        for (const std::string& code : *codes)
            if (isOfCertwright(code))
                if (const auto taken = reader.takeCode(code); !taken) problems.push_back({file, taken.error()});
    }
    return {};
}

core::Result<void> readLines(
    const std::vector<std::string>& files, core::PaperReader& reader, std::vector<Problem>& problems)
{
    constexpr std::size_t longest = std::size_t{1024} * 1024;
    for (const std::string& file : files) {
        CORE_TRY(const core::Bytes content, core::readFile(file, longest));
        const std::string text = core::textOf(content);
        std::size_t number = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            ++number;
            if (const auto taken = reader.takeLine(std::string_view(text).substr(at, end - at)); !taken)
                problems.push_back({file + ":" + std::to_string(number), taken.error()});
            at = end + 1;
        }
    }
    return {};
}

Json problemsJson(const std::vector<Problem>& problems)
{
    Json list = Json::array();
    for (const Problem& problem : problems) {
        Json one = toJson(problem.error)["error"];
        one["place"] = problem.place;
        list.push_back(std::move(one));
    }
    return list;
}

std::string problemsText(const std::vector<Problem>& problems)
{
    std::string text;
    for (const Problem& problem : problems)
        text += core::showText(problem.place) + ": " + sentenceOf(problem.error) + "\n";
    return text;
}

/// What there is so far, when it is not enough.
Outcome incomplete(const core::PaperState& state, const core::Error& error, const std::vector<Problem>& problems)
{
    Outcome outcome{.json = toJson(error), .text = problemsText(problems) + sentenceOf(error) + "\n", .code = 1};
    outcome.json["restored"] = false;
    outcome.json["problems"] = problemsJson(problems);
    outcome.json["missing_sheets"] = state.missingCodes;
    outcome.json["missing_lines"] = state.missingLines;
    return outcome;
}

core::Result<void> checkCertificate(const Arguments& arguments, const core::PublicKey& key)
{
    const auto path = arguments.find("--certificate");
    if (!path) return {};
    CORE_TRY(const auto certificates, readCertificates(*path));
    CORE_TRY(const core::PublicKey expected, certificates.front().publicKey());
    if (expected != key) return core::failAs(core::ErrorCode::Refused, "CW-370");
    return {};
}

core::Result<void> writeKey(Session& session, const core::PrivateKey& key, Outcome& outcome)
{
    if (!session.arguments().find("--out")) {
        outcome.text += "Nothing was written: the key was restored for a try and is gone from memory.\n";
        return {};
    }
    CORE_TRY(const core::Secret passphrase, session.newPassphrase("--out-passphrase", "New passphrase of the key"));
    CORE_TRY(const std::string pem, core::writeEncryptedKey(key, passphrase.view()));
    CORE_CHECK(writeOutput(session.arguments(), "--out", core::bytesOf(pem), core::FileKind::Private, outcome));
    outcome.text +=
        "Warning: no record tells of this. What the key signs now, no ceremony of this root knows. Where the root "
        "goes on, hold a ceremony (restore-live) instead, and destroy this file.\n";
    return {};
}

core::Result<Outcome> runCeremonyRestore(Session& session)
{
    const Arguments& arguments = session.arguments();
    CORE_CHECK(checkOutputs(arguments));
    const auto sheets = arguments.all("--sheet");
    const auto typed = arguments.all("--lines");
    if (sheets.empty() && typed.empty()) return core::failAs(core::ErrorCode::Usage, "CW-371");
    core::PaperReader reader;
    std::vector<Problem> problems;
    CORE_CHECK(readSheets(sheets, reader, problems));
    CORE_CHECK(readLines(typed, reader, problems));
    const auto content = reader.content();
    if (!content) return incomplete(reader.state(), content.error(), problems);
    // two papers that both look right are no mistake of reading
    for (const Problem& problem : problems)
        if (problem.error.rule == "CW-361") return incomplete(reader.state(), problem.error, problems);
    CORE_TRY(const std::vector<core::Secret> shares, readShares(arguments.all("--shares-file")));
    CORE_TRY(const core::Secret secret, core::joinShares(shares));
    CORE_TRY(const core::PrivateKey key, core::openKeyBackup(*content, secret));
    CORE_CHECK(checkCertificate(arguments, key.publicKey()));
    const core::Sha256 digest = core::sha256(*content);
    Outcome outcome{.text = problemsText(problems)};
    outcome.text += "The key of set " + core::inGroupsOfFour(core::setOf(digest)) +
        " is whole: " + key.publicKey().algorithmId() +
        (arguments.find("--certificate") ? ", that of the certificate.\n" : ".\n") +
        "SHA-256 of its public key: " + core::fingerprintGroups(key.publicKey().fingerprint()) + "\n";
    outcome.json = {{"restored", true}, {"set", core::setOf(digest)}, {"backup_sha256", core::toHex(digest)},
        {"algorithm", key.publicKey().algorithmId()}, {"public_key_sha256", core::toHex(key.publicKey().fingerprint())},
        {"problems", problemsJson(problems)}};
    CORE_CHECK(writeKey(session, key, outcome));
    return outcome;
}

}

Command ceremonyRestore()
{
    return {.path = "ceremony restore",
        .summary = "Gets a root’s key back from its key sheets and enough shares; no vault is needed.",
        .detail = "Pictures are PNG, PBM, PGM or PPM; of a PDF make some with pdftoppm -r 300 -gray -png. What cannot "
                  "be used is named with "
                  "its reason, and so is what is missing. Without --out the key is only tried, as at a drill. No "
                  "record is made: ceremonies "
                  "that have one are restore-drill and restore-live.",
        .options = {{"--sheet", "FILE", "A picture of key sheets, in any order, from any copy", false, true},
            {"--lines", "FILE", "Typed lines of key sheets, one a line", false, true},
            {"--shares-file", "FILE", "A file with a share, or with several apart from each other by an empty line",
                true, true},
            {"--certificate", "FILE", "The root’s certificate; its key must be the one restored"}, options::out(),
            options::outPassphraseFile(), options::outPassphraseFd(), options::force()},
        .example = "ceremony restore --sheet page-1.png --sheet page-2.png --shares-file share-1.txt --shares-file "
                   "share-4.txt "
                   "--shares-file share-5.txt --certificate root.crt --out root.p8",
        .run = runCeremonyRestore};
}

}
