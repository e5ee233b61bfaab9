#include "ui/widgets/SearchField.h"

#include "ui/look/Icons.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace ui {

SearchField::SearchField(const QString& hint, const QString& key, QWidget* parent) : QLineEdit(parent), m_key(key)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    setClearButtonEnabled(true);
    nameNewButton(tr("Clear the search"));
    connect(this, &QLineEdit::textChanged, this, &SearchField::fitKey);
    fitKey();
    addAction(iconOf(Glyph::Search, Tone::InkFaint), QLineEdit::LeadingPosition);
    nameNewButton(tr("Search"));
}

void SearchField::nameNewButton(const QString& name)
{
    for (QToolButton* button : findChildren<QToolButton*>())
        if (button->accessibleName().isEmpty()) button->setAccessibleName(name);
}

QSize SearchField::keySize() const
{
    const QFontMetrics metrics(fontFor(TextStyle::Small, QApplication::font()));
    return metrics.size(Qt::TextSingleLine, m_key) + QSize(scaled(12, font()), scaled(2, font()));
}

void SearchField::fitKey()
{
    // The clear button takes the room of the key while there is something to clear.
    const int room = m_key.isEmpty() || !text().isEmpty() ? 0 : keySize().width() + scaled(4, font());
    setTextMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
}

void SearchField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) fitKey();
    QLineEdit::changeEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_key.isEmpty() || !text().isEmpty()) return;
    QPainter painter(this);
    painter.setFont(fontFor(TextStyle::Small, QApplication::font()));
    const QSize size = keySize();
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
