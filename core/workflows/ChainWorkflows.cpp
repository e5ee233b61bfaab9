#include "core/workflows/Workflows.h"

namespace core {

namespace {

constexpr std::size_t longestChain = 32;

}

Result<std::vector<Certificate>> chainOf(Vault& vault, const Certificate& certificate)
{
    const CertificateStore store(vault);
    std::vector<Certificate> chain{certificate};
    while (chain.size() < longestChain && !chain.back().isSelfSigned()) {
        CORE_TRY(const auto rows, store.list());
        const Certificate child = chain.back();
        for (const CertificateRow& row : rows) {
            if (!row.isCa || row.isUnfinished || row.subject != child.issuer().toText()) continue;
            CORE_TRY(const Certificate candidate, store.certificate(row.id));
            if (candidate.publicKey() && child.isSignedBy(*candidate.publicKey())) {
                chain.push_back(candidate);
                break;
            }
        }
        if (chain.back() == child) break; // the vault does not know its issuer
    }
    return chain;
}

Result<VerifyOptions> withVault(Vault& vault, VerifyOptions options)
{
    options.toleratesMissingCrls = options.crls.empty() && !options.checkRevocation; // nobody demanded a list
    const CertificateStore store(vault);
    CORE_TRY(const auto rows, store.list());
    for (const CertificateRow& row : rows) {
        if (!row.isCa || row.isUnfinished) continue;
        CORE_TRY(Certificate certificate, store.certificate(row.id));
        const bool isAnchor = vault.isUnlocked() && row.isSelfIssued() && !row.isImported;
        (isAnchor ? options.anchors : options.untrusted).push_back(std::move(certificate));
    }
    CORE_TRY(const auto cas, CaStore(vault).list());
    for (const CaRow& ca : cas) {
        CORE_TRY(auto crl, CrlStore(vault).newest(ca.key.fingerprint));
        if (crl) options.crls.push_back(*std::move(crl));
        // An adopted root was imported, and the operator chose it.
        if (vault.isUnlocked() && ca.isRoot() && ca.certificate->isImported) {
            CORE_TRY(Certificate certificate, store.certificate(ca.certificate->id));
            options.anchors.push_back(std::move(certificate));
        }
    }
    return options;
}

}
