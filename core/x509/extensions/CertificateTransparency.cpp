#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"
#include <array>

// signedCertificateTimestamps, shown only: group scts with log (hexadecimal), time, algorithm, signature, extensions; raw
// for versions that are not known. precertificatePoison has no fields.
namespace core {

namespace {

constexpr std::string_view citation = "RFC 6962 section 3.3";
constexpr std::string_view poisonCitation = "RFC 6962 section 3.1";
constexpr std::uint64_t lastMillisecond = 253402300799999; // of the year 9999

std::unexpected<Error> malformed() { return fail(ErrorCode::Malformed, "an unreadable list of timestamps"); }

/// A big-endian number of `size` octets from the front.
Result<std::uint64_t> takeNumber(ByteView& input, std::size_t size)
{
    if (input.size() < size) return malformed();
    std::uint64_t number = 0;
    for (const std::uint8_t octet : input.first(size)) number = number << 8 | octet;
    input = input.subspan(size);
    return number;
}

/// A vector with a length of two octets before it (RFC 8446 section 3.4).
Result<ByteView> takeVector(ByteView& input)
{
    CORE_TRY(const std::uint64_t size, takeNumber(input, 2));
    if (input.size() < size) return malformed();
    const ByteView content = input.first(size);
    input = input.subspan(size);
    return content;
}

/// To the millisecond, as RFC 3339.
std::string momentText(std::uint64_t milliseconds)
{
    if (milliseconds > lastMillisecond) return std::to_string(milliseconds);
    std::string text = toText(Time(std::chrono::seconds(milliseconds / 1000)));
    const std::string fraction = std::to_string(1000 + milliseconds % 1000).substr(1);
    text.insert(text.size() - 1, "." + fraction);
    return text;
}

/// SignatureAndHashAlgorithm (RFC 5246 section 7.4.1.4.1).
std::string algorithmText(std::uint64_t hash, std::uint64_t signature)
{
    constexpr std::array<std::string_view, 7> hashes{"none", "md5", "sha1", "sha224", "sha256", "sha384", "sha512"};
    constexpr std::array<std::string_view, 4> signatures{"anonymous", "rsa", "dsa", "ecdsa"};
    const auto nameIn = [](const auto& names, std::uint64_t number) {
        return number < names.size() ? std::string(names[number]) : std::to_string(number);
    };
    return nameIn(signatures, signature) + "-" + nameIn(hashes, hash);
}

Result<FieldValues> decodeSct(ByteView sct)
{
    const ByteView whole = sct;
    CORE_TRY(const std::uint64_t version, takeNumber(sct, 1));
    if (version != 0) return FieldValues{{"raw", {toHex(whole)}}};
    constexpr std::size_t logSize = 32;
    if (sct.size() < logSize) return malformed();
    const ByteView log = sct.first(logSize);
    sct = sct.subspan(logSize);
    CORE_TRY(const std::uint64_t time, takeNumber(sct, 8));
    CORE_TRY(const ByteView extensions, takeVector(sct));
    CORE_TRY(const std::uint64_t hash, takeNumber(sct, 1));
    CORE_TRY(const std::uint64_t algorithm, takeNumber(sct, 1));
    CORE_TRY(const ByteView signature, takeVector(sct));
    CORE_CHECK(der::expectEnd(sct));
    FieldValues values{{"log", {toHex(log)}}, {"time", {momentText(time)}},
        {"algorithm", {algorithmText(hash, algorithm)}}, {"signature", {toHex(signature)}}};
    if (!extensions.empty()) values["extensions"] = {toHex(extensions)};
    return values;
}

Result<FieldValues> decodeScts(ByteView der)
{
    CORE_TRY(ByteView content, der::readWhole(der, der::tag::octetString));
    CORE_TRY(ByteView list, takeVector(content));
    CORE_CHECK(der::expectEnd(content));
    std::vector<FieldValues> members;
    while (!list.empty()) {
        CORE_TRY(const ByteView sct, takeVector(list));
        CORE_TRY(FieldValues member, decodeSct(sct));
        members.push_back(std::move(member));
        CORE_CHECK(fields::checkCount(members.size()));
    }
    FieldValues values;
    setMembers(values, "scts", members);
    return values;
}

Result<FieldValues> decodePoison(ByteView der)
{
    CORE_TRY(const ByteView content, der::readWhole(der, der::tag::null));
    CORE_CHECK(der::expectEnd(content));
    return FieldValues{};
}

}

ExtensionType signedCertificateTimestamps()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "1.3.6.1.4.1.11129.2.4.2",
        .name = "signedCertificateTimestamps",
        .label = CORE_TEXT("core", "Entries in public logs"),
        .explanation = CORE_TEXT("core",
            "Promises of public logs that they list this certificate; browsers ask for "
            "them."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"scts", CORE_TEXT("core", "Timestamp"), CORE_TEXT("core", "Signed by a log"), Kind::Group, {},
            {{"log", CORE_TEXT("core", "Log"), CORE_TEXT("core", "SHA-256 of its key"), Kind::Text},
                {"time", CORE_TEXT("core", "Entered"), CORE_TEXT("core", "To the millisecond"), Kind::Text},
                {"algorithm", CORE_TEXT("core", "Signature algorithm"), CORE_TEXT("core", "ecdsa-sha256"), Kind::Text},
                {"signature", CORE_TEXT("core", "Signature"), CORE_TEXT("core", "Hexadecimal"), Kind::Text},
                {"extensions", CORE_TEXT("core", "Extensions"), CORE_TEXT("core", "Hexadecimal"), Kind::Text},
                {"raw", CORE_TEXT("core", "Unknown version"), CORE_TEXT("core", "Hexadecimal"), Kind::Text}}}},
        .encode = [](const FieldValues&) -> Result<Bytes> {
            return failAs(ErrorCode::Refused, "CW-128", {"signedCertificateTimestamps", std::string(citation)});
        },
        .decode = decodeScts,
        .isShownOnly = true};
}

ExtensionType precertificatePoison()
{
    return {.oid = "1.3.6.1.4.1.11129.2.4.3",
        .name = "precertificatePoison",
        .label = CORE_TEXT("core", "Not a certificate, only a draft"),
        .explanation =
            CORE_TEXT("core", "Marks what was sent to a public log before issuing; programs must refuse it."),
        .citation = poisonCitation,
        .criticalByDefault = true,
        .fields = {},
        .encode = [](const FieldValues&) -> Result<Bytes> {
            return failAs(ErrorCode::Refused, "CW-128", {"precertificatePoison", std::string(poisonCitation)});
        },
        .decode = decodePoison,
        .critical = ExtensionType::Critical::Always,
        .isShownOnly = true};
}

}
