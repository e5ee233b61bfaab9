#include "ui/print/PageStyle.h"

namespace print {

namespace {

QFont fontOf(const QStringList& families, qreal points, QFont::Weight weight)
{
    QFont font(families);
    font.setPixelSize(static_cast<int>(points * 10));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // contextual alternates have no characters of their own in a PDF: text taken from it would lack hyphens and colons
    font.setFeature(QFont::Tag("calt"), 0);
    return font;
}

}

QFont textFont(qreal points, QFont::Weight weight)
{
    return fontOf(
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}, points, weight);
}

QFont monoFont(qreal points, QFont::Weight weight)
{
    return fontOf({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("monospace")},
        points, weight);
}

QRgb barColour(core::document::Bar bar)
{
    using core::document::Bar;
    switch (bar) {
    case Bar::Script: return 0xff566573;
    case Bar::Key: return 0xff9a6a00;
    case Bar::Share: return 0xff6a4c9c;
    case Bar::Transcript: return 0xff1f5c99;
    }
    return ink::text;
}

MoodColours coloursOf(core::document::Mood mood)
{
    using core::document::Mood;
    switch (mood) {
    case Mood::Good: return {0xff297747, 0xffe3f2e8};
    case Mood::Warning: return {0xff985800, 0xfffbeed9};
    case Mood::Bad: return {0xffb3261e, 0xfffae4e2};
    case Mood::Quiet:
    case Mood::Plain: break;
    }
    return {0xff566573, ink::ground};
}

}
