#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"
#include <array>

// Fields: features (names, or numbers of TLS extensions).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 7633 section 4";
constexpr std::int64_t largestFeature = 65535;

struct Feature {
    std::string_view name;
    std::int64_t number; ///< of the TLS extension
};
constexpr std::array known{Feature{"status_request", 5}, Feature{"status_request_v2", 17}};

Result<std::int64_t> numberOf(const std::string& feature)
{
    const auto* const found = std::ranges::find(known, feature, &Feature::name);
    if (found != known.end()) return found->number;
    if (feature.find_first_not_of("0123456789") != std::string::npos)
        return failAs(
            ErrorCode::Refused, "CW-132", {"tlsFeature", feature, "status_request, status_request_v2, 0 … 65535"});
    CORE_TRY(const auto number, fields::number({{"features", {feature}}}, "features", largestFeature));
    return *number;
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "tlsFeature", {"features"}));
    CORE_TRY(const auto features, fields::someOf(values, "tlsFeature", "features", citation));
    Bytes content;
    std::vector<std::int64_t> seen;
    for (const std::string& feature : features) {
        CORE_TRY(const std::int64_t number, numberOf(feature));
        if (std::ranges::contains(seen, number))
            return failAs(ErrorCode::Refused, "CW-142", {feature, "features", std::string(citation)});
        seen.push_back(number);
        const Bytes element = der::integer(number);
        content.insert(content.end(), element.begin(), element.end());
    }
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<std::string> features;
    while (!rest.empty()) {
        CORE_TRY(const std::int64_t number, der::readSmallInteger(rest));
        const auto* const found = std::ranges::find(known, number, &Feature::number);
        features.push_back(found == known.end() ? std::to_string(number) : std::string(found->name));
    }
    return FieldValues{{"features", std::move(features)}};
}

}

ExtensionType tlsFeature()
{
    return {.oid = "1.3.6.1.5.5.7.1.24",
        .name = "tlsFeature",
        .label = CORE_TEXT("core", "What the server must offer"),
        .explanation = CORE_TEXT("core",
            "Programs refuse the server unless it sends proof of its status along; also "
            "called must-staple."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"features", CORE_TEXT("core", "Features"),
            CORE_TEXT("core", "status_request: the server must staple an OCSP response"),
            ExtensionField::Kind::TextList, {known[0].name, known[1].name}}},
        .encode = encode,
        .decode = decode};
}

}
