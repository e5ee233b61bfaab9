#include "ui/ceremony/Curtain.h"

#include "ui/ceremony/PrivateScreen.h"
#include "ui/ceremony/SecretView.h"
#include "ui/ceremony/TickRow.h"
#include "ui/look/Icons.h"
#include "ui/look/Type.h"
#include "ui/shares/ShareGrid.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr double shareSize = 1.2; ///< whoever writes it down sits before it
constexpr auto curtainStep = std::chrono::milliseconds(250);
constexpr auto handOver = std::chrono::milliseconds(500); ///< of the keyboard, from one window to the other

bool isShare(const core::StepSecret& secret) { return std::ranges::contains(secret.text.view(), ' '); }

QWidget* curtainSide(Card& card)
{
    auto* side = new QWidget(&card);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8, bodyFont(card)));
    card.content()->addWidget(side);
    return side;
}

}

Curtain::Curtain(const QString& name, std::vector<core::StepSecret> secrets, std::chrono::milliseconds longest,
    const QString& privateScreen, QWidget* parent)
    : QWidget(parent),
      m_secrets(std::move(secrets)),
      m_private(new PrivateScreen(privateScreen, this)),
      m_longest(longest)
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(this);
    column->addWidget(card);
    m_column = card->content();
    m_closed = curtainSide(*card);
    m_closed->layout()->addWidget(paragraph(tr("For one pair of eyes"), m_closed, TextStyle::Strong));
    m_lead = paragraph({}, m_closed);
    m_closed->layout()->addWidget(m_lead);
    m_unseen = unseenRow(name, m_closed);
    m_closed->layout()->addWidget(m_unseen);
    connect(&m_unseen->box(), &QCheckBox::toggled, this, &Curtain::refresh);
    for (std::size_t i = 0; i < m_secrets.size(); ++i) addButton(name, i);
    refresh();
    m_opened = curtainSide(*card);
    m_whose = paragraph({}, m_opened, TextStyle::Strong);
    m_time = paragraph({}, m_opened, TextStyle::Small, Tone::InkSoft);
    m_pin = new SecretView(m_opened);
    m_share = new ShareGrid(m_opened);
    m_hide = new QPushButton(iconOf(Glyph::EyeOff), tr("Hide it"), m_opened);
    m_hide->setObjectName(name + QStringLiteral(".hide"));
    auto* shown = static_cast<QVBoxLayout*>(m_opened->layout());
    for (QWidget* part : {static_cast<QWidget*>(m_whose), static_cast<QWidget*>(m_pin), static_cast<QWidget*>(m_share),
             static_cast<QWidget*>(m_time)})
        shown->addWidget(part);
    shown->addWidget(m_hide, 0, Qt::AlignLeft);
    m_opened->hide();
    connect(m_hide, &QPushButton::clicked, this, &Curtain::hideSecret);
    m_timer.setInterval(std::min<std::chrono::milliseconds>(curtainStep, longest));
    connect(&m_timer, &QTimer::timeout, this, &Curtain::tick);
    connect(m_private, &PrivateScreen::lost, this, &Curtain::hideSecret);
    connect(m_private, &PrivateScreen::screensChanged, this, &Curtain::refresh);
    if (parent) window()->installEventFilter(this);
}

void Curtain::addButton(const QString& name, std::size_t index)
{
    const core::StepSecret& secret = m_secrets[index];
    auto* button = new QPushButton(iconOf(Glyph::Eye), tr("Show it"), m_closed);
    button->setObjectName(name + QStringLiteral(".show.") + QString::number(index + 1));
    button->setAccessibleName(tr("Show it: %1").arg(showUntrusted(secret.about)));
    button->setAccessibleDescription(coreText(secret.label));
    auto* column = static_cast<QVBoxLayout*>(m_closed->layout());
    column->addWidget(paragraph(coreText(secret.label) + QStringLiteral(": ") + showUntrusted(secret.about), m_closed));
    column->addWidget(button, 0, Qt::AlignLeft);
    m_buttons.push_back(button);
    connect(button, &QPushButton::clicked, this, [this, index] { show(index); });
}

void Curtain::refresh()
{
    const bool isApart = m_private->isThere();
    const QString screen = showUntrusted(m_private->name());
    if (!isApart)
        m_lead->setText(
            tr("Is the projector off, and the camera turned away? Everybody else looks away. What is shown then is not "
               "recorded anywhere, and nobody can copy it."));
    else if (m_shown)
        m_lead->setText(tr("It stands on the screen %1 now.").arg(screen));
    else
        m_lead->setText(
            tr("It appears on the screen %1, and not on this one. Who is not meant looks away from there. What "
               "is shown then is not recorded anywhere, and nobody can copy it.")
                .arg(screen));
    m_unseen->setVisible(!isApart);
    for (QPushButton* button : m_buttons) {
        if (m_shown)
            setUnavailable(*button, tr("Something is shown already."), {});
        else if (isApart)
            setAvailable(*button);
        else
            refreshGuarded(*button, *m_unseen);
    }
}

void Curtain::takeFocus()
{
    if (m_unseen->isHidden() && !m_buttons.empty()) return m_buttons.front()->setFocus();
    m_unseen->box().setFocus();
}

void Curtain::show(std::size_t index)
{
    const bool isApart = m_private->isThere();
    if (!isApart && !m_unseen->box().isChecked()) return refresh(); // the window has come to the private screen since
    m_shown = &m_secrets[index];
    m_whose->setText(coreText(m_shown->label) + QStringLiteral(": ") + showUntrusted(m_shown->about));
    m_pin->setVisible(!isShare(*m_shown));
    m_share->setVisible(isShare(*m_shown));
    if (isShare(*m_shown))
        m_share->setShare(m_shown->text);
    else
        m_pin->setSecret(m_shown->text);
    m_left = m_longest;
    if (isApart) {
        m_private->open(*m_opened, *m_share, shareSize, *m_hide);
        refresh();
    } else {
        setMagnification(*m_share, shareSize);
        m_closed->hide();
        m_opened->show();
        m_hide->setFocus();
    }
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
    m_shown = nullptr;
    m_timer.stop();
    m_pin->clear();
    m_share->clear();
    m_opened->hide();
    m_private->giveBack(*m_column);
    m_closed->show();
    m_unseen->box().setChecked(false);
    refresh();
    takeFocus();
}

void Curtain::clear()
{
    hideSecret();
    m_secrets.clear();
    hide();
}

bool Curtain::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == window() && event->type() == QEvent::Hide) hideSecret();
    if (watched == window() && event->type() == QEvent::WindowDeactivate) {
        if (!m_private->isOpen()) hideSecret();
        // The private screen has the keyboard next, or nobody here has.
        QTimer::singleShot(handOver, this, [this] {
            if (!QApplication::activeWindow()) hideSecret();
        });
    }
    return QWidget::eventFilter(watched, event);
}

void Curtain::hideEvent(QHideEvent* event)
{
    hideSecret();
    QWidget::hideEvent(event);
}

}
