#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/LongRowModel.h"

namespace ui {

/// What happened, in words, for the id of an EventKind; unknown ids as they stand.
QString eventText(std::string_view kind);

/// The event log of a vault as rows.
class EventModel : public LongRowModel<core::EventRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit EventModel(const core::Clock& clock, QObject* parent = nullptr);

private:
    static std::vector<Column<core::EventRow>> columns(const core::Clock& clock);
};

}
