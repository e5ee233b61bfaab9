#pragma once

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QLabel>

namespace ui {

/// The label of the program: plain text whatever the text looks like, one of the text styles, one of the tones.
/// It follows text size and colour scheme by itself.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(
        const QString& text, TextStyle style = TextStyle::Body, Tone tone = Tone::Ink, QWidget* parent = nullptr);

    void setTextStyle(TextStyle style);
    TextStyle textStyle() const { return m_style; }
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

    /// Lets the text wrap and be selected with mouse and keyboard.
    void setSelectable();

protected:
    bool event(QEvent* event) override;

private:
    using QLabel::setTextFormat; // always plain
    void refreshFont();
    void refreshTone();

    TextStyle m_style = TextStyle::Body;
    Tone m_tone = Tone::Ink;
};

/// A label that wraps.
PlainLabel* paragraph(const QString& text, QWidget* parent, TextStyle style = TextStyle::Body, Tone tone = Tone::Ink);

/// The title of a page or pane; screen readers know it as a heading.
class HeadingLabel : public PlainLabel {
    Q_OBJECT
public:
    explicit HeadingLabel(const QString& text, TextStyle style = TextStyle::Heading, QWidget* parent = nullptr);
};

/// Tells screen readers that a HeadingLabel is a heading; called once before the first window.
void installHeadingAccessibility();

}
