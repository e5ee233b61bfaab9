#pragma once

#include <QPixmap>
#include <QWidget>

namespace ui {

class GraphView;

/// All of a hierarchy in the corner of its picture, with the part that is seen, which can be dragged. Away while all is seen.
class MiniMap : public QWidget {
    Q_OBJECT
public:
    explicit MiniMap(GraphView& view);

    /// Takes its place, and shows where the picture stands now.
    void follow();
    /// Another scene, or other colours.
    void renew();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    double scale() const;
    QPointF origin() const; ///< of the scene in the widget

    GraphView& m_view;
    QPixmap m_picture;
};

}
