#include "core/base/Display.h"
#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include "core/x509/Der.h"
#include "core/x509/NameTypes.h"
#include "core/x509/Strings.h"
#include <array>
#include <bit>

namespace core::linting {
namespace {

constexpr std::string_view rsaEncryption = "1.2.840.113549.1.1.1";
/// PKCS #1 version 1.5 signatures, whose parameters are NULL (RFC 4055 section 5).
constexpr std::array rsaSignatures{std::string_view("1.2.840.113549.1.1.2"), std::string_view("1.2.840.113549.1.1.4"),
    std::string_view("1.2.840.113549.1.1.5"), std::string_view("1.2.840.113549.1.1.11"),
    std::string_view("1.2.840.113549.1.1.12"), std::string_view("1.2.840.113549.1.1.13"),
    std::string_view("1.2.840.113549.1.1.14")};

/// Whether an AlgorithmIdentifier of one of these has other parameters than NULL.
bool lacksNull(ByteView algorithm, std::span<const std::string_view> oids)
{
    auto content = der::readWhole(algorithm, der::tag::sequence);
    const auto oid = content ? der::readOid(*content) : std::unexpected(content.error());
    if (!oid || !std::ranges::contains(oids, std::string_view(*oid))) return false;
    constexpr std::array<std::uint8_t, 2> null{der::tag::null, 0};
    return !std::ranges::equal(*content, null);
}

Breach hasOddKeyParameters(const Judged& c)
{
    if (c.publicKey() && c.publicKey()->family() != KeyFamily::Rsa) return std::nullopt;
    auto content = der::readWhole(c.spki(), der::tag::sequence);
    const auto algorithm = content ? der::readRaw(*content, der::tag::sequence) : std::unexpected(content.error());
    return brokenIf(algorithm && lacksNull(*algorithm, std::array{rsaEncryption}));
}

Breach hasOddSignatureParameters(const Judged& c)
{
    if (!c.signatureOid().starts_with("1.2.840.113549.1.1.")) return std::nullopt;
    return brokenIf(
        lacksNull(c.view().innerAlgorithm, rsaSignatures) || lacksNull(c.view().outerAlgorithm, rsaSignatures));
}

/// A list of named bits ends with its last set bit (X.690 section 11.2.2); key usage knows nine.
Breach isNoBitList(const Judged& c)
{
    const auto content = der::readWhole(c.extension(oid::keyUsage)->value, der::tag::bitString);
    if (!content || content->empty()) return std::nullopt; // another rule tells it
    const auto bits = content->subspan(1);
    const std::uint8_t unused = content->front();
    if (bits.empty()) return brokenIf(unused != 0);
    const bool isMinimal = bits.back() != 0 && std::countr_zero(bits.back()) == unused;
    const bool hasKnown = bits.size() == 1 || (bits.size() == 2 && unused == 7);
    return brokenIf(!isMinimal || !hasKnown);
}

/// Octets that do not belong into the string type they stand in.
bool hasForeignOctets(const EncodedAttribute& attribute)
{
    const std::string text = textOf(attribute.content);
    switch (attribute.tag) {
    case der::tag::printableString: return !der::isPrintableString(text);
    case der::tag::ia5String: return !der::isAscii(text);
    case der::tag::utf8String: return !isUtf8(text);
    default: return false;
    }
}

Breach hasForeignSubjectOctets(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const EncodedAttribute& attribute : c.subjectAsEncoded())
        if (hasForeignOctets(attribute)) culprits.push_back(textOf(attribute.content));
    return brokenBy(std::move(culprits));
}

/// The name of the issuer is what its certificate says; a CA that exists already cannot be called otherwise.
Breach hasOddIssuerStrings(const Judged& c)
{
    constexpr std::array printable{std::string_view("2.5.4.5"), oid::countryName, std::string_view("2.5.4.46")};
    const auto isPrintable = [&](const std::string& oid) { return std::ranges::contains(printable, oid); };
    if (std::ranges::none_of(c.issuer().attributes(), isPrintable, &NameAttribute::oid)) return std::nullopt;
    std::vector<std::string> culprits;
    for (const EncodedAttribute& attribute : attributesOf(c.issuer().der()))
        if (std::ranges::contains(printable, attribute.oid) && attribute.tag != der::tag::printableString)
            culprits.push_back(attribute.oid);
    return brokenBy(std::move(culprits));
}

/// Extensions that are a list of one entry or more, and have none. Those with rules of their own are left to these.
Breach hasEmptyExtension(const Judged& c)
{
    constexpr std::array lists{oid::policyMappings, oid::certificatePolicies, oid::crlDistributionPoints,
        oid::freshestCrl, oid::authorityInfoAccess, oid::subjectInfoAccess, oid::subjectDirectoryAttributes};
    std::vector<std::string> culprits;
    for (const Extension& extension : c.extensions()) {
        if (!std::ranges::contains(lists, extension.oid)) continue;
        const auto content = der::readWhole(extension.value, der::tag::sequence);
        if (content && content->empty()) culprits.emplace_back(findExtensionType(extension.oid)->name);
    }
    return brokenBy(std::move(culprits));
}

/// Both or neither (RFC 5280 section 4.2.1.1).
Breach namesIssuerByHalf(const Judged& c)
{
    const FieldValues& fields = c.fields(oid::authorityKeyIdentifier);
    return brokenIf(fields.contains("issuer") != fields.contains("serial"));
}

}

std::span<const LintRule> encodingRules()
{
    using enum Severity;
    static const std::array rules{
        LintRule{"CW-951", Error, "RFC 5280 section 4.2.1.3", "keyUsage", hasKeyUsage, isNoBitList},
        LintRule{"CW-936", Error, "RFC 5280 section 4.2", "extensions", always, hasEmptyExtension},
        LintRule{"CW-952", {Warning, Error}, "RFC 5280 appendix A.1", "issuer", always, hasOddIssuerStrings},
        LintRule{"CW-957", Error, "RFC 4055 section 1.2", "subjectPublicKeyInfo", always, hasOddKeyParameters},
        LintRule{"CW-919", Error, "RFC 5280 appendix B", "subject",
            [](const Judged& c) { return !c.subject().isEmpty(); }, hasForeignSubjectOctets},
        LintRule{"CW-920", Error, "RFC 4055 section 5", "signatureAlgorithm", always, hasOddSignatureParameters},
        LintRule{"CW-921", Error, "RFC 5280 section 4.2.1.1", "authorityKeyIdentifier",
            [](const Judged& c) { return has(c, oid::authorityKeyIdentifier); }, namesIssuerByHalf},
    };
    return rules;
}

}
