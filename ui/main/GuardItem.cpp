#include "ui/main/GuardItem.h"

#include "ui/look/Type.h"
#include "ui/text/Untrusted.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStringList>
#include <QStyle>

namespace ui {
namespace {

QFont lineFont() { return fontFor(TextStyle::Small, QApplication::font()); }

}

GuardItem::GuardItem(const QString& name, QWidget* parent) : QWidget(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void GuardItem::setState(const QString& word, const QString& value, Mark mark, const QString& explanation)
{
    if (word == m_word && value == m_value && mark == m_mark) return;
    m_word = word;
    m_value = value;
    m_mark = mark;
    QStringList spoken{word, value,
        mark == Mark::Done           ? tr("as it should be")
            : mark == Mark::Expiring ? tr("look at this")
                                     : QString()};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setAccessibleDescription(explanation);
    setPlainToolTip(*this, explanation);
    updateGeometry();
    update();
}

QSize GuardItem::sizeHint() const
{
    const QFontMetrics metrics(lineFont());
    const int gap = scaled(5, QApplication::font());
    int wide = metrics.horizontalAdvance(m_word);
    if (!m_value.isEmpty()) wide += gap + metrics.horizontalAdvance(m_value);
    if (m_mark != Mark::None) wide += gap + scaled(10, QApplication::font());
    return {wide + 2, metrics.height() + 4};
}

void GuardItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(lineFont());
    const QFontMetrics metrics = painter.fontMetrics();
    const int gap = scaled(5, QApplication::font());
    const bool warns = m_mark == Mark::Expiring;
    int x = 0;
    const auto put = [&](const QString& text, Tone tone) {
        if (text.isEmpty()) return;
        const QRect box(x, 0, metrics.horizontalAdvance(text) + 1, height());
        painter.setPen(toneOf(palette(), tone));
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), box), Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += box.width() + gap - 1;
    };
    put(m_word, warns ? Tone::Warn : Tone::InkSoft);
    put(m_value, warns ? Tone::Warn : Tone::Ink);
    const int side = scaled(9, QApplication::font());
    if (m_mark != Mark::None)
        paintMark(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - side) / 2, side, side)),
            m_mark, palette());
}

void GuardItem::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

}
