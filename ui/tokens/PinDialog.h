#pragma once

#include "core/tokens/MachineTokens.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;

namespace ui {

class FormField;
class PassphraseEdit;

/// Asks for the PIN of a token, and says first how it stands. The last try has to be confirmed in words.
class PinDialog : public FormDialog {
    Q_OBJECT
public:
    explicit PinDialog(const core::Token& token, QWidget* parent = nullptr);

    /// What was typed; once.
    core::GivenPin take();

private:
    void addState();
    void check();
    bool isConfirmed() const;

    core::Token m_token;
    PassphraseEdit* m_pin = nullptr; ///< none: it is typed on the reader
    QLineEdit* m_words = nullptr;    ///< only for the last try
};

}
