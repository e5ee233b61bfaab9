#include "app/cli/Describe.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"
#include "core/crypto/Digest.h"
#include "core/linting/Lint.h"
#include "core/x509/EndOfValidity.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>

namespace cli {

namespace {

constexpr std::size_t labelColumn = 24;

std::string line(const std::string& label, const std::string& text) { return hangingLine(label, text, labelColumn); }

std::string shownNames(const std::vector<core::GeneralName>& names)
{
    std::vector<std::string> all;
    for (const core::GeneralName& name : names) all.push_back(core::showText(core::toText(name)));
    return joined(all);
}

std::string keyText(const core::Result<core::PublicKey>& key)
{
    if (!key) return "not readable: " + core::sentence(key.error());
    const auto known = core::findKeyAlgorithm(key->algorithmId());
    const std::string label = known ? std::string((*known)->label) : core::showText(key->algorithmId());
    return label + " (" + key->algorithmId() + ", strength " + std::to_string(key->strength()) + " bits)";
}

/// The fields of a known extension in the order of its type, "label: values".
std::string fieldLines(const core::ExtensionType& type, const core::FieldValues& values)
{
    std::string text;
    for (const core::ShownField& line : core::shownFields(type, values)) {
        const auto indent = 6 + 2 * static_cast<std::size_t>(line.depth);
        const std::string label(line.field->label);
        if (line.number != 0) {
            text += std::string(indent, ' ') + label + " " + std::to_string(line.number) + "\n";
            continue;
        }
        std::vector<std::string> shown;
        for (const std::string& value : line.values) shown.push_back(core::showText(value));
        const bool isFlag = line.field->kind == core::ExtensionField::Kind::Flag;
        text += wrapped(label + ": " + (isFlag ? "yes" : joined(shown)), indent + 2, indent);
    }
    if (!text.empty()) return text;
    for (const core::ExtensionField& field : type.fields)
        if (field.kind == core::ExtensionField::Kind::Flag) text += "      " + std::string(field.label) + ": no\n";
    if (!text.empty() || type.fields.empty()) return text;
    return "      nothing of it is set\n";
}

std::string extensionLines(const std::vector<core::Extension>& extensions)
{
    std::string text;
    for (const core::Extension& extension : extensions) {
        const core::ExtensionType* type = core::findExtensionType(extension.oid);
        const std::string name = type ? std::string(type->name) : core::nameOfOid(extension.oid);
        const std::string standard = "(" + name + (extension.critical ? ", critical)" : ")");
        text += "    " + (type ? std::string(type->label) : std::string("Unknown extension")) + " " + standard + "\n";
        const core::ExtensionType& shown = type ? *type : core::otherExtensionType();
        const auto values = shown.decode(extension.value);
        text += values ? fieldLines(shown, *values) : wrapped("not readable: " + core::toHex(extension.value), 6, 6);
    }
    return text;
}

std::string extensionSection(const std::string& title, const std::vector<core::Extension>& extensions)
{
    return extensions.empty() ? std::string() : "  " + title + "\n" + extensionLines(extensions);
}

std::string findingSection(const std::vector<core::Finding>& findings)
{
    return findings.empty() ? std::string() : "  Remarks\n" + describe(findings, 4);
}

}

std::string validityText(const core::Validity& validity, core::Time now)
{
    using namespace std::chrono;
    const std::string span = core::toText(validity.notBefore) + " to " + core::toText(validity.notAfter);
    if (now < validity.notBefore) return span + " (not yet valid)";
    if (now > validity.notAfter) return span + " (expired)";
    if (validity.notAfter == core::noWellDefinedEnd) return span + " (no well-defined end)";
    const auto left = static_cast<std::size_t>(floor<days>(validity.notAfter - now).count());
    return span + " (" + counted(left, "day", "days") + " left)";
}

std::string describe(const std::vector<core::Finding>& findings, std::size_t indent)
{
    std::string text;
    for (const core::Finding& finding : findings) {
        const core::Wording* words = core::findWording(finding.rule);
        const bool isInfo =
            words && finding.severity == core::Severity::Info; // says that all is well: what and why are enough
        const std::string said = isInfo
            ? core::filled(words->what, finding.values) + " " + core::filled(words->why, finding.values)
            : std::string(nameOf(finding.severity)) + ": " + core::sentence(finding);
        text += wrapped((isInfo ? "- " : "") + said + " [" + finding.rule + "]", indent + 2, indent);
    }
    return text;
}

std::string describe(const core::Certificate& certificate, core::Time now)
{
    std::string text = "Certificate for " + core::showText(certificate.subject().shortText()) + "\n";
    text += line("Subject", core::showText(certificate.subject().toText()));
    text += line("Issued by", certificate.isSelfSigned() ? "itself" : core::showText(certificate.issuer().toText()));
    text += line("Valid", validityText(certificate.validity(), now));
    if (const auto names = certificate.subjectAltNames(); !names.empty()) text += line("Names", shownNames(names));
    text += line("Key", keyText(certificate.publicKey()));
    text += line("Signature", core::showText(certificate.signatureName()));
    text += line("Serial number", certificate.serialHex());
    text += line("SHA-256 fingerprint", core::toHex(certificate.sha256Fingerprint()));
    text += line("SHA-1 fingerprint", core::toHex(core::sha1(certificate.der())));
    text += extensionSection("Extensions", certificate.extensions());
    return text + findingSection(core::withoutNotes(core::lint(certificate)));
}

std::string describe(const core::Csr& request)
{
    std::string text = "Request for " + core::showText(request.subject().shortText()) + "\n";
    text += line("Subject", core::showText(request.subject().toText()));
    if (const auto names = request.subjectAltNames(); !names.empty()) text += line("Names", shownNames(names));
    text += line("Key", keyText(request.publicKey()));
    text += line("Signature", core::showText(request.signatureName()));
    text += line("Proof of possession",
        request.provesPossession() ? "yes: the signature fits the key" : "NO: the signature does not fit the key");
    text += line("SHA-256 fingerprint", core::toHex(request.sha256Fingerprint()));
    text += extensionSection("Asked for", request.requestedExtensions());
    if (!request.otherAttributes().empty())
        text += line("Other attributes", core::showText(joined(request.otherAttributes())) + "; never granted");
    if (const std::string& name = request.attributes().unstructuredName; !name.empty())
        text += line("Unstructured name", core::showText(name));
    if (!request.attributes().challengePassword.empty())
        text += line("Challenge password", "there is one; anybody who has the request can read it");
    return text;
}

std::string describe(const core::Crl& crl)
{
    const auto entries = crl.entries();
    const auto next = crl.nextUpdate();
    std::string text = "Revocation list (CRL) of " + core::showText(crl.issuer().shortText()) + "\n";
    text += line("Issued by", core::showText(crl.issuer().toText()));
    text += line("Number", crl.number().empty() ? "none" : "0x" + core::toHex(crl.number()));
    text += line("Made", core::toText(crl.thisUpdate()));
    text += line("Next one by", next ? core::toText(*next) : "not said");
    text += line("Signature", core::showText(crl.signatureName()));
    text += line("Revoked", counted(entries.size(), "certificate", "certificates"));
    for (const core::CrlEntry& entry : entries)
        text += "    " + core::toHex(entry.serial) + "  " + core::toText(entry.revokedAt) + "  " +
            std::string(core::nameOf(entry.reason)) +
            (entry.invalidity ? "  invalid since " + core::toText(*entry.invalidity) : "") + "\n";
    text += extensionSection("Extensions", crl.extensions());
    return text + findingSection(core::withoutNotes(core::lint(crl)));
}

std::string describe(const core::OcspResponse& response)
{
    std::string text = "OCSP response\n" + line("Result", std::string(core::nameOf(response.result())));
    if (!response.isBasic()) return text;
    text += line("Made by",
        response.responderName() ? core::showText(response.responderName()->toText())
                                 : "the key " + core::toHex(response.responderKeyHash()));
    text += line("Made", core::toText(response.producedAt()));
    for (const core::OcspAnswer& answer : response.answers()) {
        std::string said(core::nameOf(answer.status));
        if (answer.status == core::OcspStatus::Revoked)
            said += " since " + core::toText(answer.revokedAt) + " (" + std::string(core::nameOf(answer.reason)) + ")";
        text += "    " + core::toHex(answer.serial) + "  " + said + "  from " + core::toText(answer.thisUpdate) +
            (answer.nextUpdate ? " until " + core::toText(*answer.nextUpdate) : "") + "\n";
    }
    text += extensionSection("Extensions", response.extensions());
    for (const core::Certificate& certificate : response.certificates())
        text += line("With", core::showText(certificate.subject().toText()));
    return text;
}

std::string describe(const core::FoundObject& object, core::Time now)
{
    if (const auto* certificate = std::get_if<core::Certificate>(&object)) return describe(*certificate, now);
    if (const auto* request = std::get_if<core::Csr>(&object)) return describe(*request);
    if (const auto* crl = std::get_if<core::Crl>(&object)) return describe(*crl);
    if (const auto* response = std::get_if<core::OcspResponse>(&object)) return describe(*response);
    if (const auto* key = std::get_if<core::FoundKey>(&object))
        return std::string("Private key, ") + (key->isEncrypted ? "encrypted" : "NOT encrypted") + "\n";
    return "Public key\n" + line("Key", keyText(std::get<core::PublicKey>(object)));
}

std::string describe(const core::ImportedList& list)
{
    std::string text = "List number " + std::to_string(list.number) + " of " + core::showText(list.issuer) + ": " +
        counted(list.entries, "entry", "entries") + ", " +
        counted(list.revocations, "new revocation", "new revocations") + ".";
    if (list.isHistory()) text += " It is older than list number " + std::to_string(*list.newest) + ", which is here.";
    if (list.next) text += " The next list gets number " + std::to_string(*list.next) + ".";
    return text;
}

std::string refusals(const std::vector<core::Decision>& decisions)
{
    std::string text;
    for (const core::Decision& decision : decisions)
        for (const core::Finding& finding : decision.refusals)
            text += wrapped("not granted: " + std::string(decision.field) + ": " + core::sentence(finding) + " [" +
                    finding.rule + "]",
                4, 2);
    return text;
}

std::string comparison(const std::vector<core::Decision>& decisions)
{
    const auto shown = [](const std::vector<std::string>& values) {
        std::vector<std::string> all;
        for (const std::string& value : values) all.push_back(core::showText(value));
        return all.empty() ? std::string("-") : joined(all);
    };
    std::string text;
    for (const core::Decision& decision : decisions) {
        text += "  " + std::string(decision.field) + " (decided by the " +
            (decision.by == core::Decision::By::Ca ? "CA" : std::string(nameOf(decision.by))) + ")\n";
        text += wrapped("asked for: " + shown(decision.asked), 8, 4) +
            wrapped("will get:  " + shown(decision.granted), 8, 4);
        text += describe(decision.refusals, 4);
    }
    return text;
}

std::string table(const std::vector<core::CertificateRow>& rows, core::Time now)
{
    std::vector<std::vector<std::string>> cells;
    for (const core::CertificateRow& row : rows)
        cells.push_back(
            {std::string(core::nameOf(core::statusOf(row, now))), core::toText(row.validity.notAfter).substr(0, 10),
                core::toHex(row.serial), core::showText(row.shortSubject), core::showText(row.issuer)});
    return table({"STATUS", "EXPIRES", "SERIAL", "SUBJECT", "ISSUER"}, cells);
}

std::string describe(const core::CheckReport& report)
{
    std::string text;
    if (report.isSound())
        text += "Sound: " + counted(report.rows, "row", "rows") + " and " + counted(report.events, "event", "events") +
            " checked.\n";
    else
        text += "Broken: " + counted(report.bad.size(), "row is", "rows are") + " not what the log says.\n";
    constexpr std::size_t most = 20;
    for (std::size_t at = 0; at < std::min(most, report.bad.size()); ++at) {
        const core::BadRow& row = report.bad[at];
        text += wrapped((at == 0 ? "first bad row: " : "bad row: ") + core::showText(row.table) + " " +
                std::to_string(row.id) + ": " + core::sentence(row.finding) + " [" + row.finding.rule + "]",
            4, 2);
    }
    if (report.bad.size() > most) text += "  and " + std::to_string(report.bad.size() - most) + " more\n";
    if (report.seal && report.seal->verdict == core::SealVerdict::Same)
        text += "Seal: the file is the sealed one, octet for octet.\n";
    if (report.seal && report.seal->verdict == core::SealVerdict::WentOn)
        text += "Seal: the file grew out of the sealed one, which event " + std::to_string(report.seal->event) +
            " of " + core::toText(*report.seal->goneOn) + " took over.\n";
    if (!report.isAuthenticated)
        text += "Authenticity was not checked: no passphrase was given, so only the order and the hashes could be "
                "compared.\n";
    return text;
}

}
