#include "ui/revocation/CrlModel.h"

#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

namespace ui {
namespace {

/// A list that has run out leaves clients without an answer.
Mark markOf(const core::CrlRow& row, core::Time now)
{
    if (row.isUnfinished) return Mark::Waiting;
    return row.nextUpdate < now ? Mark::Retired : Mark::Active;
}

}

CrlModel::CrlModel(const core::Clock& clock, QObject* parent) : RowModel(columns(clock), parent) {}

std::vector<Column<core::CrlRow>> CrlModel::columns(const core::Clock& clock)
{
    using Row = core::CrlRow;
    return {
        {.title = tr("Number"),
            .text = [](const Row& row) { return showNumber(static_cast<qint64>(row.number)); },
            .sortKey = [](const Row& row) { return QVariant::fromValue<qulonglong>(row.number); },
            .mark = [clock](const Row& row) { return markOf(row, clock()); },
            .style = TextStyle::Strong},
        {.title = tr("Made"),
            .text = [](const Row& row) { return showTime(row.thisUpdate); },
            .sortKey =
                [](const Row& row) { return QVariant::fromValue<qint64>(row.thisUpdate.time_since_epoch().count()); },
            .style = TextStyle::Mono},
        {.title = tr("Next due"),
            .text = [](const Row& row) { return showTime(row.nextUpdate); },
            .sortKey =
                [](const Row& row) { return QVariant::fromValue<qint64>(row.nextUpdate.time_since_epoch().count()); },
            .style = TextStyle::Mono},
        {.title = tr("Time left"),
            .text = [clock](const Row& row) { return showDistance(row.nextUpdate, clock()); },
            .sortKey =
                [](const Row& row) { return QVariant::fromValue<qint64>(row.nextUpdate.time_since_epoch().count()); },
            .tone = [](const Row&) { return Tone::InkSoft; }},
        {.title = tr("Entries"),
            .text = [](const Row& row) { return showNumber(static_cast<qint64>(row.entries)); },
            .sortKey = [](const Row& row) { return QVariant::fromValue<qulonglong>(row.entries); },
            .alignment = Qt::AlignRight},
    };
}

}
