#pragma once

#include "ui/look/Marks.h"

#include <QWidget>

class QMenu;

namespace ui {

class Chip;
class PlainLabel;
class SearchField;
struct WindowActions;

/// The top line: menu, which vault, whether it is unlocked, the search, Lock and New.
class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(WindowActions& actions, QMenu& menu, QWidget* parent = nullptr);

    /// `name` has gone through showUntrusted().
    void setVault(const QString& name, Mark mark, const QString& state);
    SearchField& search() const { return *m_search; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_name;
    Chip* m_state;
    SearchField* m_search;
};

}
