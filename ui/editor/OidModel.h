#pragma once

#include "core/profiles/KnownOids.h"
#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// An object identifier as a row.
struct OidRow {
    qint64 id = 0; ///< place in the list
    core::KnownOid oid;
    bool isOwn = false; ///< named in this vault
    QString purpose{};  ///< of one's own; has gone through showUntrusted()
};

/// The object identifiers that the program has names for.
class OidModel : public RowModel<OidRow> {
    Q_OBJECT
public:
    explicit OidModel(QObject* parent = nullptr);

    /// Those of the vault stand first.
    void setOwn(const std::vector<core::OidRow>& own);

private:
    static std::vector<Column<OidRow>> columns();
};

}
