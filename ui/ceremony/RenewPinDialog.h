#pragma once

#include "core/ceremony/engine/Ceremony.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;

namespace ui {

class PassphraseEdit;
class PlainLabel;
class WhoPins;

/// Somebody who is locked out shows a document again and chooses a new PIN, which others confirm with theirs.
class RenewPinDialog : public FormDialog {
    Q_OBJECT
public:
    /// `who` is one of `people`.
    RenewPinDialog(const std::vector<core::Participant>& people, const std::string& who, QWidget* parent);

    /// With the PIN, which its fields keep.
    core::Enrolment enrolment() const;
    /// What the others typed; their fields are empty then.
    std::vector<core::PinOf> takePins();
    /// Wipes everything that was typed.
    void clearPins();

private:
    PassphraseEdit* addPin(const char* name, const QString& label);
    void check();

    core::Participant m_person;
    QLineEdit* m_document;
    PassphraseEdit *m_pin, *m_again;
    PlainLabel* m_problem;
    WhoPins* m_pins;
};

}
