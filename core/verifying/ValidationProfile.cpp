#include "core/verifying/ValidationProfile.h"
#include "core/base/Text.h"
#include "core/base/Wording.h"

namespace core {
namespace {

constexpr std::array profileNames{
    std::string_view("rfc5280"), std::string_view("webpki"), std::string_view("internal")};

constexpr std::optional<Severity> unasked;
constexpr std::optional fatal{Severity::Error};
constexpr std::optional minor{Severity::Warning};
constexpr std::optional told{Severity::Info};

// rfc5280, webpki, internal
constexpr Weights always{{fatal, fatal, fatal}};
constexpr Weights never{{unasked, unasked, unasked}};
constexpr Weights ofPublicCas{{unasked, fatal, unasked}};
constexpr Weights notOfTheRfc{{minor, fatal, fatal}};
constexpr Weights strictly{{fatal, unasked, minor}};
constexpr Weights gently{{minor, unasked, minor}};
constexpr Weights onStrictAnchors{{fatal, unasked, unasked}};
constexpr Weights onJudgedAnchors{{fatal, fatal, unasked}};
constexpr Weights softOnJudgedAnchors{{minor, fatal, unasked}};

constexpr std::string_view revocation = "revocation";
constexpr std::string_view lists = "RFC 5280 section 6.3.3";

constexpr std::array rules{
    PathRule{Rule::IssuerGiven, "CW-702", "RFC 5280 section 6.1", "issuer", CORE_TEXT("core", "Its issuer is known."),
        always, never},
    PathRule{Rule::Trusted, "CW-703", "RFC 5280 section 6.1.1 (d)", "issuer",
        CORE_TEXT("core", "The path ends at a trusted certificate."), always, never},
    PathRule{Rule::Depth, "CW-710", "RFC 5280 section 6.1", "issuer",
        CORE_TEXT("core", "There are not more CAs than asked for."), always, always},
    PathRule{Rule::KeyReadable, "CW-705", "RFC 5280 section 6.1.4 (d)", "signature",
        CORE_TEXT("core", "The key of its issuer can be used."), always, never},
    PathRule{Rule::Signature, "CW-706", "RFC 5280 section 6.1.3 (a) (1)", "signature",
        CORE_TEXT("core", "The key of its issuer made the signature."), always, never},
    PathRule{Rule::SignatureAlgorithm, "CW-735", "RFC 5280 section 4.1.1.2", "signatureAlgorithm",
        CORE_TEXT("core", "The signature algorithm is known, fits the key and stands twice."), always, never},
    PathRule{Rule::SignatureAllowed, "CW-028", "RFC 5280 section 6.1.3 (a) (1)", "signatureAlgorithm",
        CORE_TEXT("core", "The signature algorithm is one of those asked for."), always, never},
    PathRule{Rule::Digest, "CW-734", "RFC 6194 section 3", "signatureAlgorithm",
        CORE_TEXT("core", "Nobody can forge signatures of this kind."), notOfTheRfc, never},
    PathRule{Rule::KeyStrength, "CW-733", "RFC 5280 section 8", "subjectPublicKeyInfo",
        CORE_TEXT("core", "Its key cannot be computed by anybody with a few machines."), always, onJudgedAnchors},
    PathRule{Rule::Begun, "CW-707", "RFC 5280 section 6.1.3 (a) (2)", "validity",
        CORE_TEXT("core", "Its time has begun."), always, always},
    PathRule{Rule::NotEnded, "CW-708", "RFC 5280 section 6.1.3 (a) (2)", "validity",
        CORE_TEXT("core", "Its time has not ended; the last second counts."), always, always},
    PathRule{Rule::ExtensionsReadable, "CW-717", "RFC 5280 section 4.2", "extensions",
        CORE_TEXT("core", "What limits the path can be read."), always, always},
    PathRule{Rule::CriticalKnown, "CW-716", "RFC 5280 section 6.1.4 (o)", "extensions",
        CORE_TEXT("core", "Every critical extension is understood."), always, always},
    PathRule{Rule::IsCa, "CW-713", "RFC 5280 section 6.1.4 (k)", "basicConstraints", CORE_TEXT("core", "It is a CA."),
        always, onStrictAnchors},
    PathRule{Rule::MaySignCertificates, "CW-714", "RFC 5280 section 6.1.4 (n)", "keyUsage",
        CORE_TEXT("core", "Its key may sign certificates."), always, onJudgedAnchors},
    PathRule{Rule::PathLength, "CW-711", "RFC 5280 section 6.1.4 (l), (m)", "basicConstraints",
        CORE_TEXT("core", "There are not more CAs below than allowed."), always, always},
    PathRule{Rule::NamesComparable, "CW-732", "RFC 5280 section 4.2.1.10", "nameConstraints",
        CORE_TEXT("core", "The name constraints can be compared with the names below."), always, always},
    PathRule{Rule::NamesPermitted, "CW-730", "RFC 5280 section 6.1.3 (b)", "nameConstraints",
        CORE_TEXT("core", "Every name is permitted by the CAs above."), always, never},
    PathRule{Rule::NamesExcluded, "CW-731", "RFC 5280 section 6.1.3 (c)", "nameConstraints",
        CORE_TEXT("core", "No name is excluded by the CAs above."), always, never},
    PathRule{Rule::ConstraintsGiven, "CW-824", "RFC 5280 section 4.2.1.10", "nameConstraints",
        CORE_TEXT("core", "The name constraints are not empty."), always, onStrictAnchors},
    PathRule{Rule::ConstraintForm, "CW-030", "RFC 5280 section 4.2.1.10", "nameConstraints",
        CORE_TEXT("core", "The name constraints are written as demanded."), strictly, onStrictAnchors},
    PathRule{Rule::ConstraintLimit, "CW-014", "RFC 5280 section 6.1.3 (b), (c)", "nameConstraints",
        CORE_TEXT("core", "Comparing the names takes a bearable time."), always, never},
    PathRule{Rule::PoliciesReadable, "CW-718", "RFC 5280 section 6.1.4 (a)", "certificatePolicies",
        CORE_TEXT("core", "The policies can be read."), always, always},
    PathRule{Rule::AnyPolicyUnmapped, "CW-863", "RFC 5280 section 6.1.4 (a)", "policyMappings",
        CORE_TEXT("core", "“Any policy” is not mapped."), always, never},
    PathRule{Rule::PolicyDemandForm, "CW-038", "RFC 5280 section 4.2.1.11", "policyConstraints",
        CORE_TEXT("core", "Policies are demanded critically, or of itself as well."), strictly, onStrictAnchors},
    PathRule{Rule::PolicyHolds, "CW-719", "RFC 5280 sections 6.1.3 (f) and 6.1.5 (g)", "certificatePolicies",
        CORE_TEXT("core", "A policy holds for the path as far as one is demanded."), always, never},
    PathRule{Rule::PolicyLimit, "CW-015", "RFC 9618 section 1.1", "certificatePolicies",
        CORE_TEXT("core", "The policies are not too many."), always, never},
    PathRule{Rule::Purpose, "CW-712", "RFC 5280 section 4.2.1.12", "extendedKeyUsage",
        CORE_TEXT("core", "It is for the purpose asked about, or for all."), always, always},
    PathRule{Rule::PurposeUse, "CW-737", "RFC 5280 section 4.2.1.12", "keyUsage",
        CORE_TEXT("core", "Its key may be used for the purpose asked about."), notOfTheRfc, notOfTheRfc},
    PathRule{Rule::KeyUse, "CW-039", "RFC 5280 section 4.2.1.3", "keyUsage",
        CORE_TEXT("core", "Its key may be used as asked."), always, always},
    PathRule{Rule::HasPurpose, "CW-019", "CA/B Baseline Requirements section 7.1.2.7.6", "extendedKeyUsage",
        CORE_TEXT("core", "It names its purposes."), ofPublicCas, never},
    PathRule{Rule::NoAnyPurpose, "CW-020", "CA/B Baseline Requirements section 7.1.2.7.10", "extendedKeyUsage",
        CORE_TEXT("core", "It is not for any purpose at all."), ofPublicCas, never},
    PathRule{Rule::PurposeForm, "CW-021", "CA/B Baseline Requirements section 7.1.2.7.6", "extendedKeyUsage",
        CORE_TEXT("core", "Its purposes are not critical."), ofPublicCas, never},
    PathRule{Rule::HasServerNames, "CW-031", "CA/B Baseline Requirements section 7.1.2.7.12", "subjectAltName",
        CORE_TEXT("core", "It has alternative names."), ofPublicCas, never},
    PathRule{Rule::CommonNameCopied, "CW-025", "CA/B Baseline Requirements section 7.1.4.3", "subject",
        CORE_TEXT("core", "Its common name is a copy of an alternative name."), ofPublicCas, never},
    PathRule{Rule::CommonNameOfOwner, "CW-040", "CA/B Baseline Requirements section 7.1.4.3", "subject",
        CORE_TEXT("core", "Its common name beside an organization is a copy of an alternative name."),
        {{unasked, minor, unasked}}, never},
    PathRule{Rule::PublicSuffix, "CW-026", "CA/B Baseline Requirements section 3.2.2.6", "subjectAltName",
        CORE_TEXT("core", "No wildcard spans the domains of many owners."), {{unasked, fatal, minor}}, never},
    PathRule{Rule::NoCaAsLeaf, "CW-027", "CA/B Baseline Requirements section 7.1.2.7.8", "basicConstraints",
        CORE_TEXT("core", "It is no CA itself."), ofPublicCas, never},
    PathRule{Rule::KeyKind, "CW-960", "CA/B Baseline Requirements section 6.1.5", "subjectPublicKeyInfo",
        CORE_TEXT("core", "Its key is of a kind that public CAs certify."), ofPublicCas, ofPublicCas},
    PathRule{Rule::RootPurposes, "CW-962", "CA/B Baseline Requirements section 7.1.2.1.2", "extendedKeyUsage",
        CORE_TEXT("core", "The root is for all purposes."), ofPublicCas, ofPublicCas},
    PathRule{Rule::RootKeyIdentifier, "CW-022", "CA/B Baseline Requirements section 7.1.2.1.3",
        "authorityKeyIdentifier", CORE_TEXT("core", "The key identifier of the root stands in it."), ofPublicCas,
        ofPublicCas},
    PathRule{Rule::RootIssuerSerial, "CW-023", "CA/B Baseline Requirements section 7.1.2.1.3", "authorityKeyIdentifier",
        CORE_TEXT("core", "The root names its key alone."), ofPublicCas, ofPublicCas},
    PathRule{Rule::RootIdentifiersEqual, "CW-024", "CA/B Baseline Requirements section 7.1.2.1.3",
        "authorityKeyIdentifier", CORE_TEXT("core", "Both key identifiers of the root are equal."), ofPublicCas,
        ofPublicCas},
    PathRule{Rule::ListGiven, "CW-720", lists, revocation, CORE_TEXT("core", "A revocation list speaks for it."),
        always, never},
    PathRule{Rule::ListSignerGiven, "CW-721", "RFC 5280 section 6.3.3 (f)", revocation,
        CORE_TEXT("core", "The signer of its revocation list is known."), always, never},
    PathRule{Rule::ListSignature, "CW-722", "RFC 5280 section 6.3.3 (g), (h)", revocation,
        CORE_TEXT("core", "The signature of its revocation list is right."), always, never},
    PathRule{Rule::ListBegun, "CW-723", lists, revocation,
        CORE_TEXT("core", "The time of its revocation list has begun."), always, never},
    PathRule{Rule::ListCurrent, "CW-724", "RFC 5280 section 6.3.3 (a)", revocation,
        CORE_TEXT("core", "Its revocation list is current."), always, never},
    PathRule{Rule::ListUsable, "CW-725", "RFC 5280 sections 5.2 and 5.3", revocation,
        CORE_TEXT("core", "Its revocation list is understood."), always, never},
    PathRule{Rule::ListSignerMaySign, "CW-727", "RFC 5280 section 6.3.3 (f)", revocation,
        CORE_TEXT("core", "The signer of its revocation list may sign lists."), always, never},
    PathRule{Rule::ListScope, "CW-728", "RFC 5280 section 6.3.3 (b)", revocation,
        CORE_TEXT("core", "Its revocation list covers it."), always, never},
    PathRule{Rule::ListSignerPath, "CW-729", "RFC 5280 section 6.3.3 (f)", revocation,
        CORE_TEXT("core", "The signer of its revocation list has a valid path to the same root."), always, never},
    PathRule{Rule::ListReasons, "CW-016", "RFC 5280 section 6.3.3 (d), (e)", revocation,
        CORE_TEXT("core", "Its revocation lists cover all reasons."), always, never},
    PathRule{Rule::ListNumbered, "CW-872", "RFC 5280 section 5.2.3", revocation,
        CORE_TEXT("core", "Its revocation list has a number."), always, never},
    PathRule{Rule::ListNumberForm, "CW-873", "RFC 5280 section 5.2.3", revocation,
        CORE_TEXT("core", "The number of its revocation list is correct."), always, never},
    PathRule{Rule::ListHasNext, "CW-875", "RFC 5280 section 5.1.2.5", revocation,
        CORE_TEXT("core", "Its revocation list says when the next one comes."), always, never},
    PathRule{Rule::ListAlgorithms, "CW-878", "RFC 5280 section 5.1.1.2", revocation,
        CORE_TEXT("core", "Its revocation list names one signature algorithm."), always, never},
    PathRule{Rule::Unrevoked, "CW-726", "RFC 5280 section 6.3.3 (i), (j)", revocation,
        CORE_TEXT("core", "It is not revoked."), always, {{unasked, fatal, fatal}}},
    PathRule{Rule::OcspSuccessful, "CW-061", "RFC 6960 section 4.2.1", revocation,
        CORE_TEXT("core", "The OCSP responder was able to answer."), always, never},
    PathRule{Rule::OcspUnderstood, "CW-062", "RFC 6960 sections 4.2.1 and 4.4", revocation,
        CORE_TEXT("core", "The OCSP response is understood."), always, never},
    PathRule{Rule::OcspFits, "CW-063", "RFC 6960 section 3.2", revocation,
        CORE_TEXT("core", "An OCSP response speaks of it."), always, never},
    PathRule{Rule::OcspResponderGiven, "CW-064", "RFC 6960 section 4.2.2.3", revocation,
        CORE_TEXT("core", "The signer of the OCSP response is known."), always, never},
    PathRule{Rule::OcspSignature, "CW-065", "RFC 6960 section 3.2", revocation,
        CORE_TEXT("core", "The signature of the OCSP response is right."), always, never},
    PathRule{Rule::OcspResponderMay, "CW-066", "RFC 6960 section 4.2.2.2", revocation,
        CORE_TEXT("core", "The signer of the OCSP response is the issuer, or was authorised by it."), always, never},
    PathRule{Rule::OcspResponderPath, "CW-067", "RFC 6960 section 4.2.2.2.1", revocation,
        CORE_TEXT("core", "The certificate of the OCSP responder is valid."), always, never},
    PathRule{Rule::OcspBegun, "CW-068", "RFC 6960 section 4.2.2.1", revocation,
        CORE_TEXT("core", "The time of the OCSP response has begun."), always, never},
    PathRule{Rule::OcspCurrent, "CW-069", "RFC 6960 section 4.2.2.1", revocation,
        CORE_TEXT("core", "The OCSP response is current."), always, never},
    PathRule{Rule::OcspHasNext, "CW-070", "RFC 6960 section 4.2.2.1", revocation,
        CORE_TEXT("core", "The OCSP response says how long it holds."), notOfTheRfc, never},
    PathRule{Rule::OcspKnown, "CW-071", "RFC 6960 section 2.2", revocation,
        CORE_TEXT("core", "The OCSP responder knows the certificate."), always, never},
    PathRule{Rule::OcspUnrevoked, "CW-072", "RFC 6960 section 2.2", revocation,
        CORE_TEXT("core", "No OCSP response calls it revoked."), always, {{unasked, fatal, fatal}}},
    PathRule{Rule::UnrevokedAssumed, "CW-029", "RFC 5280 section 6.3", revocation,
        CORE_TEXT("core", "Nobody asked what would be if it were revoked."), always, always},
    PathRule{Rule::Host, "CW-740", "RFC 9525 section 6", "subjectAltName",
        CORE_TEXT("core", "It has the host name asked about."), always, always},
    PathRule{Rule::Address, "CW-741", "RFC 9525 section 6", "subjectAltName",
        CORE_TEXT("core", "It has the address asked about."), always, always},
    PathRule{Rule::Mailbox, "CW-742", "RFC 8550 section 3", "subjectAltName",
        CORE_TEXT("core", "It has the mailbox asked about."), always, always},
    PathRule{Rule::Principal, "CW-018", "RFC 5280 section 4.2.1.6", "subjectAltName",
        CORE_TEXT("core", "It has the user principal name asked about."), always, always},
    PathRule{Rule::SearchLimit, "CW-013", "RFC 4158 section 2.4", "path",
        CORE_TEXT("core", "The search came to its end."), always, always},
};

constexpr LintWeight onAll(std::string_view id) { return {id, always, onStrictAnchors}; }

constexpr std::array weights{
    onAll("CW-801"),                                                // version
    onAll("CW-802"), onAll("CW-803"), onAll("CW-804"),              // serial number
    onAll("CW-808"),                                                // issuer
    LintWeight{"CW-809", always, onJudgedAnchors},                  // two algorithms
    LintWeight{"CW-814", gently, onStrictAnchors},                  // basic constraints not critical
    onAll("CW-815"), onAll("CW-820"),                               // CA flags
    LintWeight{"CW-819", {{fatal, minor, minor}}, onStrictAnchors}, // path length without a CA
    LintWeight{"CW-821", strictly, onStrictAnchors},                // subject key identifier
    onAll("CW-822"),                                                // name constraints in a leaf
    LintWeight{"CW-823", {{fatal, told, fatal}}, onStrictAnchors},  // not critical
    onAll("CW-825"),                                                // CA without subject
    LintWeight{"CW-827", gently, onStrictAnchors},                  // policy constraints not critical
    LintWeight{"CW-829", always, onJudgedAnchors},                  // twice
    onAll("CW-831"), onAll("CW-832"), onAll("CW-833"), onAll("CW-834"), onAll("CW-839"), // extensions
    onAll("CW-841"), onAll("CW-842"), onAll("CW-844"), onAll("CW-845"),                  // names
    LintWeight{"CW-843", ofPublicCas, never},               // alternative names critical beside a subject
    LintWeight{"CW-857", notOfTheRfc, softOnJudgedAnchors}, // weak key
    LintWeight{"CW-858", ofPublicCas, ofPublicCas},         // RSA length
};

}

std::string_view nameOf(ValidationProfile profile) { return profileNames[static_cast<std::size_t>(profile)]; }

Result<ValidationProfile> findValidationProfile(std::string_view name)
{
    const auto* const found = std::ranges::find(profileNames, name);
    if (found != profileNames.end()) return static_cast<ValidationProfile>(found - profileNames.begin());
    std::string known;
    for (const std::string_view each : profileNames) known += (known.empty() ? "" : ", ") + std::string(each);
    return failAs(ErrorCode::Usage, "CW-033", {std::string(name), known});
}

std::span<const PathRule> pathRules() { return rules; }
std::string_view questionOf(std::string_view rule)
{
    const auto* const row = std::ranges::find(rules, rule, &PathRule::id);
    if (row != rules.end()) return row->question;
    const Wording* const words = findWording(rule);
    return words ? words->what : std::string_view();
}
const PathRule& rowOf(Rule rule) { return rules[static_cast<std::size_t>(rule)]; }
std::span<const LintWeight> lintWeights() { return weights; }

}
