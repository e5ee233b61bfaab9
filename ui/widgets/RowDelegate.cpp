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

QFont fontOf(const QModelIndex& index)
{
    return fontFor(static_cast<TextStyle>(index.data(StyleRole).toInt()), QApplication::font());
}

int markRoom(const QModelIndex& index)
{
    return static_cast<Mark>(index.data(MarkRole).toInt()) == Mark::None ? 0 : scaled(18, QApplication::font());
}

int sideRoom() { return scaled(10, QApplication::font()); }

}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), toneOf(option.palette, Tone::Line));

    QRect text = option.rect.adjusted(sideRoom(), 0, -sideRoom(), 0);
    if (const auto mark = static_cast<Mark>(index.data(MarkRole).toInt()); mark != Mark::None) {
        const int side = scaled(10, QApplication::font());
        QRect box(text.left(), text.top(), side, text.height());
        box = QStyle::visualRect(option.direction, text, box);
        paintMark(*painter, box, mark, option.palette);
        text = QStyle::visualRect(option.direction, text, text.adjusted(markRoom(index), 0, 0, 0));
    }
    painter->setFont(fontOf(index));
    painter->setPen(toneOf(option.palette, static_cast<Tone>(index.data(ToneRole).toInt())));
    const QString shown = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
    const auto align =
        QStyle::visualAlignment(option.direction, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    painter->drawText(text, static_cast<int>(align) | Qt::TextSingleLine, shown);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetrics metrics(fontOf(index));
    return {
        metrics.horizontalAdvance(index.data().toString()) + markRoom(index) + 2 * sideRoom() + 2, // widths are rounded
        scaled(34, QApplication::font())};
}

bool RowDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool cut = index.isValid() && sizeHint(option, index).width() > option.rect.width();
    QToolTip::showText(event->globalPos(), cut ? withoutMarkup(index.data().toString()) : QString(), view);
    return true;
}

}
