#include "core/base/Text.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: names ("DNS:www.example.com", see readGeneralName()).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.6";

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "subjectAltName", {"names"}));
    CORE_TRY(const auto texts, fields::someOf(values, "subjectAltName", "names", citation));
    CORE_TRY(const auto names, fields::generalNames(texts));
    return encodeGeneralNames(names);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(const auto names, decodeGeneralNames(der));
    std::vector<std::string> texts;
    for (const GeneralName& name : names) texts.push_back(toText(name));
    return FieldValues{{"names", std::move(texts)}};
}

}

ExtensionType subjectAltName()
{
    return {.oid = "2.5.29.17",
        .name = "subjectAltName",
        .label = CORE_TEXT("core", "All names it is good for"),
        .explanation =
            CORE_TEXT("core", "Host names, addresses and mailboxes; programs compare these and ignore the subject."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"names", CORE_TEXT("core", "Names"),
            CORE_TEXT("core", "DNS:www.example.com, IP:192.0.2.1, email:ana@example.com"),
            ExtensionField::Kind::TextList}},
        .encode = encode,
        .decode = decode};
}

}
