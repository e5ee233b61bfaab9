// The painting half of PassphraseEdit: letters are drawn as glyphs from wiped memory, never through a QString.
#include "ui/look/Tones.h"
#include "ui/look/Type.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>
#include <cmath>
#include <new>

namespace ui {
namespace {

/// An array of plain values in memory that is wiped.
template <typename Value>
class SecretArray {
public:
    explicit SecretArray(std::size_t count)
        : m_memory(std::max<std::size_t>(1, count) * sizeof(Value)),
          m_values(new(m_memory.span().data()) Value[std::max<std::size_t>(1, count)]()) // lives in m_memory
    {}
    Value* data() { return m_values; }
    Value& operator[](std::size_t i) { return m_values[i]; }

private:
    core::Secret m_memory;
    Value* m_values;
};

/// One code point of valid UTF-8; `place` moves behind it.
char32_t nextPoint(core::ByteView text, std::size_t& place)
{
    const std::uint8_t lead = text[place++];
    const int more = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t point = more == 0 ? lead : lead & (0x3FU >> more);
    for (int i = 0; i < more && place < text.size(); ++i) point = (point << 6) | (text[place++] & 0x3FU);
    return point;
}

void paintCaret(QPainter& painter, double x, const QRectF& box, const QColor& color)
{
    const double high = box.height() * 0.55;
    painter.fillRect(QRectF(x, box.center().y() - high / 2, 1.2, high), color);
}

}

void PassphraseEdit::paintDots(QPainter& painter, const QRectF& box) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double step = scaled(10, bodyFont(*this));
    const double dot = step * 0.55;
    const auto letters = [this](std::size_t from, std::size_t to) {
        return static_cast<double>(std::ranges::count_if(
            m_text.view().subspan(from, to - from), [](std::uint8_t octet) { return (octet & 0xC0U) != 0x80U; }));
    };
    const double caret = letters(0, m_caret) * step;
    const double shift = std::ceil(std::max(0.0, caret - box.width() + step) / step) * step; // whole dots
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneOf(palette(), isEnabled() ? Tone::Ink : Tone::InkFaint));
    const double all = letters(0, m_size);
    const double first = std::floor(shift / step); // the others are not seen
    for (double i = first; i < std::min(all, first + box.width() / step + 1); ++i)
        painter.drawEllipse(QRectF(box.left() + i * step - shift, box.center().y() - dot / 2, dot, dot));
    if (hasFocus()) paintCaret(painter, box.left() + caret - shift - 1.5, box, toneOf(palette(), Tone::Ink));
}

void PassphraseEdit::paintLetters(QPainter& painter, const QRectF& box) const
{
    const QRawFont font = QRawFont::fromFont(fontFor(TextStyle::Mono, bodyFont(*this)));
    SecretArray<QChar> units(m_size * 2);
    int count = 0;
    int caretUnits = 0;
    for (std::size_t place = 0; place < m_size;) {
        const char32_t point = nextPoint(view(), place);
        if (QChar::requiresSurrogates(point))
            units[static_cast<std::size_t>(count++)] = QChar(QChar::highSurrogate(point));
        units[static_cast<std::size_t>(count++)] =
            QChar(QChar::requiresSurrogates(point) ? QChar::lowSurrogate(point) : static_cast<char16_t>(point));
        if (place <= m_caret) caretUnits = count;
    }
    SecretArray<quint32> glyphs(static_cast<std::size_t>(count));
    SecretArray<QPointF> places(static_cast<std::size_t>(count));
    int glyphCount = count;
    if (count > 0 && font.glyphIndexesForChars(units.data(), count, glyphs.data(), &glyphCount))
        font.advancesForGlyphIndexes(glyphs.data(), places.data(), glyphCount);
    double x = 0;
    double caret = 0;
    for (int i = 0; i < glyphCount; ++i) {
        const double advance = places[static_cast<std::size_t>(i)].x();
        places[static_cast<std::size_t>(i)] = QPointF(x, 0);
        x += advance;
        if (i + 1 == std::min(caretUnits, glyphCount)) caret = x;
    }
    const double shift = std::max(0.0, caret - box.width() + 4);
    QGlyphRun run;
    run.setRawFont(font);
    run.setRawData(glyphs.data(), places.data(), glyphCount);
    painter.setPen(toneOf(palette(), Tone::Ink));
    if (glyphCount > 0)
        painter.drawGlyphRun(QPointF(box.left() - shift, box.center().y() + (font.ascent() - font.descent()) / 2), run);
    if (hasFocus()) paintCaret(painter, box.left() + caret - shift, box, toneOf(palette(), Tone::Ink));
}

}
