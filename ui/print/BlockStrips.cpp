#include "ui/print/Strips.h"
#include <QFontMetricsF>
#include <algorithm>

namespace print {

namespace {

using namespace core::document;

constexpr qreal gap = millimetres(2.4);

Strip textStrip(const QString& text, const QFont& font, qreal width, const QPaintDevice* device, QRgb colour)
{
    const TextBlock block(text, font, width, device);
    return {.height = block.height(),
        .draw = [block, colour](QPainter& painter, QPointF at) { block.draw(painter, at, colour); }};
}

/// Makes strips of one kind of block each.
struct Setter {
    qreal width;
    const QPaintDevice* device;

    Strips operator()(const Heading& heading) const
    {
        const qreal points = heading.level == 1 ? 19 : heading.level == 2 ? 14 : 10.5;
        Strip text = textStrip(toQt(heading.text), textFont(points, QFont::DemiBold), width, device, ink::text);
        text.keepsWithNext = true;
        text.anchor = heading.anchor;
        Strip before = space(millimetres(heading.level == 1 ? 1 : heading.level == 2 ? 6 : 4));
        before.keepsWithNext = true;
        Strip after = space(millimetres(heading.level == 3 ? 1 : 2.2));
        after.keepsWithNext = true;
        return {before, text, after};
    }

    Strips operator()(const Paragraph& paragraph) const
    {
        const QFont font = paragraph.isMono ? monoFont(9) : textFont(paragraph.mood == Mood::Quiet ? 9 : 10);
        const QRgb colour = paragraph.mood == Mood::Plain       ? ink::text
            : paragraph.mood == Mood::Quiet && paragraph.isMono ? ink::text
            : paragraph.mood == Mood::Quiet                     ? ink::soft
                                                                : coloursOf(paragraph.mood).strong;
        if (!paragraph.isMono || paragraph.mood != Mood::Quiet)
            return {textStrip(toQt(paragraph.text), font, width, device, colour), space(gap)};
        // a command: on a ground of its own
        const qreal inset = millimetres(2);
        const TextBlock block(toQt(paragraph.text), monoFont(8.2), width - 2 * inset, device);
        const qreal height = block.height() + millimetres(2.4);
        const qreal full = width;
        return {{.height = height,
                    .draw =
                        [=](QPainter& painter, QPointF at) {
                            painter.fillRect(QRectF(at, QSizeF(full, height)), QColor::fromRgb(ink::ground));
                            block.draw(painter, at + QPointF(inset, millimetres(1.2)), ink::text);
                        }},
            space(gap)};
    }

    Strips operator()(const Notice& notice) const
    {
        const MoodColours colours = coloursOf(notice.mood);
        const qreal inset = millimetres(5);
        const TextBlock title(toQt(notice.title), textFont(11, QFont::DemiBold), width - 2 * inset, device);
        const TextBlock text =
            notice.text.empty() ? TextBlock() : TextBlock(toQt(notice.text), textFont(10), width - 2 * inset, device);
        const qreal between = notice.text.empty() ? 0 : millimetres(1);
        const qreal height = title.height() + between + text.height() + millimetres(6);
        const qreal full = width;
        return {
            {.height = height,
                .draw =
                    [=](QPainter& painter, QPointF at) {
                        painter.fillRect(QRectF(at, QSizeF(full, height)), QColor::fromRgb(colours.ground));
                        painter.fillRect(QRectF(at, QSizeF(millimetres(1.4), height)), QColor::fromRgb(colours.strong));
                        title.draw(painter, at + QPointF(inset, millimetres(3)), colours.strong);
                        text.draw(painter, at + QPointF(inset, millimetres(3) + title.height() + between), ink::text);
                    }},
            space(gap * 1.3)};
    }

    Strips operator()(const Facts& facts) const
    {
        Strips strips;
        const qreal labelWidth = std::min(millimetres(44), width * 0.3);
        for (const Fact& fact : facts.rows) {
            const TextBlock label(toQt(fact.label), textFont(9.5), labelWidth - millimetres(3), device);
            const TextBlock value(
                toQt(fact.value), fact.isMono ? monoFont(9) : textFont(9.5), width - labelWidth, device);
            strips.push_back({.height = std::max(label.height(), value.height()) + millimetres(0.8),
                .draw = [=](QPainter& painter, QPointF at) {
                    label.draw(painter, at, ink::soft);
                    value.draw(painter, at + QPointF(labelWidth, 0), ink::text);
                }});
        }
        strips.push_back(space(gap));
        return strips;
    }

    Strips operator()(const Table& table) const
    {
        Strips strips;
        int shares = 0;
        for (const Column& column : table.columns) shares += std::max(column.share, 1);
        const qreal inset = millimetres(table.isDense ? 0.7 : 1.2);
        const qreal points = table.isDense ? 6.6 : 9;
        const auto row = [&](const std::vector<std::string>& cells, bool isHead) {
            struct Cell {
                TextBlock text;
                qreal x;
            };
            std::vector<Cell> set;
            qreal height = 0;
            qreal x = 0;
            for (std::size_t at = 0; at < table.columns.size(); ++at) {
                const Column& column = table.columns[at];
                const qreal own = width * std::max(column.share, 1) / std::max(shares, 1);
                const QString text = at < cells.size() ? toQt(cells[at]) : QString();
                const QFont font = isHead ? textFont(points - 0.5, QFont::Medium)
                    : column.isMono       ? monoFont(points - (table.isDense ? 0.4 : 0.8))
                                          : textFont(points);
                set.push_back({TextBlock(text, font, own - 2 * inset, device, table.isDense ? 1.15 : 1.3), x + inset});
                height = std::max(height, set.back().text.height());
                x += own;
            }
            const qreal padding = table.isDense ? 0 : millimetres(1);
            const qreal full = width;
            const bool isDense = table.isDense;
            return Strip{.height = height + 2 * padding + (isDense ? millimetres(0.12) : 0),
                .draw = [=](QPainter& painter, QPointF at) {
                    for (const Cell& cell : set)
                        cell.text.draw(painter, at + QPointF(cell.x, padding), isHead ? ink::soft : ink::text);
                    const qreal y = at.y() + height + 2 * padding;
                    if (!isDense || isHead)
                        line(painter, {at.x(), y}, {at.x() + full, y}, isHead ? ink::line : ink::hair, isHead ? 8 : 4);
                }};
        };
        std::shared_ptr<const Strip> head;
        if (std::ranges::any_of(table.columns, [](const Column& column) { return !column.title.empty(); })) {
            std::vector<std::string> titles;
            for (const Column& column : table.columns) titles.push_back(column.title);
            head = std::make_shared<Strip>(row(titles, true));
            strips.push_back(*head);
            strips.back().keepsWithNext = true;
        }
        for (const auto& cells : table.rows) {
            strips.push_back(row(cells, false));
            strips.back().head = head;
        }
        strips.push_back(space(gap));
        return strips;
    }

    Strips operator()(const Codes& codes) const
    {
        constexpr int margin = 4; // modules of light around a code (ISO/IEC 18004 section 6.3.8)
        const int modules = codes.code.size + 2 * margin;
        const int copies = std::max(codes.copies, 1);
        // whole units a module, so that edges are sharp: at most 0.8 mm, and as wide as the page allows
        const qreal module = std::floor(std::min(millimetres(0.8), width / copies / modules));
        const qreal side = module * modules;
        const qreal full = width;
        const TextBlock caption(toQt(codes.caption), textFont(9), width, device);
        const core::QrMatrix code = codes.code;
        return {{.height = side + caption.height() + millimetres(1),
                    .draw =
                        [=](QPainter& painter, QPointF at) {
                            for (int copy = 0; copy < copies; ++copy) {
                                const qreal left =
                                    at.x() + (full - side * copies) / copies * (copy + 0.5) + side * copy;
                                for (int row = 0; row < code.size; ++row)
                                    for (int begin = 0; begin < code.size; ++begin) {
                                        int end = begin;
                                        while (end < code.size && code.isDark(row, end)) ++end;
                                        if (end == begin) continue;
                                        painter.fillRect(
                                            QRectF(left + (begin + margin) * module, at.y() + (row + margin) * module,
                                                (end - begin) * module, module),
                                            Qt::black);
                                        begin = end;
                                    }
                            }
                            caption.draw(painter, at + QPointF(0, side + millimetres(0.5)), ink::soft);
                        }},
            space(gap)};
    }

    Strips operator()(const NumberedLines& lines) const
    {
        const QFont font = monoFont(9.6);
        const QFontMetricsF metrics(font, device);
        const qreal numberWidth = metrics.horizontalAdvance(QStringLiteral("0000"));
        const qreal textWidth = metrics.horizontalAdvance(QString(42, QLatin1Char('M')));
        const qreal height = metrics.height() * 1.16;
        const qreal full = width;
        Strips strips;
        for (const NumberedLines::Line& each : lines.lines) {
            const bool isEven = strips.size() % 2 == 0;
            strips.push_back({.height = height,
                .draw = [=, text = toQt(each.text), number = toQt(each.number), check = toQt(each.check)](
                            QPainter& painter, QPointF at) {
                    if (isEven) painter.fillRect(QRectF(at, QSizeF(full, height)), QColor::fromRgb(ink::ground));
                    const qreal y = at.y() + height * 0.76;
                    painter.setFont(font);
                    painter.setPen(QColor::fromRgb(ink::faint));
                    painter.drawText(QPointF(at.x() + millimetres(1), y), number);
                    painter.drawText(QPointF(at.x() + numberWidth + textWidth + millimetres(4), y), check);
                    painter.setPen(QColor::fromRgb(ink::text));
                    painter.drawText(QPointF(at.x() + numberWidth + millimetres(1), y), text);
                }});
        }
        strips.push_back(space(gap));
        return strips;
    }

    Strips operator()(const Blanks& blanks) const { return formStrips(blanks, width, device); }
    Strips operator()(const WordGrid& grid) const { return gridStrips(grid, width, device); }
    Strips operator()(const StepBox& step) const { return stepStrips(step, width, device); }
    Strips operator()(const PageBreak&) const
    {
        return {{.height = 0, .draw = [](QPainter&, QPointF) {}, .breaksBefore = true}};
    }
};

}

Strips stripsOf(const Block& block, qreal width, const QPaintDevice* device)
{
    return std::visit(Setter{width, device}, block);
}

}
