#pragma once
#include "core/base/Finding.h"
#include "core/profiles/Profile.h"
#include "core/x509/Certificate.h"
#include "core/x509/Csr.h"

namespace core {

/// What somebody wants to have certified: from a CSR, or typed.
struct RequestFacts {
    DistinguishedName subject;
    std::vector<GeneralName> names;
    std::vector<Extension> asked; ///< every extension of the request, subjectAltName included
    Bytes spki;
    Result<PublicKey> key = fail(ErrorCode::Malformed);
    bool provesPossession = false;              ///< a CSR's signature verified, or the key is ours
    RequestAttributes attributes{};             ///< of a CSR; nothing of them is granted
    std::vector<std::string> earlierSubjects{}; ///< RFC 4514: of the certificates that are known for the same key
};
RequestFacts factsOf(const Csr& request);

/// What the operator decides on top of the request; each replaces the request's part.
struct IssueChoices {
    std::optional<DistinguishedName> subject;
    std::optional<std::vector<GeneralName>> names;
    std::optional<int> days;                 ///< counted from `now`
    std::optional<Time> end;                 ///< the last second, instead of `days`; noWellDefinedEnd: none
    std::optional<Bytes> serial;             ///< the serial number; none: chosen at random
    std::optional<int> pathLength;           ///< CA profiles only
    std::vector<GeneralName> permittedNames; ///< name constraints of a CA to be made
    std::vector<GeneralName> excludedNames;
    const SignatureAlgorithm* signature =
        nullptr; ///< how the issuer signs; none: as the profile or the issuer's key says
};

/// What is known of the CA that will sign.
struct IssuerFacts {
    std::optional<Certificate> certificate; ///< none: the certificate will be self-signed
    std::vector<std::string> crlUrls, caIssuerUrls, ocspUrls;
    std::string name{}; ///< as the vault calls it
};

/// One row of the comparison "asked for / profile / issuer / will be issued / decided by".
struct Decision {
    /// Default: the profile's value, which stands because nothing was asked that it would grant instead.
    enum class By { Request, Profile, Operator, Ca, Default };
    std::string_view field;           ///< CORE_TEXT label: "Subject", "Names", "May act as a CA" …
    std::vector<std::string> asked;   ///< untrusted text, one line each; empty: nothing asked
    std::vector<std::string> granted; ///< what the certificate will say; empty: nothing
    By by = By::Profile;
    std::vector<Finding> refusals;      ///< why something asked is not granted
    std::vector<std::string> profile{}; ///< what the profile sets, and what it lets a request fill
    std::vector<std::string> issuer{};  ///< what comes from the issuing CA, or limits what is below it
    std::vector<By> sources{};          ///< where each line of `granted` comes from
};

/// One of the names that were asked for or typed, and what becomes of it.
struct NameVerdict {
    GeneralName name;
    Decision::By source = Decision::By::Request;
    std::optional<Finding> finding; ///< why it is not granted, an Error where it stops the issuance; none: granted
};

/// An extension whose texts hold {{serial}}: it is made once the number is known.
struct LateExtension {
    std::string oid;
    bool isCritical = false;
    FieldValues values;
};

/// A request seen through a profile: everything about the certificate but serial, key identifiers and signature.
struct IssueDraft {
    std::string profileId;
    int profileVersion = 0;
    Sha256 profileHash{};
    CertificateKind kind = CertificateKind::EndEntity;
    DistinguishedName subject;
    std::vector<GeneralName> names;
    Validity validity;
    int serialBits = usualSerialBits; ///< randomness of the serial number
    std::optional<Bytes> serial{};    ///< it was typed
    Bytes spki;
    Bytes keyIdentifier{}; ///< of that key, where another certificate of it has one; empty: made from the key
    std::vector<Extension> extensions;             ///< without the two key identifiers
    std::vector<LateExtension> late;               ///< those of them that name the serial number
    const SignatureAlgorithm* signature = nullptr; ///< none: what the issuer's key usually makes
    std::vector<Decision> decisions;
    std::vector<NameVerdict> judged;   ///< every name that was wanted, in its order, each once
    std::optional<Finding> commonName; ///< why the common name that was wanted is not granted
    /// What stops the issuance: bad names, missing required parts, broken proof of possession, keys not allowed.
    std::vector<Finding> problems;

    bool isRefused() const { return !problems.empty(); }
};

/// Whether the common name can be another one than asked, and whether the names can: the profile must have a place for them.
bool takesCommonName(const Profile& profile);
inline bool takesNames(const Profile& profile) { return !profile.names.allowed.empty(); }

/// The profile's answer to a request. Never fails: what is wrong stands in `problems`, what is not granted in `decisions`.
/// notBefore is `now`, or earlier if the profile back-dates; notAfter is `days` later less a second, or
/// `end`, cut to the issuer's end.
IssueDraft applyProfile(const Profile& profile, int version, const RequestFacts& request, const IssuerFacts& issuer,
    const IssueChoices& choices, Time now);

/// The profile that fits a request best, with the reason, for suggestions; an index into `profiles`.
struct Suggestion {
    std::size_t index = 0;
    Finding reason;
};
std::optional<Suggestion> suggestProfile(std::span<const Profile> profiles, const RequestFacts& request);

}
