#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: ca (flag), pathLength (number, only with ca).
namespace core {

namespace {

constexpr std::int64_t longestPath = 255;

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "basicConstraints", {"ca", "pathLength"}));
    CORE_TRY(const bool isCa, fields::flag(values, "ca"));
    CORE_TRY(const auto pathLength, fields::number(values, "pathLength", longestPath));
    if (pathLength && !isCa) return failAs(ErrorCode::Refused, "CW-133");
    const Bytes length = pathLength ? der::integer(*pathLength) : Bytes{};
    return isCa ? der::sequence({der::boolean(true), length}) : der::sequence({}); // FALSE is the default and left out
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    if (der::nextIs(rest, der::tag::boolean)) {
        CORE_TRY(const ByteView ca, der::read(rest, der::tag::boolean));
        if (ca.size() != 1) return fail(ErrorCode::Malformed, "a BOOLEAN of another length than 1");
        if (ca[0] != 0) values["ca"] = {"true"};
    }
    if (!rest.empty()) {
        CORE_TRY(const std::int64_t length, der::readSmallInteger(rest));
        values["pathLength"] = {std::to_string(length)};
    }
    CORE_CHECK(der::expectEnd(rest));
    return values;
}

}

ExtensionType basicConstraints()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.19",
        .name = "basicConstraints",
        .label = CORE_TEXT("core", "May act as a CA"),
        .explanation = CORE_TEXT(
            "core", "Says whether this certificate may vouch for others, and how many CAs may follow below it."),
        .citation = "RFC 5280 section 4.2.1.9",
        .criticalByDefault = true,
        .fields = {{"ca", CORE_TEXT("core", "Is a CA"),
                       CORE_TEXT("core", "Only for root and intermediate certificates"), Kind::Flag},
            {"pathLength", CORE_TEXT("core", "CAs allowed below"),
                CORE_TEXT("core", "0: this CA issues to end users only"), Kind::Number}},
        .encode = encode,
        .decode = decode};
}

}
