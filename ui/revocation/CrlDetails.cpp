#include "ui/revocation/CrlDetails.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/FieldLines.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t longestPem = std::size_t{1}
    << 20;                               ///< more is for files: nobody reads it, and it fills the memory
constexpr std::size_t mostRevoked = 200; ///< that are named

QString words(const char* source) { return QCoreApplication::translate("ui::CrlDetails", source); }

}

core::Result<CrlFacts> readCrlFacts(core::Vault& vault, core::ByteView issuerKey)
{
    CrlFacts facts;
    CORE_TRY(facts.newest, core::CrlStore(vault).newest(issuerKey));
    CORE_TRY(auto ids, core::revokedOf(vault, issuerKey));
    facts.revokedCount = ids.size();
    ids.resize(std::min(ids.size(), mostRevoked));
    CORE_TRY(auto page, core::certificatePage(vault, ids));
    facts.revoked = std::move(page.rows);
    return facts;
}

Details crlDetails(const core::CrlRow& row, const QString& caName, const CrlFacts& facts, core::Time now)
{
    Details details;
    details.title = caName;
    const bool isMissing = row.number == 0;
    if (isMissing) {
        details.mark = Mark::Waiting;
        details.state = words(QT_TRANSLATE_NOOP("ui::CrlDetails", "no list yet"));
        details.lead = words(QT_TRANSLATE_NOOP("ui::CrlDetails",
            "Clients that check revocation reject every certificate of this CA until its first list is published."));
    } else {
        const bool isOver = row.nextUpdate < now;
        details.mark = row.isUnfinished                   ? Mark::Waiting
            : isOver                                      ? Mark::Retired
            : row.nextUpdate - now < std::chrono::days(3) ? Mark::Expiring
                                                          : Mark::Active;
        details.state = isOver
            ? words(QT_TRANSLATE_NOOP("ui::CrlDetails", "ran out %1")).arg(showDistance(row.nextUpdate, now))
            : words(QT_TRANSLATE_NOOP("ui::CrlDetails", "next due %1")).arg(showDistance(row.nextUpdate, now));
        details.lead = words(QT_TRANSLATE_NOOP(
            "ui::CrlDetails", "Tells clients which certificates of this CA are not to be trusted any more."));
        details.plainWords = {
            {words(QT_TRANSLATE_NOOP("ui::CrlDetails", "Number")), showNumber(static_cast<qint64>(row.number))},
            {words(QT_TRANSLATE_NOOP("ui::CrlDetails", "Made")), showTime(row.thisUpdate)},
            {words(QT_TRANSLATE_NOOP("ui::CrlDetails", "Next due")), showTime(row.nextUpdate)},
            {words(QT_TRANSLATE_NOOP("ui::CrlDetails", "Entries")), showNumber(static_cast<qint64>(row.entries))},
        };
    }
    details.plainWords.push_back({words(QT_TRANSLATE_NOOP("ui::CrlDetails", "Revoked now")),
        showNumber(static_cast<qint64>(facts.revokedCount))});
    details.checksTitle = words(QT_TRANSLATE_NOOP("ui::CrlDetails", "Revoked certificates"));
    for (const core::CertificateRow& certificate : facts.revoked) {
        if (!certificate.revocation) continue;
        const bool isListed = !isMissing && certificate.revocation->revokedAt <= row.thisUpdate;
        const QString when = showDate(certificate.revocation->revokedAt);
        details.checks.push_back({isListed ? Mark::Revoked : Mark::Waiting,
            showUntrusted(certificate.shortSubject) + QStringLiteral(" · ") +
                reasonText(certificate.revocation->reason),
            isListed ? when : words(QT_TRANSLATE_NOOP("ui::CrlDetails", "not on this list"))});
    }
    if (facts.newest) {
        details.fields = fieldsOf(*facts.newest);
        if (facts.newest->der().size() <= longestPem) details.pem = pemOf("X509 CRL", facts.newest->der());
    }
    return details;
}

}
