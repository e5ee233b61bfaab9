#include "core/workflows/Signing.h"

namespace core {

namespace {

constexpr int longestCrlDays = 3650;

}

Result<void> revoke(Vault& vault, std::string_view issuer, CrlEntry entry)
{
    CORE_TRY(const CaRow ca, CaStore(vault).find(issuer));
    CORE_TRY(const auto rows, CertificateStore(vault).list({.issuerKey = ca.key.fingerprint, .serial = entry.serial}));
    if (rows.empty()) return failAs(ErrorCode::Refused, "CW-312", {ca.name});
    CORE_CHECK(vault.checkClock());
    entry.revokedAt = vault.now();
    return CertificateStore(vault).revoke(ca.key.fingerprint, entry, rows.front().shortSubject);
}

Result<PublishedCrl> publishCrl(
    Vault& vault, std::string_view issuerName, int days, std::stop_token stop, const SignatureAlgorithm* signature)
{
    if (days < 1 || days > longestCrlDays) return failAs(ErrorCode::Usage, "CW-322", {std::to_string(days)});
    CORE_TRY(const Issuer issuer, findIssuer(vault, issuerName));
    const Bytes key = issuer.signer().publicKey().fingerprint();
    const CrlStore store(vault);
    CrlContent content;
    content.signatureAlgorithm = signature;
    content.thisUpdate = vault.now();
    content.nextUpdate = content.thisUpdate + std::chrono::days(days);
    CORE_TRY(const auto latest, store.latestUpdate(key));
    if (latest && content.thisUpdate < *latest)
        return failAs(ErrorCode::Refused, "CW-321", {issuer.name, toText(*latest)});
    CORE_TRY(content.number, store.nextNumber(key));
    CORE_TRY(auto prepared, prepareCrl(std::move(content), *issuer.certificate, [&](const auto& take) {
        return CertificateStore(vault).eachRevocation(key, take);
    }));
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    CORE_TRY(auto reserved, CrlStore(vault).reserve(std::move(prepared), issuer.name));
    const std::int64_t row = reserved.row();
    CORE_TRY(SignedCrl made, signReserved(std::move(reserved), issuer.signer()));
    CORE_TRY(CrlRow recorded, CrlStore(vault).record(row, made));
    return PublishedCrl{std::move(recorded), std::move(made.crl)};
}

}
