#include "ui/widgets/FormDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/ScreenRoom.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/ScrollArea.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int ring = 4; ///< room for the focus ring at the edges of what scrolls

}

FormDialog::FormDialog(
    const QString& name, const QString& title, const QString& lead, const QString& verb, QWidget* parent)
    : QDialog(parent),
      m_body(new QWidget),
      m_area(new ScrollArea(m_body, this)),
      m_content(new QVBoxLayout(m_body)),
      m_messages(new MessageStrip(this)),
      m_verb(new QPushButton(verb, this))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(scaled(460, QApplication::font()));
    auto* explanation = new PlainLabel(lead, TextStyle::Body, Tone::InkSoft, this);
    explanation->setWordWrap(true);
    explanation->setVisible(!lead.isEmpty());
    m_content->setContentsMargins(ring, ring, ring, ring);
    m_content->setSpacing(12);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->installEventFilter(this);
    m_verb->setObjectName(name + QStringLiteral("Verb"));
    m_verb->setAccessibleName(verb);
    setButtonRole(*m_verb, ButtonRole::Primary);
    m_verb->setDefault(true);
    m_verb->setVisible(!verb.isEmpty());
    auto* cancel = new QPushButton(verb.isEmpty() ? tr("Close") : tr("Cancel"), this);
    cancel->setObjectName(name + QStringLiteral("Cancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(ring, 0, ring, 0);
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_verb);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22 - ring, 20, 22 - ring, 18);
    column->setSpacing(12);
    auto* heading = new HeadingLabel(title, TextStyle::Heading, this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    heading->setContentsMargins(ring, 0, ring, 0);
    explanation->setContentsMargins(ring, 0, ring, 0);
    column->addWidget(explanation);
    column->addWidget(m_messages);
    column->addWidget(m_area, 1);
    column->addLayout(buttons);
    connect(m_verb, &QPushButton::clicked, this, &FormDialog::confirmed);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void FormDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    fit();
}

bool FormDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_body && event->type() == QEvent::LayoutRequest && isVisible())
        QMetaObject::invokeMethod(this, &FormDialog::fit, Qt::QueuedConnection); // after the layout
    return QDialog::eventFilter(watched, event);
}

void FormDialog::fit()
{
    const auto heightOf = [](QLayout& layout, int width) {
        return layout.hasHeightForWidth() ? layout.totalHeightForWidth(width) : layout.totalSizeHint().height();
    };
    const QSize room = screenRoom(*this);
    const QMargins margins = layout()->contentsMargins();
    const int least = std::max(minimumWidth(), m_body->minimumSizeHint().width() + margins.left() + margins.right());
    const int wide = std::min(std::max(width(), least), room.width());
    const int around = heightOf(*layout(), wide) - m_area->sizeHint().height();
    const int inside = heightOf(*m_content, wide - margins.left() - margins.right());
    const QSize wanted = size().expandedTo({wide, around + inside}).boundedTo(room);
    if (wanted != size()) resize(wanted);
}

void FormDialog::setBusy(bool busy)
{
    if (busy)
        setUnavailable(*m_verb, tr("The work is being done."), tr("Wait a moment."));
    else
        setAvailable(*m_verb);
}

}
