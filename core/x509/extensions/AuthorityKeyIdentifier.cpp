#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"

// Fields: keyIdentifier (hexadecimal), issuer (names as in subjectAltName), serial (hexadecimal, only with issuer).
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.1";
constexpr std::uint8_t keyIdentifierTag = der::tag::context(0);
constexpr std::uint8_t issuerTag = der::tag::contextConstructed(1);
constexpr std::uint8_t serialTag = der::tag::context(2);

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "authorityKeyIdentifier", {"keyIdentifier", "issuer", "serial"}));
    CORE_TRY(const Bytes identifier, fields::hex(values, "keyIdentifier"));
    CORE_TRY(const Bytes serial, fields::hex(values, "serial"));
    CORE_TRY(const auto issuer, fields::generalNames(fields::list(values, "issuer")));
    if (serial.empty() != issuer.empty()) return failAs(ErrorCode::Refused, "CW-144");
    if (identifier.empty() && serial.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"authorityKeyIdentifier", "keyIdentifier", std::string(citation)});
    Bytes content;
    if (!identifier.empty()) der::appendElement(content, keyIdentifierTag, identifier);
    if (!issuer.empty()) {
        CORE_TRY(Bytes names, encodeGeneralNames(issuer));
        names[0] = issuerTag;
        Bytes number = der::integer(serial);
        number[0] = serialTag;
        content.insert(content.end(), names.begin(), names.end());
        content.insert(content.end(), number.begin(), number.end());
    }
    return der::element(der::tag::sequence, content);
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    if (der::nextIs(rest, keyIdentifierTag)) {
        CORE_TRY(const ByteView identifier, der::read(rest, keyIdentifierTag));
        values["keyIdentifier"] = {toHex(identifier)};
    }
    if (der::nextIs(rest, issuerTag)) {
        CORE_TRY(const ByteView names, der::read(rest, issuerTag));
        CORE_TRY(const auto issuer, decodeGeneralNames(der::element(der::tag::sequence, names)));
        for (const GeneralName& name : issuer) values["issuer"].push_back(toText(name));
    }
    if (der::nextIs(rest, serialTag)) {
        CORE_TRY(const ByteView serial, der::read(rest, serialTag));
        values["serial"] = {toHex(der::magnitude(serial))};
    }
    CORE_CHECK(der::expectEnd(rest));
    return values;
}

}

ExtensionType authorityKeyIdentifier()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.35",
        .name = "authorityKeyIdentifier",
        .label = CORE_TEXT("core", "Identifier of the issuer's key"),
        .explanation =
            CORE_TEXT("core", "Points to the CA key that signed this; it links the certificate to the one above."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"keyIdentifier", CORE_TEXT("core", "Key identifier"),
                       CORE_TEXT("core", "Hexadecimal, the subject key identifier of the CA"), Kind::Text},
            {"issuer", CORE_TEXT("core", "Issuer of the CA certificate"), CORE_TEXT("core", "dirName:CN=Example Root"),
                Kind::Names},
            {"serial", CORE_TEXT("core", "Serial number of the CA certificate"), CORE_TEXT("core", "Hexadecimal"),
                Kind::Text}},
        .encode = encode,
        .decode = decode,
        .place = ExtensionType::Place::Both,
        .critical = ExtensionType::Critical::Never};
}

}
