#include "core/x509/extensions/DistributionPoints.h"
#include "core/x509/Der.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/extensions/Fields.h"

namespace core::points {

namespace {

constexpr std::uint8_t nameTag = der::tag::contextConstructed(0);
constexpr std::uint8_t fullNameTag = der::tag::contextConstructed(0);
constexpr std::uint8_t relativeTag = der::tag::contextConstructed(1);

/// In the order of their bits; the first is not used (RFC 5280 section 4.2.1.13).
constexpr std::string_view reasonBits[] = {"", "keyCompromise", "cACompromise", "affiliationChanged", "superseded",
    "cessationOfOperation", "certificateHold", "privilegeWithdrawn", "aACompromise"};

/// The one RDN of a name, with another tag.
Result<Bytes> encodeRelative(const std::string& text)
{
    CORE_TRY(const DistinguishedName name, DistinguishedName::parse(text));
    CORE_TRY(ByteView rdns, der::readWhole(name.der(), der::tag::sequence));
    CORE_TRY(const ByteView attributes, der::read(rdns, der::tag::set));
    if (!rdns.empty()) return failAs(ErrorCode::Refused, "CW-121", {text, "it has more than one part"});
    return der::element(relativeTag, attributes);
}

}

std::vector<std::string_view> reasonNames() { return {std::begin(reasonBits) + 1, std::end(reasonBits)}; }

Result<Bytes> encodeName(const FieldValues& values, std::string_view citation)
{
    CORE_TRY(const Bytes names, fields::nameContent(values, "names", citation));
    CORE_TRY(const std::string relative, fields::text(values, "relativeName"));
    if (!names.empty() && !relative.empty())
        return failAs(ErrorCode::Refused, "CW-129", {"names", "relativeName", std::string(citation)});
    if (!names.empty()) return der::element(nameTag, der::element(fullNameTag, names));
    if (relative.empty()) return Bytes{};
    CORE_TRY(const Bytes name, encodeRelative(relative));
    return der::element(nameTag, name);
}

Result<void> decodeName(ByteView content, FieldValues& values)
{
    CORE_TRY(const der::Element name, der::readElement(content));
    CORE_CHECK(der::expectEnd(content));
    if (name.tag == fullNameTag) {
        CORE_TRY(auto texts, fields::nameTexts(name.content));
        values["names"] = std::move(texts);
        return {};
    }
    if (name.tag != relativeTag) return fail(ErrorCode::Malformed, "a name of an unknown kind");
    const Bytes whole = der::sequence({der::element(der::tag::set, name.content)});
    CORE_TRY(const DistinguishedName relative, DistinguishedName::fromDer(whole));
    values["relativeName"] = {relative.toText()};
    return {};
}

Result<Bytes> encodeReasons(const FieldValues& values, int number, std::string_view citation)
{
    const auto& reasons = fields::list(values, "reasons");
    if (reasons.empty()) return Bytes{};
    CORE_CHECK(fields::distinct(reasons, "reasons", citation));
    CORE_TRY(Bytes bits, fields::namedBits(reasons, reasonBits, "reasons"));
    bits[0] = der::tag::context(number);
    return bits;
}

Result<std::vector<std::string>> decodeReasons(ByteView content) { return fields::bitNames(content, reasonBits); }

}
