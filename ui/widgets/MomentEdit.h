#pragma once

#include "core/base/Clock.h"

#include <QDateTimeEdit>

namespace ui {

/// A day and a time of day in UTC, as certificates write them; the day can be picked from a calendar.
class MomentEdit : public QDateTimeEdit {
    Q_OBJECT
public:
    explicit MomentEdit(QWidget* parent = nullptr);

    core::Time moment() const;
    /// A moment as this input takes it.
    static QDateTime shown(core::Time moment);
    /// Shows another moment, which nobody chose: dateTimeChanged() is not sent.
    void setMoment(core::Time moment);

protected:
    /// Tab goes on to the next input; arrow keys go from year to month.
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

}
