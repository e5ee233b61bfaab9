#pragma once

#include "ui/look/Icons.h"

#include <QWidget>

namespace ui {

/// A drawing that stands for itself; screen readers pass it by.
class GlyphLabel : public QWidget {
    Q_OBJECT
public:
    /// `side` in pixels of the design.
    GlyphLabel(Glyph glyph, int side, Tone tone, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Glyph m_glyph;
    int m_side;
    Tone m_tone;
};

}
