#include "ui/look/Icons.h"

#include <QByteArray>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <array>
#include <cstddef>
#include <map>
#include <utility>

static void registerIcons() // outside the namespace, as the macro demands
{
    Q_INIT_RESOURCE(icons);
}

namespace ui {
namespace {

constexpr std::array glyphNames{
    "home",
    "hierarchy",
    "certificate",
    "request",
    "key",
    "profile",
    "revocation",
    "ceremony",
    "token",
    "events",
    "settings",
    "lock",
    "unlock",
    "plus",
    "search",
    "warning",
    "eye",
    "eye-off",
    "copy",
    "folder",
    "export",
    "import",
    "calendar",
    "check",
    "cross",
    "info",
    "document",
    "menu",
    "chevron-down",
    "chevron-right",
    "dice",
    "clock",
    "help",
    "pen",
};
static_assert(glyphNames.size() == static_cast<std::size_t>(Glyph::Pen) + 1);

constexpr int largeSide = 28;

constexpr auto everyGlyph = [] {
    std::array<Glyph, glyphNames.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Glyph>(i);
    return all;
}();

/// Draws one SVG whose pen is `currentColor` in the colour that the scheme of the moment gives its tone.
class GlyphEngine : public QIconEngine {
public:
    GlyphEngine(QByteArray svg, Tone tone) : m_svg(std::move(svg)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray colored = m_svg;
        colored.replace("currentColor", color(mode).name().toLatin1());
        if (rect.width() >= largeSide) // a thinner pen where there is room
            colored.replace("stroke-width=\"1.6\"", "stroke-width=\"1.2\"");
        QSvgRenderer(colored).render(painter, rect);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const auto key = std::pair{size.width() * 65536 + size.height(), color(mode).rgb()};
        if (const auto known = m_drawn.find(key); known != m_drawn.end()) return known->second;
        QPixmap pixmap(size);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), (QSizeF(size) / scale).toSize()), mode, state);
        return m_drawn.emplace(key, pixmap).first->second;
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QIconEngine* clone() const override { return new GlyphEngine(*this); } // QIcon owns its engine

private:
    QColor color(QIcon::Mode mode) const
    {
        return toneOf(QGuiApplication::palette(), mode == QIcon::Disabled ? Tone::InkFaint : m_tone);
    }

    QByteArray m_svg;
    Tone m_tone;
    std::map<std::pair<int, QRgb>, QPixmap> m_drawn;
};

}

std::span<const Glyph> allGlyphs() { return everyGlyph; }

QString glyphPath(Glyph glyph)
{
    return QStringLiteral(":/icons/%1.svg").arg(QLatin1String(glyphNames.at(static_cast<std::size_t>(glyph))));
}

QIcon iconOf(Glyph glyph, Tone tone)
{
    registerIcons();
    QFile file(glyphPath(glyph));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new GlyphEngine(file.readAll(), tone)); // QIcon owns its engine
}

QIcon appIcon()
{
    registerIcons();
    return QIcon(QStringLiteral(":/icons/certwright.svg"));
}

}
