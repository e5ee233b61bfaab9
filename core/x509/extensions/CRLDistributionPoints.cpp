#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: urls. Written as one distribution point, since all of them lead to the same list (RFC 5280 section 4.2.1.13).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.13";
constexpr std::uint8_t pointTag = der::tag::contextConstructed(0);
constexpr std::uint8_t fullNameTag = der::tag::contextConstructed(0);

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "cRLDistributionPoints", {"urls"}));
    CORE_TRY(const auto urls, fields::someOf(values, "cRLDistributionPoints", "urls", citation));
    Bytes names;
    for (const std::string& address : urls) {
        CORE_TRY(const Bytes name, fields::url(address));
        names.insert(names.end(), name.begin(), name.end());
    }
    return der::sequence({der::sequence({der::element(pointTag, der::element(fullNameTag, names))})});
}

Result<void> decodePoint(ByteView point, std::vector<std::string>& urls)
{
    if (der::nextIs(point, pointTag)) {
        CORE_TRY(ByteView name, der::read(point, pointTag));
        if (der::nextIs(name, fullNameTag)) {
            CORE_TRY(const ByteView content, der::read(name, fullNameTag));
            CORE_TRY(const auto names, decodeGeneralNames(der::element(der::tag::sequence, content)));
            std::ranges::move(fields::urlTexts(names), std::back_inserter(urls));
        }
    }
    while (!point.empty())
        CORE_CHECK(der::readElement(point)); // reasons and cRLIssuer are for indirect lists, which we do not make
    return {};
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<std::string> urls;
    while (!rest.empty()) {
        CORE_TRY(const ByteView point, der::read(rest, der::tag::sequence));
        CORE_CHECK(decodePoint(point, urls));
    }
    return FieldValues{{"urls", std::move(urls)}};
}

}

ExtensionType cRLDistributionPoints()
{
    return {.oid = "2.5.29.31",
        .name = "cRLDistributionPoints",
        .label = CORE_TEXT("core", "Where to check revocation"),
        .explanation = CORE_TEXT(
            "core", "The address of the issuer's revocation list; programs fetch it to see whether this was revoked."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"urls", CORE_TEXT("core", "Addresses of the list"),
            CORE_TEXT("core", "http://pki.example.com/issuing.crl"), ExtensionField::Kind::TextList}},
        .encode = encode,
        .decode = decode};
}

}
