#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields of policyConstraints: requireExplicitPolicy, inhibitPolicyMapping; of inhibitAnyPolicy: skipCerts. All are numbers
// of certificates that may still follow in the path.
namespace core {

namespace {

constexpr std::string_view constraintsCitation = "RFC 5280 section 4.2.1.11";
constexpr std::string_view inhibitCitation = "RFC 5280 section 4.2.1.14";
constexpr std::int64_t longestPath = 255;
constexpr std::string_view limits[] = {"requireExplicitPolicy", "inhibitPolicyMapping"};

Result<Bytes> encodeConstraints(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "policyConstraints", {limits[0], limits[1]}));
    Bytes content;
    for (int i = 0; i < 2; ++i) {
        CORE_TRY(const auto limit, fields::number(values, limits[i], longestPath));
        if (!limit) continue;
        Bytes number = der::integer(*limit);
        number[0] = der::tag::context(i);
        content.insert(content.end(), number.begin(), number.end());
    }
    if (content.empty())
        return failAs(ErrorCode::Refused, "CW-130",
            {"policyConstraints", "requireExplicitPolicy, inhibitPolicyMapping", std::string(constraintsCitation)});
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decodeConstraints(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    for (int i = 0; i < 2; ++i) {
        if (!der::nextIs(rest, der::tag::context(i))) continue;
        CORE_TRY(const ByteView content, der::read(rest, der::tag::context(i)));
        const Bytes number = der::element(der::tag::integer, content);
        ByteView input = number;
        CORE_TRY(const std::int64_t limit, der::readSmallInteger(input));
        values[std::string(limits[i])] = {std::to_string(limit)};
    }
    CORE_CHECK(der::expectEnd(rest));
    return values;
}

Result<Bytes> encodeInhibit(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "inhibitAnyPolicy", {"skipCerts"}));
    CORE_TRY(const auto count, fields::number(values, "skipCerts", longestPath));
    if (!count)
        return failAs(ErrorCode::Refused, "CW-130", {"inhibitAnyPolicy", "skipCerts", std::string(inhibitCitation)});
    return der::integer(*count);
}

Result<FieldValues> decodeInhibit(ByteView der)
{
    CORE_TRY(const std::int64_t count, der::readSmallInteger(der));
    CORE_CHECK(der::expectEnd(der));
    return FieldValues{{"skipCerts", {std::to_string(count)}}};
}

}

ExtensionType policyConstraints()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.36",
        .name = "policyConstraints",
        .label = CORE_TEXT("core", "Demands on policies below"),
        .explanation = CORE_TEXT(
            "core", "In a CA: from which certificate on a valid policy is demanded, and policies may not be mapped."),
        .citation = constraintsCitation,
        .criticalByDefault = true,
        .fields = {{"requireExplicitPolicy", CORE_TEXT("core", "Certificates below that need no policy"),
                       CORE_TEXT("core", "0: every certificate below must name a valid policy"), Kind::Number},
            {"inhibitPolicyMapping", CORE_TEXT("core", "CAs below that may map policies"),
                CORE_TEXT("core", "0: none may"), Kind::Number}},
        .encode = encodeConstraints,
        .decode = decodeConstraints,
        .critical = ExtensionType::Critical::Always};
}

ExtensionType inhibitAnyPolicy()
{
    return {.oid = "2.5.29.54",
        .name = "inhibitAnyPolicy",
        .label = CORE_TEXT("core", "Where any policy no longer counts"),
        .explanation =
            CORE_TEXT("core", "In a CA: after how many CAs below “any policy” stops standing for every policy."),
        .citation = inhibitCitation,
        .criticalByDefault = true,
        .fields = {{"skipCerts", CORE_TEXT("core", "CAs below that may still say “any policy”"),
            CORE_TEXT("core", "0: none may"), ExtensionField::Kind::Number}},
        .encode = encodeInhibit,
        .decode = decodeInhibit,
        .critical = ExtensionType::Critical::Always};
}

}
