#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// The certificates of a vault as rows.
class CertificateModel : public RowModel<core::CertificateRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit CertificateModel(const core::Clock& clock, QObject* parent = nullptr);

private:
    static std::vector<Column<core::CertificateRow>> columns(const core::Clock& clock);
};

}
