#include "core/formats/Jwk.h"
#include "core/base/Limits.h"
#include "core/base/Text.h"
#include "core/crypto/Digest.h"
#include "core/formats/Ber.h"
#include "core/formats/ImportFormats.h"
#include "core/formats/KeyParts.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

std::unexpected<Error> malformed(std::string detail)
{
    return failAs(ErrorCode::Malformed, "CW-610", {"JSON Web Key"}, std::move(detail));
}

std::unexpected<Error> unsupported(std::string what)
{
    return failAs(ErrorCode::Unsupported, "CW-618", {"JSON Web Key", std::move(what)});
}

/// Overwrites every text in it when it goes: some are private numbers.
struct WipedJson {
    Json json;
    explicit WipedJson(Json from) : json(std::move(from)) {}
    WipedJson(const WipedJson&) = delete;
    WipedJson& operator=(const WipedJson&) = delete;
    ~WipedJson()
    {
        if (json.is_object()) wipeIn(json);
    }
    static void wipeIn(Json& object)
    {
        for (auto& [name, value] : object.items()) {
            if (auto* const text = value.get_ptr<std::string*>())
                wipe({reinterpret_cast<std::uint8_t*>(text->data()), text->size()});
            if (name == "keys" && value.is_array())
                for (Json& key : value)
                    if (key.is_object()) wipeIn(key);
        }
    }
};

/// The numbers of one key, by name.
class Members {
public:
    explicit Members(const Json& key) : m_key(key) {}
    bool has(const char* name) const { return m_key.contains(name); }
    std::string text(const char* name) const
    {
        const auto found = m_key.find(name);
        return found != m_key.end() && found->is_string() ? found->get<std::string>() : std::string();
    }
    /// Decodes one member into locked memory. Errors: Malformed where it is missing or no base64url.
    Result<Secret> octets(const char* name) const
    {
        const auto found = m_key.find(name);
        const auto* const value = found == m_key.end() ? nullptr : found->get_ptr<const std::string*>();
        auto decoded = value ? fromBase64Url(*value) : std::nullopt;
        if (!decoded || decoded->empty()) return malformed(std::string(name) + " is missing or no base64url");
        const WipedBytes wiped(*std::move(decoded));
        return Secret(ByteView(wiped));
    }

private:
    const Json& m_key;
};

Result<void> addPublic(Result<Bytes> spki, std::vector<FoundObject>& found)
{
    if (!spki) return std::unexpected(spki.error());
    CORE_TRY(PublicKey key, PublicKey::fromSpki(*spki));
    found.emplace_back(std::move(key));
    return {};
}

Result<void> addPrivate(Result<Secret> pkcs8, std::vector<FoundObject>& found)
{
    if (!pkcs8) return std::unexpected(pkcs8.error());
    found.emplace_back(FoundKey{*std::move(pkcs8), false});
    return {};
}

/// RFC 7518 section 6.3.
Result<void> readRsa(const Members& key, std::vector<FoundObject>& found)
{
    CORE_TRY(const Secret n, key.octets("n"));
    CORE_TRY(const Secret e, key.octets("e"));
    if (!key.has("d")) return addPublic(spkiOfRsa(n.view(), e.view()), found);
    if (key.has("oth")) return unsupported("more than two primes");
    if (!key.has("p") || !key.has("q")) return unsupported("an RSA key without its primes");
    CORE_TRY(const Secret d, key.octets("d"));
    CORE_TRY(const Secret p, key.octets("p"));
    CORE_TRY(const Secret q, key.octets("q"));
    CORE_TRY(const Secret qi, key.octets("qi"));
    return addPrivate(pkcs8OfRsa({n.view(), e.view(), d.view(), p.view(), q.view(), {}, {}, qi.view()}), found);
}

struct CurveRow {
    std::string_view name;
    std::string_view oid;
    std::size_t octets;
};
/// RFC 7518 section 6.2.1.1 and RFC 8812 section 3.1.
constexpr CurveRow curves[] = {
    {"P-256", "1.2.840.10045.3.1.7", 32},
    {"P-384", "1.3.132.0.34", 48},
    {"P-521", "1.3.132.0.35", 66},
    {"secp256k1", "1.3.132.0.10", 32},
};
/// RFC 8037 section 2, numbered in RFC 8410 section 3.
constexpr CurveRow octetKeys[] = {
    {"Ed25519", "1.3.101.112", 32},
    {"Ed448", "1.3.101.113", 57},
    {"X25519", "1.3.101.110", 32},
    {"X448", "1.3.101.111", 56},
};

Result<void> readEc(const Members& key, std::vector<FoundObject>& found)
{
    const auto* const row = std::ranges::find(curves, key.text("crv"), &CurveRow::name);
    if (row == std::end(curves)) return unsupported("the curve " + key.text("crv"));
    CORE_TRY(const Secret x, key.octets("x"));
    CORE_TRY(const Secret y, key.octets("y"));
    if (x.size() != row->octets || y.size() != row->octets) return malformed("a coordinate of wrong length");
    const std::uint8_t uncompressed[] = {4};
    const Bytes point = der::concat({uncompressed, x.view(), y.view()});
    if (!key.has("d")) return addPublic(spkiOfEc(row->oid, point), found);
    CORE_TRY(const Secret d, key.octets("d"));
    if (d.size() != row->octets) return malformed("a private number of wrong length");
    return addPrivate(pkcs8OfEc(row->oid, d.view(), point), found);
}

Result<void> readOkp(const Members& key, std::vector<FoundObject>& found)
{
    const auto* const row = std::ranges::find(octetKeys, key.text("crv"), &CurveRow::name);
    if (row == std::end(octetKeys)) return unsupported("the curve " + key.text("crv"));
    CORE_TRY(const Secret x, key.octets("x"));
    if (!key.has("d")) return addPublic(spkiOfOkp(row->oid, x.view()), found);
    CORE_TRY(const Secret d, key.octets("d"));
    if (d.size() != row->octets) return malformed("a private number of wrong length");
    return addPrivate(pkcs8OfOkp(row->oid, d.view()), found);
}

/// x5c: ordinary base64, the key's own certificate first (RFC 7517 section 4.7).
Result<void> readCertificates(const Json& key, std::vector<FoundObject>& found)
{
    const auto list = key.find("x5c");
    if (list == key.end()) return {};
    if (!list->is_array()) return malformed("x5c is no list");
    for (const Json& item : *list) {
        const auto der = item.is_string() ? fromBase64(item.get<std::string>()) : std::nullopt;
        if (!der) return malformed("x5c is no base64");
        CORE_TRY(Certificate certificate, Certificate::parse(*der));
        found.emplace_back(std::move(certificate));
    }
    return {};
}

Result<void> readKey(const Json& json, std::vector<FoundObject>& found)
{
    if (!json.is_object()) return malformed("a key that is no object");
    if (found.size() >= limits::bundleObjects)
        return failAs(
            ErrorCode::Refused, "CW-601", {"JSON Web Key", std::to_string(limits::bundleObjects) + " objects"});
    const Members key(json);
    const std::string type = key.text("kty");
    if (type == "RSA") {
        CORE_CHECK(readRsa(key, found));
    } else if (type == "EC") {
        CORE_CHECK(readEc(key, found));
    } else if (type == "OKP") {
        CORE_CHECK(readOkp(key, found));
    } else {
        return unsupported(type.empty() ? "no type" : "the type " + type);
    }
    return readCertificates(json, found);
}

bool isJwk(ByteView content)
{
    const std::string_view text{reinterpret_cast<const char*>(content.data()), content.size()};
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] != '{') return false;
    return text.contains("\"kty\"") || text.contains("\"ciphertext\"");
}

/// Members in the order that people know.
Result<OrderedJson> publicMembers(const PublicKey& key)
{
    const auto part = [](ByteView octets) { return toBase64Url(octets); };
    CORE_TRY(ByteView spki, der::readWhole(key.spki(), der::tag::sequence));
    CORE_TRY(ByteView algorithm, der::read(spki, der::tag::sequence));
    CORE_TRY(const std::string oid, der::readOid(algorithm));
    CORE_TRY(ByteView bits, der::readWhole(spki, der::tag::bitString));
    if (bits.empty()) return fail(ErrorCode::Malformed, "a key without bits");
    bits = bits.subspan(1);
    if (key.family() == KeyFamily::Rsa) {
        CORE_TRY(ByteView numbers, der::readWhole(bits, der::tag::sequence));
        CORE_TRY(const ByteView n, der::read(numbers, der::tag::integer));
        CORE_TRY(const ByteView e, der::read(numbers, der::tag::integer));
        return OrderedJson{{"kty", "RSA"}, {"n", part(der::magnitude(n))}, {"e", part(der::magnitude(e))}};
    }
    if (key.family() == KeyFamily::Ec) {
        CORE_TRY(const std::string curve, der::readOid(algorithm));
        const auto* const row = std::ranges::find(curves, curve, &CurveRow::oid);
        if (row != std::end(curves) && bits.size() == 2 * row->octets + 1)
            return OrderedJson{{"kty", "EC"}, {"crv", row->name}, {"x", part(bits.subspan(1, row->octets))},
                {"y", part(bits.subspan(1 + row->octets))}};
    }
    const auto* const row = std::ranges::find(octetKeys, oid, &CurveRow::oid);
    if (row == std::end(octetKeys)) return failAs(ErrorCode::Unsupported, "CW-608", {key.algorithmId()});
    return OrderedJson{{"kty", "OKP"}, {"crv", row->name}, {"x", part(bits)}};
}

}

std::string toBase64Url(ByteView octets)
{
    std::string text = toBase64(octets);
    text.erase(std::ranges::find(text, '='), text.end());
    for (char& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
    return text;
}

std::optional<Bytes> fromBase64Url(std::string_view text)
{
    std::string padded(text);
    for (char& c : padded) {
        if (c == '+' || c == '/' || c == '=') return std::nullopt;
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    }
    padded.append((4 - padded.size() % 4) % 4, '=');
    auto octets = fromBase64(padded);
    wipe({reinterpret_cast<std::uint8_t*>(padded.data()), padded.size()});
    return octets;
}

Result<std::vector<FoundObject>> readJwk(ByteView content, ByteView /*passphrase*/)
{
    if (content.size() > limits::jwkOctets)
        return failAs(ErrorCode::Refused, "CW-601", {"JSON Web Key", std::to_string(limits::jwkOctets) + " octets"});
    const WipedJson file(Json::parse(content.begin(), content.end(), nullptr, false));
    if (!file.json.is_object()) return malformed("no JSON object");
    if (file.json.contains("ciphertext")) return unsupported("encryption (JWE)");
    std::vector<FoundObject> found;
    const auto keys = file.json.find("keys");
    if (keys == file.json.end()) {
        CORE_CHECK(readKey(file.json, found));
        return found;
    }
    if (!keys->is_array()) return malformed("keys is no list");
    for (const Json& key : *keys) CORE_CHECK(readKey(key, found));
    return found;
}

Result<Bytes> writeJwk(std::span<const Certificate> certificates)
{
    if (certificates.empty()) return failAs(ErrorCode::Refused, "CW-613", {"jwk"});
    const auto& key = certificates.front().publicKey();
    if (!key) return std::unexpected(key.error());
    CORE_TRY(OrderedJson json, publicMembers(*key));
    for (const Certificate& certificate : certificates) json["x5c"].push_back(toBase64(certificate.der()));
    json["x5t#S256"] = toBase64Url(sha256(certificates.front().der()));
    const std::string text = json.dump(2) + "\n";
    return copyOf(bytesOf(text));
}

ImportFormat jwkFormat()
{
    return {.id = "jwk", .label = CORE_TEXT("core", "JSON Web Key"), .recognises = isJwk, .read = readJwk};
}

}
