#include "ui/ceremony/RoomPanel.h"

#include "ui/ceremony/AssetText.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FoldingRow.h"

#include <QApplication>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

QStringList tableLines(const core::CeremonyWorld& world)
{
    QStringList lines;
    for (const auto& [name, token] : world.tokens)
        if (token.isInserted) lines += RoomPanel::tr("Token %1 in the machine").arg(showUntrusted(name));
    for (const auto& [name, isIn] : world.insertedMedia)
        if (isIn) lines += RoomPanel::tr("Stick %1 in the machine").arg(showUntrusted(name));
    for (const auto& [name, asset] : world.assets) {
        if (asset.state == core::CeremonyAsset::State::Sealed)
            lines += RoomPanel::tr("%1 in bag %2").arg(assetText(name), showUntrusted(asset.bag));
        if (asset.state == core::CeremonyAsset::State::Void)
            lines += RoomPanel::tr("%1: to be destroyed").arg(assetText(name));
        if (asset.state == core::CeremonyAsset::State::Lost)
            lines += RoomPanel::tr("%1: declared lost").arg(assetText(name));
        if (asset.state == core::CeremonyAsset::State::Quarantined)
            lines += RoomPanel::tr("%1: in quarantine, in bag %2").arg(assetText(name), showUntrusted(asset.bag));
        if (asset.state == core::CeremonyAsset::State::GivenOut)
            lines += RoomPanel::tr("%1: given out").arg(assetText(name));
    }
    if (world.isKeyInMemory) lines += RoomPanel::tr("The key is in the memory of the machine");
    return lines;
}

constexpr std::size_t wordsOfHead = 3;
constexpr std::size_t timeOfDayFrom = 11, timeOfDayLength = 8; ///< of RFC 3339

}

RoomPanel::RoomPanel(QWidget* parent) : QWidget(parent), m_table(paragraph({}, this, TextStyle::Body, Tone::InkSoft))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new HeadingLabel(tr("On the table now"), TextStyle::Caption, this));
    column->addWidget(m_table);
    column->addSpacing(10);
    m_help = new QWidget(this);
    auto* help = new QVBoxLayout(m_help);
    help->setContentsMargins(0, 0, 0, 0);
    help->setSpacing(4);
    help->addWidget(new HeadingLabel(tr("If something is wrong"), TextStyle::Caption, m_help));
    help->addWidget(paragraph(tr("Press F8. Nothing is lost: say what was expected, what happened, who decides."),
        m_help, TextStyle::Body, Tone::InkSoft));
    column->addWidget(m_help);
}

void RoomPanel::setHeld(bool isHeld) { m_help->setVisible(isHeld); }

void RoomPanel::setPicture(const CeremonyPicture& picture)
{
    const QStringList lines = tableLines(picture.world);
    m_table->setText(lines.isEmpty() ? tr("Nothing yet.") : lines.join(u'\n'));
}

RecordLine::RecordLine(QWidget* parent)
    : QWidget(parent),
      m_last(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this)),
      m_words(new PlainLabel({}, TextStyle::Mono, Tone::Ink, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new FoldingRow(this);
    column->addWidget(row);
    m_network = new Chip(row);
    for (Chip*& stick : m_sticks) stick = new Chip(row);
    row->addPart({m_network, m_sticks[0], m_sticks[1]});
    row->addPart({m_last, m_words});
    setOffline(true);
}

void RecordLine::setHiding(bool isHiding)
{
    m_isHiding = isHiding;
    showWords();
}

void RecordLine::showWords() { m_words->setText(m_isHiding ? tr("hidden now") : m_head); }

void RecordLine::setOffline(bool isOffline)
{
    m_network->setState(
        isOffline ? Mark::Done : Mark::Expiring, isOffline ? tr("Offline") : tr("A network is connected"));
}

void RecordLine::setPicture(const CeremonyOrder& order, const CeremonyPicture& picture)
{
    const QStringList names{tr("Red stick"), tr("Blue stick")};
    for (std::size_t i = 0; i < m_sticks.size(); ++i) {
        const bool isThere = i < order.journals.size();
        const bool isDead = isThere && std::ranges::contains(picture.deadSticks, order.journals[i]);
        m_sticks[i]->setVisible(isThere);
        m_sticks[i]->setState(isDead ? Mark::Revoked : Mark::Done,
            isDead ? tr("%1 is dead").arg(names[static_cast<qsizetype>(i)]) : names[static_cast<qsizetype>(i)]);
    }
    if (picture.lastLine.size() > timeOfDayFrom + timeOfDayLength)
        m_last->setText(tr("last line written %1 UTC · head")
                .arg(QString::fromStdString(picture.lastLine.substr(timeOfDayFrom, timeOfDayLength))));
    m_head = QString::fromStdString(core::headWords(picture.head, wordsOfHead));
    showWords();
}

void RecordLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
    painter.fillRect(QRect(0, 0, width(), 1), toneOf(palette(), Tone::Line));
}

}
