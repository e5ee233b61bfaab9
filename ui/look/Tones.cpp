#include "ui/look/Tones.h"

#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace ui {
namespace {

/// One row of the table: the same meaning in both schemes.
struct ToneRow {
    QRgb light;
    QRgb dark;
};

// In the order of Tone.
constexpr std::array toneTable{
    ToneRow{0xfff6f5f2, 0xff1b1d20}, // Background
    ToneRow{0xffffffff, 0xff23262a}, // Panel
    ToneRow{0xfffbfaf8, 0xff2a2d32}, // Raised
    ToneRow{0xffdedbd4, 0xff373b41}, // Line
    ToneRow{0xffc6c2b8, 0xff4b5058}, // LineStrong
    ToneRow{0xff1f2429, 0xffe8e6e1}, // Ink
    ToneRow{0xff565d66, 0xffaeb3ba}, // InkSoft
    ToneRow{0xff69707a, 0xff949aa2}, // InkFaint
    ToneRow{0xff1f5c99, 0xff6aa7e6}, // Accent
    ToneRow{0xffe4eef8, 0xff243a52}, // AccentSoft
    ToneRow{0xffffffff, 0xff10202f}, // AccentInk
    ToneRow{0xff297747, 0xff6fc490}, // Ok
    ToneRow{0xffe3f2e8, 0xff21382b}, // OkSoft
    ToneRow{0xff985800, 0xffe0a458}, // Warn
    ToneRow{0xfffbeed9, 0xff3d3020}, // WarnSoft
    ToneRow{0xffb3261e, 0xfff08b82}, // Bad
    ToneRow{0xfffae4e2, 0xff452825}, // BadSoft
    ToneRow{0xff6a4c9c, 0xffb39ae0}, // Hold
    ToneRow{0xffeee8f7, 0xff332b45}, // HoldSoft
    ToneRow{0xff615e57, 0xffa4a198}, // Off
    ToneRow{0xffece9e2, 0xff303236}, // OffSoft
    ToneRow{0xff9a6a00, 0xffdcae4f}, // Root
    ToneRow{0xff1f5c99, 0xff6aa7e6}, // Sub
    ToneRow{0xff566573, 0xffa3b0bc}, // Leaf
};
static_assert(toneTable.size() == static_cast<std::size_t>(Tone::Leaf) + 1);

constexpr std::array pairTable{
    TonePair{Tone::Ink, Tone::Background},
    TonePair{Tone::Ink, Tone::Panel},
    TonePair{Tone::Ink, Tone::Raised},
    TonePair{Tone::Ink, Tone::AccentSoft},
    TonePair{Tone::Ink, Tone::BadSoft},
    TonePair{Tone::Ink, Tone::WarnSoft},
    TonePair{Tone::InkSoft, Tone::Background},
    TonePair{Tone::InkSoft, Tone::Panel},
    TonePair{Tone::InkSoft, Tone::Raised},
    TonePair{Tone::InkSoft, Tone::AccentSoft},
    TonePair{Tone::InkSoft, Tone::BadSoft},
    TonePair{Tone::InkSoft, Tone::WarnSoft},
    TonePair{Tone::InkFaint, Tone::Panel},
    TonePair{Tone::InkFaint, Tone::Background},
    TonePair{Tone::InkFaint, Tone::Raised},
    TonePair{Tone::Accent, Tone::Background},
    TonePair{Tone::Accent, Tone::Panel},
    TonePair{Tone::Accent, Tone::Raised},
    TonePair{Tone::Accent, Tone::AccentSoft},
    TonePair{Tone::AccentInk, Tone::Accent},
    TonePair{Tone::Ok, Tone::Panel},
    TonePair{Tone::Ok, Tone::Background},
    TonePair{Tone::Ok, Tone::OkSoft},
    TonePair{Tone::Warn, Tone::Panel},
    TonePair{Tone::Warn, Tone::Background},
    TonePair{Tone::Warn, Tone::WarnSoft},
    TonePair{Tone::Warn, Tone::AccentSoft},
    TonePair{Tone::Bad, Tone::Panel},
    TonePair{Tone::Bad, Tone::Background},
    TonePair{Tone::Bad, Tone::Raised},
    TonePair{Tone::Bad, Tone::BadSoft},
    TonePair{Tone::Bad, Tone::AccentSoft},
    TonePair{Tone::Hold, Tone::Panel},
    TonePair{Tone::Hold, Tone::HoldSoft},
    TonePair{Tone::Off, Tone::Panel},
    TonePair{Tone::Off, Tone::OffSoft},
    TonePair{Tone::Ok, Tone::AccentSoft},
    TonePair{Tone::Hold, Tone::AccentSoft},
    TonePair{Tone::Off, Tone::AccentSoft},
    TonePair{Tone::Root, Tone::Panel},
    TonePair{Tone::Sub, Tone::Panel},
    TonePair{Tone::Leaf, Tone::Panel},
};

double channel(int value)
{
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.red()) + 0.7152 * channel(color.green()) + 0.0722 * channel(color.blue());
}

}

std::span<const TonePair> textPairs() { return pairTable; }

QColor toneIn(Scheme scheme, Tone tone)
{
    const ToneRow& row = toneTable.at(static_cast<std::size_t>(tone));
    return QColor::fromRgb(scheme == Scheme::Dark ? row.dark : row.light);
}

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() >
            palette.color(QPalette::Active, QPalette::Window).lightness()
        ? Scheme::Dark
        : Scheme::Light;
}

QColor toneOf(const QPalette& palette, Tone tone)
{
    // The ground decides, not the ink: labels carry palettes with a text colour of their own.
    const QColor ground = palette.color(QPalette::Active, QPalette::Window);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
        if (ground == toneIn(scheme, Tone::Background)) return toneIn(scheme, tone);
    return toneIn(schemeOf(palette), tone);
}

QPalette paletteFor(Scheme scheme)
{
    const auto color = [scheme](Tone tone) { return toneIn(scheme, tone); };
    QPalette palette;
    using Role = QPalette::ColorRole;
    const std::array<std::pair<Role, Tone>, 21> roles{{
        {QPalette::Window, Tone::Background},
        {QPalette::WindowText, Tone::Ink},
        {QPalette::Base, Tone::Panel},
        {QPalette::AlternateBase, Tone::Raised},
        {QPalette::Text, Tone::Ink},
        {QPalette::Button, Tone::Raised},
        {QPalette::ButtonText, Tone::Ink},
        {QPalette::BrightText, Tone::Bad},
        {QPalette::ToolTipBase, Tone::Raised},
        {QPalette::ToolTipText, Tone::Ink},
        {QPalette::PlaceholderText, Tone::InkFaint},
        {QPalette::Highlight, Tone::AccentSoft},
        {QPalette::HighlightedText, Tone::Ink},
        {QPalette::Link, Tone::Accent},
        {QPalette::LinkVisited, Tone::Accent},
        {QPalette::Accent, Tone::Accent},
        {QPalette::Light, Tone::Panel},
        {QPalette::Midlight, Tone::Raised},
        {QPalette::Mid, Tone::Line},
        {QPalette::Dark, Tone::LineStrong},
        {QPalette::Shadow, Tone::LineStrong},
    }};
    for (const auto& [role, tone] : roles) palette.setColor(role, color(tone));
    for (const Role role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(Tone::InkFaint));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Tone::Background));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Tone::Background));
    return palette;
}

double contrast(const QColor& one, const QColor& other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

}
