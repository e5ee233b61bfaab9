#include "ui/text/PlainLabel.h"

#include "ui/text/SelectableText.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QEvent>

namespace ui {
namespace {

/// A heading that says its text.
class HeadingAccessible : public QAccessibleWidget {
public:
    explicit HeadingAccessible(QWidget* heading) : QAccessibleWidget(heading, QAccessible::Heading) {}

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Name || !own.isEmpty()) return own;
        if (const auto* label = qobject_cast<const QLabel*>(widget())) return label->text();
        return static_cast<const SelectableText*>(widget())->toPlainText();
    }
};

QAccessibleInterface* headingInterface(const QString& className, QObject* object)
{
    const bool isHeading =
        className == QLatin1String("ui::HeadingLabel") || className == QLatin1String("ui::HeadingText");
    auto* widget = isHeading ? qobject_cast<QWidget*>(object) : nullptr;
    return widget ? new HeadingAccessible(widget) : nullptr; // Qt owns it
}

}

PlainLabel::PlainLabel(QWidget* parent) : PlainLabel(QString(), TextStyle::Body, Tone::Ink, parent) {}

PlainLabel::PlainLabel(const QString& text, TextStyle style, Tone tone, QWidget* parent)
    : QLabel(parent), m_style(style), m_tone(tone)
{
    QLabel::setTextFormat(Qt::PlainText);
    setText(text);
    refreshFont();
    refreshTone();
}

void PlainLabel::setTextStyle(TextStyle style)
{
    m_style = style;
    refreshFont();
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    refreshTone();
}

void PlainLabel::setSelectable()
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

bool PlainLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::Polish) refreshFont();
    const bool done = QLabel::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::Polish) refreshTone();
    return done;
}

void PlainLabel::refreshFont() { setFont(fontFor(m_style, bodyFont(*this))); }

void PlainLabel::refreshTone()
{
    // Only the text colour is its own; the ground is inherited and tells which scheme is shown.
    const QColor wanted = toneOf(palette(), m_tone);
    if (palette().color(QPalette::Active, QPalette::WindowText) == wanted) return;
    QPalette own;
    own.setResolveMask(0);
    own.setColor(QPalette::Active, QPalette::WindowText, wanted);
    own.setColor(QPalette::Inactive, QPalette::WindowText, wanted);
    own.setColor(QPalette::Disabled, QPalette::WindowText, toneOf(palette(), Tone::InkFaint));
    setPalette(own);
}

PlainLabel* paragraph(const QString& text, QWidget* parent, TextStyle style, Tone tone)
{
    auto* label = new PlainLabel(text, style, tone, parent);
    label->setWordWrap(true);
    return label;
}

HeadingLabel::HeadingLabel(const QString& text, TextStyle style, QWidget* parent)
    : PlainLabel(text, style, Tone::Ink, parent)
{}

void installHeadingAccessibility() { QAccessible::installFactory(headingInterface); }

}
