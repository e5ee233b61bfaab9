#pragma once

#include "ui/look/Icons.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace ui {

struct WindowActions;

/// The first page: what are you here to do? Three doors, and two side roads.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(WindowActions& actions, QWidget* parent = nullptr);

    /// Puts the keyboard on the advised door.
    void focusAdvised();

private:
    /// How one door looks.
    struct Door {
        Glyph glyph;
        QString title;
        QString text;
        QString button;
        bool isAdvised = false;
    };
    void addDoor(QHBoxLayout& row, const Door& door, QAction& action);

    QWidget* m_advised = nullptr;
};

}
