#include "ui/print/Strips.h"
#include <algorithm>

namespace print {

namespace {

using namespace core::document;

constexpr qreal writingHeight = millimetres(8.5);
constexpr qreal cellWidth = millimetres(5.4);
constexpr qreal cellHeight = millimetres(6.4);
constexpr qreal labelHeight = millimetres(4);

qreal heightOf(const Blank& blank)
{
    switch (blank.kind) {
    case Blank::Kind::Line: return writingHeight + labelHeight;
    case Blank::Kind::Cells: return cellHeight + labelHeight + millimetres(1.6);
    case Blank::Kind::Box: return millimetres(7);
    case Blank::Kind::Area: return labelHeight + blank.count * writingHeight;
    }
    return 0;
}

void drawLabel(QPainter& painter, const Blank& blank, QPointF at, qreal width)
{
    painter.setFont(textFont(7.5));
    painter.setPen(QColor::fromRgb(ink::soft));
    const QString text = painter.fontMetrics().elidedText(toQt(blank.label), Qt::ElideRight, static_cast<int>(width));
    painter.drawText(at + QPointF(0, millimetres(3)), text);
}

void drawCells(QPainter& painter, const Blank& blank, QPointF at, qreal width)
{
    const qreal own = std::min(cellWidth, width / std::max(blank.count, 1));
    painter.setPen(QPen(QColor::fromRgb(ink::line), 6));
    for (int cell = 0; cell < blank.count; ++cell)
        painter.drawRect(QRectF(at.x() + cell * own, at.y(), own, cellHeight));
}

/// One place to write, below its label or beside it. `bottom`: where the line of its row lies.
void drawBlank(QPainter& painter, const Blank& blank, QPointF at, qreal width, qreal rowHeight)
{
    const qreal foot = at.y() + rowHeight - millimetres(1);
    switch (blank.kind) {
    case Blank::Kind::Line:
        line(painter, {at.x(), foot - labelHeight}, {at.x() + width, foot - labelHeight}, ink::faint, 5);
        drawLabel(painter, blank, {at.x(), foot - labelHeight}, width);
        break;
    case Blank::Kind::Cells:
        drawCells(painter, blank, {at.x(), foot - labelHeight - cellHeight}, width);
        drawLabel(painter, blank, {at.x(), foot - labelHeight}, width);
        break;
    case Blank::Kind::Box: {
        const qreal side = millimetres(4);
        painter.setPen(QPen(QColor::fromRgb(ink::faint), 6));
        painter.drawRect(QRectF(at.x(), foot - side - millimetres(1), side, side));
        painter.setFont(textFont(9.5));
        painter.setPen(QColor::fromRgb(ink::text));
        painter.drawText(QPointF(at.x() + side + millimetres(2.5), foot - millimetres(1.9)), toQt(blank.label));
        break;
    }
    case Blank::Kind::Area:
        drawLabel(painter, blank, at, width);
        for (int row = 1; row <= blank.count; ++row) {
            const qreal y = at.y() + labelHeight + row * writingHeight - millimetres(1.5);
            line(painter, {at.x(), y}, {at.x() + width, y}, ink::line, 4);
        }
        break;
    }
}

std::vector<QString> wordsOf(const WordGrid& grid)
{
    std::vector<QString> words;
    if (grid.secret)
        for (const QByteArray& word : QByteArray(
                 reinterpret_cast<const char*>(grid.secret->view().data()), static_cast<qsizetype>(grid.secret->size()))
                 .split(' '))
            words.push_back(QString::fromLatin1(word));
    else
        for (const std::string& word : grid.words) words.push_back(toQt(word));
    return words;
}

}

Strips formStrips(const Blanks& blanks, qreal width, const QPaintDevice*)
{
    Strips strips;
    for (const auto& row : blanks.rows) {
        qreal height = 0;
        int shares = 0;
        for (const Blank& blank : row) {
            height = std::max(height, heightOf(blank));
            shares += std::max(blank.share, 1);
        }
        strips.push_back({.height = height, .draw = [=](QPainter& painter, QPointF at) {
                              const qreal between = millimetres(4);
                              const qreal room = width - between * (static_cast<qreal>(row.size()) - 1);
                              qreal x = at.x();
                              for (const Blank& blank : row) {
                                  const qreal own = room * std::max(blank.share, 1) / std::max(shares, 1);
                                  drawBlank(painter, blank, {x, at.y()}, own, height);
                                  x += own + between;
                              }
                          }});
    }
    strips.push_back(space(millimetres(2)));
    return strips;
}

Strips gridStrips(const WordGrid& grid, qreal width, const QPaintDevice*)
{
    const std::vector<QString> words = wordsOf(grid);
    if (words.empty()) return {};
    const bool isFilled = !words.front().isEmpty();
    const int columns = std::max(grid.columns, 1);
    const qreal rowHeight = millimetres(isFilled ? (columns > 4 ? 5.2 : columns == 4 ? 6 : 9) : 9);
    const qreal own = width / columns;
    // filled in order of reading: from left to right
    const int rows = (static_cast<int>(words.size()) + columns - 1) / columns;
    Strips strips;
    for (int row = 0; row < rows; ++row)
        strips.push_back({.height = rowHeight, .draw = [=](QPainter& painter, QPointF at) {
                              for (int column = 0; column < columns; ++column) {
                                  const int index = row * columns + column;
                                  if (index >= static_cast<int>(words.size())) break;
                                  const qreal x = at.x() + column * own;
                                  const qreal foot = at.y() + rowHeight - millimetres(1.6);
                                  const qreal indent = millimetres(columns > 4 ? 4.6 : 7);
                                  painter.setFont(textFont(columns > 4 ? 6.5 : 8));
                                  painter.setPen(QColor::fromRgb(ink::faint));
                                  painter.drawText(QPointF(x, foot), QString::number(index + 1));
                                  const QString& word = words[static_cast<std::size_t>(index)];
                                  if (word.isEmpty())
                                      line(painter, {x + indent, foot}, {x + own - millimetres(2), foot}, ink::line, 5);
                                  painter.setFont(monoFont(columns > 4 ? 7.6 : columns == 4 ? 9.5 : 12));
                                  painter.setPen(QColor::fromRgb(ink::text));
                                  painter.drawText(QPointF(x + indent, foot), word);
                              }
                          }});
    strips.push_back(space(millimetres(1.5)));
    return strips;
}

Strips stepStrips(const StepBox& step, qreal width, const QPaintDevice* device)
{
    const qreal inset = millimetres(5);
    const qreal inner = width - 2 * inset;
    const TextBlock text(toQt(step.text), textFont(10.5), inner, device);
    std::string said;
    for (const Fact& fact : step.facts) said += (said.empty() ? "" : "   ") + fact.label + ": " + fact.value;
    const TextBlock facts = said.empty() ? TextBlock() : TextBlock(toQt(said), monoFont(8.2), inner, device);
    Strips parts = gridStrips(step.grid, inner, device);
    for (Strip& part : formStrips(step.blanks, inner, device)) parts.push_back(std::move(part));
    const qreal headHeight = millimetres(9);
    qreal height = headHeight + text.height() + facts.height() + millimetres(5);
    for (const Strip& part : parts) height += part.height;
    return {{.height = height,
                .draw =
                    [=](QPainter& painter, QPointF at) {
                        painter.setPen(QPen(QColor::fromRgb(ink::line), 6));
                        painter.drawRoundedRect(QRectF(at, QSizeF(width, height)), millimetres(1.5), millimetres(1.5));
                        if (step.isIrreversible)
                            painter.fillRect(QRectF(at + QPointF(0, millimetres(1.5)),
                                                 QSizeF(millimetres(1.4), height - millimetres(3))),
                                QColor::fromRgb(coloursOf(Mood::Bad).strong));
                        const qreal base = at.y() + millimetres(6.4);
                        painter.setPen(QColor::fromRgb(ink::text));
                        painter.setFont(monoFont(12, QFont::Bold));
                        painter.drawText(QPointF(at.x() + inset, base), toQt(step.id));
                        painter.setFont(textFont(11, QFont::DemiBold));
                        painter.drawText(QPointF(at.x() + inset + millimetres(19), base), toQt(step.kind));
                        painter.setFont(textFont(9));
                        painter.setPen(QColor::fromRgb(step.isIrreversible ? coloursOf(Mood::Bad).strong : ink::soft));
                        const QString note = (step.isIrreversible ? QStringLiteral("cannot be undone   ") : QString()) +
                            toQt(step.minutes);
                        painter.drawText(QRectF(at.x(), at.y() + millimetres(2.4), width - inset, millimetres(5)),
                            Qt::AlignRight | Qt::AlignVCenter, note);
                        qreal y = at.y() + headHeight + millimetres(0.5);
                        text.draw(painter, {at.x() + inset, y}, ink::text);
                        y += text.height() + millimetres(1);
                        facts.draw(painter, {at.x() + inset, y}, ink::soft);
                        y += facts.height() + millimetres(1);
                        for (const Strip& part : parts) {
                            part.draw(painter, {at.x() + inset, y});
                            y += part.height;
                        }
                    },
                .anchor = step.id},
        space(millimetres(3.2))};
}

}
