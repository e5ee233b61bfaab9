#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: notBefore, notAfter (RFC 3339).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 3280 section 4.2.1.4";
constexpr std::string_view ends[] = {"notBefore", "notAfter"};

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "privateKeyUsagePeriod", {ends[0], ends[1]}));
    CORE_TRY(const auto begin, fields::time(values, ends[0]));
    CORE_TRY(const auto end, fields::time(values, ends[1]));
    if (!begin && !end)
        return failAs(
            ErrorCode::Refused, "CW-130", {"privateKeyUsagePeriod", "notBefore, notAfter", std::string(citation)});
    if (begin && end && *end < *begin)
        return failAs(ErrorCode::Refused, "CW-196", {toText(*begin), toText(*end), std::string(citation)});
    Bytes content;
    int number = 0;
    for (const auto& time : {begin, end}) {
        Bytes encoded = time ? der::generalizedTime(*time) : Bytes{};
        if (time) encoded[0] = der::tag::context(number);
        content.insert(content.end(), encoded.begin(), encoded.end());
        ++number;
    }
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    for (int i = 0; i < 2; ++i) {
        if (!der::nextIs(rest, der::tag::context(i))) continue;
        CORE_TRY(const ByteView content, der::read(rest, der::tag::context(i)));
        const Bytes element = der::element(der::tag::generalizedTime, content);
        ByteView input = element;
        CORE_TRY(const Time time, der::readTimeElement(input));
        values[std::string(ends[i])] = {toText(time)};
    }
    CORE_CHECK(der::expectEnd(rest));
    return values;
}

}

ExtensionType privateKeyUsagePeriod()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.16",
        .name = "privateKeyUsagePeriod",
        .label = CORE_TEXT("core", "When the key may sign"),
        .explanation = CORE_TEXT(
            "core", "A time in which the private key is used, shorter than that in which signatures are verified."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"notBefore", CORE_TEXT("core", "From"), CORE_TEXT("core", "2027-01-01T00:00:00Z"), Kind::Moment},
            {"notAfter", CORE_TEXT("core", "Until"), CORE_TEXT("core", "2028-12-31T23:59:59Z"), Kind::Moment}},
        .encode = encode,
        .decode = decode,
        .critical = ExtensionType::Critical::Never};
}

}
