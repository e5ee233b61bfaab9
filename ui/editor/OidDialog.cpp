#include "ui/editor/OidDialog.h"

#include "ui/editor/OidModel.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/RowFilter.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SearchField.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

OidDialog::OidDialog(bool inserts, QWidget* parent)
    : FormDialog(QStringLiteral("oids"), tr("Object identifiers"),
          tr("The numbers that stand in certificates for purposes, parts of names, extensions and algorithms, and what "
             "they "
             "are called."),
          inserts ? tr("Put it into the text") : tr("Copy the number"), parent),
      m_inserts(inserts),
      m_search(new SearchField(tr("Search by name, number or use"), {}, this)),
      m_model(new OidModel(this)),
      m_filter(new RowFilter(this)),
      m_table(new RowTable(this)),
      m_count(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this))
{
    m_search->setObjectName(QStringLiteral("oidSearch"));
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setObjectName(QStringLiteral("oidTable"));
    m_table->setAccessibleName(tr("Object identifiers"));
    m_table->setSortingEnabled(false); // what profiles name stands first
    m_table->setMinimumHeight(scaled(340, QApplication::font()));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->resizeSection(0, scaled(210, QApplication::font()));
    m_table->horizontalHeader()->resizeSection(1, scaled(220, QApplication::font()));
    m_table->horizontalHeader()->setStretchLastSection(true);
    content().addWidget(m_search);
    content().addWidget(m_table, 1);
    content().addWidget(m_count);
    verb().setAutoDefault(true);
    connect(m_search, &SearchField::textChanged, this, &OidDialog::refresh);
    connect(m_search, &SearchField::descended, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchField::left, this, &QDialog::reject);
    connect(m_table, &RowTable::rowChanged, this, [this] {
        if (current())
            setAvailable(verb());
        else
            setUnavailable(verb(), tr("Nothing is selected."), tr("Select a row."));
    });
    connect(m_table, &RowTable::opened, this, &OidDialog::take);
    connect(this, &FormDialog::confirmed, this, &OidDialog::take);
    resize(scaled(760, QApplication::font()), scaled(600, QApplication::font()));
    refresh();
    m_search->setFocus();
}

const core::KnownOid* OidDialog::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->rows()[static_cast<std::size_t>(index.row())].oid : nullptr;
}

void OidDialog::refresh()
{
    m_filter->setWords(m_search->text());
    if (m_filter->rowCount() > 0) m_table->setCurrentIndex(m_filter->index(0, 0));
    m_count->setText(tr("%n of them", nullptr, m_filter->rowCount()));
}

void OidDialog::take()
{
    const core::KnownOid* oid = current();
    if (!oid) return;
    if (m_inserts) {
        emit chosen(*oid);
        return accept();
    }
    QApplication::clipboard()->setText(QString::fromStdString(oid->oid));
    messages().showDone(tr("Copied."));
}

}
