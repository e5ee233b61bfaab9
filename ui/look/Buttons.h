#pragma once

class QAbstractButton;
class QWidget;

namespace ui {

/// What pressing a button means for the person who reads the screen. One primary button a screen.
enum class ButtonRole {
    Plain,
    Primary, ///< the next step
    Quiet,   ///< a link-like side road
    Danger,  ///< destroys or revokes; never the default
};

/// Gives a button its role; the style paints it accordingly.
void setButtonRole(QAbstractButton& button, ButtonRole role);

/// The role a widget was given; Plain when none.
ButtonRole buttonRole(const QWidget* button);

/// Makes a button 38 instead of 30 px high: for the one decision of a page.
void setBigButton(QAbstractButton& button);

/// Whether setBigButton() was called.
bool isBigButton(const QWidget* button);

}
