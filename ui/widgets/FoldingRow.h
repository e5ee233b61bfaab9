#pragma once

#include <QWidget>

#include <vector>

class QBoxLayout;

namespace ui {

/// Parts beside each other, the last one at the far end; below each other where there is no room.
class FoldingRow : public QWidget {
    Q_OBJECT
public:
    explicit FoldingRow(QWidget* parent = nullptr);

    /// Widgets that stay together; taken over.
    void addPart(const std::vector<QWidget*>& widgets);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    void fold();

    QBoxLayout* m_row;
    std::vector<QWidget*> m_parts;
};

}
