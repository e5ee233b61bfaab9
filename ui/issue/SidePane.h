#pragma once

#include <QWidget>

namespace ui {

/// Ground for what stands beside a page: panel colour and a hairline to the left.
class SidePane : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}
