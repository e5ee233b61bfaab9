#include "ui/ceremony/DispositionPage.h"

#include "ui/ceremony/AssetText.h"
#include "ui/look/Buttons.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {
namespace {

using Way = core::Disposition::Way;

constexpr int undecided = -1;

}

DispositionPage::DispositionPage(QWidget* parent)
    : QWidget(parent),
      m_messages(new MessageStrip(this)),
      m_end(new QPushButton(tr("End the record"), this)),
      m_waiting(paragraph({}, this, TextStyle::Body, Tone::InkSoft))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(36, 28, 36, 28);
    column->setSpacing(14);
    const QString title = tr("Abandoned: what becomes of each thing?");
    setAccessibleName(title);
    auto* heading = new HeadingLabel(title, TextStyle::Heading, this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(
        paragraph(tr("Key, shares and PINs were wiped from memory and all tokens logged out. Destroy each "
                     "thing now, or put it into a bag until somebody has looked into it; then the record "
                     "ends."),
            this));
    column->addWidget(m_messages);
    m_end->setObjectName(QStringLiteral("ceremony.left.end"));
    setButtonRole(*m_end, ButtonRole::Primary);
    m_waiting->setObjectName(QStringLiteral("ceremony.left.waiting"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(14);
    foot->addWidget(m_end);
    foot->addWidget(m_waiting, 1, Qt::AlignVCenter);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_end, &QPushButton::clicked, this, [this] { emit decided(dispositions()); });
}

void DispositionPage::setAssets(const core::CeremonyAssets& assets)
{
    m_rows.clear();
    m_messages->dismiss();
    delete std::exchange(m_body, new QWidget(this));
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(12, bodyFont(*this)));
    grid->setVerticalSpacing(scaled(8, bodyFont(*this)));
    grid->setColumnStretch(2, 1);
    for (const auto& [name, asset] : assets) m_rows.push_back(addRow(name, asset, *grid));
    constexpr int behindMessages = 3;
    static_cast<QVBoxLayout*>(layout())->insertWidget(behindMessages, m_body);
    m_body->show();
    check();
}

DispositionPage::Row DispositionPage::addRow(
    const std::string& name, const core::CeremonyAsset& asset, QGridLayout& grid)
{
    const int line = grid.rowCount();
    const QString id = QStringLiteral("ceremony.left.") + QString::number(m_rows.size() + 1);
    const QString thing = assetText(name);
    Row row{name, new QComboBox(m_body), new QLineEdit(QString::fromStdString(asset.bag), m_body)};
    row.way->setObjectName(id);
    row.way->setAccessibleName(tr("What becomes of: %1").arg(thing));
    row.way->addItem(tr("Choose…"), undecided);
    row.way->addItem(tr("Destroyed now"), static_cast<int>(Way::Destroyed));
    row.way->addItem(tr("Quarantined in bag"), static_cast<int>(Way::Quarantined));
    row.way->addItem(tr("Kept as it is"), static_cast<int>(Way::Kept));
    const bool isSealed = asset.state == core::CeremonyAsset::State::Sealed;
    row.way->setCurrentIndex(row.way->findData(isSealed ? static_cast<int>(Way::Kept) : undecided));
    row.bag->setObjectName(id + QStringLiteral(".bag"));
    row.bag->setAccessibleName(tr("Number of the bag of: %1").arg(thing));
    row.bag->setPlaceholderText(tr("Number of the bag"));
    auto* label = paragraph(thing, m_body, TextStyle::Strong);
    grid.addWidget(label, line, 0);
    grid.addWidget(row.way, line, 1);
    grid.addWidget(row.bag, line, 2);
    connect(row.way, &QComboBox::currentIndexChanged, this, &DispositionPage::check);
    connect(row.bag, &QLineEdit::textChanged, this, &DispositionPage::check);
    return row;
}

std::vector<core::Disposition> DispositionPage::dispositions() const
{
    std::vector<core::Disposition> all;
    for (const Row& row : m_rows) {
        const auto way = static_cast<Way>(row.way->currentData().toInt());
        const bool hasBag = way != Way::Destroyed;
        all.push_back({row.asset, way, hasBag ? row.bag->text().trimmed().toStdString() : std::string()});
    }
    return all;
}

void DispositionPage::check()
{
    bool isDecided = true, hasBags = true;
    for (const Row& row : m_rows) {
        const int way = row.way->currentData().toInt();
        isDecided &= way != undecided;
        hasBags &= way != static_cast<int>(Way::Quarantined) || !row.bag->text().trimmed().isEmpty();
        row.bag->setEnabled(way == static_cast<int>(Way::Quarantined) || way == static_cast<int>(Way::Kept));
    }
    if (!isDecided)
        wait(tr("It is not said yet what becomes of everything."), tr("Choose for each thing."));
    else if (!hasBags)
        wait(tr("The number of a bag is missing."), tr("Type it."));
    else
        wait({}, {});
}

/// The reason stands beside what waits, where everybody in the room can read it.
void DispositionPage::wait(const QString& why, const QString& fix)
{
    if (why.isEmpty())
        setAvailable(*m_end);
    else
        setUnavailable(*m_end, why, fix);
    m_waiting->setText(why.isEmpty() ? QString() : why + u' ' + fix);
}

void DispositionPage::showError(const core::Error& error)
{
    m_messages->showMessage(errorMessage(error), Gravity::Failure);
}

void DispositionPage::takeFocus()
{
    QWidget* const first = m_rows.empty() ? static_cast<QWidget*>(m_end) : m_rows.front().way;
    first->setFocus();
}

}
