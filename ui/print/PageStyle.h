#pragma once
#include "core/ceremony/paper/Document.h"
#include <QColor>
#include <QFont>
#include <QRectF>

/// Measures, fonts and colours of pages. All lengths are in units of a tenth of a point.
namespace print {

inline constexpr int unitsPerInch = 720;
constexpr qreal millimetres(qreal value) { return value * unitsPerInch / 25.4; }

struct PageStyle {
    static constexpr qreal pageWidth = millimetres(210);
    static constexpr qreal pageHeight = millimetres(297);
    static constexpr qreal left = millimetres(24); ///< the bar and its words stand left of it
    static constexpr qreal right = millimetres(15);
    static constexpr qreal top = millimetres(22);
    static constexpr qreal bottom = millimetres(24);
    static constexpr qreal barWidth = millimetres(9);

    static QRectF textArea() { return {left, top, pageWidth - left - right, pageHeight - top - bottom}; }
};

/// Inter, or what stands in for it; `points` high.
QFont textFont(qreal points, QFont::Weight weight = QFont::Normal);
/// With distinct 0 and O, 1 and l.
QFont monoFont(qreal points, QFont::Weight weight = QFont::Normal);

namespace ink {
inline constexpr QRgb text = 0xff1f2429, soft = 0xff565d66, faint = 0xff69707a, line = 0xffc6c2b8, hair = 0xffdedbd4,
                      ground = 0xfff6f5f2;
}
QRgb barColour(core::document::Bar bar);
struct MoodColours {
    QRgb strong;
    QRgb ground;
};
MoodColours coloursOf(core::document::Mood mood);

}
