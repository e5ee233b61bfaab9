#pragma once

#include "ui/look/Icons.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace ui {

class MessageStrip;
struct WindowActions;

/// The first page: what are you here to do? Three doors, and two side roads.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(WindowActions& actions, QWidget* parent = nullptr);

    /// Vaults that were open before, newest first; the first three are offered.
    void setRecent(const QStringList& paths);
    MessageStrip& messages() const { return *m_messages; }

    /// Puts the keyboard on the advised door.
    void focusAdvised();

signals:
    /// A vault that was open before is to be opened again.
    void recentChosen(const QString& path);

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
    MessageStrip* m_messages;
    QWidget* m_recent;
};

}
