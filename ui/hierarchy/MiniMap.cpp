#include "ui/hierarchy/MiniMap.h"

#include "ui/hierarchy/GraphView.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr int rim = 8;

}

MiniMap::MiniMap(GraphView& view) : QWidget(view.viewport()), m_view(view)
{
    setObjectName(QStringLiteral("miniMap"));
    setCursor(Qt::PointingHandCursor);
    hide();
}

double MiniMap::scale() const
{
    const QRectF all = m_view.scene().bounds();
    if (all.isEmpty()) return 0;
    return std::min((width() - 2 * rim) / all.width(), (height() - 2 * rim) / all.height());
}

QPointF MiniMap::origin() const { return QRectF(rect()).center() - m_view.scene().bounds().center() * scale(); }

void MiniMap::follow()
{
    const QSize size(scaled(150, font()), scaled(90, font()));
    const QRect area = m_view.viewport()->rect();
    const bool isWanted = !m_view.scene().isEmpty() && !m_view.view().visible().contains(m_view.scene().bounds()) &&
        area.width() > 3 * size.width() && area.height() > 3 * size.height();
    setVisible(isWanted);
    if (!isWanted) return;
    if (size != this->size()) renew();
    setGeometry(QRect(area.bottomRight() - QPoint(size.width() + 11, size.height() + 11), size));
    update();
}

void MiniMap::renew()
{
    m_picture = {};
    update();
}

void MiniMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    strokes::box(painter, rect(), toneOf(palette(), Tone::Raised), toneOf(palette(), Tone::LineStrong));
    if (scale() <= 0) return;
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter small(&m_picture);
        const QPointF at = origin();
        GraphPainter::paintSmall(
            small, m_view.scene(), {.window = rect(), .origin = -at / scale(), .scale = scale()}, palette());
    }
    painter.drawPixmap(0, 0, m_picture);
    const QRectF seen = m_view.view().visible();
    QRectF frame(seen.topLeft() * scale() + origin(), seen.size() * scale());
    frame = frame.intersected(QRectF(rect()).adjusted(3, 3, -3, -3));
    frame.setSize(frame.size().expandedTo({4, 4}));
    painter.setPen(QPen(toneOf(palette(), Tone::Accent), 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
}

void MiniMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && scale() > 0) m_view.centreOn((event->position() - origin()) / scale());
}

void MiniMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && scale() > 0)
        m_view.centreOn((event->position() - origin()) / scale());
}

}
