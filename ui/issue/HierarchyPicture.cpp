#include "ui/issue/HierarchyPicture.h"

#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

namespace ui {

HierarchyPicture::HierarchyPicture(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HierarchyPicture::setNodes(std::vector<PictureNode> nodes)
{
    m_nodes = std::move(nodes);
    QStringList spoken;
    for (const PictureNode& node : m_nodes)
        spoken += node.note.isEmpty() ? node.name : node.name + QStringLiteral(" (") + node.note + u')';
    setAccessibleName(tr("Picture of the hierarchy"));
    setAccessibleDescription(spoken.join(tr(", below it ")));
    updateGeometry();
    update();
}

int HierarchyPicture::nodeHeight() const { return scaled(50, QApplication::font()); }

int HierarchyPicture::gap() const { return scaled(20, QApplication::font()); }

QSize HierarchyPicture::sizeHint() const
{
    const int count = static_cast<int>(m_nodes.size());
    return {scaled(190, QApplication::font()), count * nodeHeight() + std::max(0, count - 1) * gap() + 2};
}

void HierarchyPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont body = QApplication::font();
    const double indent = scaled(18, body);
    double top = 1;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const PictureNode& node = m_nodes[i];
        const double left = indent * static_cast<double>(i);
        const QRectF box(left + 1, top, width() - left - 2, nodeHeight());
        if (i > 0) {
            QPainterPath line(QPointF(left - indent / 2, top - gap()));
            line.lineTo(left - indent / 2, box.center().y());
            line.lineTo(box.left(), box.center().y());
            painter.strokePath(line, QPen(toneOf(palette(), Tone::LineStrong), 1.2));
        }
        strokes::box(painter, box,
            toneOf(palette(),
                node.isWrong        ? Tone::BadSoft
                    : node.isToCome ? Tone::Panel
                                    : Tone::Raised),
            toneOf(palette(), node.isWrong ? Tone::Bad : Tone::Line));
        strokes::box(
            painter, QRectF(box.left() + 6, box.top() + 8, 4, box.height() - 16), toneOf(palette(), node.kind), {}, 2);
        const QRectF words = box.adjusted(scaled(18, body), 5, -8, -5);
        const auto line = [&](const QString& text, TextStyle style, Tone tone, Qt::Alignment place) {
            painter.setFont(fontFor(style, body));
            painter.setPen(toneOf(palette(), tone));
            painter.drawText(words, place | Qt::AlignLeft,
                painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(words.width())));
        };
        line(node.name, node.isToCome ? TextStyle::Body : TextStyle::Strong, node.isToCome ? Tone::InkFaint : Tone::Ink,
            node.note.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
        line(node.note, TextStyle::Small, node.isWrong ? Tone::Bad : Tone::InkSoft, Qt::AlignBottom);
        top += nodeHeight() + gap();
    }
}

}
