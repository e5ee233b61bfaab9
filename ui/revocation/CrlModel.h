#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// The revocation lists of a vault as rows.
class CrlModel : public RowModel<core::CrlRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit CrlModel(const core::Clock& clock, QObject* parent = nullptr);

private:
    static std::vector<Column<core::CrlRow>> columns(const core::Clock& clock);
};

}
