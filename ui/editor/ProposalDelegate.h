#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// A row of proposals: what would be written, and in faint words what it means.
class ProposalDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int noteRole = Qt::UserRole;
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}
