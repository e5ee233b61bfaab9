#include "core/x509/DistinguishedName.h"
#include "core/base/Display.h"
#include "core/x509/Der.h"
#include "core/x509/NameComparison.h"
#include "core/x509/NameText.h"
#include "core/x509/NameTypes.h"
#include "core/x509/Strings.h"
#include <algorithm>

namespace core {

namespace {

/// Values that are no text, and texts that could be taken for such a value, are given as '#' and their DER.
std::string attributeValue(const der::Element& value)
{
    const auto text = der::textOfString(value.tag, value.content);
    return text && !text->starts_with('#') ? *text : "#" + toHex(value.whole);
}

Result<NameAttribute> readAttribute(ByteView content)
{
    CORE_TRY(std::string oid, der::readOid(content));
    CORE_TRY(const der::Element value, der::readElement(content));
    CORE_CHECK(der::expectEnd(content));
    return NameAttribute{std::move(oid), attributeValue(value)};
}

Result<void> checkText(const NameAttribute& attribute, const NameType* type)
{
    const auto unsuitable = [&](std::string_view allowed) {
        return failAs(ErrorCode::Refused, "CW-124",
            {attribute.value, std::string(type ? type->longName : std::string_view(attribute.oid)),
                std::string(allowed)});
    };
    if (attribute.value.empty()) return unsuitable("at least one character");
    if (!isUtf8(attribute.value)) return unsuitable("valid UTF-8");
    if (!type) return {};
    if (type->stringTag == der::tag::printableString && !der::isPrintableString(attribute.value))
        return unsuitable("A-Z a-z 0-9 ' ( ) + , - . / : = ? and spaces");
    if (type->stringTag == der::tag::ia5String && !der::isAscii(attribute.value)) return unsuitable("ASCII");
    const std::size_t length = der::countCharacters(attribute.value);
    if (type->longest == 2 && length != 2) return unsuitable("two letters");
    if (type->longest != 0 && length > type->longest)
        return failAs(ErrorCode::Refused, "CW-123",
            {std::string(type->longName), std::to_string(length), std::to_string(type->longest)});
    return {};
}

/// DER of the value: as given when it is in '#' form, else the string type that belongs to the attribute.
Result<Bytes> encodeValue(const NameAttribute& attribute)
{
    const NameType* const type = findNameType(attribute.oid);
    if (attribute.value.starts_with('#')) {
        const Bytes whole = fromHex(std::string_view(attribute.value).substr(1));
        ByteView rest = whole;
        if (const auto element = der::readElement(rest); element && rest.empty()) {
            if (const auto text = der::textOfString(element->tag, element->content))
                CORE_CHECK(checkText({attribute.oid, *text}, type)); // its string type stays, its limits hold
            return whole;
        }
    }
    CORE_CHECK(checkText(attribute, type));
    return der::element(type ? type->stringTag : der::tag::utf8String, bytesOf(attribute.value));
}

Result<Bytes> encodeRdn(const std::vector<NameAttribute>& attributes)
{
    std::vector<Bytes> encoded;
    for (const NameAttribute& attribute : attributes) {
        CORE_TRY(const Bytes oid, der::objectIdentifier(attribute.oid));
        CORE_TRY(const Bytes value, encodeValue(attribute));
        encoded.push_back(der::sequence({oid, value}));
    }
    std::ranges::sort(encoded); // SET OF is ordered (X.690 section 11.6)
    Bytes content;
    for (const Bytes& attribute : encoded) content.insert(content.end(), attribute.begin(), attribute.end());
    return der::element(der::tag::set, content);
}

Result<DistinguishedName> fromRdns(const std::vector<std::vector<NameAttribute>>& rdns)
{
    Bytes content;
    for (const auto& rdn : rdns) {
        CORE_TRY(const Bytes encoded, encodeRdn(rdn));
        content.insert(content.end(), encoded.begin(), encoded.end());
    }
    return DistinguishedName::fromDer(der::element(der::tag::sequence, content));
}

/// RFC 5280 section 7.1 as OpenSSL does it: ASCII letters fold, outer spaces go, inner ones count once.
std::string comparable(const std::string& value)
{
    std::string result;
    for (const char c : value) {
        const bool isSpace = c == ' ' || (c >= '\t' && c <= '\r');
        if (!isSpace)
            result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
        else if (!result.empty() && result.back() != ' ')
            result.push_back(' ');
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

}

std::vector<std::string> comparableParts(ByteView name)
{
    std::vector<std::string> parts;
    for (auto& rdn : readRdns(name).value_or(std::vector<std::vector<NameAttribute>>{})) {
        std::vector<std::string> attributes;
        for (const NameAttribute& attribute : rdn)
            attributes.push_back(attribute.oid + "=" + comparable(attribute.value) + '\0');
        std::ranges::sort(attributes);
        std::string& part = parts.emplace_back();
        for (const std::string& attribute : attributes) part += attribute;
    }
    return parts;
}

Result<std::vector<std::vector<NameAttribute>>> readRdns(ByteView der)
{
    std::vector<std::vector<NameAttribute>> rdns;
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    while (!rest.empty()) {
        CORE_TRY(ByteView set, der::read(rest, der::tag::set));
        if (set.empty()) return fail(ErrorCode::Malformed, "a name with an empty part");
        std::vector<NameAttribute>& rdn = rdns.emplace_back();
        while (!set.empty()) {
            CORE_TRY(const ByteView attribute, der::read(set, der::tag::sequence));
            CORE_TRY(NameAttribute read, readAttribute(attribute));
            rdn.push_back(std::move(read));
        }
    }
    return rdns;
}

DistinguishedName::DistinguishedName() : m_der{der::tag::sequence, 0} {}

Result<DistinguishedName> DistinguishedName::parse(std::string_view text)
{
    CORE_TRY(auto rdns, parseNameText(text));
    std::ranges::reverse(rdns); // RFC 4514 section 2.1 starts with the last
    return fromRdns(rdns);
}

Result<DistinguishedName> DistinguishedName::fromDer(ByteView der)
{
    CORE_TRY(auto rdns, readRdns(der));
    DistinguishedName name;
    name.m_der.assign(der.begin(), der.end());
    for (auto& rdn : rdns) std::ranges::move(rdn, std::back_inserter(name.m_attributes));
    return name;
}

Result<DistinguishedName> DistinguishedName::fromAttributes(const std::vector<NameAttribute>& attributes)
{
    std::vector<std::vector<NameAttribute>> rdns;
    for (const NameAttribute& attribute : attributes) rdns.push_back({attribute});
    return fromRdns(rdns);
}

std::string DistinguishedName::first(std::string_view oid) const
{
    const auto found = std::ranges::find(m_attributes, oid, &NameAttribute::oid);
    return found == m_attributes.end() ? std::string() : found->value;
}

std::string DistinguishedName::toText() const
{
    auto rdns = readRdns(m_der).value_or(std::vector<std::vector<NameAttribute>>{});
    std::ranges::reverse(rdns);
    return formatNameText(rdns);
}

std::string DistinguishedName::shortText() const
{
    std::string name = commonName();
    return name.empty() ? toText() : name;
}

bool DistinguishedName::matches(const DistinguishedName& other) const
{
    return m_der == other.m_der || comparableParts(m_der) == comparableParts(other.m_der);
}

}
