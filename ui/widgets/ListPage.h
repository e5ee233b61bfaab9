#pragma once

#include "ui/look/Icons.h"

#include <QWidget>

#include <functional>
#include <initializer_list>
#include <optional>
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
class LongModel;
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
    /// A ready-made view ("Needs attention"); the first one added is shown first. `accepts(sourceRow)`; empty: all rows, or,
    /// where the model is a LongModel, those it knows as the view of this place.
    void addView(const QString& name, std::function<bool(int)> accepts = {});
    /// Selects the row with this id; nothing when it is filtered out. While a LongModel is still to answer, then.
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
    /// What is selected and in view, to be put back after the rows were replaced.
    struct Place {
        std::vector<std::int64_t> selected;
        qint64 current = -1;
        qint64 top = -1;
    };
    void choose(int view);
    void refresh();
    void connectLong();
    Place place() const;
    void putBack();
    void putBackTop();
    void showAwaited();
    /// Rows of a view; nullopt: nobody knows yet.
    std::optional<qint64> countOf(std::size_t view) const;
    /// The place of an id among the rows shown; -1: none.
    int placeOf(qint64 id) const;
    void build(const ListTexts& texts);
    void fitHeights();

    QAbstractItemModel& m_model;
    LongModel* m_long;   ///< nullptr: a short list, which is ordered and narrowed by `m_filter`
    RowFilter* m_filter; ///< nullptr: a long list
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
    Place m_before;             ///< a LongModel's rows were replaced
    qint64 m_awaited = -1;      ///< to be selected when the LongModel has answered
    bool m_isRevealing = false; ///< and in the last view when it is not in this one
};

}
