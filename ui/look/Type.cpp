#include "ui/look/Type.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double designPixels = 13.0;
constexpr const char* magnification = "magnification";

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

QFont bodyFont(const QWidget& widget)
{
    QFont font = QApplication::font();
    for (const QWidget* part = &widget; part; part = part->isWindow() ? nullptr : part->parentWidget()) {
        const QVariant factor = part->property(magnification);
        if (!factor.isValid()) continue;
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * factor.toDouble());
        else
            font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor.toDouble()))));
        break;
    }
    return font;
}

void setMagnification(QWidget& part, double factor)
{
    part.setProperty(magnification, factor);
    part.setFont(bodyFont(part)); // for what takes its font from around it
    QEvent change(QEvent::ApplicationFontChange);
    for (QWidget* inside : part.findChildren<QWidget*>()) {
        QApplication::sendEvent(inside, &change); // for what makes its own
        inside->updateGeometry();
    }
}

}
