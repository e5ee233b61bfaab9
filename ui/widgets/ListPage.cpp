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

namespace ui {
namespace {

constexpr int leastList = 150;  ///< header and three rows, in pixels of the design
constexpr int leastBelow = 210; ///< heading, a line of words and some rows

}

ListPage::ListPage(Glyph glyph, const ListTexts& texts, QAbstractItemModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new RowFilter(this)),
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
    m_filter->setSourceModel(&m_model);
    m_table->setModel(m_filter);
    m_columns = new ColumnFit(*m_table, *m_table->horizontalHeader());
    m_table->setAccessibleName(texts.title);
    m_table->setObjectName(QStringLiteral("table"));
    m_noMatch->setObjectName(QStringLiteral("noMatch"));

    connect(m_filterField, &QLineEdit::textChanged, this, [this](const QString& words) {
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
        emit currentChanged(index.isValid() ? index.data(IdRole).toLongLong() : -1);
    });
    connect(m_table, &RowTable::opened, this,
        [this](const QModelIndex& index) { emit opened(index.data(IdRole).toLongLong()); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ListPage::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ListPage::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ListPage::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ListPage::refresh);
    refresh();
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
    m_filter->setCondition(chosen.accepts);
    refresh();
}

int ListPage::view() const { return m_viewGroup->checkedId(); }

void ListPage::select(qint64 id)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data(IdRole).toLongLong() != id) continue;
        m_table->selectRow(row);
        m_table->scrollTo(index);
        return;
    }
}

void ListPage::reveal(qint64 id)
{
    select(id);
    if (current() == id) return;
    m_filterField->clear();
    if (!m_viewList.empty()) choose(static_cast<int>(m_viewList.size()) - 1);
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
    const int all = m_model.rowCount();
    const int shown = m_filter->rowCount();
    m_stack->setCurrentWidget(all == 0 ? static_cast<QWidget*>(m_empty)
            : shown == 0               ? static_cast<QWidget*>(m_noMatch)
                                       : m_table);
    m_count->setNote(Tone::Off, showNumber(all));
    m_count->setVisible(all > 0);
    m_filterField->setVisible(all > 0);
    m_shown->setVisible(all > 0);
    if (m_below) m_below->setVisible(all > 0);
    m_shown->setText(tr("%1 of %2 shown").arg(showNumber(shown), showNumber(all)));
    for (const View& view : m_viewList) {
        qint64 count = 0;
        for (int row = 0; row < all; ++row) count += !view.accepts || view.accepts(row) ? 1 : 0;
        view.button->setText(tr("%1 %2").arg(view.name, showNumber(count)));
        view.button->setAccessibleName(view.button->text());
        view.button->setVisible(all > 0);
    }
}

}
