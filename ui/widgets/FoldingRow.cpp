#include "ui/widgets/FoldingRow.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int partGap = 16, widgetGap = 10;

}

FoldingRow::FoldingRow(QWidget* parent) : QWidget(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(14, 8, 14, 8);
    m_row->setSpacing(partGap);
}

void FoldingRow::addPart(const std::vector<QWidget*>& widgets)
{
    auto* part = new QWidget(this);
    auto* line = new QHBoxLayout(part);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(widgetGap);
    for (QWidget* widget : widgets) line->addWidget(widget);
    if (m_parts.size() == 1) m_row->addStretch(1);
    m_row->addWidget(part, 0, Qt::AlignLeft);
    m_parts.push_back(part);
}

QSize FoldingRow::minimumSizeHint() const
{
    int wide = 0;
    for (const QWidget* part : m_parts) wide = std::max(wide, part->minimumSizeHint().width());
    const QMargins around = m_row->contentsMargins();
    return {wide + around.left() + around.right(), QWidget::minimumSizeHint().height()};
}

bool FoldingRow::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) fold();
    return done;
}

void FoldingRow::fold()
{
    const QMargins around = m_row->contentsMargins();
    int wide = around.left() + around.right();
    for (const QWidget* part : m_parts) wide += part->sizeHint().width() + partGap;
    const auto direction = wide > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_row->direction() == direction) return;
    m_row->setDirection(direction);
    m_row->setSpacing(direction == QBoxLayout::TopToBottom ? widgetGap / 2 : partGap);
}

}
