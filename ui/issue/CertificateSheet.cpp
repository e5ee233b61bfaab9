#include "ui/issue/CertificateSheet.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::CertificateSheet", text); }

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

std::vector<KeyValue> certificateSheet(const core::Certificate& certificate, bool withStandardNames)
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
            certificate.publicKey() ? keyText(certificate.publicKey()->algorithmId()) : QString()},
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

}
