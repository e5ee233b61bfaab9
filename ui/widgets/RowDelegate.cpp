#include "ui/widgets/RowDelegate.h"

#include "ui/look/Marks.h"
#include "ui/look/Type.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/RowModel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {
namespace {

TextStyle styleOf(const QModelIndex& index) { return static_cast<TextStyle>(index.data(StyleRole).toInt()); }

Mark markAt(const QModelIndex& index) { return static_cast<Mark>(index.data(MarkRole).toInt()); }

}

const RowDelegate::Sizes& RowDelegate::sizes() const
{
    const QFont body = QApplication::font();
    if (m_sizes.row > 0 && m_sizes.body == body) return m_sizes;
    m_layouts.clear();
    m_sizes = {body, scaled(34, body), scaled(10, body), scaled(10, body), scaled(18, body), {}};
    for (int style = 0; style <= static_cast<int>(TextStyle::Mono); ++style)
        m_sizes.fonts[static_cast<TextStyle>(style)] = fontFor(static_cast<TextStyle>(style), body);
    return m_sizes;
}

const QFont& RowDelegate::fontOf(const QModelIndex& index) const
{
    return *sizes().fonts.constFind(styleOf(index)); // every style is there
}

const QStaticText& RowDelegate::layout(const QString& text, TextStyle style, int width) const
{
    const Cell cell{text, style, width};
    if (const QStaticText* known = m_layouts.object(cell)) return *known;
    const QFont& font = *m_sizes.fonts.constFind(style);
    auto* made = new QStaticText(QFontMetrics(font).elidedText(text, Qt::ElideRight, width)); // the cache owns it
    made->setTextFormat(Qt::PlainText);
    made->setPerformanceHint(QStaticText::AggressiveCaching);
    made->prepare({}, font);
    m_layouts.insert(cell, made);
    return *made;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Sizes& size = sizes();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), toneOf(option.palette, Tone::Line));

    QRect room = option.rect.adjusted(size.side, 0, -size.side, 0);
    if (const Mark mark = markAt(index); mark != Mark::None) {
        QRect box(room.left(), room.top(), size.mark, room.height());
        box = QStyle::visualRect(option.direction, room, box);
        paintMark(*painter, box, mark, option.palette);
        room = QStyle::visualRect(option.direction, room, room.adjusted(size.markRoom, 0, 0, 0));
    }
    const QString text = index.data().toString();
    if (text.isEmpty() || room.width() <= 0) return;
    const TextStyle written = styleOf(index);
    const QStaticText& set = layout(text, written, room.width());
    const auto align =
        QStyle::visualAlignment(option.direction, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    const QSize needed = set.size().toSize();
    painter->setFont(*size.fonts.constFind(written));
    painter->setPen(toneOf(option.palette, static_cast<Tone>(index.data(ToneRole).toInt())));
    painter->drawStaticText(QStyle::alignedRect(Qt::LeftToRight, align, needed, room).topLeft(), set);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetrics metrics(fontOf(index));
    const int mark = markAt(index) == Mark::None ? 0 : sizes().markRoom;
    return {metrics.horizontalAdvance(index.data().toString()) + mark + 2 * sizes().side + 2, // widths are rounded
        sizes().row};
}

bool RowDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool cut = index.isValid() && sizeHint(option, index).width() > option.rect.width();
    QToolTip::showText(event->globalPos(), cut ? withoutMarkup(index.data().toString()) : QString(), view);
    return true;
}

}
