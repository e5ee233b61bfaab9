#include "ui/text/CertificateWords.h"

#include "core/crypto/KeyAlgorithm.h"
#include "core/profiles/Profile.h"
#include "core/profiles/ShippedProfiles.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::CertificateWords", source); }

/// A use of a key or a purpose by its standard name, and what people call it.
struct Use {
    std::string_view name;
    const char* words;
};
constexpr std::array uses{
    Use{"digitalSignature", QT_TRANSLATE_NOOP("ui::CertificateWords", "signing")},
    Use{"nonRepudiation", QT_TRANSLATE_NOOP("ui::CertificateWords", "signing what binds its owner")},
    Use{"keyEncipherment", QT_TRANSLATE_NOOP("ui::CertificateWords", "sealing keys")},
    Use{"dataEncipherment", QT_TRANSLATE_NOOP("ui::CertificateWords", "sealing data")},
    Use{"keyAgreement", QT_TRANSLATE_NOOP("ui::CertificateWords", "agreeing on keys")},
    Use{"keyCertSign", QT_TRANSLATE_NOOP("ui::CertificateWords", "signing certificates")},
    Use{"cRLSign", QT_TRANSLATE_NOOP("ui::CertificateWords", "signing revocation lists")},
};
constexpr std::array purposes{
    Use{"serverAuth", QT_TRANSLATE_NOOP("ui::CertificateWords", "TLS servers")},
    Use{"clientAuth", QT_TRANSLATE_NOOP("ui::CertificateWords", "logging in (TLS clients)")},
    Use{"codeSigning", QT_TRANSLATE_NOOP("ui::CertificateWords", "signing programs")},
    Use{"emailProtection", QT_TRANSLATE_NOOP("ui::CertificateWords", "signed and sealed e-mail")},
    Use{"timeStamping", QT_TRANSLATE_NOOP("ui::CertificateWords", "time stamps")},
    Use{"OCSPSigning", QT_TRANSLATE_NOOP("ui::CertificateWords", "answers about revocation (OCSP)")},
};

const Use* findUse(std::span<const Use> table, std::string_view name)
{
    const auto found = std::ranges::find(table, name, &Use::name);
    return found == table.end() ? nullptr : &*found;
}

bool has(const std::vector<std::string>& list, std::string_view name) { return std::ranges::contains(list, name); }

QStringList namesOf(const core::Certificate& certificate)
{
    QStringList shown;
    const auto names = certificate.subjectAltNames();
    for (const core::GeneralName& name : names) shown += showUntrusted(name.value);
    if (shown.isEmpty()) shown += showUntrusted(certificate.subject().shortText());
    constexpr const char* others = QT_TRANSLATE_N_NOOP("ui::CertificateWords", "%n other name(s)");
    if (shown.size() > 3)
        shown = shown.first(2) +
            QStringList{QCoreApplication::translate(
                "ui::CertificateWords", others, nullptr, static_cast<int>(shown.size()) - 2)};
    return shown;
}

/// "a, b or c".
QString either(const QStringList& names)
{
    if (names.size() < 2) return names.value(0);
    return words(QT_TRANSLATE_NOOP("ui::CertificateWords", "%1 or %2"))
        .arg(names.first(names.size() - 1).join(QStringLiteral(", ")), names.last());
}

}

Mark markOf(const core::CertificateRow& row, core::Time now)
{
    switch (core::statusOf(row, now)) {
    case core::CertificateStatus::Active: return Mark::Active;
    case core::CertificateStatus::Expiring: return Mark::Expiring;
    case core::CertificateStatus::Expired: return Mark::Retired;
    case core::CertificateStatus::Revoked: return Mark::Revoked;
    case core::CertificateStatus::NotYetValid:
    case core::CertificateStatus::Unfinished: return Mark::Waiting;
    }
    return Mark::None;
}

Mark markOf(core::Severity severity)
{
    return severity == core::Severity::Error  ? Mark::Revoked
        : severity == core::Severity::Warning ? Mark::Expiring
                                              : Mark::Done;
}

QString stateText(const core::CertificateRow& row, core::Time now)
{
    switch (core::statusOf(row, now)) {
    case core::CertificateStatus::Active:
    case core::CertificateStatus::Expiring:
        return words(QT_TRANSLATE_NOOP("ui::CertificateWords", "ends %1"))
            .arg(showDistance(row.validity.notAfter, now));
    case core::CertificateStatus::Expired:
        return words(QT_TRANSLATE_NOOP("ui::CertificateWords", "ended %1"))
            .arg(showDistance(row.validity.notAfter, now));
    case core::CertificateStatus::NotYetValid:
        return words(QT_TRANSLATE_NOOP("ui::CertificateWords", "begins %1"))
            .arg(showDistance(row.validity.notBefore, now));
    case core::CertificateStatus::Revoked:
        return words(QT_TRANSLATE_NOOP("ui::CertificateWords", "revoked %1"))
            .arg(showDistance(row.revocation->revokedAt, now));
    case core::CertificateStatus::Unfinished: return words(QT_TRANSLATE_NOOP("ui::CertificateWords", "never finished"));
    }
    return {};
}

Tone stateTone(const core::CertificateRow& row, core::Time now)
{
    const Mark mark = markOf(row, now);
    return mark == Mark::Active || mark == Mark::Retired ? Tone::InkSoft : toneOf(mark);
}

bool needsAttention(const core::CertificateRow& row, core::Time now)
{
    const auto status = core::statusOf(row, now);
    return status == core::CertificateStatus::Expiring || status == core::CertificateStatus::Unfinished;
}

QString shortName(const std::string& distinguishedName)
{
    const auto name = core::DistinguishedName::parse(distinguishedName);
    return showUntrusted(name ? name->shortText() : distinguishedName);
}

QString keyText(std::string_view algorithm)
{
    const auto known = core::findKeyAlgorithm(algorithm);
    return known ? coreText((*known)->label) : showUntrusted(algorithm);
}

QString useText(std::string_view standardName)
{
    for (const std::span<const Use> table : {std::span<const Use>(uses), std::span<const Use>(purposes)})
        if (const Use* known = findUse(table, standardName)) return words(known->words);
    return showUntrusted(standardName);
}

QString nameText(std::string_view name)
{
    for (const std::string_view type : {"DNS:", "IP:", "email:"})
        if (name.starts_with(type)) return showUntrusted(name.substr(type.size()));
    return showUntrusted(name);
}

QString profileText(std::string_view id)
{
    static const auto titles = [] {
        std::map<std::string, std::string, std::less<>> read;
        for (const core::EmbeddedText& text : core::shippedProfileTexts())
            if (const auto profile = core::readProfile(text.content)) read[profile->id] = profile->title;
        return read;
    }();
    const auto known = titles.find(id);
    return known == titles.end() ? showUntrusted(id) : coreText(known->second);
}

QString profileWords(const std::string& text)
{
    const QString translated = coreText(text);
    return translated == QString::fromStdString(text) ? showUntrusted(text) : translated;
}

QString reasonText(core::RevocationReason reason)
{
    const auto all = core::revocationReasons();
    const auto known = std::ranges::find(all, reason, &core::RevocationReasonName::reason);
    return known == all.end() ? QString() : coreText(known->label);
}

QString goodFor(const core::Certificate& certificate)
{
    QStringList shown;
    if (certificate.isCa())
        shown += words(QT_TRANSLATE_NOOP("ui::CertificateWords", "vouching for other certificates"));
    const auto granted = certificate.extendedKeyUsage();
    for (const Use& purpose : purposes)
        if (has(granted, purpose.name)) shown += words(purpose.words);
    for (const std::string& name : granted)
        if (!findUse(purposes, name)) shown += showUntrusted(name);
    const auto allowed = certificate.keyUsage();
    if (shown.isEmpty() && has(allowed, "digitalSignature")) shown += useText("digitalSignature");
    if (shown.isEmpty() && allowed.empty())
        shown += words(QT_TRANSLATE_NOOP("ui::CertificateWords", "anything: it names no limits"));
    return shown.join(QStringLiteral(", "));
}

QString notFor(const core::Certificate& certificate)
{
    QStringList shown;
    if (!certificate.isCa())
        shown += words(QT_TRANSLATE_NOOP("ui::CertificateWords", "vouching for other certificates"));
    const auto granted = certificate.extendedKeyUsage();
    if (certificate.isCa() || granted.empty())
        return shown.isEmpty()
            ? words(QT_TRANSLATE_NOOP("ui::CertificateWords", "standing for a server or person itself"))
            : shown.join(QString());
    for (const Use& purpose : purposes)
        if (!has(granted, purpose.name) && shown.size() < 4) shown += words(purpose.words);
    return shown.join(QStringLiteral(", "));
}

QString sentence(const core::Certificate& certificate, const QString& issuer)
{
    const auto granted = certificate.extendedKeyUsage();
    const QString names = either(namesOf(certificate));
    const QString who = showUntrusted(certificate.subject().shortText());
    QString first = certificate.isCa()
        ? words(QT_TRANSLATE_NOOP("ui::CertificateWords", "Vouches for other certificates in the name of %1.")).arg(who)
        : has(granted, "serverAuth")
        ? words(QT_TRANSLATE_NOOP("ui::CertificateWords", "Proves that a server is %1.")).arg(names)
        : has(granted, "clientAuth")
        ? words(QT_TRANSLATE_NOOP("ui::CertificateWords", "Proves to a server that its visitor is %1.")).arg(who)
        : has(granted, "codeSigning")
        ? words(QT_TRANSLATE_NOOP("ui::CertificateWords", "Proves that a program comes from %1.")).arg(who)
        : words(QT_TRANSLATE_NOOP("ui::CertificateWords", "Proves that its holder is %1.")).arg(who);
    const QString until = words(QT_TRANSLATE_NOOP("ui::CertificateWords", "Valid until %1."))
                              .arg(showDate(certificate.validity().notAfter));
    const QString by = certificate.isSelfIssued()
        ? words(QT_TRANSLATE_NOOP("ui::CertificateWords", "A root: nobody vouches for it but itself."))
        : words(QT_TRANSLATE_NOOP("ui::CertificateWords", "Vouched for by %1.")).arg(issuer);
    return first + u' ' + until + u' ' + by;
}

}
