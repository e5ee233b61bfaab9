#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

/// Tells when nobody has touched key or mouse for a while.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(QObject* parent);

    /// 0 minutes: never.
    void setMinutes(int minutes);
    /// For tests.
    void setMilliseconds(int milliseconds);

signals:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
};

}
