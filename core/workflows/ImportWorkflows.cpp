#include "core/workflows/ListImport.h"
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

Result<ImportLine> importBeside(
    Vault& vault, const FoundObject& object, std::string_view source, std::span<const Certificate> beside, bool dryRun)
{
    ImportLine line{.what = describe(object), .finding = {}, .remarks = lintFound(object)};
    if (const auto* certificate = std::get_if<Certificate>(&object)) {
        CORE_CHECK(take(vault, *certificate, dryRun, line));
    } else if (const auto* request = std::get_if<Csr>(&object)) {
        CORE_CHECK(take(vault, *request, source, dryRun, line));
    } else if (const auto* list = std::get_if<Crl>(&object)) {
        CORE_CHECK(importList(vault, *list, beside, dryRun, line));
    } else if (std::holds_alternative<FoundKey>(object)) {
        line.finding = note("CW-269");
    } else {
        line.finding = note("CW-668"); // a bare public key, an OCSP response
    }
    return line;
}

}

Result<ImportLine> importObject(Vault& vault, const FoundObject& object, std::string_view source, bool dryRun)
{
    return importBeside(vault, object, source, {}, dryRun);
}

Result<std::vector<ImportLine>> importObjects(Vault& vault, std::span<const ObjectOfFile> objects, bool dryRun)
{
    std::vector<ImportLine> lines(objects.size());
    std::vector<Certificate> beside;
    for (const bool isForLists : {false, true})
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const ObjectOfFile& each = objects[i];
            if (std::holds_alternative<Crl>(*each.object) != isForLists) continue;
            CORE_TRY(lines[i], importBeside(vault, *each.object, each.source, beside, dryRun));
            const auto* const certificate = std::get_if<Certificate>(each.object);
            if (certificate && (lines[i].taken || lines[i].isKnown || (dryRun && !lines[i].finding)))
                beside.push_back(*certificate);
        }
    return lines;
}

}
