#include "ui/widgets/ListPage.h"

#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/LongModel.h"
#include "ui/widgets/RowFilter.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int leastList = 150;  ///< header and three rows, in pixels of the design
constexpr int leastBelow = 210; ///< heading, a line of words and some rows

}

ListPage::ListPage(Glyph glyph, const ListTexts& texts, QAbstractItemModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_long(qobject_cast<LongModel*>(&model)),
      m_filter(m_long ? nullptr : new RowFilter(this)),
      m_count(new Chip(this)),
      m_actions(new QHBoxLayout),
      m_filterField(new SearchField(texts.filterHint, {}, this)),
      m_views(new FlowLayout(6)),
      m_viewGroup(new QButtonGroup(this)),
      m_card(new Card(this)),
      m_stack(new QStackedWidget(m_card)),
      m_table(new RowTable(this)),
      m_empty(new EmptyState(glyph, texts.emptyTitle, texts.emptyWhy, texts.emptyAction, this)),
      m_noMatch(new EmptyState(Glyph::Search, tr("Nothing here fits"),
          tr("No row has all these words, or the chosen view leaves them out."), tr("Show all rows"), this)),
      m_shown(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this))
{
    build(texts);
    if (m_filter) m_filter->setSourceModel(&m_model);
    m_table->setModel(m_filter ? m_filter : &m_model);
    m_columns = new ColumnFit(*m_table, *m_table->horizontalHeader());
    m_table->setAccessibleName(texts.title);
    m_table->setObjectName(QStringLiteral("table"));
    m_noMatch->setObjectName(QStringLiteral("noMatch"));

    connect(m_filterField, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (m_long) return m_long->setWords(words);
        m_filter->setWords(words);
        refresh();
    });
    connect(m_filterField, &SearchField::descended, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_viewGroup, &QButtonGroup::idClicked, this, &ListPage::choose);
    connect(m_empty, &EmptyState::activated, this, &ListPage::emptyActivated);
    connect(m_noMatch, &EmptyState::activated, this, [this] {
        m_filterField->clear();
        if (!m_viewList.empty()) choose(static_cast<int>(m_viewList.size()) - 1);
    });
    connect(m_table, &RowTable::rowChanged, this, [this](const QModelIndex& index) {
        const qint64 id = index.isValid() ? index.data(IdRole).toLongLong() : -1;
        if (m_long) m_long->hold(id);
        emit currentChanged(id);
    });
    connect(m_table, &RowTable::opened, this,
        [this](const QModelIndex& index) { emit opened(index.data(IdRole).toLongLong()); });
    if (m_long) {
        connectLong();
    } else {
        connect(&m_model, &QAbstractItemModel::modelReset, this, &ListPage::refresh);
        connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ListPage::refresh);
        connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ListPage::refresh);
        connect(&m_model, &QAbstractItemModel::dataChanged, this, &ListPage::refresh);
    }
    refresh();
}

void ListPage::connectLong()
{
    connect(m_long, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_before = place(); });
    connect(m_long, &QAbstractItemModel::modelReset, this, &ListPage::putBack);
    // what is looked at stays where it is, but at its top a list shows what is new
    connect(m_long, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_before = place(); });
    connect(m_long, &QAbstractItemModel::rowsInserted, this, &ListPage::putBackTop);
    connect(m_long, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_before = place(); });
    connect(m_long, &QAbstractItemModel::rowsRemoved, this, &ListPage::putBackTop);
    connect(m_long, &LongModel::ranked, this, &ListPage::refresh);
    connect(m_long, &LongModel::ranked, this, &ListPage::showAwaited);
    connect(m_long, &LongModel::counted, this, &ListPage::refresh);
    connect(m_long, &LongModel::rowsRead, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(m_long, &LongModel::heldRead, this, [this](qint64 id) {
        if (id == current()) emit currentChanged(id);
    });
}

ListPage::Place ListPage::place() const
{
    constexpr int mostKept = 10'000; ///< of more, nobody remembers which
    Place place{.current = current()};
    int rows = 0;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) rows += range.height();
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && rows <= mostKept; ++row)
            place.selected.push_back(m_long->idAt(row));
    if (const int top = m_table->rowAt(0); top > 0) place.top = m_long->idAt(top);
    return place;
}

void ListPage::putBackTop()
{
    const int top = m_before.top < 0 ? -1 : m_long->placeOf(m_before.top);
    m_before = {};
    if (top >= 0) m_table->scrollTo(m_long->index(top, 0), QAbstractItemView::PositionAtTop);
}

void ListPage::putBack()
{
    const Place before = std::exchange(m_before, {});
    QItemSelection selection;
    for (const int row : m_long->placesOf(before.selected))
        selection.select(m_long->index(row, 0), m_long->index(row, m_long->columnCount() - 1));
    if (!selection.isEmpty()) m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (before.current < 0) return;
    const int place = m_long->placeOf(before.current);
    if (place < 0) {
        m_long->hold(-1);
        emit currentChanged(-1);
        return;
    }
    m_table->selectionModel()->setCurrentIndex(m_long->index(place, 0), QItemSelectionModel::NoUpdate);
}

void ListPage::build(const ListTexts& texts)
{
    m_filterField->setObjectName(QStringLiteral("filter"));
    auto* heading = new QHBoxLayout;
    heading->setSpacing(10);
    heading->addWidget(new HeadingLabel(texts.title, TextStyle::Heading, this));
    heading->addWidget(m_count);
    heading->addStretch(1);
    m_actions->setSpacing(10);
    heading->addLayout(m_actions);

    m_card->setPadding(1);
    m_card->content()->addWidget(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noMatch);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 12);
    column->setSpacing(10);
    column->addLayout(heading);
    column->addWidget(m_filterField);
    column->addLayout(m_views);
    column->addWidget(m_card, 1);
    column->addWidget(m_shown);
}

QPushButton& ListPage::addAction(QAction& action)
{
    auto* button = new ActionButton(action, this);
    m_actions->addWidget(button);
    return *button;
}

void ListPage::addView(const QString& name, std::function<bool(int)> accepts)
{
    auto* button = new QPushButton(name, this);
    button->setCheckable(true);
    button->setObjectName(QStringLiteral("view%1").arg(m_viewList.size()));
    const int id = static_cast<int>(m_viewList.size());
    m_viewGroup->addButton(button, id);
    m_views->addWidget(button);
    m_viewList.push_back({name, std::move(accepts), button});
    if (id == 0) choose(0);
    refresh();
}

void ListPage::choose(int view)
{
    View& chosen = m_viewList.at(static_cast<std::size_t>(view));
    chosen.button->setChecked(true);
    if (m_long)
        m_long->setView(view);
    else
        m_filter->setCondition(chosen.accepts);
    refresh();
}

int ListPage::view() const { return m_viewGroup->checkedId(); }

int ListPage::placeOf(qint64 id) const
{
    if (m_long) return m_long->placeOf(id);
    for (int row = 0; row < m_filter->rowCount(); ++row)
        if (m_filter->index(row, 0).data(IdRole).toLongLong() == id) return row;
    return -1;
}

void ListPage::select(qint64 id)
{
    m_awaited = -1;
    m_isRevealing = false;
    if (const int row = placeOf(id); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_table->model()->index(row, 0));
    } else if (m_long && m_long->isWaiting()) {
        m_awaited = id;
    }
}

void ListPage::reveal(qint64 id)
{
    select(id);
    if (current() == id) return;
    if (m_awaited == id) {
        m_isRevealing = true;
        return;
    }
    m_filterField->clear();
    if (!m_viewList.empty()) choose(static_cast<int>(m_viewList.size()) - 1);
    select(id);
}

void ListPage::showAwaited()
{
    const qint64 id = std::exchange(m_awaited, -1);
    if (id < 0) return;
    if (std::exchange(m_isRevealing, false))
        reveal(id);
    else
        select(id);
}

qint64 ListPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.data(IdRole).toLongLong() : -1;
}

QList<qint64> ListPage::selection() const
{
    QList<qint64> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) ids += index.data(IdRole).toLongLong();
    return ids;
}

void ListPage::setStretchColumn(int section) { m_columns->setStretch(section); }

void ListPage::setColumnWidths(std::initializer_list<int> widths) { m_columns->setWidths(widths); }

void ListPage::setBelow(QWidget* below, int share)
{
    m_below = below;
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(layout()->spacing());
    column->addWidget(m_card, 1);
    column->addWidget(m_shown);
    column->addWidget(below, share);
    static_cast<QVBoxLayout*>(layout())->addWidget(new ScrollArea(both, this), 1);
    fitHeights();
    refresh();
}

void ListPage::fitHeights()
{
    if (!m_below) return;
    m_card->setMinimumHeight(scaled(leastList, QApplication::font()));
    m_below->setMinimumHeight(scaled(leastBelow, QApplication::font()));
}

void ListPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitHeights();
}

void ListPage::refresh()
{
    const qint64 shown = m_table->model()->rowCount();
    const qint64 all = m_long ? std::max(m_long->total(), shown) : m_model.rowCount();
    const bool isUnknown = m_long && m_long->counts().empty();
    m_stack->setCurrentWidget(shown > 0 || isUnknown ? static_cast<QWidget*>(m_table)
            : all == 0                               ? static_cast<QWidget*>(m_empty)
                                                     : static_cast<QWidget*>(m_noMatch));
    m_count->setNote(Tone::Off, showNumber(all));
    m_count->setVisible(all > 0);
    m_filterField->setVisible(all > 0);
    m_shown->setVisible(all > 0);
    if (m_below) m_below->setVisible(all > 0);
    m_shown->setText(tr("%1 of %2 shown").arg(showNumber(shown), showNumber(all)));
    for (std::size_t i = 0; i < m_viewList.size(); ++i) {
        const View& view = m_viewList[i];
        const std::optional<qint64> count = countOf(i);
        view.button->setText(count ? tr("%1 %2").arg(view.name, showNumber(*count)) : view.name);
        view.button->setAccessibleName(view.button->text());
        view.button->setVisible(all > 0);
    }
}

std::optional<qint64> ListPage::countOf(std::size_t view) const
{
    if (m_long) return view < m_long->counts().size() ? std::optional(m_long->counts()[view]) : std::nullopt;
    const auto& accepts = m_viewList[view].accepts;
    qint64 count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) count += !accepts || accepts(row) ? 1 : 0;
    return count;
}

}
