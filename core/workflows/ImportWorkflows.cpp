#include "core/workflows/Signing.h"
#include "core/workflows/VaultLint.h"

namespace core {

namespace {

Finding note(std::string_view rule, std::vector<std::string> values = {})
{
    return {std::string(rule), Severity::Error, {}, std::move(values)};
}

Result<void> take(Vault& vault, const Certificate& certificate, bool dryRun, ImportLine& line)
{
    const CertificateStore store(vault);
    CORE_TRY(const auto known, store.list({.fingerprint = certificate.sha256Fingerprint()}));
    line.isKnown = !known.empty();
    if (dryRun || line.isKnown) return {};
    CORE_TRY(const auto issuerKey, knownIssuerKey(vault, certificate));
    const auto row = CertificateStore(vault).import(certificate, issuerKey);
    if (!row && row.error().code != ErrorCode::Refused) return std::unexpected(row.error());
    if (!row) line.finding = note(row.error().rule, row.error().values);
    line.taken = row.has_value();
    return {};
}

Result<void> take(Vault& vault, const Csr& request, std::string_view source, bool dryRun, ImportLine& line)
{
    CORE_TRY(const auto rows, RequestStore(vault).list());
    line.isKnown = std::ranges::contains(rows, request.sha256Fingerprint(), &RequestRow::fingerprint);
    if (!request.provesPossession()) line.finding = note("CW-101");
    if (dryRun || line.isKnown || line.finding) return {};
    CORE_CHECK(RequestStore(vault).import(request, source));
    line.taken = true;
    return {};
}

}

Result<ImportLine> importObject(Vault& vault, const FoundObject& object, std::string_view source, bool dryRun)
{
    ImportLine line{.what = describe(object), .finding = {}, .remarks = lintFound(object)};
    if (const auto* certificate = std::get_if<Certificate>(&object)) {
        CORE_CHECK(take(vault, *certificate, dryRun, line));
    } else if (const auto* request = std::get_if<Csr>(&object)) {
        CORE_CHECK(take(vault, *request, source, dryRun, line));
    } else if (std::holds_alternative<FoundKey>(object)) {
        line.finding = note("CW-269");
    }
    return line;
}

}
