#pragma once

#include "core/vault/Vault.h"
#include "ui/widgets/FormDialog.h"

namespace ui {

class PassphraseEdit;

/// Asks for the passphrase of a backup before a vault is made out of it.
class RestoreQuestion : public FormDialog {
    Q_OBJECT
public:
    /// `backup`: its name, untrusted.
    explicit RestoreQuestion(const QString& backup, QWidget* parent = nullptr);

    core::Secret take();
    void showWrong();

private:
    void check();

    PassphraseEdit* m_passphrase;
    class FormField* m_field;
};

/// What to look at before a restored vault signs anything.
class RestoredDialog : public FormDialog {
    Q_OBJECT
public:
    explicit RestoredDialog(const core::Restored& restored, QWidget* parent = nullptr);
};

}
