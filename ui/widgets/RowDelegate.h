#pragma once

#include "ui/look/Type.h"

#include <QCache>
#include <QHash>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace ui {

/// Paints a cell of a RowTable: mark, text in its style and tone, hairline below. Its tool tip shows what was cut off.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    /// What is measured from the desktop's font, once for each.
    struct Sizes {
        QFont body;
        int row = 0, side = 0, mark = 0, markRoom = 0;
        QHash<TextStyle, QFont> fonts;
    };
    const Sizes& sizes() const;
    const QFont& fontOf(const QModelIndex& index) const;
    /// A text set in a font and cut to a width; the last ones are kept.
    const QStaticText& layout(const QString& text, TextStyle style, int width) const;

    struct Cell {
        QString text;
        TextStyle style;
        int width;
        bool operator==(const Cell&) const = default;
    };
    friend size_t qHash(const Cell& cell, size_t seed)
    {
        return qHashMulti(seed, cell.text, static_cast<int>(cell.style), cell.width);
    }

    mutable Sizes m_sizes;
    mutable QCache<Cell, QStaticText> m_layouts{4000};
};

}
