#pragma once
#include "core/vault/Stores.h"

/// What a picture of the hierarchy is made of: all CAs and CA certificates, and of everything else only how many there are.
namespace core {

/// Certificates of one issuer and one profile that are no CA's, counted by CertificateStatus.
struct LeafCount {
    Bytes issuerKey;
    std::string issuer;  ///< RFC 4514; untrusted
    std::string profile; ///< empty: unknown
    std::size_t total = 0, active = 0, expiring = 0, expired = 0, revoked = 0, unfinished = 0;
    std::optional<Time> firstEnd; ///< of those that are in force

    std::size_t live() const { return active + expiring; }
};

struct HierarchyRows {
    std::vector<CaRow> cas;
    std::vector<CertificateRow> certificates; ///< of CAs, as they were taken in; those of others as well
    std::vector<LeafCount> leaves;            ///< by issuer and profile
    std::vector<CrlRow> crls;                 ///< newest first
};
/// Reads every row of the table once. Errors: Storage.
Result<HierarchyRows> readHierarchyRows(Vault& vault);

/// What LeafCount counts: those in force first, by their end; `skip` of them left out. Errors: Storage.
Result<std::vector<CertificateRow>> leavesOf(
    const Vault& vault, ByteView issuerKey, std::string_view profile, std::size_t skip, std::size_t most);

}
