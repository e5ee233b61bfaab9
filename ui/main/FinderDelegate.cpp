#include "ui/main/FinderDelegate.h"

#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace ui {

void FinderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFont body = QApplication::font();
    if (option.state.testFlag(QStyle::State_Selected))
        strokes::box(*painter, option.rect, toneOf(option.palette, Tone::AccentSoft), {});
    const bool usable = index.flags().testFlag(Qt::ItemIsEnabled);
    const QRect line = option.rect.adjusted(scaled(8, body), 0, -scaled(8, body), 0);
    const int side = scaled(16, body);
    const auto mirrored = [&](const QRect& rect) { return QStyle::visualRect(option.direction, line, rect); };
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, mirrored(QRect(line.left(), line.center().y() - side / 2, side, side)), Qt::AlignCenter,
            usable ? QIcon::Normal : QIcon::Disabled);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    painter->setFont(fontFor(TextStyle::Small, body));
    painter->setPen(toneOf(option.palette, Tone::InkSoft));
    const QString note = index.data(noteRole).toString();
    const int noteWidth = note.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(note) + scaled(12, body);
    painter->drawText(mirrored(line), flags | Qt::AlignRight, note);
    painter->setFont(body);
    painter->setPen(toneOf(option.palette, usable ? Tone::Ink : Tone::InkFaint));
    const QRect text = mirrored(line.adjusted(side + scaled(9, body), 0, -noteWidth, 0));
    painter->drawText(text, flags | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

QSize FinderDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, scaled(32, QApplication::font())};
}

}
