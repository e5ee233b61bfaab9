#include "ui/revocation/RevocationPage.h"

#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevokedModel.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/ScrollArea.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

RevocationPage::RevocationPage(CrlModel& lists, RevokedModel& revoked, QWidget* parent)
    : ListPage(Glyph::Revocation,
          {tr("Revocation"), tr("Filter by certificate authority, number or date"), tr("No revocation lists yet"),
              tr("Clients ask for a CA’s list before they trust its certificates. Each CA that is built here gets one "
                 "and stands here with it."),
              tr("Build a hierarchy…")},
          lists, parent),
      m_table(new RowTable),
      m_nothing(new EmptyState(Glyph::Check, tr("Nothing is revoked"),
          tr("A certificate that must not be trusted any more is revoked among the certificates, and then stands "
             "here."),
          tr("Go to the certificates")))
{
    setObjectName(QStringLiteral("revocationPage"));
    setStretchColumn(0);
    setColumnWidths({200, 80, 105, 110, 80, 90});
    addView(tr("In force"), [&lists](int place) {
        const core::CrlRow& row = lists.row(place);
        return std::ranges::none_of(lists.rows(), [&row](const core::CrlRow& other) {
            return other.issuerKey == row.issuerKey && other.number > row.number;
        });
    });
    addView(tr("All"), {});
    setBelow(makeRevoked(revoked));
    connect(this, &ListPage::emptyActivated, this, &RevocationPage::buildWanted);
    connect(m_nothing, &EmptyState::activated, this, &RevocationPage::certificatesWanted);
    connect(m_table, &RowTable::opened, this,
        [this](const QModelIndex& index) { emit certificateChosen(index.data(IdRole).toLongLong()); });
}

QWidget* RevocationPage::makeRevoked(RevokedModel& revoked)
{
    auto* below = new QWidget(this);
    auto* heading = new HeadingLabel(tr("Revoked certificates"), TextStyle::Section, below);
    m_table->setObjectName(QStringLiteral("revokedTable"));
    m_table->setAccessibleName(heading->text());
    m_table->setSortingEnabled(false); // what waits stands first
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(&revoked);
    auto* columns = new ColumnFit(*m_table, *m_table->horizontalHeader());
    columns->setWidths({200, 110, 105, 150, 150});
    auto* card = new Card(below);
    card->setPadding(1);
    auto* stack = new QStackedWidget(card);
    auto* nothing = new ScrollArea(m_nothing, stack);
    stack->addWidget(m_table);
    stack->addWidget(nothing);
    card->content()->addWidget(stack);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(heading);
    column->addWidget(card, 1);
    const auto refresh = [this, &revoked, stack, nothing] {
        stack->setCurrentWidget(revoked.rowCount() == 0 ? static_cast<QWidget*>(nothing) : m_table);
    };
    connect(&revoked, &LongModel::ranked, this, refresh);
    connect(&revoked, &LongModel::rowsRead, m_table->viewport(), qOverload<>(&QWidget::update));
    refresh();
    return below;
}

}
