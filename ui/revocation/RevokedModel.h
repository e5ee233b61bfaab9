#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/RowModel.h"

#include <map>

namespace ui {

/// A revoked certificate of a CA in this vault.
struct RevokedRow {
    std::int64_t id = 0; ///< of the certificate
    core::Bytes caKey;
    QString name;   ///< shown safely
    QString caName; ///< shown safely
    core::Time at{};
    core::RevocationReason reason = core::RevocationReason::Unspecified;
    bool isListed = false; ///< on the newest list of its CA
};

/// Revoked certificates as rows; which of them no list tells of yet.
class RevokedModel : public RowModel<RevokedRow> {
    Q_OBJECT
public:
    explicit RevokedModel(QObject* parent = nullptr);

    /// The revoked ones among `certificates`, those that wait for a list first, then the latest. Certificates of CAs that
    /// are not among `cas` are left out: their lists are made elsewhere.
    static std::vector<RevokedRow> rowsOf(const std::vector<core::CertificateRow>& certificates,
        const std::vector<core::CaRow>& cas, const std::vector<core::CrlRow>& crls);
    /// How many of them are not on the newest list of their CA yet, by that list's id.
    static std::map<std::int64_t, int> waitingFor(
        const std::vector<core::CrlRow>& crls, const std::vector<RevokedRow>& rows);
};

}
