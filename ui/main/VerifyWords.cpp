#include "ui/main/VerifyWords.h"

#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

#include <ranges>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::VerifyWords", source); }

}

Message verdictOf(const core::CheckReport& report)
{
    const QString rows = showNumber(static_cast<qint64>(report.rows));
    const QString events = showNumber(static_cast<qint64>(report.events));
    if (report.isSound()) {
        Message message;
        message.what = words(QT_TRANSLATE_NOOP("ui::VerifyWords",
                                 "The vault is sound: %1 events without a gap, %2 rows as the log says."))
                           .arg(events, rows);
        if (report.seal && report.seal->verdict == core::SealVerdict::Same)
            message.what +=
                u' ' + words(QT_TRANSLATE_NOOP("ui::VerifyWords", "Its file is the sealed one, octet for octet."));
        if (report.seal && report.seal->verdict == core::SealVerdict::WentOn)
            message.what += u' ' +
                words(QT_TRANSLATE_NOOP(
                          "ui::VerifyWords", "Its file grew out of the sealed one, which event %1 took over on %2."))
                    .arg(showNumber(report.seal->event), showTime(*report.seal->goneOn));
        if (report.isAuthenticated) {
            message.why =
                words(QT_TRANSLATE_NOOP("ui::VerifyWords", "Every row was checked with the vault’s own key."));
        } else {
            message.why = words(QT_TRANSLATE_NOOP(
                "ui::VerifyWords", "Hashes were checked; without the passphrase nobody can say who wrote them."));
            message.remedy = words(QT_TRANSLATE_NOOP("ui::VerifyWords", "Unlock the vault and verify again."));
        }
        return message;
    }
    const core::BadRow& first = report.bad.front();
    Message message = findingMessage(first.finding);
    message.why = words(QT_TRANSLATE_NOOP("ui::VerifyWords", "First bad row: %1, number %2. %3"))
                      .arg(showUntrusted(first.table), showNumber(first.id), message.why);
    QStringList all;
    for (const core::BadRow& bad : report.bad | std::views::take(20))
        all += showUntrusted(bad.table) + u' ' + QString::number(bad.id) + QStringLiteral(": ") +
            showUntrusted(bad.finding.rule);
    message.detail = all.join(u'\n');
    return message;
}

}
