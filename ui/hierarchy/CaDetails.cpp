#include "ui/hierarchy/CaDetails.h"

#include "ui/ceremony/AssetText.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/FieldLines.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::CaDetails", source); }

QString addresses(const std::vector<std::string>& urls)
{
    QStringList shown;
    for (const std::string& url : urls) shown += showUntrusted(url);
    return shown.join(u'\n');
}

QString leadOf(const core::CaRow& ca, const CaFacts& facts)
{
    if (!ca.certificate)
        return ca.hasRequest ? words(QT_TRANSLATE_NOOP("ui::CaDetails",
                                   "Its key is here and its request was made. Carry the request to the CA above it and "
                                   "take the certificate in."))
                             : words(QT_TRANSLATE_NOOP("ui::CaDetails", "Its key is here, its certificate is not."));
    if (ca.isRoot())
        return ca.isGuarded
            ? words(QT_TRANSLATE_NOOP("ui::CaDetails", "Guarded root: signs only in a ceremony."))
            : words(QT_TRANSLATE_NOOP("ui::CaDetails",
                  "A plain root: it signs on command. A root made in a ceremony signs only before witnesses."));
    const auto length = facts.certificate ? facts.certificate->pathLength() : std::nullopt;
    return length == 0 ? words(QT_TRANSLATE_NOOP("ui::CaDetails",
                             "An issuing CA: it signs certificates for servers and people, and no other CAs."))
                       : words(QT_TRANSLATE_NOOP("ui::CaDetails", "A CA that may sign other CAs."));
}

/// What was lost, why, and what is to be done about it.
QString lossOf(const core::LedgerRow& row)
{
    QString text = words(QT_TRANSLATE_NOOP("ui::CaDetails", "declared lost (%1)")).arg(showUntrusted(row.reason));
    if (row.key == "root")
        text += u' ' + words(QT_TRANSLATE_NOOP("ui::CaDetails", "The root key is on it: plan a new root."));
    if (row.key == "former")
        text += u' ' +
            words(QT_TRANSLATE_NOOP(
                "ui::CaDetails", "The key of an old root is on it: take that root out wherever it is trusted."));
    return text;
}

QString stateOf(const core::LedgerRow& row)
{
    if (row.isLost()) return lossOf(row);
    if (row.state == "sealed" && !row.bag.empty())
        return words(QT_TRANSLATE_NOOP("ui::CaDetails", "in bag %1")).arg(showUntrusted(row.bag));
    if (row.state == "destroyed") return words(QT_TRANSLATE_NOOP("ui::CaDetails", "destroyed"));
    if (row.state == "void") return words(QT_TRANSLATE_NOOP("ui::CaDetails", "to be destroyed"));
    if (row.state == "quarantined") return words(QT_TRANSLATE_NOOP("ui::CaDetails", "in quarantine"));
    if (row.state == "given-out") return words(QT_TRANSLATE_NOOP("ui::CaDetails", "given out"));
    return words(QT_TRANSLATE_NOOP("ui::CaDetails", "not in a bag"));
}

/// Where a guarded root comes from, and where its tokens and sheets were after the last ceremony.
void addCeremonies(std::vector<KeyValue>& lines, const std::vector<core::CeremonyRow>& ceremonies)
{
    if (ceremonies.empty()) return;
    QStringList held, ledger;
    for (const core::CeremonyRow& each : ceremonies)
        held +=
            showDate(each.held) + QStringLiteral(", ") + showUntrusted(each.title.empty() ? each.ceremony : each.title);
    for (const core::LedgerRow& row : ceremonies.back().ledger)
        ledger += assetText(row.asset) + QStringLiteral(": ") + stateOf(row);
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "Ceremonies")), held.join(u'\n')});
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "Kept since then")), ledger.join(u'\n')});
}

/// When the next list is due, in time for who has to make it.
void addCrl(std::vector<KeyValue>& lines, const core::CaRow& ca, core::Time now)
{
    const QString label = words(QT_TRANSLATE_NOOP("ui::CaDetails", "Last CRL"));
    if (!ca.crlNumber || !ca.nextUpdate) {
        lines.push_back({label, words(QT_TRANSLATE_NOOP("ui::CaDetails", "none yet")), TextStyle::Body, Tone::Warn});
        return;
    }
    const auto notice = std::chrono::days(ca.isGuarded ? 60 : 3);
    lines.push_back({label,
        words(QT_TRANSLATE_NOOP("ui::CaDetails", "number %1, next due %2 (%3)"))
            .arg(showNumber(static_cast<qint64>(*ca.crlNumber)), showTime(*ca.nextUpdate),
                showDistance(*ca.nextUpdate, now)),
        TextStyle::Body, *ca.nextUpdate - now < notice ? Tone::Warn : Tone::Ink});
}

}

core::Result<CaFacts> readCaFacts(core::Vault& vault, const core::CaRow& ca)
{
    CaFacts facts;
    if (ca.certificate) {
        CORE_TRY(facts.certificate, core::CertificateStore(vault).certificate(ca.certificate->id));
        CORE_TRY(facts.live, core::CertificateStore(vault).liveBelow(ca.key.fingerprint, vault.now()));
    }
    if (ca.isGuarded) {
        CORE_TRY(facts.ceremonies, core::CeremonyStore(vault).list(ca.key.fingerprint));
    }
    return facts;
}

Details caDetails(const core::CaRow& ca, const CaFacts& facts, core::Time now)
{
    Details details;
    details.title = showUntrusted(ca.name);
    details.mark = ca.certificate ? markOf(*ca.certificate, now) : Mark::Waiting;
    details.state = ca.certificate ? stateText(*ca.certificate, now)
                                   : words(QT_TRANSLATE_NOOP("ui::CaDetails", "waits for its certificate"));
    details.lead = leadOf(ca, facts);
    std::vector<KeyValue>& lines = details.plainWords;
    if (ca.certificate) {
        const QString issuer = ca.issuerName ? showUntrusted(*ca.issuerName)
            : ca.isRoot()                    ? words(QT_TRANSLATE_NOOP("ui::CaDetails", "itself"))
                                             : shortName(ca.certificate->issuer);
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "Issued by")), issuer});
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "Subject")), showUntrusted(ca.certificate->subject)});
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "Valid")),
            words(QT_TRANSLATE_NOOP("ui::CaDetails", "%1 to %2"))
                .arg(showDate(ca.certificate->validity.notBefore), showDate(ca.certificate->validity.notAfter))});
    }
    const QString place = ca.key.isInVault ? words(QT_TRANSLATE_NOOP("ui::CaDetails", "%1, sealed in this vault"))
        : ca.key.canSign()                 ? words(QT_TRANSLATE_NOOP("ui::CaDetails", "%1, on a token"))
                                           : words(QT_TRANSLATE_NOOP("ui::CaDetails", "%1, kept elsewhere"));
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "Key")), place.arg(keyText(ca.key.algorithm))});
    if (facts.certificate) {
        const auto length = facts.certificate->pathLength();
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "CAs below")),
            length == 0  ? words(QT_TRANSLATE_NOOP("ui::CaDetails", "none allowed (path length 0)"))
                : length ? words(QT_TRANSLATE_NOOP("ui::CaDetails", "at most %1 in a row (path length)"))
                               .arg(showNumber(*length))
                         : words(QT_TRANSLATE_NOOP("ui::CaDetails", "without limit"))});
    }
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "Certificates")),
        words(QT_TRANSLATE_NOOP("ui::CaDetails", "%1 issued, %2 revoked; %3 valid in all below it"))
            .arg(showNumber(static_cast<qint64>(ca.issuedCount)), showNumber(static_cast<qint64>(ca.revokedCount)),
                showNumber(static_cast<qint64>(facts.live)))});
    if (!ca.defaultProfile.empty())
        lines.push_back(
            {words(QT_TRANSLATE_NOOP("ui::CaDetails", "Profile offered first")), profileText(ca.defaultProfile)});
    addCrl(lines, ca, now);
    addCeremonies(lines, facts.ceremonies);
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "CRL at")), addresses(ca.urls.crl)});
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "Certificate at")), addresses(ca.urls.caIssuers)});
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "OCSP at")), addresses(ca.urls.ocsp)});
    if (ca.certificate)
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CaDetails", "SHA-256")),
            showOctets(ca.certificate->fingerprint, 8), TextStyle::Mono});
    if (facts.certificate) {
        details.fields = fieldsOf(*facts.certificate);
        details.pem = pemOf("CERTIFICATE", facts.certificate->der());
    }
    return details;
}

}
