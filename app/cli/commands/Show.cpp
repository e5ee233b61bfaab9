#include "app/cli/Commands.h"
#include "app/cli/Describe.h"
#include "app/cli/Inputs.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/workflows/Selector.h"

namespace cli {

namespace {

core::Result<Outcome> showFile(const Session& session, const std::string& path)
{
    CORE_TRY(core::Bytes content, readInput(path));
    const auto opened = openFile(session, content, path);
    core::wipe(content); // it may be a key
    if (!opened) return std::unexpected(opened.error());
    Outcome outcome;
    outcome.json["objects"] = Json::array();
    for (const core::FoundObject& object : opened->objects) {
        outcome.json["objects"].push_back(toJson(object));
        outcome.text += (outcome.text.empty() ? "" : "\n") + describe(object, session.now());
    }
    return outcome;
}

std::string rowLines(const core::CertificateRow& row, core::Time now)
{
    const auto line = [](const std::string& label, const std::string& text) {
        return text.empty() ? "" : hangingLine(label, text, 24);
    };
    std::string text = "In the vault\n" + line("Status", std::string(core::nameOf(core::statusOf(row, now))));
    if (row.revocation)
        text += line("Revoked",
            core::toText(row.revocation->revokedAt) + ", " + std::string(core::nameOf(row.revocation->reason)) +
                (row.revocation->invalidity ? ", invalid since " + core::toText(*row.revocation->invalidity) : ""));
    if (!row.profile.empty())
        text += line("Profile", core::showText(row.profile) + " version " + std::to_string(row.profileVersion));
    return text + line("Owner", core::showText(row.owner)) + line("Note", core::showText(row.note));
}

core::Result<Outcome> showRow(Session& session, const std::string& selector)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(
        const core::CertificateRow row, core::selectCertificate(vault, selector, session.arguments().text("--issuer")));
    Json json{{"type", "reservation"}};
    Outcome outcome;
    if (row.isUnfinished) {
        outcome.text = "Unfinished issuance for " + core::showText(row.subject) + ", serial number " +
            core::toHex(row.serial) + "\n" +
            wrapped("It was reserved, but never recorded as signed. It may exist in the world: revoke it.", 2, 2);
    } else {
        CORE_TRY(const core::Certificate certificate, core::CertificateStore(vault).certificate(row.id));
        json = toJson(certificate);
        outcome.text = describe(certificate, session.now());
    }
    json["vault"] = toJson(row, session.now());
    outcome.json["objects"] = Json::array({std::move(json)});
    outcome.text += rowLines(row, session.now());
    return outcome;
}

/// Bare text is a file where there is one: showing it needs no vault.
core::Result<Outcome> runShow(Session& session)
{
    const std::string text = session.arguments().text("WHAT");
    if (text == "-" || text.starts_with("file:") || !session.hasVault()) return showFile(session, text);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(text, ignored)) return showRow(session, text);
    const bool isSelector = text.starts_with("name:") || text.starts_with("serial:") || text.starts_with("sha256:");
    return isSelector ? showRow(session, text) : showFile(session, text);
}

}

Command show()
{
    return {.path = "show",
        .summary = "Explains a certificate, request, revocation list or key, from a file or from the vault.",
        .detail = "A file needs no vault.",
        .options = {{"WHAT", {}, "A file, or a certificate of the vault: name:, serial:, sha256: or file: and a value",
                        true},
            {"--issuer", "NAME", "The CA that issued it; needed where a serial number is not unique"},
            options::inPassphraseFile(), options::inPassphraseFd()},
        .example = "show api.pem",
        .run = runShow};
}

}
