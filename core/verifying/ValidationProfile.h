#pragma once
#include "core/base/Finding.h"
#include "core/base/Result.h"
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// By whose rules a path is judged: RFC 5280 alone, what the CA/Browser Forum demands besides, or those of a private PKI.
enum class ValidationProfile { Rfc5280, WebPki, Internal };
std::string_view nameOf(ValidationProfile profile); ///< "rfc5280", "webpki", "internal"
/// By its name. Errors: Usage (CW-033) naming the known ones.
Result<ValidationProfile> findValidationProfile(std::string_view name);

/// How much a breach weighs in each profile; nothing: the rule is not asked there.
struct Weights {
    std::array<std::optional<Severity>, 3> by; ///< in the order of ValidationProfile

    constexpr std::optional<Severity> of(ValidationProfile profile) const
    {
        return by[static_cast<std::size_t>(profile)];
    }
};

/// Everything that a path is asked, in the order in which checks are told.
enum class Rule {
    IssuerGiven,
    Trusted,
    Depth,
    KeyReadable,
    Signature,
    SignatureAlgorithm,
    SignatureAllowed,
    Digest,
    KeyStrength,
    Begun,
    NotEnded,
    ExtensionsReadable,
    CriticalKnown,
    IsCa,
    MaySignCertificates,
    PathLength,
    NamesComparable,
    NamesPermitted,
    NamesExcluded,
    ConstraintsGiven,
    ConstraintForm,
    ConstraintLimit,
    PoliciesReadable,
    AnyPolicyUnmapped,
    PolicyDemandForm,
    PolicyHolds,
    PolicyLimit,
    Purpose,
    PurposeUse,
    KeyUse,
    HasPurpose,
    NoAnyPurpose,
    PurposeForm,
    HasServerNames,
    CommonNameCopied,
    CommonNameOfOwner,
    PublicSuffix,
    NoCaAsLeaf,
    KeyKind,
    RootPurposes,
    RootKeyIdentifier,
    RootIssuerSerial,
    RootIdentifiersEqual,
    ListGiven,
    ListSignerGiven,
    ListSignature,
    ListBegun,
    ListCurrent,
    ListUsable,
    ListSignerMaySign,
    ListScope,
    ListSignerPath,
    ListReasons,
    ListNumbered,
    ListNumberForm,
    ListHasNext,
    ListAlgorithms,
    Unrevoked,
    OcspSuccessful,
    OcspUnderstood,
    OcspFits,
    OcspResponderGiven,
    OcspSignature,
    OcspResponderMay,
    OcspResponderPath,
    OcspBegun,
    OcspCurrent,
    OcspHasNext,
    OcspKnown,
    OcspUnrevoked,
    UnrevokedAssumed,
    Host,
    Address,
    Mailbox,
    Principal,
    SearchLimit,
};

/// One row of the table of path rules.
struct PathRule {
    Rule rule;
    std::string_view id;        ///< id of the Wording of a breach
    std::string_view paragraph; ///< "RFC 5280 section 6.1.3 (a) (1)"
    std::string_view place;     ///< the field or extension it is about
    std::string_view question;  ///< CORE_TEXT: what must hold, one short sentence
    Weights weights;
    Weights onAnchors; ///< the same for a trusted certificate
};
std::span<const PathRule> pathRules();
/// What a check by this rule asks, CORE_TEXT; of a lint rule, which has no question, what a breach of it says.
std::string_view questionOf(std::string_view rule);
const PathRule& rowOf(Rule rule);

/// A lint rule that also decides about paths: what RFC 5280 section 6 leaves to the certificate's profile.
struct LintWeight {
    std::string_view id; ///< of the lint rule and its Wording
    Weights weights;
    Weights onAnchors;
};
std::span<const LintWeight> lintWeights();

}
