#include "ui/widgets/MomentEdit.h"

#include "ui/text/Values.h"

#include <QSignalBlocker>
#include <QTimeZone>

namespace ui {

MomentEdit::MomentEdit(QWidget* parent) : QDateTimeEdit(parent)
{
    setTimeZone(QTimeZone::UTC);
    setDisplayFormat(dateFormat() + QStringLiteral(" HH:mm:ss"));
    setDateRange(QDate(1950, 1, 1), QDate(9999, 12, 31)); // what X.509 can write (RFC 5280 section 4.1.2.5)
    setCalendarPopup(true);
}

core::Time MomentEdit::moment() const { return core::Time(std::chrono::seconds(dateTime().toSecsSinceEpoch())); }

void MomentEdit::setMoment(core::Time moment)
{
    const QSignalBlocker quiet(this);
    setDateTime(shown(moment));
}

QDateTime MomentEdit::shown(core::Time moment)
{
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(), QTimeZone::UTC);
}

}
