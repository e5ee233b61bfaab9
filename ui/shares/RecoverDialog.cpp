#include "ui/shares/RecoverDialog.h"

#include "core/crypto/SecretSharing.h"
#include "ui/issue/PassphrasePair.h"
#include "ui/look/Type.h"
#include "ui/shares/ShareEdit.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int wordsOfAShare = 33; ///< of a master key of 256 bits

}

RecoverDialog::RecoverDialog(Purpose purpose, QWidget* parent)
    : FormDialog(QStringLiteral("recover"),
          purpose == Purpose::Try ? tr("Try recovery shares") : tr("I have lost the passphrase"),
          purpose == Purpose::Try
              ? tr("As on the day when the passphrase is lost: as many sheets as are needed are typed in. The vault "
                   "says "
                   "whether they would open it, and stays as it is.")
              : tr("The people who hold recovery shares come together. Enough of their sheets give the vault a new "
                   "passphrase. Without shares nobody can open it, not even we."),
          tr("Next"), parent),
      m_purpose(purpose),
      m_stack(new QStackedWidget(this))
{
    m_stack->addWidget(makeShares());
    m_stack->addWidget(makePassphrase());
    content().addWidget(m_stack);
    content().addStretch(1);
    connect(this, &FormDialog::confirmed, this, &RecoverDialog::next);
    resize(scaled(620, QApplication::font()), height());
    showShares();
}

QWidget* RecoverDialog::makeShares()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_title = paragraph({}, page, TextStyle::Section);
    column->addWidget(m_title);
    m_edit = new ShareEdit;
    m_field = new FormField(QStringLiteral("shareWords"), tr("Words of the sheet"), m_edit, page);
    m_field->setHint(
        tr("Type each word and a space. Four letters are enough; a word that is not in the list is refused. "
           "Click a word to type it again."));
    column->addWidget(m_field);
    column->addStretch(1);
    connect(m_edit, &ShareEdit::edited, this, [this] {
        m_field->setError(m_edit->mistake());
        check();
    });
    return page;
}

QWidget* RecoverDialog::makePassphrase()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(
        paragraph(tr("The sheets fit. Now the vault gets another passphrase."), page, TextStyle::Section));
    m_pair = new PassphrasePair(tr("New passphrase"), page);
    column->addWidget(m_pair);
    column->addWidget(paragraph(tr("Backups made before still open with the old one, and with the same sheets."), page,
        TextStyle::Small, Tone::InkFaint));
    column->addStretch(1);
    return page;
}

core::Secret RecoverDialog::takePassphrase()
{
    core::Secret passphrase = m_pair->secret();
    m_pair->clear();
    return passphrase;
}

bool RecoverDialog::isAtPassphrase() const { return m_stack->currentIndex() == 1; }

void RecoverDialog::next()
{
    if (!isAtPassphrase()) return takeShare();
    if (const auto problem = m_pair->problem()) {
        if (problem->field) problem->field->setFocus();
        return messages().showMessage({.what = problem->text}, Gravity::Warning);
    }
    messages().dismiss();
    finish();
}

void RecoverDialog::finish()
{
    setBusy(true);
    emit completed();
}

void RecoverDialog::takeShare()
{
    core::Secret share = m_edit->text();
    const auto place = core::placeOf(share);
    if (!place)
        return messages().showMessage(
            {.code = QString::fromStdString(place.error().rule),
                .what = tr("The words do not fit each other: one of them is wrong."),
                .why = tr("The last three are a checksum over the others."),
                .remedy = tr("Compare word by word with the sheet; click the one that differs.")},
            Gravity::Warning);
    for (const core::Secret& other : m_shares) {
        const auto known = core::placeOf(other);
        if (!known) continue;
        if (known->set != place->set)
            return messages().showMessage({.what = tr("This sheet belongs to another set."),
                                              .why = tr("Only sheets that were made together open the vault."),
                                              .remedy = tr("The first two words are the same on all sheets of a set.")},
                Gravity::Warning);
        if (known->number == place->number)
            return messages().showMessage(
                {.what = tr("This sheet was typed in already."), .remedy = tr("Type another one.")}, Gravity::Warning);
    }
    messages().dismiss();
    m_threshold = place->threshold;
    m_shares.push_back(std::move(share));
    if (m_purpose == Purpose::Try && isEnough()) return finish();
    showShares();
}

void RecoverDialog::startOver(const Message& message)
{
    setBusy(false);
    m_shares.clear();
    m_threshold = 0;
    showShares();
    messages().showMessage(message, Gravity::Failure);
}

void RecoverDialog::showShares()
{
    const auto given = static_cast<int>(m_shares.size());
    const bool isEnough = this->isEnough();
    m_edit->begin(isEnough ? 0 : wordsOfAShare);
    m_field->setError({});
    m_title->setText(m_threshold == 0 ? tr("The first sheet")
                                      : tr("Sheet %1 of the %2 that are needed").arg(given + 1).arg(m_threshold));
    m_stack->setCurrentIndex(isEnough ? 1 : 0);
    for (int i = 0; i < m_stack->count(); ++i) // the other takes no room
        m_stack->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == m_stack->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    verb().setText(isEnough ? tr("Set the new passphrase") : tr("Next"));
    verb().setAccessibleName(verb().text());
    check();
    if (isEnough)
        m_pair->findChild<QWidget*>(QStringLiteral("passphrase"))->setFocus();
    else
        m_edit->setFocus();
}

void RecoverDialog::check()
{
    if (!isAtPassphrase() && !m_edit->isComplete())
        setUnavailable(verb(), tr("Words are missing."), tr("A sheet has %1 words.").arg(wordsOfAShare));
    else
        setAvailable(verb());
}

}
