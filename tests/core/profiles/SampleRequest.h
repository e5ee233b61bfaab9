#pragma once
#include "core/base/Wording.h"
#include "core/profiles/IssueDraft.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <stdexcept>

/// Requests, issuers and profiles that tests start from.
namespace core::sample {

inline const Time today = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours(12);

/// The value, or the end of the test: a broken fixture is no finding.
template <typename T>
T need(Result<T> result)
{
    if (!result) throw std::runtime_error("fixture: " + sentence(result.error()) + " " + result.error().detail);
    return *std::move(result);
}

/// An alternative name for a mail address beyond ASCII (RFC 9598).
inline std::string utf8Mailbox(std::string_view text)
{
    return "otherName:1.3.6.1.5.5.7.8.9;" + toHex(der::element(der::tag::utf8String, bytesOf(text)));
}

inline const PrivateKey& key(std::string_view algorithm = "ec:P-256")
{
    static std::map<std::string, PrivateKey, std::less<>> keys;
    auto found = keys.find(algorithm);
    if (found == keys.end())
        found =
            keys.emplace(std::string(algorithm), need(PrivateKey::generate(*need(findKeyAlgorithm(algorithm))))).first;
    return found->second;
}

inline Profile profile(std::string_view id)
{
    for (const EmbeddedText& text : shippedProfileTexts())
        if (text.name == id) return need(readProfile(text.content));
    throw std::runtime_error("no such profile");
}

inline std::vector<Profile> allProfiles()
{
    std::vector<Profile> all;
    for (const EmbeddedText& text : shippedProfileTexts()) all.push_back(need(readProfile(text.content)));
    return all;
}

inline Extension extension(std::string_view name, const FieldValues& values)
{
    const ExtensionType* type = findExtensionType(name);
    return need(makeExtension(*type, values, type->criticalByDefault));
}

inline std::vector<GeneralName> names(std::initializer_list<GeneralName> list) { return list; }
inline GeneralName dns(std::string value) { return {GeneralName::Type::Dns, std::move(value)}; }

inline RequestFacts request(
    const DistinguishedName& subject, std::vector<GeneralName> names, const PrivateKey& owner = key())
{
    RequestFacts facts;
    facts.subject = subject;
    facts.names = std::move(names);
    facts.spki = owner.publicKey().spki();
    facts.key = owner.publicKey();
    facts.provesPossession = true;
    return facts;
}
inline RequestFacts request(std::string_view subject, std::vector<GeneralName> names, const PrivateKey& owner = key())
{
    return request(
        subject.empty() ? DistinguishedName() : need(DistinguishedName::parse(subject)), std::move(names), owner);
}

/// A request that this profile grants: with a name where one is demanded.
inline RequestFacts requestFor(const Profile& used, const PrivateKey& owner)
{
    if (!used.names.isRequired) return request("CN=Ana", {}, owner);
    const GeneralName name = *sampleName(used.names);
    return request(name.type == GeneralName::Type::Dns ? "CN=" + name.value : "CN=Ana", {name}, owner);
}

/// Signs a content with a key as its issuer would.
inline Certificate sign(CertificateContent content, const PrivateKey& issuer)
{
    if (!content.signatureAlgorithm) content.signatureAlgorithm = need(issuer.publicKey().defaultSignature());
    const Bytes tbs = need(encodeTbs(content));
    const Bytes signature = need(issuer.sign(tbs, *content.signatureAlgorithm));
    return need(Certificate::parse(assembleSigned(tbs, *content.signatureAlgorithm, signature)));
}

inline Extension authorityKeyIdentifier(const Bytes& identifier)
{
    return extension("authorityKeyIdentifier", {{"keyIdentifier", {toHex(identifier)}}});
}
inline Extension subjectKeyIdentifier(const Bytes& identifier)
{
    return extension("subjectKeyIdentifier", {{"keyIdentifier", {toHex(identifier)}}});
}

inline CertificateContent contentOf(
    const IssueDraft& draft, const DistinguishedName& issuer, const PublicKey& subjectKey, const PublicKey& issuerKey)
{
    CertificateContent content;
    content.serial = fromHex("01a3b5c7d9e1f2a4b6c8d0e2f4a6b8cadc");
    content.issuer = issuer;
    content.validity = draft.validity;
    content.subject = draft.subject;
    content.spki = draft.spki;
    content.extensions = draft.extensions;
    content.extensions.push_back(subjectKeyIdentifier(subjectKey.keyIdentifier()));
    if (issuer != draft.subject) content.extensions.push_back(authorityKeyIdentifier(issuerKey.keyIdentifier()));
    return content;
}

struct Authority {
    Certificate certificate;
    const PrivateKey* key;
    IssuerFacts facts() const
    {
        return {certificate, {"http://pki.acme.example/ca.crl"}, {"http://pki.acme.example/ca.cer"}, {}};
    }
};

/// A CA made through its profile, below `issuer` or by itself.
inline Authority authority(std::string_view profileId, std::string_view subject,
    std::string_view algorithm = "ec:P-384", const Authority* issuer = nullptr, const IssueChoices& choices = {},
    Time at = today)
{
    const PrivateKey& own = key(algorithm);
    const IssueDraft draft = applyProfile(
        profile(profileId), 1, request(subject, {}, own), issuer ? issuer->facts() : IssuerFacts{}, choices, at);
    if (draft.isRefused()) throw std::runtime_error("fixture: " + draft.problems.front().rule);
    const PrivateKey& signer = issuer ? *issuer->key : own;
    return {sign(contentOf(draft, issuer ? issuer->certificate.subject() : draft.subject, own.publicKey(),
                     signer.publicKey()),
                signer),
        &own};
}

inline bool has(const std::vector<Finding>& findings, std::string_view rule)
{
    return std::ranges::any_of(findings, [&](const Finding& finding) { return finding.rule == rule; });
}
inline std::vector<Finding> refusals(const IssueDraft& draft)
{
    std::vector<Finding> all;
    for (const Decision& row : draft.decisions) all.insert(all.end(), row.refusals.begin(), row.refusals.end());
    return all;
}

}
