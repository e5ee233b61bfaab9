#pragma once

#include "core/base/Secret.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class PlainLabel;
class PrivateScreen;
class ShareEdit;
class TickRow;

/// A share that its holder types back. The words can be seen while they are typed, so the place to type opens on a private screen, or
/// here once a witness has said not to see it, and closes when the keyboard goes elsewhere; what was typed stays.
class PrivateShare : public QWidget {
    Q_OBJECT
public:
    /// `longest` is how long it stays open without a key; `privateScreen` see PrivateScreen.
    PrivateShare(const QString& name, const QString& holder, std::chrono::milliseconds longest,
        const QString& privateScreen, QWidget* parent = nullptr);

    bool isComplete() const;
    /// The words; what was typed is wiped here.
    core::Secret take();
    /// Wipes what was typed.
    void clear();
    /// What takes the keyboard first.
    QWidget* firstInput() const;

signals:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open();
    void close();
    void refresh();

    QString m_holder;
    PrivateScreen* m_private;
    QVBoxLayout* m_column;
    PlainLabel* m_state = nullptr;
    TickRow* m_unseen;
    QPushButton* m_open;
    ShareEdit* m_share;
    QTimer m_timer;
};

}
