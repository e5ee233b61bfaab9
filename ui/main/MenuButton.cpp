#include "ui/main/MenuButton.h"

#include "ui/look/Icons.h"

#include <QMenu>
#include <QStyleOptionToolButton>

namespace ui {

MenuButton::MenuButton(QMenu& menu, QWidget* parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("mainMenu"));
    setIcon(iconOf(Glyph::Menu));
    setAccessibleName(tr("Menu"));
    setToolTip(tr("Everything this window can do (F10)"));
    setShortcut(Qt::Key_F10);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(&menu);
}

void MenuButton::initStyleOption(QStyleOptionToolButton* option) const
{
    QToolButton::initStyleOption(option);
    option->features &=
        ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu); // three lines say it already
}

}
