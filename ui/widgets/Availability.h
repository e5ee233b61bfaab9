#pragma once

#include <QString>

class QAction;
class QWidget;

namespace ui {

/// Makes an action or widget usable and gives it its ordinary tool tip back.
void setAvailable(QAction& action);
void setAvailable(QWidget& widget);

/// Greys an action or widget out and says why, and what would make it usable again.
void setUnavailable(QAction& action, const QString& why, const QString& fix);
void setUnavailable(QWidget& widget, const QString& why, const QString& fix);

/// Whether a disabled thing tells its reason; the test of every screen asks.
bool isExplained(const QAction& action);
bool isExplained(const QWidget& widget);

}
