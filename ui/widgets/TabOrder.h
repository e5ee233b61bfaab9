#pragma once

class QWidget;

namespace ui {

/// Lets the keyboard go through all that takes it in a part of a window, in the order in which the layouts show it. Again after
/// something was added. Containers hand the keyboard on no more: they would lead it back to where it comes from.
void tabAsShown(QWidget& part);

}
