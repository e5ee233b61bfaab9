#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// The profiles in force in a vault as rows.
class ProfileModel : public RowModel<core::ProfileRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit ProfileModel(const core::Clock& clock, QObject* parent = nullptr);

private:
    static std::vector<Column<core::ProfileRow>> columns(const core::Clock& clock);
};

}
