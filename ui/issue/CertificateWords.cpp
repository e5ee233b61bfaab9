#include "ui/issue/CertificateWords.h"

#include "core/crypto/KeyAlgorithm.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::CertificateWords", text); }

struct UseWord {
    std::string_view name;
    const char* words;
};
constexpr std::array uses{
    UseWord{"digitalSignature", QT_TRANSLATE_NOOP("ui::CertificateWords", "sign data")},
    UseWord{"nonRepudiation", QT_TRANSLATE_NOOP("ui::CertificateWords", "sign documents bindingly")},
    UseWord{"keyEncipherment", QT_TRANSLATE_NOOP("ui::CertificateWords", "encrypt keys")},
    UseWord{"dataEncipherment", QT_TRANSLATE_NOOP("ui::CertificateWords", "encrypt data")},
    UseWord{"keyAgreement", QT_TRANSLATE_NOOP("ui::CertificateWords", "agree on keys")},
    UseWord{"keyCertSign", QT_TRANSLATE_NOOP("ui::CertificateWords", "sign certificates")},
    UseWord{"cRLSign", QT_TRANSLATE_NOOP("ui::CertificateWords", "sign revocation lists")},
    UseWord{"serverAuth", QT_TRANSLATE_NOOP("ui::CertificateWords", "be a TLS server")},
    UseWord{"clientAuth", QT_TRANSLATE_NOOP("ui::CertificateWords", "log in to TLS servers")},
    UseWord{"codeSigning", QT_TRANSLATE_NOOP("ui::CertificateWords", "sign programs")},
    UseWord{"emailProtection", QT_TRANSLATE_NOOP("ui::CertificateWords", "protect e-mail")},
    UseWord{"timeStamping", QT_TRANSLATE_NOOP("ui::CertificateWords", "sign time stamps")},
    UseWord{"OCSPSigning", QT_TRANSLATE_NOOP("ui::CertificateWords", "sign OCSP answers")},
};

QString wordsOf(const std::vector<std::string>& names)
{
    QStringList words;
    for (const std::string& name : names) words += useWords(name);
    return words.join(QStringLiteral(", "));
}

QString lines(const core::Certificate& certificate, std::string_view extension, std::string_view field)
{
    QStringList all;
    const auto fields = certificate.fields(extension);
    if (const auto found = fields.find(std::string(field)); found != fields.end())
        for (const std::string& value : found->second) all += showUntrusted(value);
    return all.join(u'\n');
}

QString caWords(const core::Certificate& certificate)
{
    if (!certificate.isCa()) return tr("no");
    if (!certificate.pathLength()) return tr("yes, for any number of CA levels below");
    return *certificate.pathLength() == 0 ? tr("yes, but not for other CAs")
                                          : tr("yes, with at most %1 CA levels below").arg(*certificate.pathLength());
}

QString nameList(const core::Certificate& certificate)
{
    QStringList names;
    const auto all = certificate.subjectAltNames();
    for (const core::GeneralName& name : all) names += showUntrusted(core::toText(name));
    return names.join(u'\n');
}

}

QString keyWords(std::string_view algorithmId)
{
    const auto known = core::findKeyAlgorithm(algorithmId);
    return known ? coreText((*known)->label) : showUntrusted(algorithmId);
}

QString useWords(std::string_view standardName)
{
    for (const UseWord& use : uses)
        if (use.name == standardName) return tr(use.words);
    return showUntrusted(standardName);
}

std::vector<KeyValue> certificateWords(const core::Certificate& certificate, bool withStandardNames)
{
    const auto key = [withStandardNames](const QString& plain, const char* standard) {
        return withStandardNames ? plain + QStringLiteral(" · ") + QLatin1String(standard) : plain;
    };
    const core::Validity& validity = certificate.validity();
    const bool isOwn = certificate.isSelfIssued();
    return {
        {key(tr("Who it is about"), "subject"), showUntrusted(certificate.subject().toText())},
        {key(tr("Who vouches"), "issuer"),
            isOwn ? tr("itself: it is a root") : showUntrusted(certificate.issuer().toText())},
        {key(tr("All names it is good for"), "subjectAltName"), nameList(certificate)},
        {key(tr("Valid"), "validity"),
            tr("%1 to %2 (%3)")
                .arg(showUtc(validity.notBefore), showUtc(validity.notAfter),
                    showDuration(validity.notAfter - validity.notBefore + std::chrono::hours(12)))},
        {key(tr("Kind of key"), "subjectPublicKeyInfo"),
            certificate.publicKey() ? keyWords(certificate.publicKey()->algorithmId()) : QString()},
        {key(tr("May it vouch for others"), "basicConstraints"), caWords(certificate)},
        {key(tr("What the key may do"), "keyUsage"), wordsOf(certificate.keyUsage())},
        {key(tr("Jobs"), "extendedKeyUsage"), wordsOf(certificate.extendedKeyUsage())},
        {key(tr("Only names below"), "nameConstraints"), lines(certificate, "nameConstraints", "permitted")},
        {key(tr("Never names below"), "nameConstraints"), lines(certificate, "nameConstraints", "excluded")},
        {key(tr("Where to check revocation"), "cRLDistributionPoints"),
            lines(certificate, "cRLDistributionPoints", "urls")},
        {key(tr("Where to get its issuer"), "authorityInfoAccess"),
            lines(certificate, "authorityInfoAccess", "caIssuers")},
    };
}

QString findingLines(const std::vector<core::Finding>& findings)
{
    QStringList all;
    for (const core::Finding& finding : findings) {
        const Message message = findingMessage(finding);
        all += message.what + u' ' + message.remedy;
    }
    return all.join(u'\n');
}

}
