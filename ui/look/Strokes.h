#pragma once

#include "ui/look/Tones.h"

#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QWidget;

/// The single pieces that Style puts together; each paints one control in the tones of its option's palette.
namespace ui::strokes {

/// Corner radius of everything that has corners.
inline constexpr double radius = 6.0;

/// A filled rounded box with a hairline that stays sharp at every scale.
void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line, double corner = radius,
    double pen = 1.0);

/// A chevron pointing down, or rotated by degrees, centred in the rectangle.
void chevron(QPainter& painter, const QRectF& rect, const QColor& color, double degrees = 0);

/// Ground and border of a push button, by its role and state.
void button(QPainter& painter, const QStyleOption& option, const QWidget* widget);

/// The colour a button's text and icon have.
QColor buttonInk(const QStyleOption& option, const QWidget* widget);

/// A tool button: nothing until the pointer is over it.
void toolButton(QPainter& painter, const QStyleOption& option);

/// Ground and border of a field to type in.
void input(QPainter& painter, const QStyleOption& option);

/// A check box, ticked or half ticked.
void checkBox(QPainter& painter, const QStyleOption& option);

/// A radio button.
void radioButton(QPainter& painter, const QStyleOption& option);

/// The hairline below one section of a table header.
void headerSection(QPainter& painter, const QStyleOption& option);

/// The ground of a row or cell in a list, table or tree.
void itemGround(QPainter& painter, const QStyleOption& option, const QWidget* widget);

/// A tab: its text stands on a line, accent-coloured when it is the one shown.
void tabShape(QPainter& painter, const QStyleOptionTab& option);

/// A thin scroll bar without arrows.
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider);

/// The track and filling of a progress bar, busy ones included.
void progressBar(QPainter& painter, const QStyleOptionProgressBar& option);

/// The ring around whatever the keyboard talks to.
void focusRing(QPainter& painter, const QStyleOption& option);

}
