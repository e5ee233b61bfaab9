#include "ui/shares/SharesDialog.h"

#include "core/crypto/Random.h"
#include "core/crypto/SecretSharing.h"
#include "ui/look/Type.h"
#include "ui/shares/ShareEdit.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QApplication>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t wordsAsked = 3;

/// Some places of `count`, drawn at random, in order.
std::vector<int> drawPlaces(std::size_t count)
{
    std::vector<int> places;
    const auto octets = core::randomSecret(64);
    for (std::size_t i = 0; octets && i < octets->size() && places.size() < std::min(wordsAsked, count); ++i) {
        const int place = 1 + octets->view()[i] % static_cast<int>(count);
        if (!std::ranges::contains(places, place)) places.push_back(place);
    }
    for (int place = 1; places.size() < std::min(wordsAsked, count); ++place) // never needed while there is randomness
        if (!std::ranges::contains(places, place)) places.push_back(place);
    std::ranges::sort(places);
    return places;
}

QVBoxLayout* columnOf(QWidget& page)
{
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    return column;
}

}

SharesDialog::SharesDialog(QWidget* parent)
    : FormDialog(QStringLiteral("shares"), tr("Recovery shares"), {}, tr("Make the shares"), parent),
      m_stack(new QStackedWidget(this))
{
    for (QWidget* page : {makePlan(), makeCopy(), makeConfirm(), makeDone()}) m_stack->addWidget(page);
    content().addWidget(m_stack);
    content().addStretch(1);
    connect(this, &FormDialog::confirmed, this, &SharesDialog::next);
    resize(scaled(620, QApplication::font()), height());
    goTo(Stage::Plan);
    m_passphrase->setFocus();
}

QWidget* SharesDialog::makePlan()
{
    auto* page = new QWidget;
    auto* column = columnOf(*page);
    column->addWidget(paragraph(
        tr("Nobody can reset a passphrase. Shares are the way back when it is lost: the key of the vault is split into "
           "sheets of paper for several people. Enough of them together open the vault; fewer say nothing about it."),
        page));
    m_count = new QSpinBox;
    m_count->setRange(core::leastShareThreshold, core::mostShares);
    m_count->setValue(5);
    column->addWidget(new FormField(QStringLiteral("shareCount"), tr("How many sheets"), m_count, page));
    m_threshold = new QSpinBox;
    m_threshold->setRange(core::leastShareThreshold, core::mostShares);
    m_threshold->setValue(3);
    column->addWidget(
        new FormField(QStringLiteral("shareThreshold"), tr("How many of them open the vault"), m_threshold, page));
    m_meaning = paragraph({}, page, TextStyle::Small, Tone::InkFaint);
    column->addWidget(m_meaning);
    m_passphrase = new PassphraseEdit;
    m_passphraseField =
        new FormField(QStringLiteral("sharesPassphrase"), tr("Passphrase of the vault"), m_passphrase, page);
    m_passphraseField->setHint(tr("Asked for once more: whoever has enough shares has the vault."));
    column->addWidget(m_passphraseField);
    column->addWidget(paragraph(tr("You need paper, a pen and about five minutes a sheet. Make sure that nobody and no "
                                   "camera looks at the screen. "
                                   "When the vault locks itself, the shares that are not copied by then are put away."),
        page, TextStyle::Small, Tone::InkSoft));
    column->addStretch(1);
    connect(m_count, &QSpinBox::valueChanged, this, &SharesDialog::check);
    connect(m_threshold, &QSpinBox::valueChanged, this, &SharesDialog::check);
    connect(m_passphrase, &PassphraseEdit::edited, this, [this] {
        m_passphraseField->setError({});
        check();
    });
    return page;
}

QWidget* SharesDialog::makeCopy()
{
    auto* page = new QWidget;
    auto* column = columnOf(*page);
    m_copyTitle = paragraph({}, page, TextStyle::Section);
    column->addWidget(m_copyTitle);
    column->addWidget(paragraph(
        tr("Copy the words by hand, with their numbers. Write on top which vault it is, and how many sheets open it."),
        page));
    auto* card = new Card(page);
    m_grid = new ShareGrid(card);
    m_grid->setObjectName(QStringLiteral("shareGrid"));
    card->content()->addWidget(m_grid);
    column->addWidget(card);
    column->addWidget(
        paragraph(tr("The words go from the screen when you go on. They are on no disk and not on the clipboard."),
            page, TextStyle::Small, Tone::InkFaint));
    column->addStretch(1);
    return page;
}

QWidget* SharesDialog::makeConfirm()
{
    auto* page = new QWidget;
    auto* column = columnOf(*page);
    m_askTitle = paragraph({}, page, TextStyle::Section);
    column->addWidget(m_askTitle);
    column->addWidget(
        paragraph(tr("Read these words from the paper and type them, each with a space after it."), page));
    m_edit = new ShareEdit;
    m_editField = new FormField(QStringLiteral("askedWords"), tr("Words from the sheet"), m_edit, page);
    m_editField->setHint(tr("The first four letters of a word are enough; the rest is filled in."));
    column->addWidget(m_editField);
    column->addStretch(1);
    connect(m_edit, &ShareEdit::edited, this, [this] {
        m_editField->setError(m_edit->mistake());
        check();
    });
    return page;
}

QWidget* SharesDialog::makeDone()
{
    auto* page = new QWidget;
    auto* column = columnOf(*page);
    column->addWidget(paragraph(tr("All sheets are written and were read back."), page, TextStyle::Section));
    column->addWidget(paragraph(
        tr("Give each to another person, in a sealed envelope, and note who has which. No two at the same place.\n"
           "They stay good when the passphrase is changed, and they open every backup of this vault.\n"
           "When one is lost, make a new set: old sheets stay good, so destroy those you get back. Only a new vault "
           "makes "
           "them worthless.\n"
           "When the passphrase is lost: “I have lost the passphrase…” in the menu of the vault."),
        page));
    column->addStretch(1);
    return page;
}

int SharesDialog::threshold() const { return m_threshold->value(); }

int SharesDialog::count() const { return m_count->value(); }

core::Secret SharesDialog::takePassphrase() { return m_passphrase->take(); }

void SharesDialog::showWrongPassphrase()
{
    setBusy(false);
    m_passphraseField->setError(tr("That passphrase does not open this vault."));
    check();
    m_passphrase->setFocus();
}

void SharesDialog::setShares(std::vector<core::Secret> shares)
{
    setBusy(false);
    messages().dismiss();
    m_shares = std::move(shares);
    m_current = 0;
    showShare();
}

void SharesDialog::next()
{
    switch (m_stage) {
    case Stage::Plan: setBusy(true); return emit makeWanted();
    case Stage::Copy: return askBack();
    case Stage::Confirm: return compare();
    case Stage::Done: return accept();
    }
}

void SharesDialog::showShare()
{
    m_copyTitle->setText(tr("Sheet %1 of %2").arg(m_current + 1).arg(m_shares.size()));
    m_grid->setShare(m_shares[m_current]);
    goTo(Stage::Copy);
}

void SharesDialog::askBack()
{
    m_asked = drawPlaces(m_grid->numbers().size());
    m_grid->clear();
    m_askTitle->setText(tr("Sheet %1 of %2: read back").arg(m_current + 1).arg(m_shares.size()));
    m_edit->begin(m_asked);
    m_editField->setError({});
    goTo(Stage::Confirm);
    m_edit->setFocus();
}

void SharesDialog::compare()
{
    const ShareNumbers right(m_shares[m_current].view());
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        if (m_edit->numbers().at(i) == right.at(static_cast<std::size_t>(m_asked[i] - 1))) continue;
        messages().showMessage({.what = tr("Word %1 is not the one of this sheet.").arg(m_asked[i]),
                                   .why = tr("Either it was misread now, or written down wrong."),
                                   .remedy = tr("Here is the sheet once more: compare every word.")},
            Gravity::Warning);
        return showShare();
    }
    messages().dismiss();
    m_shares[m_current] = core::Secret(); // it is on paper now
    m_edit->begin(std::vector<int>());
    if (++m_current < m_shares.size()) return showShare();
    goTo(Stage::Done);
}

void SharesDialog::goTo(Stage stage)
{
    m_stage = stage;
    for (int i = 0; i < m_stack->count(); ++i) { // the others take no room
        const auto policy = i == static_cast<int>(stage) ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_stack->setCurrentIndex(static_cast<int>(stage));
    const QString words = stage == Stage::Plan ? tr("Make the shares")
        : stage == Stage::Copy                 ? tr("I have copied it")
        : stage == Stage::Confirm              ? tr("Compare")
                                               : tr("Done");
    verb().setText(words);
    verb().setAccessibleName(words);
    check();
    if (stage == Stage::Copy) verb().setFocus();
}

void SharesDialog::check()
{
    m_meaning->setText(
        tr("Any %1 of the %2 people open the vault together, even if %3 sheets are lost; %4 of them can do nothing.")
            .arg(threshold())
            .arg(count())
            .arg(std::max(0, count() - threshold()))
            .arg(threshold() - 1));
    if (m_stage == Stage::Plan && threshold() > count())
        setUnavailable(verb(), tr("More sheets would be needed than there are."), tr("Choose a smaller number."));
    else if (m_stage == Stage::Plan && m_passphrase->isEmpty())
        setUnavailable(verb(), tr("The passphrase is missing."), tr("Type it."));
    else if (m_stage == Stage::Confirm && !m_edit->isComplete())
        setUnavailable(verb(), tr("Words are missing."), tr("Type them from the paper."));
    else
        setAvailable(verb());
}

void SharesDialog::reject()
{
    const bool isUnderWay = m_stage == Stage::Copy || m_stage == Stage::Confirm;
    if (!isUnderWay || m_wasWarned) return FormDialog::reject();
    m_wasWarned = true;
    messages().showMessage(
        {.what = tr("%1 of %2 sheets are not written yet.").arg(m_shares.size() - m_current).arg(m_shares.size()),
            .why = tr("Those that are cannot be shown again; a set that is not whole helps nobody."),
            .remedy = tr("Go on, or press Cancel once more, destroy the sheets and make a new set later.")},
        Gravity::Warning);
}

}
