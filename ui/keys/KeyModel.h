#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// The keys of a vault as rows.
class KeyModel : public RowModel<core::KeyRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit KeyModel(const core::Clock& clock, QObject* parent = nullptr);

private:
    static std::vector<Column<core::KeyRow>> columns(const core::Clock& clock);
};

}
