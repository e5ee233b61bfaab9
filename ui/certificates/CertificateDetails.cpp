#include "ui/certificates/CertificateDetails.h"

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

QString words(const char* source) { return QCoreApplication::translate("ui::CertificateDetails", source); }

/// The worst of several findings; Done when there is none.
Mark worst(std::span<const core::Finding> findings)
{
    const auto highest = std::ranges::max_element(findings, {}, &core::Finding::severity);
    return highest == findings.end() ? Mark::Done : markOf(highest->severity);
}

QString linesOf(const std::vector<std::string>& names)
{
    QStringList shown;
    for (const std::string& name : names) shown += nameText(name);
    return shown.join(u'\n');
}

QString addresses(const core::Certificate& certificate)
{
    QStringList shown;
    const core::FieldValues fields = certificate.fields("cRLDistributionPoints");
    if (const auto found = fields.find("urls"); found != fields.end())
        for (const std::string& value : found->second) shown += showUntrusted(value);
    for (const core::FieldValues& point : core::membersOf(fields, "points"))
        if (const auto found = point.find("names"); found != point.end())
            for (const std::string& value : found->second) shown += showUntrusted(value);
    return shown.join(u'\n');
}

std::vector<KeyValue> plainWords(const CertificateFacts& facts, const QString& issuer)
{
    const core::CertificateRow& row = facts.row;
    std::vector<KeyValue> lines;
    if (row.revocation) {
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Revoked")),
            showTime(row.revocation->revokedAt), TextStyle::Body, Tone::Bad});
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Because")),
            reasonText(row.revocation->reason), TextStyle::Body, Tone::Bad});
    }
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Names")), linesOf(row.names)});
    if (facts.certificate) {
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Good for")), goodFor(*facts.certificate)});
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Not for")), notFor(*facts.certificate)});
    }
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Subject")), showUntrusted(row.subject)});
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Key")), keyText(row.algorithm)});
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Serial number")), showOctets(row.serial, 8),
        TextStyle::Mono});
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Valid")),
        words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "%1 to %2"))
            .arg(showDate(row.validity.notBefore), showDate(row.validity.notAfter))});
    lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Issued by")), issuer});
    lines.push_back({row.isImported ? words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Taken in"))
                                    : words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Made")),
        showTime(row.added)});
    if (!row.profile.empty())
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Profile")),
            words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "%1, version %2"))
                .arg(profileText(row.profile), showNumber(row.profileVersion))});
    if (facts.certificate)
        lines.push_back(
            {words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "Revocable at")), addresses(*facts.certificate)});
    if (!row.fingerprint.empty())
        lines.push_back({words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "SHA-256")), showOctets(row.fingerprint, 8),
            TextStyle::Mono});
    return lines;
}

std::vector<ChainLine> checks(const CertificateFacts& facts)
{
    std::vector<ChainLine> lines;
    if (facts.report) {
        const Message verdict = findingMessage(facts.report->verdict);
        lines.push_back({facts.report->isValid ? Mark::Done : Mark::Revoked, verdict.what, {}});
    }
    if (!facts.certificate) return lines;
    const auto errors = std::ranges::count(facts.lint, core::Severity::Error, &core::Finding::severity);
    if (errors == 0)
        lines.push_back(
            {Mark::Done, words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "no mistakes in its form")), {}});
    for (const core::Finding& finding : facts.lint)
        if (finding.severity != core::Severity::Info)
            lines.push_back({markOf(finding.severity), findingMessage(finding).what, showUntrusted(finding.rule)});
    return lines;
}

std::vector<ChainLine> chainLines(const CertificateFacts& facts)
{
    constexpr const char* checks = QT_TRANSLATE_N_NOOP("ui::CertificateDetails", "%n check(s)");
    std::vector<ChainLine> lines;
    if (facts.report && !facts.report->steps.empty()) {
        for (const core::ChainStep& step : facts.report->steps) {
            const QString note = step.isAnchor ? words(QT_TRANSLATE_NOOP("ui::CertificateDetails", "trusted root"))
                                               : QCoreApplication::translate("ui::CertificateDetails", checks, nullptr,
                                                     static_cast<int>(step.findings.size()));
            lines.push_back({worst(step.findings), showUntrusted(step.certificate.subject().shortText()), note});
        }
        return lines;
    }
    for (const core::Certificate& certificate : facts.chain)
        lines.push_back({Mark::None, showUntrusted(certificate.subject().shortText()), {}});
    return lines;
}

}

core::Result<CertificateFacts> readCertificateFacts(core::Vault& vault, std::int64_t id, std::stop_token stop)
{
    const core::CertificateStore store(vault);
    CertificateFacts facts;
    CORE_TRY(facts.row, store.row(id));
    if (facts.row.isUnfinished) return facts;
    CORE_TRY(facts.certificate, store.certificate(id));
    CORE_TRY(facts.chain, core::chainOf(vault, *facts.certificate));
    if (stop.stop_requested()) return core::fail(core::ErrorCode::Cancelled);
    facts.lint = core::lint(*facts.certificate);
    CORE_TRY(auto options, core::withVault(vault, {.at = vault.now()}));
    for (const core::Certificate& certificate : facts.chain)
        if (!vault.isUnlocked() && certificate.isSelfIssued())
            return facts; // without the passphrase nobody knows whether the roots here are ours
    facts.report = core::verifyChain(*facts.certificate, options);
    return facts;
}

Details certificateDetails(const CertificateFacts& facts, const QString& issuer, core::Time now)
{
    Details details;
    details.title = showUntrusted(facts.row.shortSubject);
    details.mark = markOf(facts.row, now);
    details.state = stateText(facts.row, now);
    details.lead = facts.certificate
        ? sentence(*facts.certificate, issuer)
        : words(QT_TRANSLATE_NOOP("ui::CertificateDetails",
              "Signing began and was interrupted: it may exist in the world. Revoke it to be safe."));
    details.plainWords = plainWords(facts, issuer);
    details.checks = checks(facts);
    details.chain = chainLines(facts);
    if (facts.certificate) {
        details.fields = fieldsOf(*facts.certificate);
        details.pem = pemOf("CERTIFICATE", facts.certificate->der());
    }
    return details;
}

}
