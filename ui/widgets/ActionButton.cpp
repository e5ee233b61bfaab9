#include "ui/widgets/ActionButton.h"

#include "ui/widgets/Availability.h"

#include <QAction>

namespace ui {

ActionButton::ActionButton(QAction& action, QWidget* parent) : QPushButton(parent)
{
    setObjectName(action.objectName() + QStringLiteral("Button"));
    follow(action);
    connect(&action, &QAction::changed, this, [this, source = &action] { follow(*source); });
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
}

void ActionButton::follow(const QAction& action)
{
    setText(action.text());
    setAccessibleName(action.text().remove(u'&'));
    if (isHidden() == action.isVisible()) setVisible(action.isVisible());
    if (action.isEnabled()) {
        setAvailable(*this);
        setToolTip(
            action.toolTip() == action.text().remove(u'&').remove(QStringLiteral("…")) ? QString() : action.toolTip());
    } else {
        setUnavailable(*this, action.statusTip(), {});
    }
}

}
