#include "ui/issue/ChoiceCards.h"

#include "ui/look/Strokes.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Chip.h"

#include <QApplication>
#include <QButtonGroup>
#include <QGridLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace ui {
namespace {

int px(int pixels) { return scaled(pixels, QApplication::font()); }

}

ChoiceCard::ChoiceCard(const Choice& choice, QWidget* parent) : QRadioButton(withoutShortcut(choice.title), parent)
{
    setAccessibleName(choice.title);
    setAccessibleDescription(choice.tag.isEmpty() ? choice.text : choice.tag + QStringLiteral(". ") + choice.text);
    auto* title = new PlainLabel(choice.title, TextStyle::Strong, Tone::Ink, this);
    title->setWordWrap(true);
    auto* text = new PlainLabel(choice.text, TextStyle::Body, Tone::InkSoft, this);
    text->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    if (!choice.tag.isEmpty()) {
        auto* tag = new Chip(this);
        tag->setNote(Tone::Accent, choice.tag);
        tag->setAttribute(Qt::WA_TransparentForMouseEvents);
        top->addWidget(tag, 0, Qt::AlignTop);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(38), px(11), px(12), px(11));
    column->setSpacing(3);
    column->addLayout(top);
    if (!choice.text.isEmpty()) column->addWidget(text);
    column->addStretch(1);
    for (QWidget* label : {static_cast<QWidget*>(title), static_cast<QWidget*>(text)})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ChoiceCard::sizeHint() const { return layout()->sizeHint(); }

QSize ChoiceCard::minimumSizeHint() const { return layout()->minimumSize(); }

void ChoiceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    strokes::box(painter, rect(), toneOf(palette(), Tone::Panel),
        toneOf(palette(), isChecked() ? Tone::Accent : Tone::Line), strokes::radius + 2, isChecked() ? 1.5 : 1.0);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(px(12), px(11), px(16), px(16));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
}

ChoiceCards::ChoiceCards(const QString& name, const QString& question, int columns, QWidget* parent)
    : QWidget(parent),
      m_question(question),
      m_columns(columns),
      m_grid(new QGridLayout(this)),
      m_group(new QButtonGroup(this))
{
    setObjectName(name);
    setAccessibleName(question);
    m_grid->setContentsMargins(4, 4, 4, 4); // room for the ring
    m_grid->setSpacing(8);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn) {
            setFocusProxy(m_cards[static_cast<std::size_t>(id)]);
            emit chosen(m_choices[static_cast<std::size_t>(id)].id);
        }
    });
}

void ChoiceCards::setChoices(const std::vector<Choice>& choices)
{
    for (ChoiceCard* card : m_cards) {
        m_group->removeButton(card);
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    m_choices = choices;
    for (const Choice& choice : m_choices) {
        auto* card = new ChoiceCard(choice, this);
        card->setObjectName(objectName() + u'-' + choice.id);
        m_group->addButton(card, static_cast<int>(m_cards.size()));
        m_cards.push_back(card);
    }
    m_arranged = 0;
    arrange();
    if (!m_choices.empty()) setCurrent(m_choices.front().id);
}

void ChoiceCards::setCurrent(const QString& id)
{
    const auto found = std::ranges::find(m_choices, id, &Choice::id);
    if (found == m_choices.end()) return;
    const QSignalBlocker quiet(this);
    m_cards[static_cast<std::size_t>(found - m_choices.begin())]->setChecked(true);
}

QString ChoiceCards::current() const
{
    const int id = m_group->checkedId();
    return id < 0 ? QString() : m_choices[static_cast<std::size_t>(id)].id;
}

QWidget* ChoiceCards::currentCard() const { return m_group->checkedButton(); }

void ChoiceCards::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChoiceCards::arrange()
{
    const int fitting = std::clamp(width() / std::max(1, px(200)), 1, m_columns);
    if (fitting == m_arranged) return;
    m_arranged = fitting;
    for (ChoiceCard* card : m_cards) m_grid->removeWidget(card);
    for (int column = 0; column < m_columns; ++column) m_grid->setColumnStretch(column, column < fitting ? 1 : 0);
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        m_grid->addWidget(m_cards[static_cast<std::size_t>(i)], i / fitting, i % fitting);
}

}
