#pragma once

#include <QColor>

#include <span>

class QPalette;

namespace ui {

/// The two colour schemes Certwright draws itself in.
enum class Scheme { Light, Dark };

/// Every colour of the program by what it means. Nothing else names a colour.
enum class Tone {
    Background,
    Panel,
    Raised,
    Line,
    LineStrong,
    Ink,
    InkSoft,
    InkFaint,
    Accent,
    AccentSoft,
    AccentInk,
    Ok,
    OkSoft,
    Warn,
    WarnSoft,
    Bad,
    BadSoft,
    Hold,
    HoldSoft,
    Off,
    OffSoft,
    Root,
    Sub,
    Leaf,
};

/// A tone text is written in and a tone it may stand on; the contrast test walks all of them.
struct TonePair {
    Tone text;
    Tone ground;
};

/// All combinations of text and ground that the window uses.
std::span<const TonePair> textPairs();

/// The colour of a tone in one scheme.
QColor toneIn(Scheme scheme, Tone tone);

/// The scheme a palette made by paletteFor() belongs to; foreign palettes are judged by their lightness.
Scheme schemeOf(const QPalette& palette);

/// The colour of a tone in the scheme a widget is painted in.
QColor toneOf(const QPalette& palette, Tone tone);

/// The Qt palette of a scheme, disabled group included.
QPalette paletteFor(Scheme scheme);

/// Contrast of two opaque colours as WCAG 2.2 defines it, from 1 to 21.
double contrast(const QColor& one, const QColor& other);

}
