#include "ui/shares/ShareGrid.h"

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t longestWord = 16;
constexpr int mostColumns = 4;

int cellWidth(const QWidget& grid) { return scaled(126, bodyFont(grid)); }
int cellHeight(const QWidget& grid) { return scaled(26, bodyFont(grid)); }
int labelWidth(const QWidget& grid) { return scaled(28, bodyFont(grid)); }

/// What a word is painted from; wiped when it goes.
struct Glyphs {
    std::array<QChar, longestWord> letters{};
    std::array<quint32, longestWord> indexes{};
    std::array<QPointF, longestWord> places{};
    ~Glyphs()
    {
        const auto wipe = [](auto& array) {
            core::wipe({reinterpret_cast<std::uint8_t*>(array.data()), sizeof array});
        };
        wipe(letters);
        wipe(indexes);
        wipe(places);
    }
};

}

ShareGrid::ShareGrid(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Words of the share"));
    setAccessibleDescription(
        tr("The words are shown on the screen only and not read out. Whoever cannot see them makes shares "
           "with “certwright-cli vault shares”."));
}

void ShareGrid::setShare(const core::Secret& share)
{
    m_numbers = ShareNumbers(share.view());
    m_labels.resize(m_numbers.size());
    std::iota(m_labels.begin(), m_labels.end(), 1);
    updateGeometry();
    update();
}

void ShareGrid::setPlaces(std::vector<int> labels)
{
    m_labels = std::move(labels);
    m_numbers = ShareNumbers(m_labels.size());
    updateGeometry();
    update();
}

void ShareGrid::clear()
{
    m_numbers = {};
    m_labels.clear();
    updateGeometry();
    update();
}

int ShareGrid::columnsFor(int width) const
{
    const int most = std::clamp(static_cast<int>(m_labels.size()), 1, mostColumns);
    return std::clamp(width / cellWidth(*this), 1, most);
}

int ShareGrid::rowsFor(int width) const
{
    const int columns = columnsFor(width);
    return (static_cast<int>(m_labels.size()) + columns - 1) / columns;
}

int ShareGrid::heightForWidth(int width) const { return std::max(1, rowsFor(width)) * cellHeight(*this) + 4; }

QSize ShareGrid::sizeHint() const
{
    const int width = mostColumns * cellWidth(*this);
    return {width, heightForWidth(width)};
}

QSize ShareGrid::minimumSizeHint() const
{
    return {2 * cellWidth(*this), heightForWidth(std::max(width(), 2 * cellWidth(*this)))};
}

QRectF ShareGrid::boxOf(std::size_t place) const
{
    const int rows = std::max(1, rowsFor(width()));
    const double wide = static_cast<double>(width()) / columnsFor(width());
    const auto column = static_cast<int>(place) / rows;
    const auto row = static_cast<int>(place) % rows;
    return {column * wide, 2.0 + row * cellHeight(*this), wide, static_cast<double>(cellHeight(*this))};
}

void ShareGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t place = 0; place < m_labels.size(); ++place) paintPlace(painter, boxOf(place), place);
}

void ShareGrid::paintPlace(QPainter& painter, const QRectF& box, std::size_t place) const
{
    painter.setFont(fontFor(TextStyle::Small, bodyFont(*this)));
    painter.setPen(toneOf(palette(), Tone::InkFaint));
    painter.drawText(QRectF(box.left(), box.top(), labelWidth(*this) - 6, box.height()),
        Qt::AlignRight | Qt::AlignVCenter, locale().toString(m_labels[place]));
    painter.setPen(toneOf(palette(), Tone::Ink));
    if (m_numbers.at(place) != ShareNumbers::none) paintWord(painter, box, shareWords()[m_numbers.at(place)]);
}

void ShareGrid::paintWord(QPainter& painter, const QRectF& box, std::string_view word, std::size_t from) const
{
    const QRawFont font = QRawFont::fromFont(fontFor(TextStyle::Mono, bodyFont(*this)));
    Glyphs glyphs;
    const auto count = static_cast<int>(std::min(word.size(), longestWord));
    for (int i = 0; i < count; ++i)
        glyphs.letters.at(static_cast<std::size_t>(i)) = QLatin1Char(word[static_cast<std::size_t>(i)]);
    int found = static_cast<int>(longestWord);
    if (count == 0 || !font.glyphIndexesForChars(glyphs.letters.data(), count, glyphs.indexes.data(), &found)) return;
    font.advancesForGlyphIndexes(glyphs.indexes.data(), glyphs.places.data(), found);
    double x = 0;
    for (int i = 0; i < found; ++i) {
        const double advance = glyphs.places.at(static_cast<std::size_t>(i)).x();
        glyphs.places.at(static_cast<std::size_t>(i)) = QPointF(x, 0);
        x += advance;
    }
    const int skipped = std::min(static_cast<int>(from), found);
    QGlyphRun run;
    run.setRawFont(font);
    run.setRawData(glyphs.indexes.data() + skipped, glyphs.places.data() + skipped, found - skipped);
    if (skipped < found)
        painter.drawGlyphRun(
            QPointF(box.left() + labelWidth(*this), box.center().y() + (font.ascent() - font.descent()) / 2), run);
}

}
