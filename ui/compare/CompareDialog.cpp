#include "ui/compare/CompareDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/RowTable.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

CompareDialog::CompareDialog(QThreadPool& pool, QWidget* parent)
    : FormDialog(QStringLiteral("compareDialog"), tr("Compare"),
          tr("Two certificates, requests or revocation lists beside each other. Files can be dropped on either side."),
          tr("Save the report…"), parent),
      m_comparing(new Background(pool, this)),
      m_lines(new RowModel<ComparedLine>(comparedColumns(), this)),
      m_summary(new PlainLabel(QString(), TextStyle::Section, Tone::Ink, this)),
      m_showSame(new QCheckBox(tr("Show what is the same"), this)),
      m_swap(makeButton(QStringLiteral("compareSwap"), tr("Swap sides"))),
      m_copy(makeButton(QStringLiteral("compareCopy"), tr("Copy as text"))),
      m_table(new RowTable(this)),
      m_words(paragraph(QString(), this))
{
    setAcceptDrops(true);
    build();
    connect(m_showSame, &QCheckBox::toggled, this, &CompareDialog::fill);
    connect(m_swap, &QPushButton::clicked, this, &CompareDialog::swapSides);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(report()); });
    connect(m_table, &RowTable::rowChanged, this, &CompareDialog::showCurrent);
    connect(this, &FormDialog::confirmed, this, &CompareDialog::saveWanted);
    refreshHalves();
    fill();
    m_halves[0].fromFile->setFocus();
}

void CompareDialog::build()
{
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setSelectable();
    m_showSame->setObjectName(QStringLiteral("compareShowSame"));
    m_showSame->setAccessibleName(m_showSame->text());
    m_showSame->setMinimumHeight(m_swap->sizeHint().height());
    m_table->setObjectName(QStringLiteral("compareLines"));
    m_table->setAccessibleName(tr("Lines of the comparison"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_lines);
    m_table->setSortingEnabled(false); // what differs stands first
    m_table->setMinimumHeight(scaled(200, QApplication::font()));
    auto* columns = new ColumnFit(*m_table, *m_table->horizontalHeader());
    columns->setWidths({100, 180, 290, 290});
    columns->setStretch(3);
    m_words->setObjectName(QStringLiteral("compareWords"));
    m_words->setSelectable();
    auto* sides = new QHBoxLayout;
    sides->setSpacing(scaled(10, QApplication::font()));
    sides->addWidget(makeHalf(Side::Left), 1);
    sides->addWidget(makeHalf(Side::Right), 1);
    auto* row = new FlowLayout(10);
    row->addWidget(m_showSame);
    row->addWidget(m_swap);
    row->addWidget(m_copy);
    content().addLayout(sides);
    content().addWidget(m_summary);
    content().addLayout(row);
    content().addWidget(m_table, 100); // and all room below what there is, while it is hidden
    content().addWidget(m_words);
    content().addStretch(1);
    resize(scaled(1100, QApplication::font()), scaled(800, QApplication::font()));
}

QPushButton* CompareDialog::makeButton(const QString& name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

QWidget* CompareDialog::makeHalf(Side side)
{
    const bool isLeft = side == Side::Left;
    const QString name = isLeft ? QStringLiteral("Left") : QStringLiteral("Right");
    Half& mine = half(side);
    auto* card = new Card(this);
    mine.card = card;
    mine.title = new PlainLabel(QString(), TextStyle::Section, Tone::Ink, card);
    mine.title->setObjectName(QStringLiteral("compareTitle") + name);
    mine.title->setSelectable();
    mine.note = paragraph(QString(), card, TextStyle::Small, Tone::InkSoft);
    mine.fromFile = makeButton(QStringLiteral("compareFile") + name, tr("File…"));
    mine.fromVault = makeButton(QStringLiteral("compareVault") + name, tr("From the vault…"));
    mine.structure = makeButton(QStringLiteral("compareStructure") + name, tr("Take apart…"));
    const QString where = isLeft ? tr("left side") : tr("right side");
    for (QPushButton* button : {mine.fromFile, mine.fromVault, mine.structure}) {
        button->setAccessibleName(QStringLiteral("%1 (%2)").arg(button->text(), where));
        setButtonRole(*button, ButtonRole::Quiet);
    }
    auto* buttons = new FlowLayout(8);
    for (QPushButton* button : {mine.fromFile, mine.fromVault, mine.structure}) buttons->addWidget(button);
    card->content()->addWidget(
        new PlainLabel(isLeft ? tr("Left") : tr("Right"), TextStyle::Caption, Tone::InkSoft, card));
    card->content()->addWidget(mine.title);
    card->content()->addWidget(mine.note);
    card->content()->addLayout(buttons);
    card->content()->addStretch(1);
    connect(mine.fromFile, &QPushButton::clicked, this, [this, side] { emit fileWanted(side); });
    connect(mine.fromVault, &QPushButton::clicked, this, [this, side] { emit vaultWanted(side); });
    connect(mine.structure, &QPushButton::clicked, this, [this, side] {
        if (half(side).object) emit structureWanted(*half(side).object);
    });
    return card;
}

void CompareDialog::setSide(Side side, const core::Comparable& object, const QString& source)
{
    half(side).object = object;
    half(side).source = source;
    refreshHalves();
    compare();
}

CompareDialog::Side CompareDialog::freeSide() const { return m_halves[0].object ? Side::Right : Side::Left; }

void CompareDialog::setVaultObstacle(const QString& why, const QString& fix)
{
    for (const Half& each : m_halves) {
        if (why.isEmpty())
            setAvailable(*each.fromVault);
        else
            setUnavailable(*each.fromVault, why, fix);
    }
}

void CompareDialog::swapSides()
{
    std::swap(m_halves[0].object, m_halves[1].object);
    std::swap(m_halves[0].source, m_halves[1].source);
    refreshHalves();
    compare();
}

void CompareDialog::refreshHalves()
{
    for (const Half& each : m_halves) {
        each.title->setText(each.object ? titleOf(*each.object) : tr("Nothing yet"));
        each.title->setTone(each.object ? Tone::Ink : Tone::InkFaint);
        each.note->setText(each.object ? each.source : tr("Choose a file, or something of the vault."));
        if (each.object)
            setAvailable(*each.structure);
        else
            setUnavailable(*each.structure, tr("Nothing stands here yet."), tr("Choose something first."));
    }
}

void CompareDialog::compare()
{
    m_comparison.reset();
    messages().dismiss();
    if (!m_halves[0].object || !m_halves[1].object) return fill();
    m_comparing->start([left = *m_halves[0].object, right = *m_halves[1].object](
                           std::stop_token) { return core::compare(left, right); },
        [this](const core::Result<core::Comparison>& comparison) { take(comparison); });
}

void CompareDialog::take(const core::Result<core::Comparison>& comparison)
{
    if (comparison)
        m_comparison = *comparison;
    else
        messages().showMessage(errorMessage(comparison.error()), Gravity::Failure);
    fill();
}

void CompareDialog::fill()
{
    std::vector<ComparedLine> lines;
    if (m_comparison)
        for (const core::ComparedField& field : m_comparison->fields)
            if (m_showSame->isChecked() || field.state != core::ComparedField::State::Same)
                lines.push_back({std::ssize(lines) + 1, field});
    m_lines->setRows(std::move(lines));
    m_table->setVisible(m_lines->rowCount() > 0);
    QString summary = m_comparison ? summaryOf(*m_comparison) : tr("Two things are needed to compare.");
    if (m_comparison && m_comparison->unlisted > 0)
        summary += u' ' +
            tr("%n more entry or entries differ and are not listed.", nullptr,
                static_cast<int>(m_comparison->unlisted));
    m_summary->setText(summary);
    if (m_lines->rowCount() > 0) m_table->setCurrentIndex(m_lines->index(0, 0));
    m_words->setVisible(m_lines->rowCount() > 0);
    for (QPushButton* button : {&verb(), m_copy})
        if (m_comparison)
            setAvailable(*button);
        else
            setUnavailable(*button, tr("There is no comparison yet."), tr("Choose something for both sides."));
    showCurrent();
}

void CompareDialog::showCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) return m_words->setText({});
    const core::ComparedField& field = m_lines->row(index.row()).field;
    m_words->setText(
        tr("%1\nLeft: %2\nRight: %3").arg(fieldTitle(field), sideText(field, true), sideText(field, false)));
}

QString CompareDialog::report() const
{
    if (!m_comparison) return {};
    QStringList parts{tr("Left: %1 (%2)").arg(m_halves[0].title->text(), m_halves[0].source) + u'\n' +
            tr("Right: %1 (%2)").arg(m_halves[1].title->text(), m_halves[1].source),
        m_summary->text()};
    for (const ComparedLine& line : m_lines->rows())
        parts += tr("%1: %2\nLeft: %3\nRight: %4")
                     .arg(fieldTitle(line.field), stateTitle(line.field.state), sideText(line.field, true),
                         sideText(line.field, false));
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

void CompareDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void CompareDialog::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths += url.toLocalFile();
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    if (paths.size() > 1) {
        emit fileDropped(Side::Left, paths[0]);
        emit fileDropped(Side::Right, paths[1]);
        return;
    }
    const QWidget* right = m_halves[1].card;
    const bool isRight = event->position().x() >= right->mapTo(this, QPoint(0, 0)).x();
    emit fileDropped(isRight ? Side::Right : Side::Left, paths[0]);
}

}
