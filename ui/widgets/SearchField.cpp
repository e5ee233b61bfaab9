#include "ui/widgets/SearchField.h"

#include "ui/look/Icons.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace ui {

SearchField::SearchField(const QString& hint, const QString& key, QWidget* parent) : QLineEdit(parent), m_key(key)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    setClearButtonEnabled(true);
    addAction(iconOf(Glyph::Search, Tone::InkFaint), QLineEdit::LeadingPosition);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_key.isEmpty() || !text().isEmpty()) return;
    QPainter painter(this);
    painter.setFont(fontFor(TextStyle::Small, QApplication::font()));
    const QSize size =
        painter.fontMetrics().size(Qt::TextSingleLine, m_key) + QSize(scaled(12, font()), scaled(2, font()));
    QRect box(QPoint(isRightToLeft() ? scaled(10, font()) : width() - size.width() - scaled(10, font()),
                  (height() - size.height()) / 2),
        size);
    strokes::box(painter, box, toneOf(palette(), Tone::Raised), toneOf(palette(), Tone::Line), 4);
    painter.setPen(toneOf(palette(), Tone::InkFaint));
    painter.drawText(box, Qt::AlignCenter, m_key);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) emit left();
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) emit descended();
    QLineEdit::keyPressEvent(event);
}

}
