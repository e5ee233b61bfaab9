#include "ui/widgets/StrengthMeter.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Strokes.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/PassphraseStrength.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int wordCount = 5;
constexpr int barHeight = 4;
constexpr double fullBits = 64;

}

StrengthMeter::StrengthMeter(PassphraseEdit& edit, RandomOctets random, QWidget* parent)
    : QWidget(parent),
      m_edit(edit),
      m_random(std::move(random)),
      m_words(WordList::shipped()),
      m_text(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this))
{
    m_text->setObjectName(QStringLiteral("strengthText"));
    m_text->setWordWrap(true);
    auto* make = new QPushButton(iconOf(Glyph::Dice, Tone::Accent), tr("Make five words"), this);
    make->setObjectName(QStringLiteral("makeWords"));
    make->setAccessibleName(make->text());
    setButtonRole(*make, ButtonRole::Quiet);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, barHeight + 6, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_text);
    column->addWidget(make, 0, Qt::AlignLeft);
    connect(make, &QPushButton::clicked, this, &StrengthMeter::generate);
    connect(&edit, &PassphraseEdit::edited, this, &StrengthMeter::refresh);
    refresh();
}

void StrengthMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRectF bar(0, 0, width(), barHeight);
    strokes::box(painter, bar, toneOf(palette(), Tone::OffSoft), {}, barHeight / 2.0);
    bar.setWidth(bar.width() * std::clamp(m_bits / fullBits, 0.0, 1.0));
    if (bar.width() >= barHeight)
        strokes::box(painter, bar, toneOf(palette(), strengthTone(m_bits)), {}, barHeight / 2.0);
}

void StrengthMeter::refresh()
{
    m_bits = guessBits(m_edit.view(), m_words);
    m_text->setText(m_edit.isEmpty() ? tr("Five random words are longer than any lab can guess, and can be remembered.")
                                     : strengthText(m_bits));
    m_text->setTone(m_edit.isEmpty() || strengthTone(m_bits) == Tone::Ok ? Tone::InkSoft : strengthTone(m_bits));
    update();
}

void StrengthMeter::generate()
{
    const auto phrase = wordsFrom(m_words, wordCount, m_random);
    if (!phrase) {
        m_text->setText(tr("No random numbers can be had. Type a passphrase of your own."));
        m_text->setTone(Tone::Bad);
        return;
    }
    m_edit.setSecret(*phrase);
    m_edit.setRevealed(true);
    emit generated();
}

}
