#pragma once

#include <QToolButton>

namespace ui {

/// The button behind which everything the window can do is found; F10 opens it.
class MenuButton : public QToolButton {
    Q_OBJECT
public:
    MenuButton(QMenu& menu, QWidget* parent);

protected:
    void initStyleOption(QStyleOptionToolButton* option) const override;
};

}
