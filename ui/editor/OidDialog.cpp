#include "ui/editor/OidDialog.h"

#include "ui/editor/OidModel.h"
#include "ui/look/Buttons.h"
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
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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
      m_count(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this)),
      m_oid(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_purpose(new QLineEdit(this)),
      m_add(new QPushButton(tr("Name it"), this)),
      m_forget(new QPushButton(tr("Forget the selected one"), this))
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
    content().addWidget(makeOwn());
    verb().setAutoDefault(true);
    connect(m_search, &SearchField::textChanged, this, &OidDialog::refresh);
    connect(m_search, &SearchField::descended, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchField::left, this, &QDialog::reject);
    connect(m_table, &RowTable::rowChanged, this, &OidDialog::showCurrent);
    connect(m_table, &RowTable::opened, this, &OidDialog::take);
    connect(this, &FormDialog::confirmed, this, &OidDialog::take);
    resize(scaled(760, QApplication::font()), scaled(600, QApplication::font()));
    refresh();
    m_search->setFocus();
}

QWidget* OidDialog::makeOwn()
{
    auto* own = new QWidget(this);
    const auto prepare = [](QLineEdit& line, const char* name, const QString& hint) {
        line.setObjectName(QLatin1String(name));
        line.setPlaceholderText(hint);
        line.setAccessibleName(hint);
    };
    prepare(*m_oid, "ownOid", tr("Number: 1.3.6.1.4.1.99999.1"));
    prepare(*m_name, "ownOidName", tr("Name"));
    prepare(*m_purpose, "ownOidPurpose", tr("What it is for"));
    m_add->setObjectName(QStringLiteral("nameOid"));
    m_forget->setObjectName(QStringLiteral("forgetOid"));
    for (QPushButton* button : {m_add, m_forget}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    setButtonRole(*m_forget, ButtonRole::Quiet);
    auto* grid = new QGridLayout(own);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(
        new PlainLabel(tr("Numbers of your own, named in this vault"), TextStyle::Caption, Tone::InkSoft, own), 0, 0, 1,
        3);
    grid->addWidget(m_oid, 1, 0);
    grid->addWidget(m_name, 1, 1);
    grid->addWidget(m_purpose, 1, 2);
    grid->addWidget(m_forget, 2, 0, Qt::AlignLeft);
    grid->addWidget(m_add, 2, 2, Qt::AlignRight);
    connect(m_add, &QPushButton::clicked, this, [this] {
        emit nameWanted(m_oid->text().toStdString(), m_name->text().toStdString(), m_purpose->text().toStdString());
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (const OidRow* row = current(); row && row->isOwn) emit forgetWanted(row->oid.oid);
    });
    return own;
}

const OidRow* OidDialog::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->rows()[static_cast<std::size_t>(index.row())] : nullptr;
}

void OidDialog::showCurrent()
{
    const OidRow* row = current();
    const auto set = [](QPushButton& button, const QString& why, const QString& fix) {
        if (why.isEmpty())
            setAvailable(button);
        else
            setUnavailable(button, why, fix);
    };
    set(verb(), row ? QString() : tr("Nothing is selected."), tr("Select a row."));
    const bool isOwn = row && row->isOwn;
    set(*m_forget,
        !m_why.isEmpty() ? m_why
            : isOwn      ? QString()
                         : tr("Only numbers of your own can be forgotten."),
        m_fix);
    set(*m_add, m_why, m_fix);
}

void OidDialog::setOwn(const std::vector<core::OidRow>& own)
{
    const std::string typed = m_oid->text().trimmed().toStdString();
    if (std::ranges::contains(own, typed, &core::OidRow::oid)) { // it was taken
        for (QLineEdit* line : {m_oid, m_name, m_purpose}) line->clear();
        messages().dismiss();
    }
    m_model->setOwn(own);
    refresh();
}

void OidDialog::setObstacle(const QString& why, const QString& fix)
{
    m_why = why;
    m_fix = fix;
    showCurrent();
}

void OidDialog::refresh()
{
    m_filter->setWords(m_search->text());
    if (m_filter->rowCount() > 0) m_table->setCurrentIndex(m_filter->index(0, 0));
    m_count->setText(tr("%n of them", nullptr, m_filter->rowCount()));
    showCurrent();
}

void OidDialog::take()
{
    const OidRow* row = current();
    if (!row) return;
    if (m_inserts) {
        emit chosen(core::KnownOid(row->oid));
        return accept();
    }
    QApplication::clipboard()->setText(QString::fromStdString(row->oid.oid));
    messages().showDone(tr("Copied."));
}

}
