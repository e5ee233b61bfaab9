#include "ui/widgets/WrapText.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// Lays the text out and returns how high it is.
qreal layOut(QTextLayout& layout, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

/// Line breaks as a layout knows them.
QString withSeparators(QString text) { return text.replace(u'\n', QChar::LineSeparator); }

}

WrapText::WrapText(const QString& text, TextStyle style, Tone tone, QWidget* parent)
    : QWidget(parent), m_text(text), m_style(style), m_tone(tone)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont WrapText::textFont() const { return fontFor(m_style, QApplication::font()); }

int WrapText::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    QTextLayout layout(withSeparators(m_text), textFont());
    const int room = std::max(1, width - margins.left() - margins.right());
    return static_cast<int>(std::ceil(layOut(layout, room))) + margins.top() + margins.bottom();
}

QSize WrapText::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    int widest = 0;
    for (const QString& line : m_text.split(u'\n')) widest = std::max(widest, metrics.horizontalAdvance(line));
    const QMargins margins = contentsMargins();
    const int width = std::min(widest + 2, scaled(260, QApplication::font())) + margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize WrapText::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    const QMargins margins = contentsMargins();
    const int width = 9 * metrics.averageCharWidth() + margins.left() + margins.right();
    return {std::min(sizeHint().width(), width), metrics.height() + margins.top() + margins.bottom()};
}

void WrapText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(toneOf(palette(), m_tone));
    QTextLayout layout(withSeparators(m_text), textFont(), this);
    const QRect room = contentsRect();
    layOut(layout, room.width());
    layout.draw(&painter, room.topLeft());
}

void WrapText::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

}
