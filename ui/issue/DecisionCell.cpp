#include "ui/issue/DecisionCell.h"

#include "ui/widgets/GlyphLabel.h"
#include "ui/widgets/WrapText.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

#include <utility>

namespace ui {
namespace {

int cellPx(int pixels) { return scaled(pixels, QApplication::font()); }

QWidget* makeTag(const CellTag& shown, QWidget* parent)
{
    auto* tag = new QWidget(parent);
    auto* row = new QHBoxLayout(tag);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cellPx(4));
    row->addWidget(new GlyphLabel(shown.glyph, 13, Tone::InkSoft, tag), 0, Qt::AlignTop);
    auto* word = new WrapText(shown.text, TextStyle::Small, Tone::InkSoft, tag);
    word->setMaximumWidth(cellPx(96));
    row->addWidget(word, 1);
    return tag;
}

}

DecisionCell::DecisionCell(
    const std::vector<CellRun>& runs, TextStyle style, Tone tone, QString spoken, QWidget* parent)
    : QWidget(parent)
{
    QGridLayout* grid = makeGrid(std::move(spoken));
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const CellRun& run : runs) {
        auto* text = new WrapText(run.text, style, tone, this);
        grid->addWidget(text, row, 0, Qt::AlignTop);
        if (run.tag) {
            grid->addWidget(makeTag(*run.tag, this), row, 1, Qt::AlignTop);
        }
        m_text += (m_text.isEmpty() ? QString() : QStringLiteral("\n")) + run.text;
        ++row;
    }
    grid->setRowStretch(row, 1);
}

DecisionCell::DecisionCell(Mark mark, const QString& text, Tone tone, QString spoken, QWidget* parent)
    : QWidget(parent), m_text(text), m_mark(mark)
{
    QGridLayout* grid = makeGrid(std::move(spoken));
    if (mark != Mark::None) grid->setColumnMinimumWidth(0, cellPx(12));
    grid->setColumnStretch(1, 1);
    grid->addWidget(new WrapText(text, TextStyle::Body, tone, this), 0, 1);
}

QGridLayout* DecisionCell::makeGrid(QString spoken)
{
    setObjectName(QStringLiteral("decisionCell"));
    setAccessibleName(spoken);
    setFocusPolicy(Qt::ClickFocus);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(cellPx(10), cellPx(6), cellPx(6), cellPx(6));
    grid->setHorizontalSpacing(cellPx(6));
    grid->setVerticalSpacing(cellPx(4));
    return grid;
}

void DecisionCell::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    emit entered();
}

void DecisionCell::paintEvent(QPaintEvent*)
{
    if (m_mark == Mark::None) return;
    QPainter painter(this);
    const QRect room = layout()->contentsRect();
    paintMark(painter, QRectF(room.left(), room.top() + cellPx(3), cellPx(10), cellPx(10)), m_mark, palette());
}

}
