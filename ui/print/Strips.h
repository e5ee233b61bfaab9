#pragma once
#include "ui/print/PageStyle.h"
#include <QPaintDevice>
#include <QPainter>
#include <functional>
#include <memory>
#include <vector>

namespace print {

/// A piece of a page that is not parted: so high, and how it is drawn at a place.
struct Strip {
    qreal height = 0;
    std::function<void(QPainter&, QPointF)> draw{};
    bool keepsWithNext = false; ///< never the last on its page
    bool breaksBefore = false;  ///< begins a page
    bool isSpace = false;       ///< left out at the top of a page
    std::string anchor{};
    std::shared_ptr<const Strip> head{}; ///< drawn once more where a page begins with this one
};
using Strips = std::vector<Strip>;

/// A text set in lines of a width.
class TextBlock {
public:
    TextBlock() = default;
    TextBlock(const QString& text, const QFont& font, qreal width, const QPaintDevice* device, qreal leading = 1.3);
    qreal height() const { return m_height; }
    void draw(QPainter& painter, QPointF at, QRgb colour) const;

private:
    struct Line {
        QString text;
        qreal baseline;
    };
    QFont m_font;
    std::vector<Line> m_lines;
    qreal m_height = 0;
};

QString toQt(const std::string& text);
Strip space(qreal height);
void line(QPainter& painter, QPointF from, QPointF to, QRgb colour, qreal width = 5);

/// What every block becomes, on lines of this width.
Strips stripsOf(const core::document::Block& block, qreal width, const QPaintDevice* device);
Strips formStrips(const core::document::Blanks& blanks, qreal width, const QPaintDevice* device);
Strips gridStrips(const core::document::WordGrid& grid, qreal width, const QPaintDevice* device);
Strips stepStrips(const core::document::StepBox& step, qreal width, const QPaintDevice* device);

}
