#include "ui/main/RailButton.h"

#include "ui/look/Marks.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"
#include "ui/text/Values.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace ui {

RailButton::RailButton(Glyph glyph, const QString& title, const QString& key, QWidget* parent)
    : QAbstractButton(parent), m_glyph(glyph), m_key(key)
{
    setText(title);
    setAccessibleName(title);
    setToolTip(key);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void RailButton::setCount(qint64 count, bool needsYou)
{
    m_count = count;
    m_needsYou = needsYou;
    setAccessibleDescription(count < 0 ? QString()
            : needsYou                 ? tr("%1, needs you").arg(showNumber(count))
                                       : showNumber(count));
    update();
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setToolTip(narrow ? text() + QStringLiteral("  ") + m_key : m_key);
    updateGeometry();
    update();
}

QSize RailButton::minimumSizeHint() const { return {sizeHint().width(), scaled(20, QApplication::font())}; }

QSize RailButton::sizeHint() const
{
    const QFont body = QApplication::font();
    if (m_narrow) return {scaled(36, body), scaled(32, body)};
    const QFontMetrics strong(fontFor(TextStyle::Strong, body));
    return {strong.horizontalAdvance(text()) + scaled(86, body), scaled(32, body)};
}

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont body = QApplication::font();
    if (isChecked())
        strokes::box(painter, rect(), toneOf(palette(), Tone::AccentSoft), {});
    else if (underMouse())
        strokes::box(painter, rect(), toneOf(palette(), Tone::Raised), {});

    const int room = scaled(10, body);
    const int side = scaled(16, body);
    const Tone ink = isChecked() ? Tone::Ink : Tone::InkSoft;
    const QRect picture = QStyle::visualRect(layoutDirection(), rect(), QRect(room, (height() - side) / 2, side, side));
    iconOf(m_glyph, ink).paint(&painter, picture);

    if (m_narrow) {
        const QRectF spot(picture.right() - side / 6.0, picture.top() - side / 6.0, side / 2.5, side / 2.5);
        if (m_needsYou) paintMark(painter, spot, Mark::Active, toneOf(palette(), Tone::Warn));
        return;
    }
    const QRect line =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(room + side + scaled(9, body), 0, -room, 0));
    const int align = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setFont(fontFor(isChecked() ? TextStyle::Strong : TextStyle::Body, body));
    painter.setPen(toneOf(palette(), ink));
    painter.drawText(line, align | Qt::AlignLeft, text());
    if (m_count < 0) return;
    QFont small = fontFor(TextStyle::Small, body);
    if (m_needsYou) small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.setPen(toneOf(palette(), m_needsYou ? Tone::Warn : isChecked() ? Tone::InkSoft : Tone::InkFaint));
    painter.drawText(line, align | Qt::AlignRight, showNumber(m_count));
}

void RailButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) updateGeometry();
    QAbstractButton::changeEvent(event);
}

}
