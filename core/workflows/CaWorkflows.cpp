#include "core/linting/Lint.h"
#include "core/workflows/Signing.h"
#include "core/workflows/Workflows.h"

namespace core {

namespace {

/// A root's certificate is signed by its own key, every other one by the issuer's.
Result<Issuer> issuerFor(Vault& vault, const NewCa& order, const HeldKey& own)
{
    if (!order.issuer.empty()) return findIssuer(vault, order.issuer);
    Issuer self;
    self.name = order.name;
    self.key = &own;
    return self;
}

Result<RequestFacts> factsOf(const NewCa& order, const PublicKey& key)
{
    RequestFacts facts;
    facts.subject = order.subject;
    facts.spki = key.spki();
    facts.key = key;
    facts.provesPossession = true; // the key was made here
    return facts;
}

/// CA profiles only, and a root profile exactly for those without an issuer.
Result<StoredProfile> caProfile(Vault& vault, const NewCa& order)
{
    CORE_TRY(auto stored, loadProfile(vault, order.profile));
    const CertificateKind wanted = order.issuer.empty() ? CertificateKind::Root : CertificateKind::SubordinateCa;
    if (stored.profile.kind != wanted) return failAs(ErrorCode::Refused, "CW-267", {order.profile});
    return stored;
}

/// A CA of that name whose making ended before it got a certificate or request: the next try goes on with its row and key.
/// nullopt: there is none of that name. Errors: Refused (CW-252) for a CA that is made, (CW-270) when its key is of another kind.
Result<std::optional<CaRow>> findHalfMade(Vault& vault, std::string_view name, const KeyAlgorithm& algorithm)
{
    auto known = CaStore(vault).find(name);
    if (!known && known.error().code == ErrorCode::NotFound) return std::optional<CaRow>();
    CORE_CHECK(known);
    if (known->certificate || known->hasRequest || known->isGuarded || !known->key.isInVault)
        return failAs(ErrorCode::Refused, "CW-252", {std::string(name)});
    if (known->key.algorithm != algorithm.id)
        return failAs(ErrorCode::Refused, "CW-270", {std::string(name), known->key.algorithm});
    return std::optional(*std::move(known));
}

Result<HeldKey> keyFor(Vault& vault, const std::optional<CaRow>& halfMade, const KeyAlgorithm& algorithm)
{
    return halfMade ? KeyStore(vault).open(halfMade->key.fingerprint)
                    : HeldKey::generate(vault.keyService(), vault.keyRoom(), algorithm);
}

/// Writes the CA, or the addresses of this try into what the last one left.
Result<CaRow> writeCa(
    Vault& vault, const std::optional<CaRow>& halfMade, std::string_view name, const HeldKey& key, const CaUrls& urls)
{
    if (!halfMade) return CaStore(vault).add(name, key, urls, "caCreated");
    if (halfMade->urls != urls) CORE_CHECK(CaStore(vault).edit(halfMade->id, name, urls));
    return *halfMade;
}

}

Result<Issued> createCa(Vault& vault, const NewCa& order, std::stop_token stop)
{
    if (!order.key) return fail(ErrorCode::Usage, "no key algorithm");
    if (!vault.isUnlocked()) return failAs(ErrorCode::Locked, "CW-502"); // the key is made for its room
    CORE_TRY(const StoredProfile profile, caProfile(vault, order));
    if (order.name.empty()) return failAs(ErrorCode::Refused, "CW-266");
    CORE_TRY(const std::optional<CaRow> halfMade, findHalfMade(vault, order.name, *order.key));
    CORE_TRY(const HeldKey key, keyFor(vault, halfMade, *order.key));
    CORE_TRY(const Issuer issuer, issuerFor(vault, order, key));
    CORE_TRY(const RequestFacts facts, factsOf(order, key.publicKey()));
    IssueDraft draft =
        applyProfile(profile.profile, profile.version, facts, issuer.facts(), order.choices, vault.now());
    // Everything that can be refused is refused before the CA is written.
    CORE_CHECK(rehearse(vault, draft, issuer));
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    CORE_CHECK(writeCa(vault, halfMade, order.name, key, order.urls));
    return issue(vault, std::move(draft), issuer, {}, {}, stop);
}

Result<Csr> requestCa(
    Vault& vault, std::string_view name, const DistinguishedName& subject, const KeyAlgorithm& key, const CaUrls& urls)
{
    if (!vault.isUnlocked()) return failAs(ErrorCode::Locked, "CW-502");
    CORE_TRY(const std::optional<CaRow> halfMade, findHalfMade(vault, name, key));
    CORE_TRY(const HeldKey privateKey, keyFor(vault, halfMade, key));
    // The signer's profile decides; asking for a CA tells a person and other programs what the request is for.
    CORE_TRY(auto constraints, makeExtension(*findExtensionType("basicConstraints"), {{"ca", {"true"}}}, true));
    CORE_TRY(auto usage, makeExtension(*findExtensionType("keyUsage"), {{"uses", {"keyCertSign", "cRLSign"}}}, true));
    CORE_TRY(Csr request, makeCsr(subject, {std::move(constraints), std::move(usage)}, privateKey));
    CORE_TRY(const CaRow ca, writeCa(vault, halfMade, name, privateKey, urls));
    CORE_CHECK(CaStore(vault).setRequest(ca.id, request));
    return request;
}

Result<CaRow> adoptCa(Vault& vault, std::string_view name, const Certificate& certificate, const HeldKey* key)
{
    if (!certificate.isCa()) return failAs(ErrorCode::Refused, "CW-259");
    CORE_TRY(const PublicKey publicKey, certificate.publicKey());
    const CaStore cas(vault);
    const auto known = cas.find(name);
    const bool fits = key ? key->publicKey() == publicKey : known && known->key.fingerprint == publicKey.fingerprint();
    if (!known && !key) return std::unexpected(known.error());
    if (!fits || (known && known->key.fingerprint != publicKey.fingerprint()))
        return failAs(ErrorCode::Refused, "CW-258", {std::string(name)});
    const auto findings = lint(certificate);
    if (!key && hasErrors(findings)) { // an existing CA of elsewhere is taken as it is
        const auto first = std::ranges::find(findings, Severity::Error, &Finding::severity);
        return failAs(ErrorCode::Refused, first->rule, first->values);
    }
    CORE_TRY(const auto issuerKey, knownIssuerKey(vault, certificate));
    CORE_CHECK(CertificateStore(vault).import(certificate, issuerKey));
    if (!known) return CaStore(vault).add(name, *key, {}, "caAdopted");
    return cas.find(name);
}

}
