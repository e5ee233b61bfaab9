#pragma once

#include "core/ceremony/engine/Dialog.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class PlainLabel;
class PrivateScreen;
class SecretView;
class ShareGrid;
class TickRow;

/// What is for the eyes of one person stands behind this: shown on a private screen, or here once a witness has said not to see it, for
/// a short while, and hidden as soon as the window loses the keyboard. Nothing of it can be selected, copied or read out.
class Curtain : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the objectNames of its buttons; `longest` is how long something is shown, `privateScreen` where (see
    /// PrivateScreen).
    Curtain(const QString& name, std::vector<core::StepSecret> secrets, std::chrono::milliseconds longest,
        const QString& privateScreen, QWidget* parent = nullptr);

    bool isOpen() const { return m_shown != nullptr; }
    /// Asks the witness first, where one is needed.
    void takeFocus();
    /// Hides what is shown; a witness is asked again before anything else is.
    void hideSecret();
    /// Hides and wipes everything.
    void clear();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addButton(const QString& name, std::size_t index);
    void show(std::size_t index);
    void refresh();
    void tick();

    std::vector<core::StepSecret> m_secrets;
    std::vector<QPushButton*> m_buttons;
    PrivateScreen* m_private;
    PlainLabel* m_lead;
    TickRow* m_unseen;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_left{};
    QTimer m_timer;
    QVBoxLayout* m_column;
    QWidget *m_closed, *m_opened;
    PlainLabel* m_whose;
    PlainLabel* m_time;
    SecretView* m_pin;
    ShareGrid* m_share;
    QPushButton* m_hide;
    const core::StepSecret* m_shown = nullptr;
};

}
