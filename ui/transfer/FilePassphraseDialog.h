#pragma once

#include "ui/widgets/FormDialog.h"

namespace core {
class Secret;
}

namespace ui {

class PassphraseEdit;

/// Asks for the passphrase of a file that is locked as a whole, as PKCS#12 is.
class FilePassphraseDialog : public FormDialog {
    Q_OBJECT
public:
    /// `file`: its name, shown safely.
    explicit FilePassphraseDialog(const QString& file, QWidget* parent = nullptr);

    core::Secret take();

private:
    void check();

    PassphraseEdit* m_passphrase;
};

}
