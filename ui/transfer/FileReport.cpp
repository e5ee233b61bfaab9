#include "ui/transfer/FileReport.h"

#include "core/linting/Lint.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/FieldLines.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::FileReport", source); }

QString strengthOf(const core::Result<core::PublicKey>& key)
{
    if (!key) return words(QT_TRANSLATE_NOOP("ui::FileReport", "unreadable"));
    const QString verdict = key->strength() >= 128 ? words(QT_TRANSLATE_NOOP("ui::FileReport", "%1, strong"))
        : key->strength() >= 112 ? words(QT_TRANSLATE_NOOP("ui::FileReport", "%1, strong enough for today"))
                                 : words(QT_TRANSLATE_NOOP("ui::FileReport", "%1, too weak"));
    return verdict.arg(keyText(key->algorithmId()));
}

QString namesOf(const std::vector<core::GeneralName>& names)
{
    QStringList shown;
    for (const core::GeneralName& name : names) shown += showUntrusted(name.value);
    return shown.join(u'\n');
}

Details certificateCard(const core::Certificate& certificate, core::Time now)
{
    Details card;
    card.title = words(QT_TRANSLATE_NOOP("ui::FileReport", "Certificate for %1"))
                     .arg(showUntrusted(certificate.subject().shortText()));
    card.lead = sentence(certificate, showUntrusted(certificate.issuer().shortText()));
    const core::Time end = certificate.validity().notAfter;
    card.plainWords = {{words(QT_TRANSLATE_NOOP("ui::FileReport", "Names")), namesOf(certificate.subjectAltNames())},
        {words(QT_TRANSLATE_NOOP("ui::FileReport", "Good for")), goodFor(certificate)},
        {words(QT_TRANSLATE_NOOP("ui::FileReport", "Key")), strengthOf(certificate.publicKey())},
        {words(QT_TRANSLATE_NOOP("ui::FileReport", "Serial number")), showOctets(certificate.serial(), 8),
            TextStyle::Mono},
        {words(QT_TRANSLATE_NOOP("ui::FileReport", "SHA-256")), showOctets(certificate.sha256Fingerprint(), 8),
            TextStyle::Mono}};
    card.checks.push_back({end < now ? Mark::Revoked : Mark::Done,
        end < now ? words(QT_TRANSLATE_NOOP("ui::FileReport", "it has ended"))
                  : words(QT_TRANSLATE_NOOP("ui::FileReport", "it has not ended")),
        showDistance(end, now)});
    if (certificate.isSelfSigned())
        card.checks.push_back(
            {Mark::Done, words(QT_TRANSLATE_NOOP("ui::FileReport", "signed by itself, as roots are")), {}});
    card.fields = fieldsOf(certificate);
    card.pem = pemOf("CERTIFICATE", certificate.der());
    return card;
}

Details requestCard(const core::Csr& request)
{
    Details card;
    const auto names = request.subjectAltNames();
    card.title = words(QT_TRANSLATE_NOOP("ui::FileReport", "Certificate request for %1"))
                     .arg(showUntrusted(request.subject().shortText()));
    card.lead = words(QT_TRANSLATE_NOOP(
        "ui::FileReport", "An application form, signed by the key it is for. Nothing is granted by it."));
    card.plainWords = {
        {words(QT_TRANSLATE_NOOP("ui::FileReport", "Asks to be")), showUntrusted(request.subject().toText())},
        {words(QT_TRANSLATE_NOOP("ui::FileReport", "Names")), namesOf(names)},
        {words(QT_TRANSLATE_NOOP("ui::FileReport", "Key")), strengthOf(request.publicKey())},
        {words(QT_TRANSLATE_NOOP("ui::FileReport", "SHA-256")), showOctets(request.sha256Fingerprint(), 8),
            TextStyle::Mono}};
    const bool owns = request.provesPossession();
    card.checks.push_back({owns ? Mark::Done : Mark::Revoked,
        owns ? words(QT_TRANSLATE_NOOP("ui::FileReport", "signature valid: the sender owns the key"))
             : words(QT_TRANSLATE_NOOP("ui::FileReport", "signature wrong: the sender may not own the key")),
        {}});
    card.fields = fieldsOf(request);
    card.pem = pemOf("CERTIFICATE REQUEST", request.der());
    return card;
}

/// What core::describe() says to the command line, in the reader's language.
QString titleOf(const core::FoundObject& object)
{
    const auto named = [](const core::DistinguishedName& name) {
        return name.isEmpty() ? words(QT_TRANSLATE_NOOP("ui::FileReport", "nobody")) : showUntrusted(name.shortText());
    };
    if (const auto* crl = std::get_if<core::Crl>(&object))
        return words(QT_TRANSLATE_NOOP("ui::FileReport", "Revocation list of %1")).arg(named(crl->issuer()));
    if (const auto* response = std::get_if<core::OcspResponse>(&object)) {
        if (response->responderName())
            return words(QT_TRANSLATE_NOOP("ui::FileReport", "OCSP response of %1"))
                .arg(named(*response->responderName()));
        return response->isBasic() ? words(QT_TRANSLATE_NOOP("ui::FileReport", "OCSP response of the key %1"))
                                         .arg(showOctets(response->responderKeyHash(), 8))
                                   : words(QT_TRANSLATE_NOOP("ui::FileReport", "OCSP response"));
    }
    if (const auto* key = std::get_if<core::FoundKey>(&object))
        return key->isEncrypted ? words(QT_TRANSLATE_NOOP("ui::FileReport", "Encrypted private key"))
                                : words(QT_TRANSLATE_NOOP("ui::FileReport", "Private key"));
    if (const auto* key = std::get_if<core::PublicKey>(&object))
        return words(QT_TRANSLATE_NOOP("ui::FileReport", "Public key %1")).arg(keyText(key->algorithmId()));
    return {};
}

}

QString listSentence(const core::ImportedList& list)
{
    QString text = words(
        QT_TRANSLATE_NOOP("ui::FileReport", "List number %1 of %2: %3 entries, %4 of them not revoked here before."))
                       .arg(showNumber(static_cast<qint64>(list.number)), showUntrusted(list.issuer),
                           showNumber(static_cast<qint64>(list.entries)),
                           showNumber(static_cast<qint64>(list.revocations)));
    if (list.isHistory())
        text += u' ' +
            words(QT_TRANSLATE_NOOP("ui::FileReport", "It is older than list number %1, which is in this vault."))
                .arg(showNumber(static_cast<qint64>(*list.newest)));
    if (list.next)
        text += u' ' +
            words(QT_TRANSLATE_NOOP("ui::FileReport", "The next list gets number %1."))
                .arg(showNumber(static_cast<qint64>(*list.next)));
    return text;
}

bool isRequest(const core::FoundObject& object) { return std::holds_alternative<core::Csr>(object); }

bool isCaCertificate(const core::FoundObject& object)
{
    const auto* certificate = std::get_if<core::Certificate>(&object);
    return certificate && certificate->isCa();
}

bool isKey(const core::FoundObject& object) { return std::holds_alternative<core::FoundKey>(object); }

bool FileReport::holds(bool (*is)(const core::FoundObject&)) const
{
    return std::ranges::any_of(items, [is](const FoundItem& item) { return is(item.object); });
}

Details cardOf(const FoundItem& item, core::Time now)
{
    Details card;
    if (const auto* certificate = std::get_if<core::Certificate>(&item.object))
        card = certificateCard(*certificate, now);
    else if (const auto* request = std::get_if<core::Csr>(&item.object))
        card = requestCard(*request);
    else
        card.title = titleOf(item.object);
    if (const auto* crl = std::get_if<core::Crl>(&item.object)) {
        card.lead = words(QT_TRANSLATE_NOOP("ui::FileReport", "A list of revoked certificates."));
        if (item.line && item.line->list) card.lead += u' ' + listSentence(*item.line->list);
        card.fields = fieldsOf(*crl);
    }
    if (std::holds_alternative<core::OcspResponse>(item.object))
        card.lead = words(QT_TRANSLATE_NOOP(
            "ui::FileReport", "What a responder said about certificates at one moment. Check a path with it."));
    if (const auto* key = std::get_if<core::FoundKey>(&item.object))
        card.lead = key->isEncrypted
            ? words(QT_TRANSLATE_NOOP("ui::FileReport",
                  "A private key, locked with a passphrase. It is taken in only together with its CA."))
            : words(QT_TRANSLATE_NOOP("ui::FileReport",
                  "A private key that nothing protects: whoever reads the file has it. It is taken in only together "
                  "with its CA."));
    const bool isKnown = item.line && item.line->isKnown;
    card.mark = isKnown ? Mark::Done : Mark::Waiting;
    card.state = isKnown ? words(QT_TRANSLATE_NOOP("ui::FileReport", "in this vault already"))
                         : words(QT_TRANSLATE_NOOP("ui::FileReport", "not imported"));
    if (item.line && item.line->finding && !isKey(item.object))
        card.checks.push_back({Mark::Revoked, findingMessage(*item.line->finding).what, {}});
    if (item.line)
        for (const core::Finding& remark : core::withoutNotes(item.line->remarks))
            if (!item.line->finding || item.line->finding->rule != remark.rule)
                card.checks.push_back(
                    {markOf(remark.severity), findingMessage(remark).what, showUntrusted(remark.rule)});
    return card;
}

}
