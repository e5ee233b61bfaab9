#pragma once

#include "core/profiles/KnownOids.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// An object identifier as a row.
struct OidRow {
    qint64 id = 0; ///< place in the list
    core::KnownOid oid;
};

/// The object identifiers that the program has names for.
class OidModel : public RowModel<OidRow> {
    Q_OBJECT
public:
    explicit OidModel(QObject* parent = nullptr);

private:
    static std::vector<Column<OidRow>> columns();
};

}
