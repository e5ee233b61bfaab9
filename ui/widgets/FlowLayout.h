#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ui {

/// Widgets beside each other, and in a further line where the width is used up: buttons, chips.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    /// `gap` in pixels, between widgets and between lines.
    explicit FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int place) const override;
    QLayoutItem* takeAt(int place) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// The height it takes in this rectangle; `isApplied`: puts the items there as well.
    int arrange(const QRect& rect, bool isApplied) const;

    int m_gap;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}
