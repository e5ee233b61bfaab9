#include "ui/tokens/PinDialog.h"

#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/tokens/WarningCard.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

PinDialog::PinDialog(const core::Token& token, QWidget* parent)
    : FormDialog(QStringLiteral("pinDialog"), tr("PIN of %1").arg(showUntrusted(token.label)),
          tr("Model %1, serial number %2. The PIN goes to the token once and is not kept.")
              .arg(showUntrusted(token.model), showUntrusted(token.serial)),
          token.hasOwnPinEntry ? tr("Go on at the reader") : tr("Log in"), parent),
      m_token(token)
{
    addState();
    if (!token.hasOwnPinEntry) {
        m_pin = new PassphraseEdit;
        content().addWidget(new FormField(QStringLiteral("tokenPin"), tr("PIN"), m_pin, this));
        connect(m_pin, &PassphraseEdit::edited, this, &PinDialog::check);
        connect(m_pin, &PassphraseEdit::returnPressed, &verb(), &QPushButton::click);
        m_pin->setFocus();
    } else {
        auto* note = new PlainLabel(tr("This token has a keypad of its own. Type the PIN there when it asks."),
            TextStyle::Body, Tone::Ink, this);
        note->setWordWrap(true);
        content().addWidget(note);
    }
    if (token.userPin == core::PinState::FinalTry) {
        m_words = new QLineEdit;
        auto* field = new FormField(QStringLiteral("lastTry"), tr("Confirm"), m_words, this);
        field->setHint(tr("Type: %1").arg(tr("last try")));
        content().addWidget(field);
        connect(m_words, &QLineEdit::textChanged, this, &PinDialog::check);
    }
    check();
}

void PinDialog::addState()
{
    if (m_token.userPin == core::PinState::FinalTry)
        content().addWidget(new WarningCard(
            {.what = tr("One try is left for this PIN."),
                .why = tr("A wrong PIN locks the token. Then only its security officer can set a new one."),
                .remedy = tr("If you are not sure of it, cancel and ask the security officer.")},
            this));
    else if (m_token.userPin == core::PinState::Low)
        content().addWidget(new WarningCard({.what = tr("This PIN was entered wrong before."),
                                                .why = tr("After a few wrong entries in a row the token locks itself."),
                                                .remedy = tr("Type it with care.")},
            this));
}

bool PinDialog::isConfirmed() const
{
    return m_words && m_words->text().trimmed().compare(tr("last try"), Qt::CaseInsensitive) == 0;
}

core::GivenPin PinDialog::take()
{
    const bool isLastTry = isConfirmed();
    return {m_pin ? m_pin->take() : core::Secret(), isLastTry};
}

void PinDialog::check()
{
    if (m_pin && m_pin->isEmpty())
        setUnavailable(verb(), tr("No PIN was typed."), tr("Type it."));
    else if (m_words && !isConfirmed())
        setUnavailable(verb(), tr("The last try has to be confirmed."), tr("Type: %1").arg(tr("last try")));
    else
        setAvailable(verb());
}

}
