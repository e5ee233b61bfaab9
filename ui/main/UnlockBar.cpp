#include "ui/main/UnlockBar.h"

#include "ui/look/Buttons.h"
#include "ui/look/Marks.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int gap = 12; ///< between the top bar and the box

}

UnlockBar::UnlockBar(QWidget* parent)
    : QFrame(parent),
      m_edit(new PassphraseEdit(this)),
      m_unlock(new QPushButton(tr("Unlock"), this)),
      m_note(new PlainLabel({}, TextStyle::Body, Tone::Bad, this))
{
    setObjectName(QStringLiteral("unlockBar"));
    setAccessibleName(tr("Unlock the vault"));
    m_edit->setObjectName(QStringLiteral("passphrase"));
    m_edit->setAccessibleName(tr("Passphrase of the vault"));
    m_edit->setMinimumWidth(scaled(220, QApplication::font()));
    m_unlock->setObjectName(QStringLiteral("unlockNow"));
    m_unlock->setAccessibleName(tr("Unlock"));
    setButtonRole(*m_unlock, ButtonRole::Primary);
    m_note->setObjectName(QStringLiteral("unlockNote"));
    m_note->setWordWrap(true);
    auto* lead =
        new PlainLabel(tr("The vault is locked. You can look around; signing and changes need its passphrase."),
            TextStyle::Body, Tone::Ink, this);
    lead->setWordWrap(true);

    auto* lost = new QPushButton(tr("I have lost the passphrase…"), this);
    lost->setObjectName(QStringLiteral("lostPassphrase"));
    lost->setAccessibleName(lost->text());
    setButtonRole(*lost, ButtonRole::Quiet);
    connect(lost, &QPushButton::clicked, this, &UnlockBar::recoverWanted);

    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_edit, 1);
    row->addWidget(m_unlock);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10 + gap, 14, 10);
    column->setSpacing(6);
    column->addWidget(lead);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addWidget(lost, 0, Qt::AlignLeft);

    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &UnlockBar::tick);
    connect(m_edit, &PassphraseEdit::edited, this, &UnlockBar::refresh);
    connect(m_edit, &PassphraseEdit::capsLockChanged, this, &UnlockBar::refresh);
    connect(m_edit, &PassphraseEdit::returnPressed, m_unlock, &QPushButton::click);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockBar::unlockWanted);
    hide();
    refresh();
}

void UnlockBar::ask(const core::WrongTries& known)
{
    m_edit->clear();
    m_tries = static_cast<int>(known.count);
    m_wait = static_cast<int>(known.pause.count());
    if (m_wait > 0) m_second.start();
    m_isBusy = false;
    refresh();
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void UnlockBar::finish()
{
    m_edit->clear();
    m_second.stop();
    m_isBusy = false;
    hide();
}

void UnlockBar::showWrong(const core::WrongTries& known)
{
    m_isBusy = false;
    if (known.count > 0) {
        m_tries = static_cast<int>(known.count);
        m_wait = static_cast<int>(known.pause.count());
    } else {
        ++m_tries; // nobody else counts
        m_wait = static_cast<int>(core::pauseAfter(static_cast<std::size_t>(m_tries)).count());
    }
    m_second.start();
    refresh();
    m_edit->setFocus(Qt::OtherFocusReason);
    QAccessibleAnnouncementEvent spoken(this, m_note->text());
    QAccessible::updateAccessibility(&spoken);
}

void UnlockBar::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

core::Secret UnlockBar::take() { return m_edit->take(); }

void UnlockBar::tick()
{
    if (--m_wait <= 0) m_second.stop();
    refresh();
}

void UnlockBar::refresh()
{
    QString note;
    if (m_tries > 0 && !m_isBusy)
        note = m_wait > 0
            ? tr("That passphrase does not open this vault (try %1; next try in %2 s).").arg(m_tries).arg(m_wait)
            : tr("That passphrase does not open this vault (try %1).").arg(m_tries);
    if (m_edit->isCapsLockOn()) note += (note.isEmpty() ? QString() : QStringLiteral(" ")) + tr("Caps Lock is on.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (m_isBusy)
        setUnavailable(*m_unlock, tr("The passphrase is being tried."), tr("Wait a moment."));
    else if (m_wait > 0)
        setUnavailable(*m_unlock, tr("The last passphrase was wrong."), tr("Try again in %1 s.").arg(m_wait));
    else if (m_edit->isEmpty())
        setUnavailable(*m_unlock, tr("No passphrase was typed."), tr("Type the passphrase of this vault."));
    else
        setAvailable(*m_unlock);
}

void UnlockBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    strokes::box(
        painter, rect().adjusted(0, gap, 0, 0), toneOf(palette(), Tone::AccentSoft), toneOf(palette(), Tone::Accent));
}

}
