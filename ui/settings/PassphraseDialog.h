#pragma once

#include "core/base/Secret.h"
#include "ui/widgets/FormDialog.h"

namespace ui {

class PassphraseEdit;
class StrengthMeter;

/// The present passphrase and, twice, the new one.
class PassphraseDialog : public FormDialog {
    Q_OBJECT
public:
    /// `backups`: names of files that the passphrase in force will open for ever, newest first.
    explicit PassphraseDialog(const QStringList& backups, QWidget* parent = nullptr);

    core::Secret takeOld();
    core::Secret takeNew();
    /// The old one was wrong: says so beside it.
    void showWrong();

private:
    QWidget* oldBackups(const QStringList& backups);
    void check();

    PassphraseEdit* m_old;
    PassphraseEdit* m_new;
    PassphraseEdit* m_again;
    StrengthMeter* m_meter;
    class FormField* m_oldField;
};

}
