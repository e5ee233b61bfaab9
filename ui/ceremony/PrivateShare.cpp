#include "ui/ceremony/PrivateShare.h"

#include "ui/ceremony/PrivateScreen.h"
#include "ui/ceremony/TickRow.h"
#include "ui/look/Icons.h"
#include "ui/look/Type.h"
#include "ui/shares/ShareEdit.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr double typedSize = 1.2; ///< whoever types it sits before it
constexpr int wordsInShare = 33;  ///< of a secret of 32 octets (SLIP-0039)

}

PrivateShare::PrivateShare(const QString& name, const QString& holder, std::chrono::milliseconds longest,
    const QString& privateScreen, QWidget* parent)
    : QWidget(parent),
      m_holder(holder),
      m_private(new PrivateScreen(privateScreen, this)),
      m_unseen(unseenRow(name, this)),
      m_open(new QPushButton(iconOf(Glyph::Pen), tr("Type it"))),
      m_share(new ShareEdit)
{
    auto* card = new Card(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    m_column = card->content();
    m_state = paragraph({}, card);
    card->content()->addWidget(m_state);
    card->content()->addWidget(m_unseen);
    card->content()->addWidget(m_open, 0, Qt::AlignLeft);
    card->content()->addWidget(m_share);
    m_open->setObjectName(name);
    m_open->setAccessibleName(tr("Type the share of %1").arg(holder));
    m_share->setObjectName(name + QStringLiteral(".words"));
    m_share->setAccessibleName(tr("Share of %1").arg(holder));
    m_share->begin(wordsInShare);
    m_share->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(longest);
    connect(&m_timer, &QTimer::timeout, this, &PrivateShare::close);
    connect(m_open, &QPushButton::clicked, this, &PrivateShare::open);
    connect(&m_unseen->box(), &QCheckBox::toggled, this, &PrivateShare::refresh);
    connect(m_private, &PrivateScreen::lost, this, &PrivateShare::close);
    connect(m_private, &PrivateScreen::screensChanged, this, &PrivateShare::refresh);
    connect(m_share, &ShareEdit::edited, this, [this] {
        m_timer.start();
        emit edited();
    });
    close();
}

bool PrivateShare::isComplete() const { return m_share->isComplete(); }

core::Secret PrivateShare::take()
{
    core::Secret text = m_share->text();
    clear();
    return text;
}

void PrivateShare::clear()
{
    m_share->begin(wordsInShare);
    close();
}

QWidget* PrivateShare::firstInput() const
{
    return m_private->isThere() ? static_cast<QWidget*>(m_open) : &m_unseen->box();
}

void PrivateShare::open()
{
    const bool isApart = m_private->isThere();
    if (!isApart && !m_unseen->box().isChecked()) return refresh(); // the window has come to the private screen since
    m_state->setText(
        tr("The first letters of a word are enough; Space takes it. Tab closes it; what was typed stays."));
    if (isApart) {
        m_private->open(*m_share, *m_share, typedSize, *m_share);
    } else {
        setMagnification(*m_share, typedSize);
        m_share->show();
        m_share->setFocus();
    }
    m_unseen->hide();
    m_open->hide();
    m_timer.start();
}

void PrivateShare::refresh()
{
    const bool isApart = m_private->isThere();
    if (m_open->isHidden()) return; // it is open
    m_unseen->setVisible(!isApart);
    if (isApart)
        setAvailable(*m_open);
    else
        refreshGuarded(*m_open, *m_unseen);
}

void PrivateShare::close()
{
    m_timer.stop();
    m_unseen->box().setChecked(false);
    m_share->hide();
    m_private->giveBack(*m_column);
    m_open->show();
    refresh();
    m_state->setText(m_share->isComplete() ? tr("All words of the share of %1 are typed.").arg(m_holder)
                                           : tr("Everybody else looks away while %1 types the share.").arg(m_holder));
}

bool PrivateShare::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_share && event->type() == QEvent::FocusOut) close();
    return QWidget::eventFilter(watched, event);
}

}
