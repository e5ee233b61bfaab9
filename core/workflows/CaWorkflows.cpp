#include "core/linting/Lint.h"
#include "core/tokens/TokenKeys.h"
#include "core/workflows/ListImport.h"
#include "core/workflows/Signing.h"
#include "core/workflows/Workflows.h"

namespace core {

namespace {

/// A root's certificate is signed by its own key, every other one by the issuer's.
Result<Issuer> issuerFor(Vault& vault, const NewCa& order, const SigningKey& own)
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
    facts.provesPossession = true; // it is here, and signs
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
/// nullopt: there is none of that name. Errors: Refused (CW-252) for a CA that is made, (CW-270) when its key is another.
Result<std::optional<CaRow>> findHalfMade(Vault& vault, std::string_view name, const CaKey& key)
{
    auto known = CaStore(vault).find(name);
    if (!known && known.error().code == ErrorCode::NotFound) return std::optional<CaRow>();
    CORE_CHECK(known);
    if (known->certificate || known->hasRequest || known->isGuarded || !known->key.canSign())
        return failAs(ErrorCode::Refused, "CW-252", {std::string(name)});
    const bool isSame = key.token() ? known->key.fingerprint == key.token()->key->publicKey().fingerprint()
                                    : known->key.isInVault && known->key.algorithm == key.algorithm()->id;
    if (!isSame) return failAs(ErrorCode::Refused, "CW-270", {std::string(name), known->key.algorithm});
    return std::optional(*std::move(known));
}

/// The key of a new CA while it is being made.
struct OwnKey {
    std::shared_ptr<const SigningKey> signer;
    const OpenedTokenKey* token = nullptr;
    const HeldKey* made = nullptr; ///< `signer`, where it was made just now

    KeyToKeep toKeep() const { return made ? KeyToKeep(*made) : KeyToKeep(*token); }
};

/// Tokens hold keys of other kinds, too, which nobody else could check.
Result<void> checkKind(const PublicKey& key)
{
    const bool isUsed =
        key.family() == KeyFamily::Rsa || key.family() == KeyFamily::Ec || key.algorithmId() == "ed25519";
    return isUsed ? Result<void>() : failAs(ErrorCode::Refused, "CW-481", {key.algorithmId()});
}

Result<OwnKey> keyFor(Vault& vault, const std::optional<CaRow>& halfMade, const CaKey& key)
{
    if (key.token()) {
        CORE_CHECK(checkKind(key.token()->key->publicKey()));
        CORE_CHECK(CaStore(vault).checkMaySign(key.token()->key->publicKey().fingerprint()));
        return OwnKey{key.token()->key, key.token(), nullptr};
    }
    if (halfMade) {
        CORE_TRY(auto kept, KeyStore(vault).open(halfMade->key.fingerprint));
        return OwnKey{std::move(kept)};
    }
    CORE_TRY(HeldKey made, HeldKey::generate(vault.keyService(), vault.keyRoom(), *key.algorithm()));
    auto held = std::make_shared<const HeldKey>(std::move(made));
    const HeldKey* const pointer = held.get();
    return OwnKey{std::move(held), nullptr, pointer};
}

/// Writes the CA, or the addresses of this try into what the last one left.
Result<CaRow> writeCa(
    Vault& vault, const std::optional<CaRow>& halfMade, std::string_view name, const OwnKey& key, const CaUrls& urls)
{
    if (!halfMade) return CaStore(vault).add(name, key.toKeep(), urls, "caCreated");
    if (halfMade->urls != urls) CORE_CHECK(CaStore(vault).edit(halfMade->id, name, urls));
    return *halfMade;
}

}

Result<Issued> createCa(Vault& vault, const NewCa& order, std::stop_token stop)
{
    if (!order.key && !order.tokenKey) return fail(ErrorCode::Usage, "no key");
    const CaKey wanted = order.tokenKey ? CaKey(*order.tokenKey) : CaKey(*order.key);
    if (!vault.isUnlocked()) return failAs(ErrorCode::Locked, "CW-502"); // the key is made for its room
    CORE_TRY(const StoredProfile profile, caProfile(vault, order));
    if (order.name.empty()) return failAs(ErrorCode::Refused, "CW-266");
    CORE_TRY(const std::optional<CaRow> halfMade, findHalfMade(vault, order.name, wanted));
    CORE_TRY(const OwnKey key, keyFor(vault, halfMade, wanted));
    CORE_TRY(const Issuer issuer, issuerFor(vault, order, *key.signer));
    CORE_TRY(const RequestFacts facts, factsOf(order, key.signer->publicKey()));
    IssueDraft draft =
        applyProfile(profile.profile, profile.version, facts, issuer.facts(), order.choices, vault.now());
    CORE_CHECK(checkTypedSerial(vault, issuer.signer().publicKey(), draft));
    // Everything that can be refused is refused before the CA is written.
    CORE_CHECK(rehearse(vault, draft, issuer));
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    CORE_CHECK(writeCa(vault, halfMade, order.name, key, order.urls));
    return issue(vault, std::move(draft), issuer, {}, {}, stop);
}

Result<Csr> requestCa(
    Vault& vault, std::string_view name, const DistinguishedName& subject, const CaKey& key, const CaUrls& urls)
{
    if (!vault.isUnlocked()) return failAs(ErrorCode::Locked, "CW-502");
    CORE_TRY(const std::optional<CaRow> halfMade, findHalfMade(vault, name, key));
    CORE_TRY(const OwnKey own, keyFor(vault, halfMade, key));
    // The signer's profile decides; asking for a CA tells a person and other programs what the request is for.
    CORE_TRY(auto constraints, makeExtension(*findExtensionType("basicConstraints"), {{"ca", {"true"}}}, true));
    CORE_TRY(auto usage, makeExtension(*findExtensionType("keyUsage"), {{"uses", {"keyCertSign", "cRLSign"}}}, true));
    CORE_TRY(Csr request, makeCsr(subject, {std::move(constraints), std::move(usage)}, *own.signer));
    CORE_TRY(const CaRow ca, writeCa(vault, halfMade, name, own, urls));
    CORE_CHECK(CaStore(vault).setRequest(ca.id, request));
    return request;
}

Result<CaRow> adoptCa(
    Vault& vault, std::string_view name, const Certificate& certificate, const std::optional<KeyToKeep>& key)
{
    if (!certificate.isCa()) return failAs(ErrorCode::Refused, "CW-259");
    if (key && key->place()) CORE_CHECK(checkKind(key->publicKey()));
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
    if (key && key->place()) CORE_CHECK(KeyStore(vault).addPlace(publicKey.fingerprint(), *key->place()));
    return cas.find(name);
}

Result<AdoptedCa> adoptCa(Vault& vault, std::string_view name, const Certificate& certificate,
    const std::optional<KeyToKeep>& key, const Crl& lastList)
{
    CORE_TRY(const PublicKey publicKey, certificate.publicKey());
    if (!lastList.issuer().matches(certificate.subject()) || !lastList.isSignedBy(publicKey))
        return failAs(ErrorCode::Refused, "CW-416", {lastList.issuer().shortText()});
    ImportLine line;
    CORE_CHECK(importList(vault, lastList, std::span(&certificate, 1), true, line));
    if (line.finding) return failAs(ErrorCode::Refused, line.finding->rule, line.finding->values);
    CORE_TRY(CaRow adopted, adoptCa(vault, name, certificate, key));
    CORE_CHECK(importList(vault, lastList, {}, false, line));
    if (line.finding) return failAs(ErrorCode::Refused, line.finding->rule, line.finding->values);
    CORE_TRY(adopted, CaStore(vault).find(adopted.name));
    return AdoptedCa{std::move(adopted), *std::move(line.list)};
}

}
