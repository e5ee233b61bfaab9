#include "ui/compare/PickDialog.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SearchField.h"

#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QString kindText(const PickRow& row)
{
    switch (row.kind) {
    case PickRow::Kind::Request: return PickDialog::tr("Request");
    case PickRow::Kind::Crl: return PickDialog::tr("Revocation list");
    case PickRow::Kind::Certificate: break;
    }
    return PickDialog::tr("Certificate");
}

std::vector<Column<PickRow>> pickColumns()
{
    return {{.title = PickDialog::tr("Kind"), .text = kindText},
        {.title = PickDialog::tr("Name"),
            .text = [](const PickRow& row) { return row.name; },
            .style = TextStyle::Strong},
        {.title = PickDialog::tr("Which"), .text = [](const PickRow& row) { return row.note; }}};
}

}

PickDialog::PickDialog(QWidget* parent)
    : FormDialog(QStringLiteral("pickDialog"), tr("Choose from the vault"),
          tr("Certificates, requests and revocation lists, older ones included."), tr("Compare with this"), parent),
      m_rows(new RowModel<PickRow>(pickColumns(), this)),
      m_search(new SearchField(tr("Search by name"), {}, this)),
      m_table(new RowTable(this)),
      m_count(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this))
{
    m_search->setObjectName(QStringLiteral("pickSearch"));
    m_search->setAccessibleName(tr("Search by name"));
    m_table->setObjectName(QStringLiteral("pickRows"));
    m_table->setAccessibleName(tr("Things of the vault"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_rows);
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(scaled(280, QApplication::font()));
    auto* columns = new ColumnFit(*m_table, *m_table->horizontalHeader());
    columns->setWidths({120, 240, 260});
    columns->setStretch(2);
    content().addWidget(m_search);
    content().addWidget(m_table, 1);
    content().addWidget(m_count);
    verb().setAutoDefault(true);
    resize(scaled(720, QApplication::font()), scaled(520, QApplication::font()));
    connect(m_search, &SearchField::textChanged, this, &PickDialog::searchWanted);
    connect(m_search, &SearchField::descended, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchField::left, this, &QDialog::reject);
    connect(m_table, &RowTable::opened, this, &PickDialog::pick);
    connect(this, &FormDialog::confirmed, this, &PickDialog::pick);
    setRows({}, false);
    m_search->setFocus();
}

void PickDialog::setRows(std::vector<PickRow> rows, bool isCut)
{
    m_rows->setRows(std::move(rows));
    const int count = m_rows->rowCount();
    if (count > 0) m_table->setCurrentIndex(m_rows->index(0, 0));
    m_count->setText(isCut ? tr("The first %n; type to narrow them", nullptr, count) : tr("%n found", nullptr, count));
    if (count > 0)
        setAvailable(verb());
    else
        setUnavailable(verb(), tr("Nothing is selected."), tr("Type a part of a name that is in the vault."));
}

void PickDialog::pick()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) return;
    const PickRow row = m_rows->row(index.row());
    QDialog::accept();
    emit picked(row);
}

}
