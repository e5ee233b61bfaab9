#pragma once

#include "ui/look/Tones.h"

#include <QString>

#include <span>

class QPainter;
class QPalette;
class QRectF;

namespace ui {

/// A state as a shape, so that it can be told apart without its colour.
enum class Mark {
    None,
    Active,   ///< ● in force
    Expiring, ///< ▲ ends or is due soon
    Revoked,  ///< ✕ revoked
    Retiring, ///< ◐ still valid, issues nothing new
    Retired,  ///< ○ expired, retired or not ours
    Waiting,  ///< ◆ needs somebody
    Done,     ///< ✓ checked
};

/// Every mark that has a shape.
std::span<const Mark> allMarks();

/// The tone a mark is drawn in.
Tone toneOf(Mark mark);

/// The pale ground that goes with the tone of a mark.
Tone groundOf(Tone tone);

/// What the mark says, in a word, for people who do not see it.
QString markText(Mark mark);

/// Draws the mark, as a vector, centred in the rectangle.
void paintMark(QPainter& painter, const QRectF& rect, Mark mark, const QPalette& palette);

/// The same in a colour of the caller's choice.
void paintMark(QPainter& painter, const QRectF& rect, Mark mark, const QColor& color);

}
