#include "ui/compare/Asn1Dialog.h"

#include "ui/compare/Asn1Model.h"
#include "ui/compare/HexPane.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/SearchField.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {
namespace {

QString blockTitle(const core::Asn1Block& block, std::size_t number)
{
    const QString name = block.label.empty() ? Asn1Dialog::tr("The whole file") : showUntrusted(block.label);
    return Asn1Dialog::tr("%1. %2").arg(showNumber(static_cast<qint64>(number)), name);
}

QString fieldTitle(const core::Asn1Field& field)
{
    return coreText(field.label) + QStringLiteral(" (%1)").arg(showUntrusted(field.name));
}

}

Asn1Dialog::Asn1Dialog(const QString& title, std::vector<core::Asn1Block> blocks, QWidget* parent)
    : FormDialog(QStringLiteral("asn1Dialog"), tr("%1, taken apart").arg(title),
          tr("Every element as it stands in the file. Choose one in the tree or among the octets."), {}, parent),
      m_blocks(std::move(blocks)),
      m_model(new Asn1Model(this)),
      m_block(new QComboBox(this)),
      m_field(new QComboBox(this)),
      m_search(new SearchField(tr("Find a type, value or number"), {}, this)),
      m_tree(new QTreeView(this)),
      m_hex(new HexPane(this)),
      m_words(paragraph(QString(), this, TextStyle::Small, Tone::InkSoft))
{
    build();
    for (std::size_t i = 0; i < m_blocks.size(); ++i) m_block->addItem(blockTitle(m_blocks[i], i + 1));
    m_block->setVisible(m_blocks.size() > 1);
    connect(m_block, &QComboBox::currentIndexChanged, this, &Asn1Dialog::showBlock);
    connect(m_field, &QComboBox::activated, this, [this](int place) {
        select(place == 0 ? 0 : m_fields[static_cast<std::size_t>(place - 1)].line);
        m_tree->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &SearchField::returnPressed, this,
        [this] { find(QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m_search, &SearchField::descended, m_tree, [this] { m_tree->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchField::left, this, &QDialog::reject);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &Asn1Dialog::showCurrent);
    connect(m_hex, &HexPane::octetChosen, this,
        [this](std::size_t offset) { select(core::lineAt(m_model->lines(), offset)); });
    showBlock(0);
    m_tree->setFocus();
}

void Asn1Dialog::build()
{
    m_block->setObjectName(QStringLiteral("asn1Block"));
    m_block->setAccessibleName(tr("Block of the file"));
    m_field->setObjectName(QStringLiteral("asn1Field"));
    m_field->setAccessibleName(tr("Go to a field"));
    for (QComboBox* box : {m_block, m_field}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    m_search->setObjectName(QStringLiteral("asn1Search"));
    m_search->setAccessibleName(tr("Find a type, value or number"));
    m_tree->setObjectName(QStringLiteral("asn1Tree"));
    m_tree->setAccessibleName(tr("Elements"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setMinimumSize(scaled(380, QApplication::font()), scaled(260, QApplication::font()));
    auto* columns = new ColumnFit(*m_tree, *m_tree->header());
    columns->setWidths({200, 160, 60, 60});
    columns->setStretch(1);
    m_words->setObjectName(QStringLiteral("asn1Words"));
    m_words->setSelectable();
    auto* row = new QHBoxLayout;
    row->addWidget(m_block, 1);
    row->addWidget(m_field, 1);
    row->addWidget(m_search, 1);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_tree);
    split->addWidget(m_hex);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    content().addLayout(row);
    content().addWidget(split, 1);
    content().addWidget(m_words);
    resize(scaled(1280, QApplication::font()), scaled(760, QApplication::font()));
}

void Asn1Dialog::showBlock(int place)
{
    if (place < 0) return;
    const core::Asn1Block& block = m_blocks[static_cast<std::size_t>(place)];
    m_model->setLines(block.lines);
    m_hex->setOctets(block.der);
    m_fields = core::fieldsOf(block.lines);
    m_field->clear();
    m_field->addItem(tr("Go to a field"));
    for (const core::Asn1Field& field : m_fields) m_field->addItem(fieldTitle(field));
    m_field->setEnabled(!m_fields.empty());
    constexpr std::size_t mostExpanded = 5000; // more take their time to lay out
    if (block.lines.size() <= mostExpanded)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(1);
    select(0);
}

void Asn1Dialog::select(std::size_t line)
{
    const QModelIndex index = m_model->indexOf(line);
    if (!index.isValid()) return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void Asn1Dialog::showCurrent(const QModelIndex& index)
{
    if (!index.isValid()) return m_words->setText({});
    const core::Asn1Line& line = m_model->lines()[m_model->lineOf(index)];
    m_hex->mark(line.offset, line.header, line.length);
    QStringList parts{tr("Offset %1: %2 octets of tag and length, %3 of content.")
            .arg(showNumber(static_cast<qint64>(line.offset)), showNumber(static_cast<qint64>(line.header)),
                showNumber(static_cast<qint64>(line.length)))};
    if (!line.value.empty()) parts += showUntrusted(line.value);
    if (line.fault) {
        const Message message = errorMessage(*line.fault);
        parts += message.what + u' ' + message.why + u' ' + message.remedy;
    }
    m_words->setText(parts.join(u'\n'));
}

void Asn1Dialog::find(bool isBackwards)
{
    const QModelIndex current = m_tree->currentIndex();
    const std::size_t from = current.isValid() ? m_model->lineOf(current) : 0;
    const std::size_t found = m_model->find(m_search->text(), from, isBackwards);
    if (found < m_model->lines().size())
        select(found);
    else
        m_words->setText(tr("Nothing here has these words."));
}

void Asn1Dialog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find))
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        FormDialog::keyPressEvent(event);
}

}
