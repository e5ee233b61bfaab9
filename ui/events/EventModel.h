#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// The event log of a vault as rows.
class EventModel : public RowModel<core::EventRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit EventModel(const core::Clock& clock, QObject* parent = nullptr);

private:
    static std::vector<Column<core::EventRow>> columns(const core::Clock& clock);
};

}
