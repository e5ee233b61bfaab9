#include "ui/revocation/CrlModel.h"

#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <utility>

namespace ui {
namespace {

using Row = core::CrlRow;
constexpr auto notice = std::chrono::days(3);

bool isMissing(const Row& row) { return row.number == 0; }

/// A list that has run out leaves clients without an answer.
Mark markOf(const Row& row, core::Time now)
{
    if (row.isUnfinished || isMissing(row)) return Mark::Waiting;
    return row.nextUpdate < now ? Mark::Retired : row.nextUpdate - now < notice ? Mark::Expiring : Mark::Active;
}

QVariant sortable(core::Time time) { return QVariant::fromValue<qint64>(time.time_since_epoch().count()); }

}

CrlModel::CrlModel(const core::Clock& clock, QObject* parent)
    : CrlModel(clock, std::make_shared<std::map<core::Bytes, QString>>(),
          std::make_shared<std::map<std::int64_t, int>>(), parent)
{}

CrlModel::CrlModel(const core::Clock& clock, Names names, Waiting waiting, QObject* parent)
    : RowModel(columns(clock, names, waiting), parent), m_names(std::move(names)), m_waiting(std::move(waiting))
{}

core::CrlRow CrlModel::missingListOf(const core::CaRow& ca)
{
    core::CrlRow row;
    row.id = -1 - ca.id;
    row.issuerKey = ca.key.fingerprint;
    return row;
}

QString CrlModel::nameIn(const std::map<core::Bytes, QString>& names, const core::CrlRow& row)
{
    const auto known = names.find(row.issuerKey);
    return known == names.end() ? tr("a CA of elsewhere") : known->second;
}

std::vector<Column<Row>> CrlModel::columns(const core::Clock& clock, const Names& names, const Waiting& waiting)
{
    const auto waits = [waiting](const Row& row) {
        const auto known = waiting->find(row.id);
        return known == waiting->end() ? 0 : known->second;
    };
    return {
        {.title = tr("Certificate authority"),
            .text = [names](const Row& row) { return nameIn(*names, row); },
            .mark = [clock](const Row& row) { return markOf(row, clock()); },
            .style = TextStyle::Strong},
        {.title = tr("Number"),
            .text =
                [](const Row& row) {
                    return isMissing(row) ? tr("none yet") : showNumber(static_cast<qint64>(row.number));
                },
            .sortKey = [](const Row& row) { return QVariant::fromValue<qulonglong>(row.number); },
            .alignment = Qt::AlignRight},
        {.title = tr("Next due"),
            .text = [](const Row& row) { return isMissing(row) ? QString() : showDate(row.nextUpdate); },
            .sortKey = [](const Row& row) { return sortable(row.nextUpdate); },
            .style = TextStyle::Mono},
        {.title = tr("Time left"),
            .text =
                [clock](const Row& row) {
                    return isMissing(row) ? tr("make one now") : showDistance(row.nextUpdate, clock());
                },
            .sortKey = [](const Row& row) { return sortable(row.nextUpdate); },
            .tone =
                [clock](const Row& row) {
                    return markOf(row, clock()) == Mark::Active ? Tone::InkSoft : toneOf(markOf(row, clock()));
                }},
        {.title = tr("Revoked"),
            .text = [](const Row& row) { return showNumber(static_cast<qint64>(row.entries)); },
            .sortKey = [](const Row& row) { return QVariant::fromValue<qulonglong>(row.entries); },
            .alignment = Qt::AlignRight},
        {.title = tr("Not on it yet"),
            .text = [waits](const Row& row) { return waits(row) == 0 ? QStringLiteral("–") : showNumber(waits(row)); },
            .sortKey = [waits](const Row& row) { return waits(row); },
            .tone = [waits](const Row& row) { return waits(row) == 0 ? Tone::InkFaint : Tone::Warn; },
            .alignment = Qt::AlignRight},
    };
}

}
