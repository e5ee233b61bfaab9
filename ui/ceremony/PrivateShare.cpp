#include "ui/ceremony/PrivateShare.h"

#include "ui/ceremony/TickRow.h"
#include "ui/look/Icons.h"
#include "ui/look/Type.h"
#include "ui/shares/ShareEdit.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Card.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr double typedSize = 1.2;
constexpr int wordsInShare = 33; ///< of a secret of 32 octets (SLIP-0039)

}

PrivateShare::PrivateShare(
    const QString& name, const QString& holder, std::chrono::milliseconds longest, QWidget* parent)
    : QWidget(parent),
      m_holder(holder),
      m_unseen(unseenRow(name, this)),
      m_open(new QPushButton(iconOf(Glyph::Pen), tr("Type it"))),
      m_share(new ShareEdit)
{
    auto* card = new Card(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    m_state = paragraph({}, card);
    card->content()->addWidget(m_state);
    card->content()->addWidget(m_unseen);
    card->content()->addWidget(m_open, 0, Qt::AlignLeft);
    card->content()->addWidget(m_share);
    m_open->setObjectName(name);
    m_open->setAccessibleName(tr("Type the share of %1").arg(holder));
    setMagnification(*m_share, typedSize); // whoever types it sits before it
    m_share->setObjectName(name + QStringLiteral(".words"));
    m_share->setAccessibleName(tr("Share of %1").arg(holder));
    m_share->begin(wordsInShare);
    m_share->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(longest);
    connect(&m_timer, &QTimer::timeout, this, &PrivateShare::close);
    connect(m_open, &QPushButton::clicked, this, &PrivateShare::open);
    connect(&m_unseen->box(), &QCheckBox::toggled, this, [this] { refreshGuarded(*m_open, *m_unseen); });
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

QWidget* PrivateShare::firstInput() const { return &m_unseen->box(); }

void PrivateShare::open()
{
    m_state->setText(
        tr("The first letters of a word are enough; Space takes it. Tab closes it; what was typed stays."));
    m_share->show();
    m_share->setFocus();
    m_unseen->hide();
    m_open->hide();
    m_timer.start();
}

void PrivateShare::close()
{
    m_timer.stop();
    m_unseen->box().setChecked(false);
    m_unseen->show();
    refreshGuarded(*m_open, *m_unseen);
    m_open->show();
    m_share->hide();
    m_state->setText(m_share->isComplete() ? tr("All words of the share of %1 are typed.").arg(m_holder)
                                           : tr("Everybody else looks away while %1 types the share.").arg(m_holder));
}

bool PrivateShare::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_share && event->type() == QEvent::FocusOut) close();
    return QWidget::eventFilter(watched, event);
}

}
