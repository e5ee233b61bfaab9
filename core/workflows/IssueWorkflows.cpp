#include "core/workflows/Signing.h"

namespace core {

Result<IssueDraft> draftFor(Vault& vault, const RequestFacts& request, const SignOrder& order)
{
    CORE_TRY(const CaRow ca, CaStore(vault).find(order.issuer));
    if (!ca.certificate) return failAs(ErrorCode::Refused, "CW-261", {ca.name});
    CORE_TRY(std::optional<Certificate> certificate, CertificateStore(vault).certificate(ca.certificate->id));
    const bool isItself = renewsItself(*certificate, request);
    CORE_TRY(const StoredProfile profile,
        isItself ? loadProfile(vault, order.profile) : loadProfileBelow(vault, order.profile));
    if (isItself && profile.profile.kind != CertificateKind::Root)
        return failAs(ErrorCode::Refused, "CW-267", {order.profile});
    if (isItself) certificate.reset();
    CORE_TRY(const RequestFacts facts, withEarlierUses(vault, profile.profile, request));
    IssueDraft draft = applyProfile(profile.profile, profile.version, facts,
        {std::move(certificate), ca.urls.crl, ca.urls.caIssuers, ca.urls.ocsp, ca.name}, order.choices, vault.now());
    CORE_TRY(const PublicKey key, PublicKey::fromSpki(ca.key.spki));
    CORE_CHECK(checkTypedSerial(vault, key, draft));
    return draft;
}

Result<Issued> signRequest(
    Vault& vault, const Csr& request, std::string_view source, const SignOrder& order, std::stop_token stop)
{
    CORE_CHECK(RequestStore(vault).checkOpen(request));
    CORE_TRY(IssueDraft draft, draftFor(vault, factsOf(request), order));
    CORE_TRY(const Issuer issuer, findIssuerOf(vault, order.issuer, factsOf(request)));
    CORE_CHECK(rehearse(vault, draft, issuer)); // a refused request leaves no trace but in the caller's list
    return issue(vault, std::move(draft), issuer, request, source, stop);
}

Result<IssuedWithKey> issueWithKey(Vault& vault, const DistinguishedName& subject,
    const std::vector<GeneralName>& names, const KeyAlgorithm& algorithm, const SignOrder& order, std::stop_token stop)
{
    CORE_TRY(HeldKey key, HeldKey::generate(vault.keyService(), looseKeys, algorithm));
    CORE_TRY(const RequestFacts facts, factsOf(subject, names, key.publicKey()));
    CORE_TRY(IssueDraft draft, draftFor(vault, facts, order));
    CORE_TRY(const Issuer issuer, findIssuer(vault, order.issuer));
    CORE_TRY(Issued issued, issue(vault, std::move(draft), issuer, {}, {}, stop));
    return IssuedWithKey{std::move(issued), std::move(key)};
}

Result<NewRequest> createRequest(const DistinguishedName& subject, const std::vector<GeneralName>& names,
    const KeyAlgorithm& algorithm, std::shared_ptr<KeyService> keys, KeyRoom room, const RequestAttributes& attributes)
{
    CORE_TRY(HeldKey key, HeldKey::generate(std::move(keys), room, algorithm));
    CORE_TRY(Csr request, createRequest(subject, names, key, attributes));
    return NewRequest{std::move(request), std::move(key)};
}

Result<Csr> createRequest(const DistinguishedName& subject, const std::vector<GeneralName>& names,
    const SigningKey& key, const RequestAttributes& attributes)
{
    CORE_TRY(const auto asked, askedNames(names));
    return makeCsr(subject, asked, key, attributes);
}

}
