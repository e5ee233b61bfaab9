#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace ui {

class CaModel;
class EmptyState;

/// Who vouches for whom: the CAs as a tree with state and end. Graph and timeline join it later.
class HierarchyPage : public QWidget {
    Q_OBJECT
public:
    explicit HierarchyPage(CaModel& model, QWidget* parent = nullptr);

    /// A button in the heading row for this action.
    QPushButton& addAction(QAction& action);
    /// Puts the keyboard's row on this CA.
    void select(qint64 id);
    /// The CA the keyboard is on; -1: none.
    qint64 current() const;
    QTreeView& tree() const { return *m_tree; }
    EmptyState& emptyState() const { return *m_empty; }

signals:
    /// The CA the keyboard is on; -1: none.
    void currentChanged(qint64 id);
    void opened(qint64 id);
    /// A first CA is to be made.
    void buildWanted();

private:
    void refresh();

    CaModel& m_model;
    QHBoxLayout* m_actions;
    QStackedWidget* m_stack;
    QTreeView* m_tree;
    EmptyState* m_empty;
};

}
