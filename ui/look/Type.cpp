#include "ui/look/Type.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double designPixels = 13.0;

/// Size in design pixels and weight of one style.
struct StyleRow {
    double pixels;
    QFont::Weight weight;
};

StyleRow rowOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Display: return {28, QFont::DemiBold};
    case TextStyle::Heading: return {20, QFont::DemiBold};
    case TextStyle::Title: return {16, QFont::DemiBold};
    case TextStyle::Section: return {14, QFont::DemiBold};
    case TextStyle::Body: return {13, QFont::Normal};
    case TextStyle::Strong: return {13, QFont::DemiBold};
    case TextStyle::Caption: return {12, QFont::DemiBold};
    case TextStyle::Small: return {11.5, QFont::Normal};
    case TextStyle::Mono: return {12.5, QFont::Normal};
    }
    return {designPixels, QFont::Normal};
}

}

QFont fontFor(TextStyle style, const QFont& body)
{
    const StyleRow row = rowOf(style);
    QFont font = body;
    if (style == TextStyle::Mono) font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    const double factor = row.pixels / designPixels;
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(body.pixelSize() * factor))));
    font.setWeight(row.weight);
    return font;
}

int scaled(int pixels, const QFont& body)
{
    return static_cast<int>(std::lround(pixels * std::max(8, QFontInfo(body).pixelSize()) / designPixels));
}

}
