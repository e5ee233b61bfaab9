#include "core/formats/Pkcs12.h"
#include "core/base/Limits.h"
#include "core/base/Text.h"
#include "core/formats/Ber.h"
#include "core/formats/ImportFormats.h"
#include "core/formats/Pbe.h"
#include "core/formats/Pkcs12Mac.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::string_view dataOid = "1.2.840.113549.1.7.1";
constexpr std::string_view encryptedDataOid = "1.2.840.113549.1.7.6";
constexpr std::string_view bagArc = "1.2.840.113549.1.12.10.1.";
constexpr std::string_view x509CertificateOid = "1.2.840.113549.1.9.22.1";
constexpr std::string_view x509CrlOid = "1.2.840.113549.1.9.23.1";
constexpr std::uint8_t explicitTag = der::tag::contextConstructed(0);

std::unexpected<Error> unsupported(std::string what)
{
    return failAs(ErrorCode::Unsupported, "CW-618", {"PKCS#12", std::move(what)});
}

/// SafeContents, encrypted or not.
struct Safe {
    ByteView contents;
    Bytes algorithm;
    Bytes ciphertext;
    bool isEncrypted = false;
};

/// EncryptedData (RFC 5652 section 8): version, { type, algorithm, [0] ciphertext }.
Result<Safe> readEncrypted(ByteView content)
{
    Safe safe{.isEncrypted = true};
    CORE_TRY(ByteView encrypted, der::readWhole(content, der::tag::sequence));
    CORE_CHECK(der::read(encrypted, der::tag::integer));
    CORE_TRY(ByteView info, der::read(encrypted, der::tag::sequence));
    CORE_CHECK(der::readOid(info));
    CORE_TRY(const ByteView algorithm, der::readRaw(info, der::tag::sequence));
    safe.algorithm = copyOf(algorithm);
    CORE_TRY(safe.ciphertext, readImplicitOctets(info, 0));
    return safe;
}

Result<Safe> readSafe(ByteView info)
{
    CORE_TRY(const std::string type, der::readOid(info));
    if (type != dataOid && type != encryptedDataOid) return unsupported(type);
    CORE_TRY(const ByteView content, der::readWhole(info, explicitTag));
    if (type == encryptedDataOid) return readEncrypted(content);
    CORE_TRY(const ByteView octets, der::readWhole(content, der::tag::octetString));
    return Safe{.contents = octets};
}

/// What stands in CertBag and CRLBag: { type, [0] OCTET STRING }.
Result<ByteView> readBagged(ByteView bag, std::string_view wanted)
{
    CORE_TRY(ByteView content, der::readWhole(bag, der::tag::sequence));
    CORE_TRY(const std::string type, der::readOid(content));
    if (type != wanted) return unsupported(type);
    CORE_TRY(const ByteView value, der::readWhole(content, explicitTag));
    return der::readWhole(value, der::tag::octetString);
}

Result<void> readBags(ByteView contents, std::vector<FoundObject>& found, int level);

/// One SafeBag (RFC 7292 section 4.2).
Result<void> readBag(ByteView bag, std::vector<FoundObject>& found, int level)
{
    CORE_TRY(const std::string type, der::readOid(bag));
    CORE_TRY(const ByteView value, der::read(bag, explicitTag));
    if (found.size() == limits::bundleObjects)
        return failAs(ErrorCode::Refused, "CW-601", {"PKCS#12", std::to_string(limits::bundleObjects) + " objects"});
    const std::string_view kind = type.starts_with(bagArc) ? std::string_view(type).substr(bagArc.size()) : "";
    if (kind == "1") found.emplace_back(FoundKey{Secret(value), false});
    if (kind == "2") found.emplace_back(FoundKey{Secret(value), true});
    if (kind == "3") {
        CORE_TRY(const ByteView der, readBagged(value, x509CertificateOid));
        CORE_TRY(Certificate certificate, Certificate::parse(der));
        found.emplace_back(std::move(certificate));
    }
    if (kind == "4") {
        CORE_TRY(const ByteView der, readBagged(value, x509CrlOid));
        CORE_TRY(Crl crl, Crl::parse(der));
        found.emplace_back(std::move(crl));
    }
    if (kind == "6") return readBags(value, found, level + 1);
    return {}; // secret bags and unknown ones hold nothing of ours
}

Result<void> readBags(ByteView contents, std::vector<FoundObject>& found, int level)
{
    constexpr int mostLevels = 4;
    if (level > mostLevels) return failAs(ErrorCode::Refused, "CW-616", {std::to_string(mostLevels)});
    CORE_TRY(ByteView bags, der::readWhole(contents, der::tag::sequence));
    while (!bags.empty()) {
        CORE_TRY(const ByteView bag, der::read(bags, der::tag::sequence));
        CORE_CHECK(readBag(bag, found, level));
    }
    return {};
}

Result<std::vector<Safe>> readSafes(ByteView authenticated)
{
    std::vector<Safe> safes;
    CORE_TRY(ByteView infos, der::readWhole(authenticated, der::tag::sequence));
    while (!infos.empty()) {
        CORE_TRY(const ByteView info, der::read(infos, der::tag::sequence));
        CORE_TRY(safes.emplace_back(), readSafe(info));
    }
    return safes;
}

/// All that a passphrase has to go through, refused before the first step when it is too much.
Result<void> checkCosts(const std::vector<Safe>& safes, const std::optional<Pkcs12Mac>& mac)
{
    constexpr std::size_t mostEncrypted = 16;
    if (std::ranges::count_if(safes, &Safe::isEncrypted) > static_cast<std::ptrdiff_t>(mostEncrypted))
        return failAs(ErrorCode::Refused, "CW-601", {"PKCS#12", std::to_string(mostEncrypted) + " encrypted parts"});
    std::int64_t sum = mac ? mac->iterations : 0;
    for (const Safe& safe : safes) {
        if (!safe.isEncrypted) continue;
        CORE_TRY(const std::int64_t iterations, iterationsOf(safe.algorithm));
        sum += iterations;
    }
    if (sum > limits::pbkdf2Iterations)
        return failAs(ErrorCode::Refused, "CW-604",
            {"PKCS#12, " + std::to_string(sum) + " iterations", std::to_string(limits::pbkdf2Iterations)});
    return {};
}

/// The inside of a SafeContents that was decrypted may be BER as well.
Result<void> readDecrypted(const Safe& safe, ByteView passphrase, std::vector<FoundObject>& found)
{
    CORE_TRY(const Secret plain, decryptWith(safe.algorithm, safe.ciphertext, passphrase));
    const auto der = derOfBer(plain.view());
    if (!der && der.error().code == ErrorCode::Malformed) // well-padded noise, where no MAC told so before
        return fail(ErrorCode::WrongPassphrase, der.error().detail);
    if (!der) return std::unexpected(der.error());
    return readBags(*der, found, 1);
}

Result<std::vector<FoundObject>> readPfx(ByteView pfx, ByteView passphrase)
{
    CORE_TRY(ByteView rest, der::readWhole(pfx, der::tag::sequence));
    CORE_TRY(const std::int64_t version, der::readSmallInteger(rest));
    if (version != 3) return unsupported("version " + std::to_string(version));
    CORE_TRY(const ByteView info, der::read(rest, der::tag::sequence));
    CORE_TRY(const Safe outer, readSafe(info));
    if (outer.isEncrypted) return unsupported(std::string(encryptedDataOid));
    std::optional<Pkcs12Mac> mac;
    if (!rest.empty()) {
        CORE_TRY(mac, readPkcs12Mac(rest));
    }
    CORE_TRY(const WipedBytes authenticated, derOfBer(outer.contents));
    CORE_TRY(const std::vector<Safe> safes, readSafes(authenticated));
    CORE_CHECK(checkCosts(safes, mac));
    if (mac) CORE_CHECK(checkPkcs12Mac(*mac, outer.contents, passphrase));
    std::vector<FoundObject> found;
    for (const Safe& safe : safes) {
        if (safe.isEncrypted) {
            CORE_CHECK(readDecrypted(safe, passphrase, found));
            continue;
        }
        CORE_TRY(const WipedBytes der, derOfBer(safe.contents));
        CORE_CHECK(readBags(der, found, 1));
    }
    return found;
}

/// SEQUENCE { INTEGER 3, SEQUENCE …, definite or not.
bool isPkcs12(ByteView content)
{
    constexpr std::uint8_t begin[] = {0x02, 0x01, 0x03, 0x30};
    if (content.size() < 8 || content[0] != der::tag::sequence) return false;
    const std::size_t header = content[1] > 0x80 ? 2U + (content[1] & 0x7FU) : 2U;
    return content.size() > header + std::size(begin) &&
        std::ranges::equal(content.subspan(header, std::size(begin)), begin);
}

}

Result<std::vector<FoundObject>> readPkcs12(ByteView content, ByteView passphrase)
{
    if (content.size() > limits::pkcs12Octets)
        return failAs(ErrorCode::Refused, "CW-601", {"PKCS#12", std::to_string(limits::pkcs12Octets) + " octets"});
    const auto der = derOfBer(content);
    auto found = der ? readPfx(*der, passphrase) : Result<std::vector<FoundObject>>(std::unexpected(der.error()));
    if (found || !found.error().rule.empty()) return found;
    if (found.error().code == ErrorCode::WrongPassphrase)
        return failAs(ErrorCode::WrongPassphrase, "CW-615", {}, found.error().detail);
    return failAs(ErrorCode::Malformed, "CW-610", {"PKCS#12"}, found.error().detail);
}

ImportFormat pkcs12Format()
{
    return {.id = "pkcs12",
        .label = CORE_TEXT("core", "Key and certificates (PKCS#12, PFX)"),
        .recognises = isPkcs12,
        .read = readPkcs12};
}

}
