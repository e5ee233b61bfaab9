#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// A line of the Finder: picture, text, and a faint note at its end (the key, or why it cannot be done now).
class FinderDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int noteRole = Qt::UserRole + 10;
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}
