#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace ui {

/// Keeps one ring, 2 px of accent 2 px away, around the widget that has the keyboard.
/// After a click it shows only where typing goes; after a key it shows everywhere.
class FocusRing : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application from here on.
    explicit FocusRing(QObject* parent = nullptr);

    /// Widgets that paint their own focus (a rail, a picture) are left alone when this was called on them.
    static void leaveOut(QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void move(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
    bool m_byPointer = false;
};

}
