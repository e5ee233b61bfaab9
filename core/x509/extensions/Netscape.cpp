#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/Strings.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Extensions of a browser long gone. Fields of netscapeCertType: types; of netscapeComment: text.
namespace core {

namespace {

constexpr std::string_view citation = "Netscape Certificate Extensions, Navigator 3.0";
constexpr std::size_t longestComment = 1000;
/// In the order of their bits.
constexpr std::string_view types[] = {"client", "server", "email", "objsign", "reserved", "sslCA", "emailCA", "objCA"};

Result<Bytes> encodeTypes(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "netscapeCertType", {"types"}));
    CORE_TRY(const auto chosen, fields::someOf(values, "netscapeCertType", "types", citation));
    return fields::namedBits(chosen, types, "netscapeCertType");
}

Result<FieldValues> decodeTypes(ByteView der)
{
    CORE_TRY(const ByteView content, der::readWhole(der, der::tag::bitString));
    CORE_TRY(auto names, fields::bitNames(content, types));
    return FieldValues{{"types", std::move(names)}};
}

Result<Bytes> encodeComment(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "netscapeComment", {"text"}));
    CORE_TRY(const std::string text, fields::visibleText(values, "text", longestComment));
    if (text.empty()) return failAs(ErrorCode::Refused, "CW-130", {"netscapeComment", "text", std::string(citation)});
    if (!der::isAscii(text)) return failAs(ErrorCode::Refused, "CW-124", {text, "netscapeComment", "ASCII"});
    return der::element(der::tag::ia5String, bytesOf(text));
}

Result<FieldValues> decodeComment(ByteView der)
{
    CORE_TRY(const ByteView content, der::readWhole(der, der::tag::ia5String));
    return FieldValues{{"text", {textOf(content)}}};
}

}

ExtensionType netscapeCertType()
{
    return {.oid = "2.16.840.1.113730.1.1",
        .name = "netscapeCertType",
        .label = CORE_TEXT("core", "Which jobs it is for (Netscape)"),
        .explanation = CORE_TEXT("core", "A forerunner of the purposes; programs of today do not look at it."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"types", CORE_TEXT("core", "Jobs"), CORE_TEXT("core", "Use the purposes instead"),
            ExtensionField::Kind::ChoiceList, {std::begin(types), std::end(types)}}},
        .encode = encodeTypes,
        .decode = decodeTypes};
}

ExtensionType netscapeComment()
{
    return {.oid = "2.16.840.1.113730.1.13",
        .name = "netscapeComment",
        .label = CORE_TEXT("core", "Comment (Netscape)"),
        .explanation = CORE_TEXT("core", "A text for people; programs do not look at it."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"text", CORE_TEXT("core", "Comment"), CORE_TEXT("core", "Made for tests only"),
            ExtensionField::Kind::Text}},
        .encode = encodeComment,
        .decode = decodeComment};
}

}
