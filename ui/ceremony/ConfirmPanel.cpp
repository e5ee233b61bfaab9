#include "ui/ceremony/ConfirmPanel.h"

#include "ui/ceremony/PeopleEdit.h"
#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {
namespace {

constexpr std::size_t timeFrom = 11, timeLength = 8; ///< of RFC 3339

QString confirmerName(const Confirmer& confirmer)
{
    return QStringLiteral("ceremony.confirm.") + QString::fromStdString(confirmer.person.name);
}

}

ConfirmPanel::ConfirmPanel(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(new HeadingLabel(tr("Who confirms"), TextStyle::Section, this));
}

void ConfirmPanel::setConfirmers(const std::vector<Confirmer>& confirmers)
{
    m_pins.clear();
    delete std::exchange(m_cards, new QWidget(this));
    auto* column = new QVBoxLayout(m_cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const Confirmer& confirmer : confirmers) column->addWidget(cardOf(confirmer));
    if (confirmers.empty())
        column->addWidget(paragraph(tr("Nobody is enrolled yet."), m_cards, TextStyle::Body, Tone::InkSoft));
    m_column->insertWidget(1, m_cards);
    m_cards->show();
}

void ConfirmPanel::setLockedOut(const std::vector<std::string>& names)
{
    delete std::exchange(m_lockedOut, new QWidget(this));
    auto* column = new QVBoxLayout(m_lockedOut);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const std::string& name : names) {
        column->addWidget(paragraph(tr("%1 is locked out: the PIN was wrong three times.").arg(showUntrusted(name)),
            m_lockedOut, TextStyle::Body, Tone::Bad));
        auto* renew = new QPushButton(tr("New PIN…"), m_lockedOut);
        renew->setObjectName(
            QStringLiteral("ceremony.confirm.") + QString::fromStdString(name) + QStringLiteral(".renew"));
        renew->setAccessibleName(tr("New PIN for %1").arg(showUntrusted(name)));
        column->addWidget(renew, 0, Qt::AlignLeft);
        connect(renew, &QPushButton::clicked, this, [this, name] { emit renewalWanted(name); });
    }
    m_column->addWidget(m_lockedOut);
    m_lockedOut->setVisible(!names.empty());
}

QWidget* ConfirmPanel::cardOf(const Confirmer& confirmer)
{
    auto* card = new Card(m_cards);
    card->setPadding(scaled(10, bodyFont(*this)));
    card->content()->setSpacing(3);
    const core::Participant& person = confirmer.person;
    card->setObjectName(confirmerName(confirmer));
    card->content()->addWidget(paragraph(showUntrusted(person.name), card, TextStyle::Strong));
    card->content()->addWidget(paragraph(tr("%1 · %2").arg(rolesText(person.roles), showUntrusted(person.department)),
        card, TextStyle::Small, Tone::InkSoft));
    if (confirmer.hasConfirmed) {
        const std::string time = confirmer.confirmedAt.size() > timeFrom + timeLength
            ? confirmer.confirmedAt.substr(timeFrom, timeLength)
            : std::string();
        card->content()->addWidget(
            new Chip(Mark::Done, tr("confirmed %1").arg(QString::fromStdString(time)), card), 0, Qt::AlignLeft);
    } else if (confirmer.isLockedOut) {
        card->content()->addWidget(new Chip(Mark::Revoked, tr("locked out"), card), 0, Qt::AlignLeft);
    } else if (confirmer.isExpected) {
        card->setChosen(m_pins.empty());
        card->content()->addWidget(pinOf(confirmer, card));
    } else {
        auto* chip = new Chip(card);
        chip->setNote(Tone::Off, tr("waits"));
        card->content()->addWidget(chip, 0, Qt::AlignLeft);
    }
    return card;
}

QWidget* ConfirmPanel::pinOf(const Confirmer& confirmer, QWidget* card)
{
    auto* pin = new PassphraseEdit(card, PassphraseEdit::Eye::None);
    pin->setObjectName(confirmerName(confirmer) + QStringLiteral(".pin"));
    pin->setAccessibleName(tr("PIN of %1").arg(showUntrusted(confirmer.person.name)));
    pin->setToolTip(tr("The PIN, then Enter: the step was done or seen"));
    m_pins.push_back(pin);
    connect(pin, &PassphraseEdit::returnPressed, this, [this, pin, name = confirmer.person.name] {
        if (pin->isEmpty()) return;
        core::Secret typed = pin->take();
        emit confirmed(name, typed);
    });
    return pin;
}

bool ConfirmPanel::takeFocus()
{
    if (m_pins.empty()) return false;
    m_pins.front()->setFocus();
    return true;
}

void ConfirmPanel::clearPins()
{
    for (PassphraseEdit* pin : m_pins) pin->clear();
}

}
