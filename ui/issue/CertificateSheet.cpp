#include "ui/issue/CertificateSheet.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::CertificateSheet", source); }

QString wordsOf(const std::vector<std::string>& names)
{
    QStringList words;
    for (const std::string& name : names) words += useText(name);
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
    if (!certificate.isCa()) return words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "no"));
    if (!certificate.pathLength())
        return words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "yes, for any number of CA levels below"));
    return *certificate.pathLength() == 0
        ? words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "yes, but not for other CAs"))
        : words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "yes, with at most %1 CA levels below"))
              .arg(*certificate.pathLength());
}

QString nameList(const core::Certificate& certificate)
{
    QStringList names;
    const auto all = certificate.subjectAltNames();
    for (const core::GeneralName& name : all) names += showUntrusted(core::toText(name));
    return names.join(u'\n');
}

}

std::vector<KeyValue> certificateSheet(const core::Certificate& certificate, bool withStandardNames)
{
    const auto key = [withStandardNames](const QString& plain, const char* standard) {
        return withStandardNames ? plain + QStringLiteral(" · ") + QLatin1String(standard) : plain;
    };
    const core::Validity& validity = certificate.validity();
    const bool isOwn = certificate.isSelfIssued();
    return {
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Who it is about")), "subject"),
            showUntrusted(certificate.subject().toText())},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Who vouches")), "issuer"),
            isOwn ? words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "itself: it is a root"))
                  : showUntrusted(certificate.issuer().toText())},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "All names it is good for")), "subjectAltName"),
            nameList(certificate)},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Valid")), "validity"),
            words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "%1 to %2 (%3)"))
                .arg(showUtc(validity.notBefore), showUtc(validity.notAfter),
                    showDuration(validity.notAfter - validity.notBefore + std::chrono::hours(12)))},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Kind of key")), "subjectPublicKeyInfo"),
            certificate.publicKey() ? keyText(certificate.publicKey()->algorithmId()) : QString()},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "May it vouch for others")), "basicConstraints"),
            caWords(certificate)},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "What the key may do")), "keyUsage"),
            wordsOf(certificate.keyUsage())},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Jobs")), "extendedKeyUsage"),
            wordsOf(certificate.extendedKeyUsage())},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Only names below")), "nameConstraints"),
            lines(certificate, "nameConstraints", "permitted")},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Never names below")), "nameConstraints"),
            lines(certificate, "nameConstraints", "excluded")},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Where to check revocation")), "cRLDistributionPoints"),
            lines(certificate, "cRLDistributionPoints", "urls")},
        {key(words(QT_TRANSLATE_NOOP("ui::CertificateSheet", "Where to get its issuer")), "authorityInfoAccess"),
            lines(certificate, "authorityInfoAccess", "caIssuers")},
    };
}

}
