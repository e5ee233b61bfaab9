#include "ui/issue/BatchTable.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/RowTable.h"

#include <QApplication>
#include <QHeaderView>
#include <QVBoxLayout>

namespace ui {

BatchTable::BatchTable(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_lines(new BatchLineModel(this)),
      m_table(new RowTable(this)),
      m_reason(paragraph(QString(), this, TextStyle::Body, Tone::InkSoft))
{
    m_table->setObjectName(name);
    m_table->setAccessibleName(title);
    m_table->setModel(m_lines);
    m_table->setMinimumHeight(scaled(180, QApplication::font()));
    const QList<int> widths{170, 120, 210};
    for (int i = 0; i < widths.size(); ++i) m_table->setColumnWidth(i, scaled(widths[i], QApplication::font()));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_reason->setObjectName(name + QStringLiteral("Reason"));
    m_reason->setSelectable();
    setFocusProxy(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    m_reason->hide();
    connect(m_table, &RowTable::rowChanged, this, [this](const QModelIndex& index) {
        const BatchRow* row = index.isValid() ? m_lines->find(index.data(IdRole).toLongLong()) : nullptr;
        m_reason->setText(row ? row->reason : QString());
        m_reason->setVisible(!m_reason->text().isEmpty());
    });
    connect(m_table, &RowTable::opened, this, &BatchTable::opened);
}

void BatchTable::setRows(std::vector<BatchRow> rows)
{
    m_reason->hide();
    m_lines->setRows(std::move(rows));
}

}
