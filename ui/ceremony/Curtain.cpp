#include "ui/ceremony/Curtain.h"

#include "ui/ceremony/SecretView.h"
#include "ui/look/Icons.h"
#include "ui/look/Type.h"
#include "ui/shares/ShareGrid.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr auto curtainStep = std::chrono::milliseconds(250);

bool isShare(const core::StepSecret& secret) { return std::ranges::contains(secret.text.view(), ' '); }

QVBoxLayout* curtainPage(QStackedWidget& stack)
{
    auto* page = new QWidget(&stack);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8, bodyFont(stack)));
    stack.addWidget(page);
    return column;
}

}

Curtain::Curtain(
    const QString& name, std::vector<core::StepSecret> secrets, std::chrono::milliseconds longest, QWidget* parent)
    : QWidget(parent), m_secrets(std::move(secrets)), m_longest(longest)
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(this);
    column->addWidget(card);
    m_stack = new QStackedWidget(card);
    card->content()->addWidget(m_stack);
    m_choices = curtainPage(*m_stack);
    m_choices->addWidget(paragraph(tr("For one pair of eyes"), m_stack->widget(0), TextStyle::Strong));
    m_choices->addWidget(paragraph(
        tr("Is the projector off, and the camera turned away? Everybody else looks away. What is shown then is not "
           "recorded anywhere, and nobody can copy it."),
        m_stack->widget(0)));
    for (std::size_t i = 0; i < m_secrets.size(); ++i) addButton(name, i);
    QVBoxLayout* shown = curtainPage(*m_stack);
    QWidget* page = m_stack->widget(1);
    m_whose = paragraph({}, page, TextStyle::Strong);
    m_time = paragraph({}, page, TextStyle::Small, Tone::InkSoft);
    m_pin = new SecretView(page);
    m_share = new ShareGrid(page);
    m_hide = new QPushButton(iconOf(Glyph::EyeOff), tr("Hide it"), page);
    m_hide->setObjectName(name + QStringLiteral(".hide"));
    for (QWidget* part : {static_cast<QWidget*>(m_whose), static_cast<QWidget*>(m_pin), static_cast<QWidget*>(m_share),
             static_cast<QWidget*>(m_time)})
        shown->addWidget(part);
    shown->addWidget(m_hide, 0, Qt::AlignLeft);
    for (QVBoxLayout* each : {m_choices, shown}) each->addStretch(1);
    connect(m_hide, &QPushButton::clicked, this, &Curtain::hideSecret);
    m_timer.setInterval(std::min<std::chrono::milliseconds>(curtainStep, longest));
    connect(&m_timer, &QTimer::timeout, this, &Curtain::tick);
    if (parent) window()->installEventFilter(this);
}

void Curtain::addButton(const QString& name, std::size_t index)
{
    const core::StepSecret& secret = m_secrets[index];
    auto* button = new QPushButton(iconOf(Glyph::Eye),
        withoutShortcut(tr("Everybody else looks away: show %1").arg(showUntrusted(secret.about))), this);
    button->setObjectName(name + QStringLiteral(".show.") + QString::number(index + 1));
    button->setAccessibleDescription(coreText(secret.label));
    m_choices->addWidget(button, 0, Qt::AlignLeft);
    m_buttons.push_back(button);
    connect(button, &QPushButton::clicked, this, [this, index] { show(index); });
}

void Curtain::show(std::size_t index)
{
    m_shown = &m_secrets[index];
    m_whose->setText(coreText(m_shown->label) + QStringLiteral(": ") + showUntrusted(m_shown->about));
    m_pin->setVisible(!isShare(*m_shown));
    m_share->setVisible(isShare(*m_shown));
    if (isShare(*m_shown))
        m_share->setShare(m_shown->text);
    else
        m_pin->setSecret(m_shown->text);
    m_left = m_longest;
    m_stack->setCurrentIndex(1);
    m_hide->setFocus();
    m_timer.start();
    tick();
}

void Curtain::tick()
{
    if (m_left <= std::chrono::milliseconds::zero()) return hideSecret();
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_left).count();
    m_time->setText(tr("It hides itself in %1 s, and when the window loses the keyboard.").arg(showNumber(seconds)));
    m_left -= m_timer.intervalAsDuration();
}

void Curtain::hideSecret()
{
    if (!m_shown) return;
    const auto index = static_cast<std::size_t>(m_shown - m_secrets.data());
    m_shown = nullptr;
    m_timer.stop();
    m_pin->clear();
    m_share->clear();
    m_stack->setCurrentIndex(0);
    m_buttons[index]->setFocus();
}

void Curtain::clear()
{
    hideSecret();
    m_secrets.clear();
    hide();
}

bool Curtain::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == window() && (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide))
        hideSecret();
    return QWidget::eventFilter(watched, event);
}

void Curtain::hideEvent(QHideEvent* event)
{
    hideSecret();
    QWidget::hideEvent(event);
}

}
