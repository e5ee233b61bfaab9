#pragma once

#include "core/base/Secret.h"
#include "core/vault/UnlockGuard.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace ui {

class PassphraseEdit;
class PlainLabel;

/// The prompt that stands over a locked vault's pages: its passphrase opens it in place. After a wrong one the next try
/// waits 1, 2, 4 … 60 seconds.
class UnlockBar : public QFrame {
    Q_OBJECT
public:
    /// Hidden until ask() is called.
    explicit UnlockBar(QWidget* parent = nullptr);

    /// Shows the prompt and gives it the keyboard. `known`: wrong tries before this one, maybe in another program.
    void ask(const core::WrongTries& known = {});
    /// Puts the prompt away and wipes what was typed.
    void finish();
    /// The passphrase did not fit, or it was too early for one: says so, and how long the next try has to wait.
    void showWrong(const core::WrongTries& known = {});
    /// Greys the button while a try runs.
    void setBusy(bool busy);

signals:
    void unlockWanted();
    /// The passphrase is lost.
    void recoverWanted();

public:
    core::Secret take();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void tick();

    PassphraseEdit* m_edit;
    QPushButton* m_unlock;
    PlainLabel* m_note;
    QTimer m_second;
    int m_tries = 0;
    int m_wait = 0;
    bool m_isBusy = false;
};

}
