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
    std::string oid;
    bool isRequired = false;
    bool operator==(const SubjectRule&) const = default;
};

/// What a profile says about subject alternative names.
struct NamesRule {
    std::vector<GeneralName::Type> allowed; ///< empty: no names at all
    bool isRequired = false;
    bool allowsWildcards = false; ///< "*.example.com", as the whole leftmost label
    std::size_t maximum = 100;
    bool copiesCommonName = false; ///< a CN that is a DNS name is added to the names
    bool operator==(const NamesRule&) const = default;
};

/// An extension that certificates of this profile carry.
struct ProfileExtension {
    const ExtensionType* type = nullptr; ///< otherExtensionType() for one that is not in the table
    bool isCritical = false;
    FieldValues values;
    std::string oid{};

    bool operator==(const ProfileExtension&) const = default;
};

/// A profile that was read and accepted: it cannot be invalid. The profile grants, the request only asks.
struct Profile {
    std::string id;         ///< "tls-server"
    std::string title;      ///< plain words, untranslated: "Web server"
    std::string goodFor;    ///< one sentence
    std::string notGoodFor; ///< one sentence
    CertificateKind kind = CertificateKind::EndEntity;
    int defaultDays = 0;
    int maximumDays = 0;
    std::vector<std::string> keys; ///< allowed algorithm ids
    /// How the issuer signs: the first that its key can make is used, and the operator may choose only among these.
    /// Empty: what the issuer's key usually makes, or the operator's choice.
    std::vector<const SignatureAlgorithm*> signatures;
    std::vector<SubjectRule> subject; ///< allowed attributes, others are not granted
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

}
