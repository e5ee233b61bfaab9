#include "ui/ceremony/PrivateShare.h"

#include "ui/look/Icons.h"
#include "ui/shares/ShareEdit.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int wordsInShare = 33; ///< of a secret of 32 octets (SLIP-0039)

}

PrivateShare::PrivateShare(
    const QString& name, const QString& holder, std::chrono::milliseconds longest, QWidget* parent)
    : QWidget(parent),
      m_holder(holder),
      m_stack(new QStackedWidget),
      m_open(new QPushButton(iconOf(Glyph::Pen), {})),
      m_share(new ShareEdit)
{
    auto* card = new Card(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    card->content()->addWidget(m_stack);
    auto* closed = new QWidget;
    auto* closedColumn = new QVBoxLayout(closed);
    closedColumn->setContentsMargins(0, 0, 0, 0);
    closedColumn->addWidget(m_open, 0, Qt::AlignLeft | Qt::AlignTop);
    auto* opened = new QWidget;
    auto* openedColumn = new QVBoxLayout(opened);
    openedColumn->setContentsMargins(0, 0, 0, 0);
    openedColumn->addWidget(
        paragraph(tr("The first letters of a word are enough; Space takes it. Tab closes it; what was typed stays."),
            opened, TextStyle::Small, Tone::InkSoft));
    openedColumn->addWidget(m_share);
    m_stack->addWidget(closed);
    m_stack->addWidget(opened);
    m_open->setObjectName(name);
    m_share->setObjectName(name + QStringLiteral(".words"));
    m_share->setAccessibleName(tr("Share of %1").arg(holder));
    m_share->begin(wordsInShare);
    m_share->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(longest);
    connect(&m_timer, &QTimer::timeout, this, &PrivateShare::close);
    connect(m_open, &QPushButton::clicked, this, &PrivateShare::open);
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
    m_share->begin(wordsInShare);
    close();
    return text;
}

QWidget* PrivateShare::opener() const { return m_open; }

void PrivateShare::open()
{
    m_stack->setCurrentIndex(1);
    m_share->setFocus();
    m_timer.start();
}

void PrivateShare::close()
{
    m_timer.stop();
    m_stack->setCurrentIndex(0);
    m_open->setText(
        withoutShortcut(m_share->isComplete() ? tr("All words are typed; look at the share of %1 again").arg(m_holder)
                                              : tr("Everybody else looks away: type the share of %1").arg(m_holder)));
}

bool PrivateShare::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_share && event->type() == QEvent::FocusOut) close();
    return QWidget::eventFilter(watched, event);
}

}
