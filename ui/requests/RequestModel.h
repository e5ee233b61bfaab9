#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// The requests of a vault as rows.
class RequestModel : public RowModel<core::RequestRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit RequestModel(const core::Clock& clock, QObject* parent = nullptr);

private:
    static std::vector<Column<core::RequestRow>> columns(const core::Clock& clock);
};

}
