#pragma once
#include "core/base/Result.h"
#include "core/crypto/Digest.h"
#include "core/crypto/KeyAlgorithm.h"
#include "core/x509/ExtensionType.h"
#include "core/x509/GeneralName.h"
#include <optional>
#include <string>
#include <vector>

namespace core {

enum class CertificateKind { Root, SubordinateCa, EndEntity };

/// What a profile says about one subject attribute.
struct SubjectRule {
    /// Where its value comes from. Issuer: the request must have it as the issuing CA has it (RFC 5280 section 7.1).
    /// Fixed: the profile's, whatever is asked. Default: the profile's where the request has none.
    enum class Source { Request, Issuer, Fixed, Default };

    std::string oid;
    bool isRequired = false;
    Source source = Source::Request;
    std::string value{};      ///< Fixed, Default; may hold variables
    std::size_t shortest = 0; ///< characters
    std::size_t longest = 0;  ///< characters; 0: as many as the standard allows
    std::string characters{}; ///< a set as in CharacterSet.h, "A-Za-z0-9 -"; empty: any
    bool operator==(const SubjectRule&) const = default;
};

/// What a profile says about subject alternative names.
struct NamesRule {
    std::vector<GeneralName::Type> allowed; ///< empty: no names at all
    bool isRequired = false;
    bool allowsWildcards = false; ///< "*.example.com", as the whole leftmost label
    std::size_t maximum = 100;
    bool copiesCommonName = false; ///< a CN that is a DNS name is added to the names
    bool makesCommonName = false;  ///< a subject without CN gets the first name that fits into one
    // what names of a type may be; empty: any
    std::vector<std::string> dnsSuffixes;  ///< "acme.example": it and all below; ".acme.example": only what is below
    std::vector<std::string> ipRanges;     ///< "10.0.0.0/8", "2001:db8::/32"
    std::vector<std::string> emailDomains; ///< as dnsSuffixes; for UPN, too
    std::vector<std::string> uriSchemes;   ///< "https"
    std::vector<std::string> otherNames;   ///< dotted OIDs of otherNames
    bool operator==(const NamesRule&) const = default;
};

/// What happens when the key of a request was certified before: for another subject, or at all.
enum class KeyReuse { Allow, WarnOther, RefuseOther, Warn, Refuse };

/// A field of an extension that a request may fill; the profile's own value is then what stands where nothing is asked.
struct FieldGrant {
    std::string field;
    std::vector<std::string> within{}; ///< the values that are granted; empty: any
    bool operator==(const FieldGrant&) const = default;
};

/// An extension that certificates of this profile carry.
struct ProfileExtension {
    const ExtensionType* type = nullptr; ///< otherExtensionType() for one that is not in the table
    bool isCritical = false;
    FieldValues values;
    std::string oid{};
    std::vector<FieldGrant> fromRequest{}; ///< every other field is fixed

    bool operator==(const ProfileExtension&) const = default;
};

/// Bits of randomness in a serial number: fewer than 64 can be guessed (CA/Browser Forum, Baseline Requirements section 7.1), more
/// than 159 do not fit into 20 octets without a sign (RFC 5280 section 4.1.2.2).
inline constexpr int leastSerialBits = 64, usualSerialBits = 128, mostSerialBits = 159;

/// A profile that was read and accepted: it cannot be invalid. The profile grants, the request only asks.
struct Profile {
    std::string id;         ///< "tls-server"
    std::string title;      ///< plain words, untranslated: "Web server"
    std::string goodFor;    ///< one sentence
    std::string notGoodFor; ///< one sentence
    CertificateKind kind = CertificateKind::EndEntity;
    int defaultDays = 0;
    int maximumDays = 0;
    int backdateMinutes = 0;          ///< how long before now a certificate begins, but never before its issuer
    bool refusesLateEnd = false;      ///< an end later than the issuer's is refused instead of cut
    bool grantsNoEnd = false;         ///< noWellDefinedEnd may be asked for, whatever maximumDays says
    int serialBits = usualSerialBits; ///< randomness of a serial number, leastSerialBits to mostSerialBits
    bool takesSerial = false;         ///< the operator may type a serial number
    std::vector<std::string> keys;    ///< allowed algorithm ids
    KeyReuse keyReuse = KeyReuse::Allow;
    /// How the issuer signs: the first that its key can make is used, and the operator may choose only among these.
    /// Empty: what the issuer's key usually makes, or the operator's choice.
    std::vector<const SignatureAlgorithm*> signatures;
    std::vector<SubjectRule> subject;      ///< allowed attributes, others are not granted
    std::vector<std::string> subjectOrder; ///< OIDs in the order of the DER; those not named come last, as asked
    NamesRule names;
    std::vector<ProfileExtension> extensions;
    bool takesCrlUrls = true;             ///< the issuing CA's CRL, AIA and OCSP addresses enter the certificate
    bool takesNameConstraints = false;    ///< CA profiles: constraints the operator asks for are taken over
    std::optional<int> maximumPathLength; ///< CA profiles: the longest the operator may choose; none: the profile's own
    std::string text;                     ///< the TOML it was read from

    Sha256 hash() const { return sha256(bytesOf(text)); }
};

/// Reads a profile file (TOML, docs/manual/profiles.md). Errors: Malformed (CW-150 to CW-154) with line, column and,
/// for an unknown key, the nearest known one; Refused (CW-155) for combinations that could never yield a valid certificate.
Result<Profile> readProfile(std::string_view toml);
/// As much as can be told of a profile that is being written: what cannot be read is left out, and nothing is checked. Never issue
/// by it. Errors: Malformed (CW-150).
Result<Profile> readLoosely(std::string_view toml);

}
