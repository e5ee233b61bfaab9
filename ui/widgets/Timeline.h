#pragma once

#include "core/base/Clock.h"
#include "ui/look/Tones.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace ui {

/// One life on a time line. The name has gone through showUntrusted() where it came from outside.
struct Lifetime {
    QString name;
    core::Time from;
    core::Time to;
    Tone tone = Tone::Sub;
    bool isPlanned = false;
};

/// Validities as bars over a common axis of years, with a line for today. What it draws it also says as text.
class Timeline : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);

    void setLifetimes(std::vector<Lifetime> lifetimes, core::Time today);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int rowHeight() const;
    int nameWidth() const;
    double place(core::Time time, double width) const;
    void paintAxis(QPainter& painter, double left, double width) const;

    std::vector<Lifetime> m_lifetimes;
    core::Time m_today{};
    core::Time m_first{};
    core::Time m_last{};
};

}
