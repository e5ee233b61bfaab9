#include "ui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

QLayoutItem* FlowLayout::itemAt(int place) const
{
    return place >= 0 && place < count() ? m_items[static_cast<std::size_t>(place)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int place)
{
    if (place < 0 || place >= count()) return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(place)].release();
    m_items.erase(m_items.begin() + place);
    return item;
}

int FlowLayout::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto& item : m_items) {
        if (item->isEmpty()) continue;
        const QSize one = item->sizeHint();
        size = {size.width() + (size.width() > 0 ? m_gap : 0) + one.width(), std::max(size.height(), one.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto& item : m_items)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool isApplied) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int left = rect.left();
    int top = rect.top();
    int high = 0; // of the line so far
    for (const auto& item : m_items) {
        if (item->isEmpty()) continue;
        const QSize wanted = item->sizeHint();
        const int wide = std::min(wanted.width(), std::max(rect.width(), item->minimumSize().width()));
        if (high > 0 && left + wide > rect.left() + rect.width()) {
            left = rect.left();
            top += high + m_gap;
            high = 0;
        }
        if (isApplied) item->setGeometry(QStyle::visualRect(direction, rect, QRect(left, top, wide, wanted.height())));
        left += wide + m_gap;
        high = std::max(high, wanted.height());
    }
    return top + high - rect.top();
}

}
