#include "core/base/Limits.h"
#include "core/base/Text.h"
#include "core/formats/ImportFormats.h"
#include "core/formats/PrivateKeyForms.h"
#include "core/x509/Der.h"

namespace core {

namespace {

using namespace der;

/// What a SEQUENCE { SEQUENCE …, SEQUENCE, BIT STRING } signs, by the outline of its content.
enum class Outline { None, Certificate, Csr, Crl };

/// First of the elements inside a complete SEQUENCE, and their tags.
Bytes tagsInside(ByteView content)
{
    Bytes tags;
    while (!content.empty() && tags.size() < 12) {
        const auto child = readElement(content);
        if (!child) break;
        tags.push_back(child->tag);
    }
    return tags;
}

Outline outlineOf(ByteView der)
{
    const auto body = read(der, tag::sequence);
    if (!body) return Outline::None;
    ByteView rest = *body;
    const auto signedContent = read(rest, tag::sequence);
    if (!signedContent || tagsInside(rest) != Bytes{tag::sequence, tag::bitString}) return Outline::None;
    Bytes tags = tagsInside(*signedContent);
    if (!tags.empty() && tags[0] == tag::contextConstructed(0)) return Outline::Certificate; // version 2 or 3
    if (!tags.empty() && tags[0] == tag::integer) tags.erase(tags.begin());
    const auto isAt = [&](std::size_t index, std::uint8_t wanted) {
        return index < tags.size() && tags[index] == wanted;
    };
    if (!isAt(0, tag::sequence) || !isAt(1, tag::sequence)) return Outline::None;
    if (isAt(2, tag::utcTime) || isAt(2, tag::generalizedTime)) return Outline::Crl;
    return isAt(2, tag::sequence) ? Outline::Certificate : Outline::Csr;
}

template <typename Object>
Result<std::vector<FoundObject>> readOne(ByteView content, ByteView /*passphrase*/)
{
    CORE_TRY(Object object, Object::parse(content));
    std::vector<FoundObject> found;
    found.emplace_back(std::move(object));
    return found;
}

/// SEQUENCE { ENUMERATED, [0] … } (RFC 6960 section 4.2.1); the latter only where there is something to say.
bool looksLikeOcsp(ByteView der)
{
    ByteView rest = der;
    const auto body = read(rest, tag::sequence);
    if (!body || !rest.empty()) return false;
    const Bytes tags = tagsInside(*body);
    return tags == Bytes{tag::enumerated} || tags == Bytes{tag::enumerated, tag::contextConstructed(0)};
}

/// The response that base64 without any line around it holds, as programs paste it into configurations; empty: none.
Bytes ocspInBase64(ByteView content)
{
    if (content.size() > 2 * limits::ocspOctets) return {};
    std::string text;
    for (const std::uint8_t octet : content)
        if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') text.push_back(static_cast<char>(octet));
    auto der = fromBase64(text);
    return der && looksLikeOcsp(*der) ? *std::move(der) : Bytes{};
}

Result<std::vector<FoundObject>> foundKey(Result<Secret> pkcs8, bool isEncrypted)
{
    if (!pkcs8) return std::unexpected(pkcs8.error());
    std::vector<FoundObject> found;
    found.emplace_back(FoundKey{*std::move(pkcs8), isEncrypted});
    return found;
}

bool looksLikePublicKey(ByteView der)
{
    const auto body = read(der, tag::sequence);
    return body && tagsInside(*body) == Bytes{tag::sequence, tag::bitString};
}

Result<std::vector<FoundObject>> readPublicKey(ByteView content, ByteView /*passphrase*/)
{
    CORE_TRY(PublicKey key, PublicKey::fromSpki(content));
    std::vector<FoundObject> found;
    found.emplace_back(std::move(key));
    return found;
}

}

ImportFormat certificateFormat()
{
    return {.id = "certificate",
        .label = CORE_TEXT("core", "Certificate (DER)"),
        .recognises = [](ByteView content) { return outlineOf(content) == Outline::Certificate; },
        .read = readOne<Certificate>};
}

ImportFormat csrFormat()
{
    return {.id = "request",
        .label = CORE_TEXT("core", "Certification request (DER)"),
        .recognises = [](ByteView content) { return outlineOf(content) == Outline::Csr; },
        .read = readOne<Csr>};
}

ImportFormat crlFormat()
{
    return {.id = "crl",
        .label = CORE_TEXT("core", "Revocation list (DER)"),
        .recognises = [](ByteView content) { return outlineOf(content) == Outline::Crl; },
        .read = readOne<Crl>};
}

ImportFormat ocspFormat()
{
    return {.id = "ocsp",
        .label = CORE_TEXT("core", "OCSP response (DER or base64)"),
        .recognises = [](ByteView content) { return looksLikeOcsp(content) || !ocspInBase64(content).empty(); },
        .read =
            [](ByteView content, ByteView passphrase) {
                return looksLikeOcsp(content) ? readOne<OcspResponse>(content, passphrase)
                                              : readOne<OcspResponse>(ocspInBase64(content), passphrase);
            }};
}

ImportFormat pkcs8Format()
{
    return {.id = "pkcs8",
        .label = CORE_TEXT("core", "Private key (PKCS#8, DER)"),
        .recognises = looksLikePkcs8,
        .read = [](ByteView content, ByteView) { return foundKey(Secret(content), false); }};
}

ImportFormat encryptedPkcs8Format()
{
    return {.id = "pkcs8-encrypted",
        .label = CORE_TEXT("core", "Encrypted private key (PKCS#8, DER)"),
        .recognises = looksLikeEncryptedPkcs8,
        .read = [](ByteView content, ByteView) { return foundKey(Secret(content), true); }};
}

ImportFormat pkcs1Format()
{
    return {.id = "pkcs1",
        .label = CORE_TEXT("core", "RSA private key (PKCS#1, DER)"),
        .recognises = looksLikePkcs1Key,
        .read = [](ByteView content, ByteView) { return foundKey(pkcs8OfPkcs1(content), false); }};
}

ImportFormat sec1Format()
{
    return {.id = "sec1",
        .label = CORE_TEXT("core", "EC private key (SEC 1, DER)"),
        .recognises = looksLikeSec1Key,
        .read = [](ByteView content, ByteView) { return foundKey(pkcs8OfSec1(content), false); }};
}

ImportFormat publicKeyFormat()
{
    return {.id = "public-key",
        .label = CORE_TEXT("core", "Public key (DER)"),
        .recognises = looksLikePublicKey,
        .read = readPublicKey};
}

}
