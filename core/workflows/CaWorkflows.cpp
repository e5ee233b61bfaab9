#include "core/linting/Lint.h"
#include "core/workflows/Signing.h"
#include "core/workflows/Workflows.h"

namespace core {

namespace {

/// A root's certificate is signed by its own key, every other one by the issuer's.
Result<Issuer> issuerFor(Vault& vault, const NewCa& order, const PrivateKey& own)
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

}

Result<Issued> createCa(Vault& vault, const NewCa& order, std::stop_token stop)
{
    if (!order.key) return fail(ErrorCode::Usage, "no key algorithm");
    CORE_TRY(const StoredProfile profile, caProfile(vault, order));
    if (order.name.empty()) return failAs(ErrorCode::Refused, "CW-266");
    if (CaStore(vault).find(order.name)) return failAs(ErrorCode::Refused, "CW-252", {order.name});
    CORE_TRY(const PrivateKey key, PrivateKey::generate(*order.key));
    CORE_TRY(const Issuer issuer, issuerFor(vault, order, key));
    CORE_TRY(const RequestFacts facts, factsOf(order, key.publicKey()));
    IssueDraft draft =
        applyProfile(profile.profile, profile.version, facts, issuer.facts(), order.choices, vault.now());
    // Everything that can be refused is refused before the CA is written.
    CORE_CHECK(rehearse(vault, draft, issuer));
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    CORE_CHECK(CaStore(vault).add(order.name, key, order.urls, "caCreated"));
    return issue(vault, std::move(draft), issuer, {}, stop);
}

Result<Csr> requestCa(
    Vault& vault, std::string_view name, const DistinguishedName& subject, const KeyAlgorithm& key, const CaUrls& urls)
{
    CORE_TRY(const PrivateKey privateKey, PrivateKey::generate(key));
    // The signer's profile decides; asking for a CA tells a person and other programs what the request is for.
    CORE_TRY(auto constraints, makeExtension(*findExtensionType("basicConstraints"), {{"ca", {"true"}}}, true));
    CORE_TRY(auto usage, makeExtension(*findExtensionType("keyUsage"), {{"uses", {"keyCertSign", "cRLSign"}}}, true));
    CORE_TRY(Csr request, makeCsr(subject, {std::move(constraints), std::move(usage)}, privateKey));
    CORE_TRY(const CaRow ca, CaStore(vault).add(name, privateKey, urls, "caCreated"));
    CORE_CHECK(CaStore(vault).setRequest(ca.id, request));
    return request;
}

Result<CaRow> adoptCa(Vault& vault, std::string_view name, const Certificate& certificate, const PrivateKey* key)
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
