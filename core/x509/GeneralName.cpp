#include "core/x509/GeneralName.h"
#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/IpName.h"
#include "core/x509/NameSyntax.h"
#include "core/x509/Strings.h"
#include <algorithm>
#include <array>

namespace core {

namespace {

using Type = GeneralName::Type;

constexpr std::string_view upnOid = "1.3.6.1.4.1.311.20.2.3";

struct TypeRow {
    Type type;
    std::string_view name;
};
constexpr TypeRow typeRows[] = {
    {Type::Dns, "DNS"},
    {Type::Ip, "IP"},
    {Type::Email, "email"},
    {Type::Uri, "URI"},
    {Type::DirectoryName, "dirName"},
    {Type::RegisteredId, "RID"},
    {Type::Upn, "UPN"},
    {Type::OtherName, "otherName"},
    {Type::X400Address, "X400"},
    {Type::EdiPartyName, "EDI"},
    {Type::Unknown, "unknown"},
};

constexpr std::uint8_t otherNameTag = der::tag::contextConstructed(0);
constexpr std::uint8_t emailTag = der::tag::context(1);
constexpr std::uint8_t dnsTag = der::tag::context(2);
constexpr std::uint8_t x400Tag = der::tag::contextConstructed(3);
constexpr std::uint8_t ediTag = der::tag::contextConstructed(5);
constexpr std::uint8_t directoryTag = der::tag::contextConstructed(4);
constexpr std::uint8_t uriTag = der::tag::context(6);
constexpr std::uint8_t ipTag = der::tag::context(7);
constexpr std::uint8_t registeredTag = der::tag::context(8);

std::unexpected<Error> unusable(ErrorCode code, std::string name, std::string fault)
{
    return failAs(code, "CW-122", {std::move(name), std::move(fault)});
}

/// Whatever is wrong with the text of a DNS name, mailbox or URI; "" when nothing is.
std::string faultOf(const GeneralName& name, bool asConstraint)
{
    switch (name.type) {
    case Type::Dns: return asConstraint ? faultOfDnsConstraint(name.value) : faultOfDns(name.value);
    case Type::Email: return asConstraint ? faultOfEmailConstraint(name.value) : faultOfEmail(name.value);
    case Type::Uri: return asConstraint ? faultOfUriConstraint(name.value) : faultOfUri(name.value);
    default: return {};
    }
}

Bytes otherName(ByteView oid, ByteView value)
{
    return der::element(otherNameTag, der::concat({oid, der::element(der::tag::contextConstructed(0), value)}));
}

Result<Bytes> encodeOther(const GeneralName& name)
{
    const auto semicolon = name.value.find(';');
    if (semicolon == std::string::npos)
        return unusable(ErrorCode::Refused, toText(name), "“;” is missing between type and value");
    CORE_TRY(const Bytes oid, der::objectIdentifier(std::string_view(name.value).substr(0, semicolon)));
    const Bytes value = fromHex(std::string_view(name.value).substr(semicolon + 1));
    ByteView rest = value;
    if (!der::readElement(rest) || !rest.empty())
        return unusable(ErrorCode::Refused, toText(name), "the value is not one DER element in hexadecimal");
    return otherName(oid, value);
}

Result<Bytes> encodeUpn(const GeneralName& name)
{
    if (!name.value.contains('@') || name.value.find_first_of(std::string_view("\0\n\r", 3)) != std::string::npos)
        return unusable(ErrorCode::Refused, toText(name), "it is not written user@domain");
    CORE_TRY(const Bytes oid, der::objectIdentifier(upnOid));
    return otherName(oid, der::element(der::tag::utf8String, bytesOf(name.value)));
}

/// The parts of an ORAddress (X.411) are taken as they are, but must be DER.
Result<Bytes> encodeX400(const GeneralName& name)
{
    const Bytes content = fromHex(name.value);
    ByteView rest = content;
    while (!rest.empty())
        if (!der::readElement(rest)) break;
    if (content.empty() || !rest.empty())
        return unusable(ErrorCode::Refused, toText(name), "the value is not DER in hexadecimal");
    return der::element(x400Tag, content);
}

/// EDIPartyName ::= SEQUENCE { nameAssigner [0] DirectoryString OPTIONAL, partyName [1] DirectoryString }
Result<Bytes> encodeEdi(const GeneralName& name)
{
    const std::string_view value = name.value;
    const auto semicolon = value.find(';');
    const auto part = [](int number, std::string_view text) {
        return der::element(der::tag::contextConstructed(number), der::element(der::tag::utf8String, bytesOf(text)));
    };
    const std::string_view party = semicolon == value.npos ? value : value.substr(semicolon + 1);
    if (party.empty() || semicolon == 0) return unusable(ErrorCode::Refused, toText(name), "a part of it is empty");
    if (semicolon == value.npos) return der::element(ediTag, part(1, party));
    return der::element(ediTag, der::concat({part(0, value.substr(0, semicolon)), part(1, party)}));
}

/// Nothing where it is not what encodeEdi() writes, in whatever string type.
std::optional<std::string> ediText(ByteView content)
{
    std::string text;
    for (const int number : {0, 1}) {
        const auto part = der::read(content, der::tag::contextConstructed(number));
        if (!part && number == 0) continue;
        if (!part) return std::nullopt;
        ByteView inner = *part;
        const auto string = der::readElement(inner);
        const auto words = string ? der::textOfString(string->tag, string->content) : std::nullopt;
        if (!words || words->empty() || words->contains(';') || !inner.empty()) return std::nullopt;
        text += number == 0 ? *words + ";" : *words;
    }
    return content.empty() ? std::optional(text) : std::nullopt;
}

/// "1.2.3;HEX", or the text of a user principal name.
GeneralName otherOrUpn(std::string oid, ByteView value)
{
    ByteView rest = value;
    if (const auto text = der::read(rest, der::tag::utf8String); oid == upnOid && text && rest.empty())
        return {Type::Upn, textOf(*text)};
    return {Type::OtherName, std::move(oid) + ";" + toHex(value)};
}

Result<GeneralName> decodeOther(ByteView content)
{
    CORE_TRY(std::string oid, der::readOid(content));
    CORE_TRY(const ByteView value, der::readWhole(content, der::tag::contextConstructed(0)));
    return otherOrUpn(std::move(oid), value);
}

Result<GeneralName> decodeDirectory(ByteView content)
{
    CORE_TRY(const auto name, DistinguishedName::fromDer(content));
    return GeneralName{Type::DirectoryName, name.toText()};
}

Result<GeneralName> decodeElement(const der::Element& element, bool asConstraint)
{
    switch (element.tag) {
    case otherNameTag: return decodeOther(element.content);
    case emailTag: return GeneralName{Type::Email, textOf(element.content)};
    case dnsTag: return GeneralName{Type::Dns, textOf(element.content)};
    case directoryTag: return decodeDirectory(element.content);
    case uriTag: return GeneralName{Type::Uri, textOf(element.content)};
    case ipTag: {
        std::string text = asConstraint ? subnetText(element.content) : addressText(element.content);
        if (!text.empty()) return GeneralName{Type::Ip, std::move(text)};
        break;
    }
    case x400Tag:
        if (element.content.empty()) break;
        return GeneralName{Type::X400Address, toHex(element.content)};
    case ediTag:
        if (auto text = ediText(element.content)) return GeneralName{Type::EdiPartyName, *std::move(text)};
        break;
    case registeredTag: {
        CORE_TRY(std::string oid, der::dottedOid(element.content));
        return GeneralName{Type::RegisteredId, std::move(oid)};
    }
    default: break;
    }
    return GeneralName{Type::Unknown, toHex(element.whole)};
}

}

Result<GeneralName> readGeneralName(std::string_view text)
{
    const auto colon = text.find(':');
    const auto malformed = [&](std::string fault) {
        return unusable(ErrorCode::Malformed, std::string(text), std::move(fault));
    };
    if (colon == std::string_view::npos) return malformed("“:” is missing between type and value");
    const auto* const row = std::ranges::find_if(
        typeRows, [&](const TypeRow& r) { return equalIgnoringCase(r.name, text.substr(0, colon)); });
    if (row == std::end(typeRows) || row->type == Type::Unknown)
        return malformed("“" + std::string(text.substr(0, colon)) + "” is no known type");
    GeneralName name{row->type, std::string(text.substr(colon + 1))};
    if (name.type != Type::Dns || der::isAscii(name.value)) return name;
    name.value = toALabels(name.value);
    if (name.value.empty()) return malformed("it has no form in ASCII (IDNA 2008)");
    return name;
}

std::string toText(const GeneralName& name) { return std::string(typeName(name.type)) + ":" + name.value; }

std::string_view typeName(GeneralName::Type type)
{
    const auto* const row = std::ranges::find(typeRows, type, &TypeRow::type);
    return row == std::end(typeRows) ? "unknown" : row->name;
}

std::span<const GeneralName::Type> generalNameTypes()
{
    static constexpr std::array all{Type::Dns, Type::Ip, Type::Email, Type::Uri, Type::DirectoryName,
        Type::RegisteredId, Type::Upn, Type::OtherName, Type::X400Address, Type::EdiPartyName};
    return all;
}

Result<Bytes> encode(const GeneralName& name, bool asConstraint)
{
    if (std::string fault = faultOf(name, asConstraint); !fault.empty())
        return unusable(ErrorCode::Refused, toText(name), std::move(fault));
    switch (name.type) {
    case Type::Dns: return der::element(dnsTag, bytesOf(name.value));
    case Type::Email: return der::element(emailTag, bytesOf(name.value));
    case Type::Uri: return der::element(uriTag, bytesOf(name.value));
    case Type::Ip: {
        const Bytes octets = asConstraint ? subnetOctets(name.value) : addressOctets(name.value);
        if (octets.empty())
            return unusable(ErrorCode::Refused, toText(name),
                asConstraint ? "it is not written 10.0.0.0/8 or fd00::/8" : "it is no IP address");
        return der::element(ipTag, octets);
    }
    case Type::DirectoryName: {
        CORE_TRY(const auto directory, DistinguishedName::parse(name.value));
        if (directory.isEmpty() && !asConstraint) return unusable(ErrorCode::Refused, toText(name), "it is empty");
        return der::element(directoryTag, directory.der());
    }
    case Type::RegisteredId: {
        CORE_TRY(Bytes oid, der::objectIdentifier(name.value));
        oid[0] = registeredTag;
        return oid;
    }
    case Type::Upn: return encodeUpn(name);
    case Type::OtherName: return encodeOther(name);
    case Type::X400Address: return encodeX400(name);
    case Type::EdiPartyName: return encodeEdi(name);
    case Type::Unknown: break;
    }
    return unusable(ErrorCode::Refused, toText(name), "its type is not known");
}

Result<GeneralName> decodeGeneralName(ByteView der, bool asConstraint)
{
    CORE_TRY(const der::Element element, der::readElement(der));
    CORE_CHECK(der::expectEnd(der));
    return decodeElement(element, asConstraint);
}

Result<Bytes> encodeGeneralNames(const std::vector<GeneralName>& names)
{
    Bytes content;
    for (const GeneralName& name : names) {
        CORE_TRY(const Bytes encoded, encode(name));
        content.insert(content.end(), encoded.begin(), encoded.end());
    }
    return der::element(der::tag::sequence, content);
}

Result<std::vector<GeneralName>> decodeGeneralNames(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<GeneralName> names;
    while (!rest.empty()) {
        CORE_TRY(const der::Element element, der::readElement(rest));
        CORE_TRY(GeneralName name, decodeElement(element, false));
        names.push_back(std::move(name));
    }
    return names;
}

}
