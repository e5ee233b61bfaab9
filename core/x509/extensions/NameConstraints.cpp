#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: permitted, excluded (names as in subjectAltName; IP with a mask, "IP:10.0.0.0/8"; email and URI may be ".domain").
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.10";
constexpr std::uint8_t permittedTag = der::tag::contextConstructed(0);
constexpr std::uint8_t excludedTag = der::tag::contextConstructed(1);

Result<void> appendSubtrees(Bytes& to, const FieldValues& values, std::string_view key, std::uint8_t tag)
{
    const auto& texts = fields::list(values, key);
    CORE_CHECK(fields::distinct(texts, key, citation));
    CORE_TRY(const auto names, fields::generalNames(texts));
    Bytes subtrees;
    for (const GeneralName& name : names) {
        CORE_TRY(const Bytes base, encode(name, true));
        der::appendElement(subtrees, der::tag::sequence, base); // minimum 0 is the default, maximum must be absent
    }
    if (!subtrees.empty()) der::appendElement(to, tag, subtrees);
    return {};
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "nameConstraints", {"permitted", "excluded"}));
    Bytes content;
    CORE_CHECK(appendSubtrees(content, values, "permitted", permittedTag));
    CORE_CHECK(appendSubtrees(content, values, "excluded", excludedTag));
    if (content.empty()) return failAs(ErrorCode::Refused, "CW-141");
    return der::element(der::tag::sequence, content);
}

Result<std::vector<std::string>> decodeSubtrees(ByteView rest)
{
    std::vector<std::string> texts;
    while (!rest.empty()) {
        CORE_TRY(ByteView subtree, der::read(rest, der::tag::sequence));
        CORE_TRY(const der::Element base, der::readElement(subtree));
        CORE_TRY(const GeneralName name, decodeGeneralName(base.whole, true));
        texts.push_back(toText(name));
        while (!subtree.empty()) CORE_CHECK(der::readElement(subtree)); // minimum and maximum
    }
    return texts;
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    for (const auto& [key, tag] : {std::pair("permitted", permittedTag), std::pair("excluded", excludedTag)}) {
        if (!der::nextIs(rest, tag)) continue;
        CORE_TRY(const ByteView subtrees, der::read(rest, tag));
        CORE_TRY(values[key], decodeSubtrees(subtrees));
    }
    CORE_CHECK(der::expectEnd(rest));
    return values;
}

}

ExtensionType nameConstraints()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.30",
        .name = "nameConstraints",
        .label = CORE_TEXT("core", "Names it may vouch for"),
        .explanation = CORE_TEXT(
            "core", "Confines a CA to certain domains and addresses; anything else below it is not accepted."),
        .citation = citation,
        .criticalByDefault = true,
        .fields = {{"permitted", CORE_TEXT("core", "Only these"), CORE_TEXT("core", "DNS:example.com, IP:10.0.0.0/8"),
                       Kind::Names},
            {"excluded", CORE_TEXT("core", "Never these"), CORE_TEXT("core", "DNS:secret.example.com"), Kind::Names}},
        .encode = encode,
        .decode = decode,
        .critical = ExtensionType::Critical::Always};
}

}
