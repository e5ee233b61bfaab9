#include "ui/editor/ProposalDelegate.h"

#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QApplication>
#include <QPainter>

namespace ui {

void ProposalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFont body = QApplication::font();
    if (option.state.testFlag(QStyle::State_Selected))
        strokes::box(*painter, option.rect, toneOf(option.palette, Tone::AccentSoft), {});
    const QRect line = option.rect.adjusted(scaled(8, body), 0, -scaled(8, body), 0);
    painter->setFont(fontFor(TextStyle::Mono, body));
    painter->setPen(toneOf(option.palette, Tone::Ink));
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width());
    const int width = painter->fontMetrics().horizontalAdvance(name) + scaled(16, body);
    painter->drawText(
        QStyle::visualRect(option.direction, line, line), Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignLeft, name);
    painter->setFont(fontFor(TextStyle::Small, body));
    painter->setPen(toneOf(option.palette, Tone::InkSoft));
    const QRect rest = QStyle::visualRect(option.direction, line, line.adjusted(width, 0, 0, 0));
    painter->drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignRight,
        painter->fontMetrics().elidedText(index.data(noteRole).toString(), Qt::ElideRight, rest.width()));
}

QSize ProposalDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, scaled(26, QApplication::font())};
}

}
