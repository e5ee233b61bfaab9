#include "ui/events/EventModel.h"

#include "core/vault/EventKinds.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

namespace ui {

QString eventText(std::string_view kind)
{
    const core::EventKind* known = core::findEventKind(kind);
    return known ? coreText(known->label) : showUntrusted(kind);
}

EventModel::EventModel(const core::Clock& clock, QObject* parent) : LongRowModel(columns(clock), parent) {}

std::vector<Column<core::EventRow>> EventModel::columns(const core::Clock&)
{
    using Row = core::EventRow;
    return {
        {.title = tr("No."),
            .text = [](const Row& row) { return showNumber(row.id); },
            .tone = [](const Row&) { return Tone::InkSoft; },
            .alignment = Qt::AlignRight},
        {.title = tr("When"), .text = [](const Row& row) { return showTime(row.at); }, .style = TextStyle::Mono},
        {.title = tr("What"), .text = [](const Row& row) { return eventText(row.kind); }, .style = TextStyle::Strong},
        {.title = tr("About"), .text = [](const Row& row) { return showUntrusted(row.object); }},
        {.title = tr("Who"), .text = [](const Row& row) { return showUntrusted(row.actor); }},
    };
}

}
