#include "core/workflows/Selector.h"
#include "core/base/File.h"

namespace core {

namespace {

using Rows = std::vector<CertificateRow>;

/// The present certificate of the CA with that name, else certificates whose short subject it is.
Result<Rows> byName(Vault& vault, std::string_view name)
{
    if (const auto ca = CaStore(vault).find(name); ca && ca->certificate) return Rows{*ca->certificate};
    CORE_TRY(Rows rows, CertificateStore(vault).list({.search = std::string(name)}));
    std::erase_if(rows, [name](const CertificateRow& row) { return row.shortSubject != name && row.subject != name; });
    return rows;
}

Result<Rows> bySerial(Vault& vault, std::string_view hex, std::string_view issuer)
{
    Bytes serial = fromHex(hex);
    while (serial.size() > 1 && serial.front() == 0) // written with the octet for the sign
        serial.erase(serial.begin());
    CertificateQuery query{.serial = serial};
    if (!issuer.empty()) {
        CORE_TRY(const CaRow ca, CaStore(vault).find(issuer));
        query.issuerKey = ca.key.fingerprint;
    }
    return serial.empty() ? Result<Rows>(Rows{}) : CertificateStore(vault).list(query);
}

Result<Rows> byFile(Vault& vault, const std::string& path)
{
    CORE_TRY(const Secret content, readSecretFile(path, certificateLimit));
    CORE_TRY(const Certificate certificate, certificateIn(vault.reader().read(content.view())));
    return CertificateStore(vault).list({.fingerprint = certificate.sha256Fingerprint()});
}

Result<Rows> candidates(Vault& vault, std::string_view selector, std::string_view issuer)
{
    const auto after = [selector](std::string_view prefix) { return selector.substr(prefix.size()); };
    if (selector.starts_with("name:")) return byName(vault, after("name:"));
    if (selector.starts_with("serial:")) return bySerial(vault, after("serial:"), issuer);
    if (selector.starts_with("sha256:"))
        return CertificateStore(vault).list({.fingerprint = fromHex(after("sha256:"))});
    if (selector.starts_with("file:")) return byFile(vault, std::string(after("file:")));
    CORE_TRY(Rows rows, byName(vault, selector));
    if (rows.empty()) {
        CORE_TRY(rows, bySerial(vault, selector, issuer));
    }
    if (!rows.empty()) return rows;
    std::error_code ignored;
    return std::filesystem::is_regular_file(std::string(selector), ignored) ? byFile(vault, std::string(selector))
                                                                            : Result<Rows>(Rows{});
}

}

Result<CertificateRow> selectCertificate(Vault& vault, std::string_view selector, std::string_view issuer)
{
    CORE_TRY(Rows rows, candidates(vault, selector, issuer));
    if (rows.size() > 1 && !issuer.empty()) {
        CORE_TRY(const CaRow ca, CaStore(vault).find(issuer));
        std::erase_if(rows, [&ca](const CertificateRow& row) { return row.issuerKey != ca.key.fingerprint; });
    }
    if (rows.empty()) return failAs(ErrorCode::NotFound, "CW-255", {std::string(selector)});
    if (rows.size() > 1)
        return failAs(ErrorCode::Ambiguous, "CW-254", {std::string(selector), std::to_string(rows.size())});
    return rows.front();
}

}
