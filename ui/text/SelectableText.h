#pragma once

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QTextEdit>

namespace ui {

/// Plain text that can be selected with mouse and keyboard and takes the height it needs. It breaks between words, and
/// within one that is wider than its room: addresses, file names, serials. A PlainLabel cannot do that.
class SelectableText : public QTextEdit {
    Q_OBJECT
public:
    explicit SelectableText(
        const QString& text, TextStyle style = TextStyle::Body, Tone tone = Tone::Ink, QWidget* parent = nullptr);

    void setText(const QString& text);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    using QTextEdit::setHtml; // always plain
    void refreshFont();
    void refreshTone();

    TextStyle m_style;
    Tone m_tone;
};

/// The title of a pane as SelectableText; screen readers know it as a heading.
class HeadingText : public SelectableText {
    Q_OBJECT
public:
    using SelectableText::SelectableText;
};

}
