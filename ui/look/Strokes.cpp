#include "ui/look/Strokes.h"

#include "ui/look/Buttons.h"
#include "ui/look/Marks.h"

#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace ui::strokes {
namespace {

bool isOn(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

bool isHovered(const QStyleOption& option)
{
    return isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled);
}

/// Keeps antialiasing and pen of one control from leaking into the next.
class Saved {
public:
    explicit Saved(QPainter& painter) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    QPainter& m_painter;
};

}

void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line, double corner, double pen)
{
    const Saved saved(painter);
    const double half = pen / 2;
    painter.setPen(line.isValid() ? QPen(line, pen) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(line.isValid() ? rect.adjusted(half, half, -half, -half) : rect, corner, corner);
}

void chevron(QPainter& painter, const QRectF& rect, const QColor& color, double degrees)
{
    const Saved saved(painter);
    const double side = std::clamp(std::min(rect.width(), rect.height()) * 0.5, 6.0, 24.0);
    painter.translate(rect.center());
    painter.rotate(degrees);
    QPainterPath path(QPointF(-side / 2, -side / 4));
    path.lineTo(0, side / 4);
    path.lineTo(side / 2, -side / 4);
    QPen pen(color, std::max(1.4, side / 5));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(path, pen);
}

void button(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const ButtonRole role = buttonRole(widget);
    const auto tone = [&option](Tone t) { return toneOf(option.palette, t); };
    const bool pressed = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
    if (!isOn(option, QStyle::State_Enabled)) {
        if (role != ButtonRole::Quiet) box(painter, option.rect, tone(Tone::Background), tone(Tone::Line));
        return;
    }
    if (role == ButtonRole::Primary) {
        const QColor fill = tone(Tone::Accent);
        box(painter, option.rect, pressed ? fill.darker(115) : isHovered(option) ? fill.darker(107) : fill, {});
        return;
    }
    if (role == ButtonRole::Quiet) {
        if (pressed || isHovered(option)) box(painter, option.rect, tone(Tone::AccentSoft), {});
        return;
    }
    if (isOn(option, QStyle::State_On)) {
        box(painter, option.rect, tone(Tone::AccentSoft), tone(Tone::Accent));
        return;
    }
    const QColor line =
        isHovered(option) ? tone(role == ButtonRole::Danger ? Tone::Bad : Tone::InkFaint) : tone(Tone::LineStrong);
    box(painter, option.rect, tone(pressed ? Tone::OffSoft : Tone::Raised), line);
}

QColor buttonInk(const QStyleOption& option, const QWidget* widget)
{
    if (!isOn(option, QStyle::State_Enabled)) return toneOf(option.palette, Tone::InkFaint);
    switch (buttonRole(widget)) {
    case ButtonRole::Primary: return toneOf(option.palette, Tone::AccentInk);
    case ButtonRole::Quiet: return toneOf(option.palette, Tone::Accent);
    case ButtonRole::Danger: return toneOf(option.palette, Tone::Bad);
    case ButtonRole::Plain: break;
    }
    return toneOf(option.palette, Tone::Ink);
}

void toolButton(QPainter& painter, const QStyleOption& option)
{
    if (!isOn(option, QStyle::State_Enabled)) return;
    if (isOn(option, QStyle::State_On) || isOn(option, QStyle::State_Sunken))
        box(painter, option.rect, toneOf(option.palette, Tone::AccentSoft), {});
    else if (isHovered(option))
        box(painter, option.rect, toneOf(option.palette, Tone::OffSoft), {});
}

void input(QPainter& painter, const QStyleOption& option)
{
    const bool enabled = isOn(option, QStyle::State_Enabled) && !isOn(option, QStyle::State_ReadOnly);
    const Tone line = !enabled ? Tone::Line : isHovered(option) ? Tone::InkFaint : Tone::LineStrong;
    box(painter, option.rect, toneOf(option.palette, enabled ? Tone::Raised : Tone::Background),
        toneOf(option.palette, line));
}

void checkBox(QPainter& painter, const QStyleOption& option)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool filled = isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange);
    const QColor accent = toneOf(option.palette, enabled ? Tone::Accent : Tone::InkFaint);
    const QColor line = toneOf(option.palette, isHovered(option) ? Tone::Accent : Tone::InkFaint);
    box(painter, option.rect, filled ? accent : toneOf(option.palette, Tone::Raised), filled ? accent : line, 4);
    const QColor ink = toneOf(option.palette, enabled ? Tone::AccentInk : Tone::Background);
    const double inset = option.rect.width() * 0.24;
    const QRectF inner = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    if (isOn(option, QStyle::State_On))
        paintMark(painter, inner, Mark::Done, ink);
    else if (isOn(option, QStyle::State_NoChange))
        painter.fillRect(QRectF(inner.left(), inner.center().y() - 1, inner.width(), 2), ink);
}

void radioButton(QPainter& painter, const QStyleOption& option)
{
    const Saved saved(painter);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool on = isOn(option, QStyle::State_On);
    const Tone line = !enabled ? Tone::InkFaint : on || isHovered(option) ? Tone::Accent : Tone::InkFaint;
    painter.setPen(QPen(toneOf(option.palette, line), on ? 1.6 : 1.0));
    painter.setBrush(toneOf(option.palette, Tone::Raised));
    painter.drawEllipse(QRectF(option.rect).adjusted(0.8, 0.8, -0.8, -0.8));
    if (!on) return;
    const double inset = option.rect.width() * 0.28;
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneOf(option.palette, line));
    painter.drawEllipse(QRectF(option.rect).adjusted(inset, inset, -inset, -inset));
}

void headerSection(QPainter& painter, const QStyleOption& option)
{
    const QRect rect = option.rect; // the card shines through, round corners included
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), toneOf(option.palette, Tone::Line));
}

void itemGround(QPainter& painter, const QStyleOption& option, const QWidget*)
{
    if (isOn(option, QStyle::State_Selected))
        painter.fillRect(option.rect, toneOf(option.palette, Tone::AccentSoft));
    else if (isHovered(option))
        painter.fillRect(option.rect, toneOf(option.palette, Tone::Raised));
}

void tabShape(QPainter& painter, const QStyleOptionTab& option)
{
    const QRect rect = option.rect;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), toneOf(option.palette, Tone::Line));
    if (isOn(option, QStyle::State_Selected))
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), toneOf(option.palette, Tone::Accent));
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider)
{
    if (option.maximum <= option.minimum) return;
    const bool upright = option.orientation == Qt::Vertical;
    const bool grabbed =
        isOn(option, QStyle::State_Sunken) && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const double side = upright ? slider.width() : slider.height();
    const double inset = isHovered(option) || grabbed ? side * 0.2 : side * 0.3;
    const QRectF bar =
        upright ? QRectF(slider).adjusted(inset, 2, -inset, -2) : QRectF(slider).adjusted(2, inset, -2, -inset);
    const QColor color = toneOf(option.palette,
        grabbed                 ? Tone::InkSoft
            : isHovered(option) ? Tone::InkFaint
                                : Tone::LineStrong);
    box(painter, bar, color, {}, std::min(bar.width(), bar.height()) / 2);
}

void progressBar(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const QRectF rect = option.rect;
    const double high = std::min(rect.height(), 8.0);
    QRectF track(rect.left(), rect.center().y() - high / 2, rect.width(), high);
    box(painter, track, toneOf(option.palette, Tone::OffSoft), {}, high / 2);
    const double range = static_cast<double>(option.maximum) - option.minimum;
    if (range <= 0) return;
    track.setWidth(track.width() * std::clamp((option.progress - option.minimum) / range, 0.0, 1.0));
    if (track.width() >= high) box(painter, track, toneOf(option.palette, Tone::Accent), {}, high / 2);
}

void focusRing(QPainter& painter, const QStyleOption& option)
{
    box(painter, option.rect, {}, toneOf(option.palette, Tone::Accent), radius + 3, 2.0);
}

}
