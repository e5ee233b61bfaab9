#pragma once

#include <QPushButton>

class QAction;

namespace ui {

/// A push button that is an action: its text, tool tip, state and reason follow the action.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    /// The action outlives the button or takes it along into disuse.
    explicit ActionButton(QAction& action, QWidget* parent = nullptr);

private:
    void follow(const QAction& action);
};

}
