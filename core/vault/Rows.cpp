#include "core/vault/Rows.h"
#include <array>

namespace core {

namespace {

struct StatusName {
    CertificateStatus status;
    std::string_view name;
};
constexpr std::array statusNames{
    StatusName{CertificateStatus::Active, "active"},
    StatusName{CertificateStatus::Expiring, "expiring"},
    StatusName{CertificateStatus::Expired, "expired"},
    StatusName{CertificateStatus::NotYetValid, "not-yet-valid"},
    StatusName{CertificateStatus::Revoked, "revoked"},
    StatusName{CertificateStatus::Unfinished, "unfinished"},
};

constexpr std::array tables{Table::Vault, Table::Keys, Table::Cas, Table::Requests, Table::Profiles,
    Table::Certificates, Table::Revocations, Table::Crls, Table::Oids, Table::TokenPlaces, Table::Ceremonies};

}

std::string_view nameOf(CertificateStatus status)
{
    return std::ranges::find(statusNames, status, &StatusName::status)->name;
}

Result<CertificateStatus> readCertificateStatus(std::string_view name)
{
    const auto found = std::ranges::find(statusNames, name, &StatusName::name);
    if (found == statusNames.end()) {
        std::string known;
        for (const StatusName& each : statusNames) known.append(known.empty() ? "" : ", ").append(each.name);
        return failAs(ErrorCode::Usage, "CW-426", {std::string(name), known});
    }
    return found->status;
}

CertificateStatus statusOf(const CertificateRow& row, Time now)
{
    if (row.revocation) return CertificateStatus::Revoked;
    if (row.isUnfinished) return CertificateStatus::Unfinished;
    if (now < row.validity.notBefore) return CertificateStatus::NotYetValid;
    if (now > row.validity.notAfter) return CertificateStatus::Expired;
    const auto third = (row.validity.notAfter - row.validity.notBefore) / 3;
    const auto notice = std::min<std::chrono::seconds>(third, std::chrono::days(30));
    return now > row.validity.notAfter - notice ? CertificateStatus::Expiring : CertificateStatus::Active;
}

RequestState stateOf(const RequestRow& row)
{
    if (row.certificate) return RequestState::Signed;
    return row.refusal ? RequestState::Refused : RequestState::Waiting;
}

std::string_view nameOf(RequestState state)
{
    switch (state) {
    case RequestState::Waiting: return "waiting";
    case RequestState::Signed: return "signed";
    case RequestState::Refused: return "refused";
    }
    std::unreachable();
}

std::string_view nameOf(Table table)
{
    switch (table) {
    case Table::Vault: return "vault";
    case Table::Keys: return "keys";
    case Table::Cas: return "cas";
    case Table::Requests: return "requests";
    case Table::Profiles: return "profiles";
    case Table::Certificates: return "certificates";
    case Table::Revocations: return "revocations";
    case Table::Crls: return "crls";
    case Table::Oids: return "oids";
    case Table::TokenPlaces: return "token_places";
    case Table::Ceremonies: return "ceremonies";
    }
    std::unreachable();
}

std::span<const Table> sealedTables() { return tables; }

}
