#pragma once

#include <QSize>

class QWidget;

namespace ui {

/// What a window may take of the screen it is on: all of it but a rim, so that its own frame fits as well.
QSize screenRoom(const QWidget& window);

}
