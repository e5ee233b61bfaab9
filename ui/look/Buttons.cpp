#include "ui/look/Buttons.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QPushButton>
#include <QVariant>

namespace ui {
namespace {

constexpr const char* roleProperty = "buttonRole";
constexpr const char* bigProperty = "bigButton";

}

void setButtonRole(QAbstractButton& button, ButtonRole role)
{
    button.setProperty(roleProperty, static_cast<int>(role));
    if (auto* push = qobject_cast<QPushButton*>(&button); push && role == ButtonRole::Danger)
        push->setAutoDefault(false);
    button.update();
}

ButtonRole buttonRole(const QWidget* button)
{
    return button ? static_cast<ButtonRole>(button->property(roleProperty).toInt()) : ButtonRole::Plain;
}

void setBigButton(QAbstractButton& button)
{
    button.setProperty(bigProperty, true);
    QEvent change(QEvent::StyleChange); // makes the button forget the size it wanted
    QCoreApplication::sendEvent(&button, &change);
    button.updateGeometry();
}

bool isBigButton(const QWidget* button) { return button && button->property(bigProperty).toBool(); }

}
