#include "ui/text/SelectableText.h"

#include <QApplication>
#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

SelectableText::SelectableText(const QString& text, TextStyle style, Tone tone, QWidget* parent)
    : QTextEdit(parent), m_style(style), m_tone(tone)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setAcceptDrops(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    refreshFont();
    refreshTone();
    setText(text);
}

void SelectableText::setText(const QString& text)
{
    setPlainText(text);
    updateGeometry();
}

int SelectableText::heightForWidth(int width) const
{
    QTextDocument copy; // the shown one keeps the width it has
    copy.setDocumentMargin(0);
    copy.setDefaultFont(document()->defaultFont());
    copy.setDefaultTextOption(document()->defaultTextOption());
    copy.setPlainText(toPlainText());
    copy.setTextWidth(std::max(1, width));
    return static_cast<int>(std::ceil(copy.size().height()));
}

QSize SelectableText::sizeHint() const
{
    const int wide = scaled(220, QApplication::font());
    return {wide, heightForWidth(wide)};
}

QSize SelectableText::minimumSizeHint() const { return {scaled(60, QApplication::font()), fontMetrics().height()}; }

bool SelectableText::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange) refreshFont();
    const bool done = QTextEdit::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::Polish) refreshTone();
    return done;
}

void SelectableText::wheelEvent(QWheelEvent* event) { event->ignore(); } // what is around it scrolls

void SelectableText::refreshFont()
{
    setFont(fontFor(m_style, QApplication::font()));
    updateGeometry();
}

void SelectableText::refreshTone()
{
    // Only the text colour is its own; the ground is inherited and tells which scheme is shown.
    const QColor wanted = toneOf(palette(), m_tone);
    if (palette().color(QPalette::Active, QPalette::Text) == wanted) return;
    QPalette own;
    own.setResolveMask(0);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        own.setColor(group, QPalette::Text, wanted);
    setPalette(own);
}

}
