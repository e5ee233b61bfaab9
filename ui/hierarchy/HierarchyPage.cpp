#include "ui/hierarchy/HierarchyPage.h"

#include "ui/hierarchy/CaModel.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/RowModel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

HierarchyPage::HierarchyPage(CaModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_actions(new QHBoxLayout),
      m_stack(new QStackedWidget(this)),
      m_tree(new QTreeView(this)),
      m_empty(new EmptyState(Glyph::Hierarchy, tr("No certificate authority yet"),
          tr("A root vouches for issuing CAs, and they vouch for everything else. Build both in one go."),
          tr("Build a hierarchy…"), this))
{
    setObjectName(QStringLiteral("hierarchyPage"));
    m_tree->setObjectName(QStringLiteral("tree"));
    m_tree->setAccessibleName(tr("Certificate authorities"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setModel(&m_model);
    m_tree->header()->viewport()->setAutoFillBackground(false); // the card shines through
    m_tree->viewport()->setAutoFillBackground(false);
    auto* columns = new ColumnFit(*m_tree, *m_tree->header());
    columns->setWidths({260, 130, 100, 60, 90});
    columns->setStretch(CaModel::Name);

    auto* heading = new QHBoxLayout;
    heading->addWidget(new HeadingLabel(tr("Hierarchy"), TextStyle::Heading, this));
    heading->addStretch(1);
    heading->addLayout(m_actions);
    auto* legend = new FlowLayout(8);
    for (const auto& [mark, text] :
        {std::pair{Mark::Active, tr("active")}, {Mark::Expiring, tr("ends soon")}, {Mark::Retiring, tr("retiring")},
            {Mark::Retired, tr("not ours or retired")}, {Mark::Revoked, tr("revoked")}})
        legend->addWidget(new Chip(mark, text, this));
    auto* card = new Card(this);
    card->setPadding(1);
    card->content()->addWidget(m_stack);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 12);
    column->setSpacing(10);
    column->addLayout(heading);
    column->addLayout(legend);
    column->addWidget(card, 1);

    connect(m_empty, &EmptyState::activated, this, &HierarchyPage::buildWanted);
    connect(m_tree, &QTreeView::activated, this,
        [this](const QModelIndex& index) { emit opened(index.data(IdRole).toLongLong()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        emit currentChanged(index.isValid() ? index.data(IdRole).toLongLong() : -1);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HierarchyPage::refresh);
    refresh();
}

QPushButton& HierarchyPage::addAction(QAction& action)
{
    auto* button = new ActionButton(action, this);
    m_actions->addWidget(button);
    return *button;
}

void HierarchyPage::select(qint64 id)
{
    if (const QModelIndex index = m_model.indexOf(id); index.isValid()) m_tree->setCurrentIndex(index);
}

qint64 HierarchyPage::current() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? index.data(IdRole).toLongLong() : -1;
}

void HierarchyPage::refresh()
{
    m_stack->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_tree);
    m_tree->expandAll();
}

}
