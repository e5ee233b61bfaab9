#pragma once

#include "ui/overview/OverviewPage.h"

namespace ui {

/// Twelve squares, one a month, the darker the more certificates end in it; each carries its number.
class MonthStrip : public QWidget {
    Q_OBJECT
public:
    explicit MonthStrip(QWidget* parent = nullptr);

    void setMonths(const EndingSoon& ending);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    EndingSoon m_ending;
};

}
