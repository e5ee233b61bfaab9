#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/LongRowModel.h"

#include <map>
#include <memory>

namespace ui {

/// Names of the vault's CAs by the fingerprint of their key.
using CaNames = std::map<core::Bytes, QString>;

/// The certificates of a vault as rows.
class CertificateModel : public LongRowModel<core::CertificateRow> {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    explicit CertificateModel(const core::Clock& clock, QObject* parent = nullptr);

    /// What the issuers are called here; set before the rows.
    void setCaNames(CaNames names) { *m_names = std::move(names); }

private:
    using Names = std::shared_ptr<CaNames>;
    CertificateModel(const core::Clock& clock, Names names, QObject* parent);
    static std::vector<Column<core::CertificateRow>> columns(const core::Clock& clock, const Names& names);

    Names m_names;
};

}
