#include "ui/widgets/FieldLines.h"

#include "core/crypto/Digest.h"
#include "core/formats/Pem.h"
#include "core/x509/NameTypes.h"
#include "core/x509/ObjectIdentifiers.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::FieldLines", source); }

void addName(std::vector<FieldLine>& lines, const QString& title, const core::DistinguishedName& name)
{
    lines.push_back({0, title, showUntrusted(name.toText())});
    for (const core::NameAttribute& attribute : name.attributes()) {
        const core::NameType* type = core::findNameType(attribute.oid);
        lines.push_back({1, type ? showUntrusted(type->longName) : showUntrusted(core::nameOfOid(attribute.oid)),
            showUntrusted(attribute.value)});
    }
}

void addKey(std::vector<FieldLine>& lines, const core::Result<core::PublicKey>& key, const core::Bytes& spki)
{
    lines.push_back({0, QStringLiteral("subjectPublicKeyInfo"),
        key ? keyText(key->algorithmId()) : words(QT_TRANSLATE_NOOP("ui::FieldLines", "unreadable"))});
    const core::Sha256 hash = core::sha256(spki);
    lines.push_back({1, QStringLiteral("SHA-256"), showOctets(hash)});
}

/// The values of an extension, decoded by its entry in the table; what cannot be decoded is shown as octets.
void addExtension(std::vector<FieldLine>& lines, const core::Extension& extension)
{
    const core::ExtensionType* type = core::findExtensionType(extension.oid);
    const QString name = type ? showUntrusted(type->name) : showUntrusted(core::nameOfOid(extension.oid));
    lines.push_back({0, name, type ? coreText(type->label) : QString(), extension.critical});
    const auto values = type ? type->decode(extension.value) : core::fail(core::ErrorCode::Unsupported);
    if (!values) {
        lines.push_back({1, words(QT_TRANSLATE_NOOP("ui::FieldLines", "octets")), showOctets(extension.value)});
        return;
    }
    for (const core::ShownField& line : core::shownFields(*type, *values)) {
        const QString label = coreText(line.field->label);
        if (line.number != 0) {
            lines.push_back({1 + line.depth, label, showNumber(line.number)});
            continue;
        }
        QStringList shown;
        for (const std::string& value : line.values) shown += showUntrusted(value);
        const bool isFlag = line.field->kind == core::ExtensionField::Kind::Flag;
        lines.push_back({1 + line.depth, label,
            isFlag ? words(QT_TRANSLATE_NOOP("ui::FieldLines", "yes")) : shown.join(QStringLiteral(", "))});
    }
}

}

std::vector<FieldLine> fieldsOf(const core::Extension& extension)
{
    std::vector<FieldLine> lines;
    addExtension(lines, extension);
    return lines;
}

std::vector<FieldLine> fieldsOf(const core::Certificate& certificate)
{
    std::vector<FieldLine> lines;
    lines.push_back({0, QStringLiteral("version"), QString::number(certificate.version())});
    lines.push_back({0, QStringLiteral("serialNumber"), showOctets(certificate.serial())});
    lines.push_back({0, QStringLiteral("signatureAlgorithm"), showUntrusted(certificate.signatureName())});
    addName(lines, QStringLiteral("issuer"), certificate.issuer());
    lines.push_back({0, QStringLiteral("validity"), {}});
    lines.push_back({1, QStringLiteral("notBefore"), showUtc(certificate.validity().notBefore)});
    lines.push_back({1, QStringLiteral("notAfter"), showUtc(certificate.validity().notAfter)});
    addName(lines, QStringLiteral("subject"), certificate.subject());
    addKey(lines, certificate.publicKey(), certificate.spki());
    for (const core::Extension& extension : certificate.extensions()) addExtension(lines, extension);
    return lines;
}

std::vector<FieldLine> fieldsOf(const core::Csr& request)
{
    std::vector<FieldLine> lines;
    addName(lines, QStringLiteral("subject"), request.subject());
    addKey(lines, request.publicKey(), request.spki());
    lines.push_back({0, QStringLiteral("signatureAlgorithm"), showUntrusted(request.signatureName())});
    for (const core::Extension& extension : request.requestedExtensions()) addExtension(lines, extension);
    for (const std::string& attribute : request.otherAttributes())
        lines.push_back({0, showUntrusted(core::nameOfOid(attribute)),
            words(QT_TRANSLATE_NOOP("ui::FieldLines", "an attribute; nothing of it is granted"))});
    if (const std::string& name = request.attributes().unstructuredName; !name.empty())
        lines.push_back({1, QStringLiteral("unstructuredName"), showUntrusted(name)});
    if (!request.attributes().challengePassword.empty())
        lines.push_back({1, QStringLiteral("challengePassword"),
            words(QT_TRANSLATE_NOOP("ui::FieldLines", "anybody who has the request can read it"))});
    return lines;
}

std::vector<FieldLine> fieldsOf(const core::Crl& crl)
{
    std::vector<FieldLine> lines;
    addName(lines, QStringLiteral("issuer"), crl.issuer());
    lines.push_back({0, QStringLiteral("signatureAlgorithm"), showUntrusted(crl.signatureName())});
    lines.push_back({0, QStringLiteral("thisUpdate"), showUtc(crl.thisUpdate())});
    if (crl.nextUpdate()) lines.push_back({0, QStringLiteral("nextUpdate"), showUtc(*crl.nextUpdate())});
    lines.push_back({0, QStringLiteral("revokedCertificates"), showNumber(static_cast<qint64>(crl.entryCount()))});
    for (const core::Extension& extension : crl.extensions()) addExtension(lines, extension);
    return lines;
}

QString pemOf(std::string_view label, core::ByteView der)
{
    const core::Sha256 hash = core::sha256(der);
    return QString::fromStdString(core::writePem(label, der)) + u'\n' +
        words(QT_TRANSLATE_NOOP("ui::FieldLines", "Fingerprint (SHA-256)")) + u'\n' + showOctets(hash, 8) + u'\n';
}

}
