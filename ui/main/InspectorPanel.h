#pragma once

#include <QStackedWidget>

namespace ui {

/// The right side of the window: panel colour, a hairline, and the details of the current page.
class InspectorPanel : public QStackedWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

}
