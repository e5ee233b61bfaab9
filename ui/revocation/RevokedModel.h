#pragma once

#include "ui/certificates/CertificateModel.h"
#include "ui/widgets/LongRowModel.h"

#include <map>
#include <memory>

namespace ui {

/// Revoked certificates of CAs in this vault; which of them no list tells of yet. Those stand first, then the latest.
class RevokedModel : public LongRowModel<core::CertificateRow> {
    Q_OBJECT
public:
    explicit RevokedModel(QObject* parent = nullptr);

    /// What the CAs are called here, and when their newest lists were made; set before the rows.
    void setCas(CaNames names, std::map<core::Bytes, core::Time> listed);

private:
    struct Known {
        CaNames names;
        std::map<core::Bytes, core::Time> listed;
    };
    explicit RevokedModel(std::shared_ptr<Known> known, QObject* parent);
    static std::vector<Column<core::CertificateRow>> columns(const std::shared_ptr<const Known>& known);

    std::shared_ptr<Known> m_known;
};

}
