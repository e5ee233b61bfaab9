#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: mappings, each with issuerPolicy and subjectPolicy (dotted OIDs).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.5";
constexpr std::string_view anyPolicy = "2.5.29.32.0";

Result<Bytes> encodePolicy(const FieldValues& mapping, std::string_view key)
{
    CORE_TRY(const std::string policy, fields::text(mapping, key));
    if (policy == anyPolicy) return failAs(ErrorCode::Refused, "CW-149");
    return fields::oid(policy, {});
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "policyMappings", {"mappings."}));
    Bytes content;
    for (const FieldValues& mapping : membersOf(values, "mappings")) {
        CORE_CHECK(fields::onlyKnown(mapping, "policyMappings", {"issuerPolicy", "subjectPolicy"}));
        CORE_TRY(const Bytes above, encodePolicy(mapping, "issuerPolicy"));
        CORE_TRY(const Bytes below, encodePolicy(mapping, "subjectPolicy"));
        der::appendElement(content, der::tag::sequence, der::concat({above, below}));
    }
    if (content.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"policyMappings", "mappings", std::string(citation)});
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<FieldValues> mappings;
    while (!rest.empty()) {
        CORE_TRY(ByteView mapping, der::read(rest, der::tag::sequence));
        CORE_TRY(std::string above, der::readOid(mapping));
        CORE_TRY(std::string below, der::readOid(mapping));
        CORE_CHECK(der::expectEnd(mapping));
        mappings.push_back({{"issuerPolicy", {std::move(above)}}, {"subjectPolicy", {std::move(below)}}});
        CORE_CHECK(fields::checkCount(mappings.size()));
    }
    FieldValues values;
    setMembers(values, "mappings", mappings);
    return values;
}

}

ExtensionType policyMappings()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.33",
        .name = "policyMappings",
        .label = CORE_TEXT("core", "Policies that count as the same"),
        .explanation =
            CORE_TEXT("core", "In a CA: policies of its own that the CA above accepts in place of its policies."),
        .citation = citation,
        .criticalByDefault = true,
        .fields = {{"mappings", CORE_TEXT("core", "Mapping"), CORE_TEXT("core", "A pair of policy numbers"),
            Kind::Group, {},
            {{"issuerPolicy", CORE_TEXT("core", "Policy of the CA above"), CORE_TEXT("core", "1.3.6.1.4.1.99999.1"),
                 Kind::Text},
                {"subjectPolicy", CORE_TEXT("core", "Policy of this CA"), CORE_TEXT("core", "1.3.6.1.4.1.88888.1"),
                    Kind::Text}}}},
        .encode = encode,
        .decode = decode};
}

}
