#include "ui/widgets/DetailsPane.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/SelectableText.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/ScrollArea.h"

#include <QApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
DetailsPane::DetailsPane(QWidget* parent)
    : QWidget(parent),
      m_title(new HeadingText({}, TextStyle::Title, Tone::Ink, this)),
      m_state(new Chip(this)),
      m_lead(new PlainLabel({}, TextStyle::Body, Tone::InkSoft, this)),
      m_tabs(new QTabWidget(this)),
      m_words(new KeyValueGrid),
      m_checksTitle(new PlainLabel(tr("Checks"), TextStyle::Caption, Tone::InkSoft)),
      m_checks(new QVBoxLayout),
      m_wordsColumn(new QVBoxLayout),
      m_fields(new QTreeWidget(this)),
      m_chain(new QWidget),
      m_pem(new QPlainTextEdit(this)),
      m_actions(new FlowLayout(10))
{
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_title->setAccessibleName(tr("Nothing is selected"));
    m_lead->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("detailsTabs"));
    m_tabs->setAccessibleName(tr("Ways to look at it"));
    m_tabs->setDocumentMode(true);
    m_fields->setObjectName(QStringLiteral("detailsFields"));
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setHeaderLabels({tr("Field"), tr("Value")});
    m_fields->setFrameShape(QFrame::NoFrame);
    auto* columns = new ColumnFit(*m_fields, *m_fields->header());
    columns->setWidths({110, 120});
    columns->setStretch(1);
    m_pem->setObjectName(QStringLiteral("detailsPem"));
    m_pem->setAccessibleName(tr("PEM text"));
    m_pem->setReadOnly(true);
    m_pem->setFrameShape(QFrame::NoFrame);
    m_pem->setTabChangesFocus(true);
    m_pem->setLineWrapMode(QPlainTextEdit::NoWrap);
    new QVBoxLayout(m_chain);
    m_chain->layout()->setContentsMargins(0, 8, 0, 0);

    auto* words = new QWidget;
    words->setLayout(m_wordsColumn);
    m_wordsColumn->setContentsMargins(0, 10, 0, 0);
    m_wordsColumn->setSpacing(8);
    m_wordsColumn->addWidget(m_words);
    m_wordsColumn->addWidget(m_checksTitle);
    m_checks->setSpacing(4);
    m_wordsColumn->addLayout(m_checks);
    m_wordsColumn->addStretch(1);
    m_tabs->addTab(new ScrollArea(words, this), tr("Plain words"));
    m_tabs->addTab(m_fields, tr("Fields"));
    m_tabs->addTab(new ScrollArea(m_chain, this), tr("Chain"));
    m_tabs->addTab(m_pem, tr("PEM"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_lead);
    column->addWidget(m_tabs, 1);
    column->addLayout(m_actions);
}

void DetailsPane::setDetails(const Details& details)
{
    m_title->setText(details.title);
    m_title->setAccessibleName(details.title);
    m_state->setState(details.mark, details.state);
    m_state->setVisible(!details.state.isEmpty());
    m_lead->setText(details.lead);
    m_lead->setVisible(!details.lead.isEmpty());
    m_words->setLines(details.plainWords);
    setFields(details.fields);
    fill(*m_checks, details.checks, 0);
    m_checksTitle->setText(details.checksTitle.isEmpty() ? tr("Checks") : details.checksTitle);
    m_checksTitle->setVisible(!details.checks.empty());
    auto* chain = static_cast<QVBoxLayout*>(m_chain->layout());
    fill(*chain, details.chain, scaled(14, QApplication::font()));
    chain->addStretch(1);
    m_pem->setFont(fontFor(TextStyle::Mono, QApplication::font()));
    m_pem->setPlainText(details.pem);
    m_pem->setAccessibleName(details.pemTitle.isEmpty() ? tr("PEM text") : details.pemTitle);
    m_tabs->setTabText(3, details.pemTitle.isEmpty() ? tr("PEM") : details.pemTitle);
    m_tabs->setTabVisible(0, !details.plainWords.empty());
    m_tabs->setTabVisible(1, !details.fields.empty());
    m_tabs->setTabVisible(2, !details.chain.empty());
    m_tabs->setTabVisible(3, !details.pem.isEmpty());
}

ActionButton& DetailsPane::addAction(QAction& action)
{
    auto* button = new ActionButton(action, this);
    m_actions->addWidget(button);
    return *button;
}

void DetailsPane::setFields(const std::vector<FieldLine>& fields)
{
    m_fields->clear();
    QList<QTreeWidgetItem*> open; // the last item of every depth
    for (const FieldLine& field : fields) {
        const QString name = field.isCritical ? tr("%1 (critical)").arg(field.name) : field.name;
        const QStringList texts{name, field.value};
        const int depth = std::min<int>(field.depth, static_cast<int>(open.size()));
        open.resize(depth);
        auto* item = depth == 0 ? new QTreeWidgetItem(m_fields, texts) : new QTreeWidgetItem(open.back(), texts);
        item->setFont(1, fontFor(TextStyle::Mono, QApplication::font()));
        for (int column = 0; column < texts.size(); ++column) item->setToolTip(column, withoutMarkup(texts[column]));
        open += item;
    }
    m_fields->expandAll();
}

void DetailsPane::setExtra(QWidget* extra) { m_wordsColumn->insertWidget(m_wordsColumn->count() - 1, extra); }

void DetailsPane::fill(QVBoxLayout& column, const std::vector<ChainLine>& lines, int indent)
{
    while (QLayoutItem* item = column.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item; // takeAt hands it over
    }
    int left = 0;
    for (const ChainLine& line : lines) {
        auto* row = new MarkLabel(line.mark, line.name, line.note);
        row->setContentsMargins(left, 0, 0, 0);
        left += indent;
        column.addWidget(row);
    }
}

}
