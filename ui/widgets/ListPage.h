#pragma once

#include "ui/look/Icons.h"

#include <QWidget>

#include <functional>
#include <initializer_list>
#include <vector>

class QAbstractItemModel;
class QAction;
class QButtonGroup;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace ui {

class Card;
class Chip;
class ColumnFit;
class EmptyState;
class FlowLayout;
class PlainLabel;
class RowFilter;
class RowTable;
class SearchField;

/// What a ListPage is called and what it says while it is empty.
struct ListTexts {
    QString title;
    QString filterHint;
    QString emptyTitle;
    QString emptyWhy;
    QString emptyAction;
};

/// The frame of every list page: heading with count, actions, a filter, ready-made views, the table or why it is empty.
/// A screen derives from it, gives it a model, and adds what is its own.
class ListPage : public QWidget {
    Q_OBJECT
public:
    ListPage(Glyph glyph, const ListTexts& texts, QAbstractItemModel& model, QWidget* parent = nullptr);

    /// A button in the heading row for this action.
    QPushButton& addAction(QAction& action);
    /// A ready-made view ("Needs attention"); the first one added is shown first. `accepts(sourceRow)`; empty: all rows.
    void addView(const QString& name, std::function<bool(int)> accepts);
    /// Selects the row with this id; nothing when it is filtered out.
    void select(qint64 id);
    /// Selects the row with this id, in the last view and without a filter when it is not among the rows shown.
    void reveal(qint64 id);
    /// Shows the ready-made view with this place.
    void setView(int view) { choose(view); }
    /// -1: the page has none.
    int view() const;
    /// The row the keyboard is on; -1: none.
    qint64 current() const;
    /// Ids of the selected rows.
    QList<qint64> selection() const;
    /// The column that takes the width the others leave.
    void setStretchColumn(int section);
    /// What the columns shall at least have, in pixels of the design; see ColumnFit.
    void setColumnWidths(std::initializer_list<int> widths);

    /// Puts a widget below the list, taken over; the two share the height, the list one part and the widget `share` parts.
    /// Where the window is low they scroll together. An empty list has nothing below it.
    void setBelow(QWidget* below, int share = 1);

    EmptyState& emptyState() const { return *m_empty; }
    RowTable& table() const { return *m_table; }
    SearchField& filterField() const { return *m_filterField; }

protected:
    void changeEvent(QEvent* event) override;

signals:
    /// The row the keyboard is on; -1: none.
    void currentChanged(qint64 id);
    void opened(qint64 id);
    /// The button of the empty list.
    void emptyActivated();

private:
    struct View {
        QString name;
        std::function<bool(int)> accepts;
        QPushButton* button;
    };
    void choose(int view);
    void refresh();
    void build(const ListTexts& texts);
    void fitHeights();

    QAbstractItemModel& m_model;
    RowFilter* m_filter;
    Chip* m_count;
    QHBoxLayout* m_actions;
    SearchField* m_filterField;
    FlowLayout* m_views;
    QButtonGroup* m_viewGroup;
    Card* m_card;
    QStackedWidget* m_stack;
    RowTable* m_table;
    ColumnFit* m_columns = nullptr; ///< owned by the table
    EmptyState* m_empty;
    EmptyState* m_noMatch;
    PlainLabel* m_shown;
    QWidget* m_below = nullptr;
    std::vector<View> m_viewList;
};

}
