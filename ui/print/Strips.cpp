#include "ui/print/Strips.h"
#include <QFontMetricsF>
#include <QTextLayout>

namespace print {

TextBlock::TextBlock(const QString& text, const QFont& font, qreal width, const QPaintDevice* device, qreal leading)
    : m_font(font)
{
    const QFontMetricsF metrics(font, device);
    const qreal lineHeight = metrics.height() * leading / 1.2;
    const qreal lift = (lineHeight - metrics.height()) / 2 + metrics.ascent();
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font, device);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine next = layout.createLine(); next.isValid(); next = layout.createLine()) {
            next.setLineWidth(width);
            m_lines.push_back({paragraph.mid(next.textStart(), next.textLength()), m_height + lift});
            m_height += lineHeight;
        }
        layout.endLayout();
    }
}

void TextBlock::draw(QPainter& painter, QPointF at, QRgb colour) const
{
    painter.setFont(m_font);
    painter.setPen(QColor::fromRgb(colour));
    for (const Line& each : m_lines) painter.drawText(QPointF(at.x(), at.y() + each.baseline), each.text);
}

QString toQt(const std::string& text) { return QString::fromStdString(text); }

Strip space(qreal height)
{
    return {.height = height, .draw = [](QPainter&, QPointF) {}, .isSpace = true};
}

void line(QPainter& painter, QPointF from, QPointF to, QRgb colour, qreal width)
{
    painter.setPen(QPen(QColor::fromRgb(colour), width));
    painter.drawLine(from, to);
}

}
