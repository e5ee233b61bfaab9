#include "ui/look/Marks.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPolygonF>
#include <QRectF>

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr std::array everyMark{
    Mark::Active, Mark::Expiring, Mark::Revoked, Mark::Retiring, Mark::Retired, Mark::Waiting, Mark::Done};

void paintRing(QPainter& painter, const QRectF& box, const QColor& color, bool halfFull)
{
    const double pen = box.width() * 0.15;
    const QRectF ring = box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(color, pen));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    if (!halfFull) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(ring, 90 * 16, 180 * 16);
}

void paintStrokes(QPainter& painter, const QRectF& box, const QColor& color, const QPainterPath& path)
{
    QPen pen(color, box.width() * 0.2);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

/// A point of the unit square, laid into the box.
QPointF at(const QRectF& box, double x, double y)
{
    return {box.left() + x * box.width(), box.top() + y * box.height()};
}

QPainterPath crossIn(const QRectF& box)
{
    QPainterPath path(at(box, 0.16, 0.16));
    path.lineTo(at(box, 0.84, 0.84));
    path.moveTo(at(box, 0.84, 0.16));
    path.lineTo(at(box, 0.16, 0.84));
    return path;
}

QPainterPath tickIn(const QRectF& box)
{
    QPainterPath path(at(box, 0.1, 0.55));
    path.lineTo(at(box, 0.38, 0.82));
    path.lineTo(at(box, 0.9, 0.2));
    return path;
}

}

std::span<const Mark> allMarks() { return everyMark; }

Tone toneOf(Mark mark)
{
    switch (mark) {
    case Mark::Active:
    case Mark::Done: return Tone::Ok;
    case Mark::Expiring: return Tone::Warn;
    case Mark::Revoked: return Tone::Bad;
    case Mark::Retiring: return Tone::Hold;
    case Mark::Waiting: return Tone::Accent;
    case Mark::Retired:
    case Mark::None: break;
    }
    return Tone::Off;
}

Tone groundOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return Tone::OkSoft;
    case Tone::Warn: return Tone::WarnSoft;
    case Tone::Bad: return Tone::BadSoft;
    case Tone::Hold: return Tone::HoldSoft;
    case Tone::Accent: return Tone::AccentSoft;
    default: return Tone::OffSoft;
    }
}

QString markText(Mark mark)
{
    const auto text = [](const char* source) { return QCoreApplication::translate("ui::Mark", source); };
    switch (mark) {
    case Mark::None: return {};
    case Mark::Active: return text(QT_TRANSLATE_NOOP("ui::Mark", "active"));
    case Mark::Expiring: return text(QT_TRANSLATE_NOOP("ui::Mark", "ends soon"));
    case Mark::Revoked: return text(QT_TRANSLATE_NOOP("ui::Mark", "revoked"));
    case Mark::Retiring: return text(QT_TRANSLATE_NOOP("ui::Mark", "retiring"));
    case Mark::Retired: return text(QT_TRANSLATE_NOOP("ui::Mark", "retired"));
    case Mark::Waiting: return text(QT_TRANSLATE_NOOP("ui::Mark", "waiting"));
    case Mark::Done: return text(QT_TRANSLATE_NOOP("ui::Mark", "checked"));
    }
    return {};
}

void paintMark(QPainter& painter, const QRectF& rect, Mark mark, const QPalette& palette)
{
    paintMark(painter, rect, mark, toneOf(palette, toneOf(mark)));
}

void paintMark(QPainter& painter, const QRectF& rect, Mark mark, const QColor& color)
{
    const double side = std::min(rect.width(), rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (mark) {
    case Mark::None: break;
    case Mark::Active: painter.drawEllipse(box); break;
    case Mark::Expiring:
        painter.drawPolygon(QPolygonF{at(box, 0.5, 0.02), at(box, 1.06, 0.98), at(box, -0.06, 0.98)});
        break;
    case Mark::Waiting:
        painter.drawPolygon(
            QPolygonF{at(box, 0.5, -0.06), at(box, 1.06, 0.5), at(box, 0.5, 1.06), at(box, -0.06, 0.5)});
        break;
    case Mark::Revoked: paintStrokes(painter, box, color, crossIn(box)); break;
    case Mark::Done: paintStrokes(painter, box, color, tickIn(box)); break;
    case Mark::Retiring: paintRing(painter, box, color, true); break;
    case Mark::Retired: paintRing(painter, box, color, false); break;
    }
    painter.restore();
}

}
