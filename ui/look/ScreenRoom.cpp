#include "ui/look/ScreenRoom.h"

#include <QScreen>
#include <QWidget>

namespace ui {

QSize screenRoom(const QWidget& window) { return window.screen()->availableSize() * 0.96; }

}
