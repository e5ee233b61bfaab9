#include "core/tokens/TokenKeys.h"
#include <optional>

namespace core {

namespace {

constexpr std::string_view scheme = "pkcs11:";
constexpr std::size_t longestUri = 4096; // octets

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
        std::string_view("-._~").contains(c);
}

void appendEncoded(std::string& text, std::uint8_t octet)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    text += '%';
    text += digits[octet >> 4];
    text += digits[octet & 15];
}

std::string encoded(ByteView octets)
{
    std::string text;
    for (const std::uint8_t octet : octets) {
        if (isUnreserved(static_cast<char>(octet)))
            text += static_cast<char>(octet);
        else
            appendEncoded(text, octet);
    }
    return text;
}
/// Identifiers are octets, not text: all of them are encoded (RFC 7512 section 2.3).
std::string encodedAll(ByteView octets)
{
    std::string text;
    for (const std::uint8_t octet : octets) appendEncoded(text, octet);
    return text;
}

std::optional<std::string> decoded(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x20 || c == 0x7f || c == '#' || c == '?') return std::nullopt;
        if (c != '%') {
            result += text[at];
            continue;
        }
        const Bytes octet = at + 2 < text.size() ? fromHex(text.substr(at + 1, 2)) : Bytes();
        if (octet.size() != 1) return std::nullopt;
        result += static_cast<char>(octet.front());
        at += 2;
    }
    return result;
}

std::unexpected<Error> notUnderstood(std::string_view part)
{
    return failAs(ErrorCode::Usage, "CW-461", {std::string(part)});
}

/// One attribute before the question mark: "token=Root%20A".
Result<void> readAttribute(std::string_view part, TokenKeyUri& uri)
{
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) return notUnderstood(part);
    const std::string_view name = part.substr(0, equals);
    const auto value = decoded(part.substr(equals + 1));
    if (!value || value->empty()) return notUnderstood(part);
    if (name == "type") return *value == "private" ? Result<void>() : notUnderstood(part);
    if (name == "id") {
        if (!uri.id.empty()) return notUnderstood(part);
        uri.id = copyOf(bytesOf(*value));
        return {};
    }
    if (value->contains('\0')) return notUnderstood(part); // no text of a token holds one
    struct Field {
        std::string_view name;
        std::string& value;
    };
    for (const Field& field : {Field{"token", uri.token.label}, Field{"serial", uri.token.serial},
             Field{"manufacturer", uri.manufacturer}, Field{"model", uri.model}, Field{"object", uri.object}}) {
        if (field.name != name) continue;
        if (!field.value.empty()) return notUnderstood(part); // each once (RFC 7512 section 2.3)
        field.value = *value;
        return {};
    }
    return notUnderstood(part);
}

/// What follows the question mark says how to get at the key, which is for this machine and its user to say.
std::unexpected<Error> refuseQuery(std::string_view query)
{
    if (query.contains("pin-value") || query.contains("pin-source")) return failAs(ErrorCode::Usage, "CW-482");
    if (query.contains("module-path") || query.contains("module-name")) return failAs(ErrorCode::Usage, "CW-483");
    return notUnderstood(query);
}

}

bool isTokenKeyUri(std::string_view text)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return text.size() >= scheme.size() && std::ranges::equal(text.substr(0, scheme.size()), scheme, {}, lower);
}

Result<TokenKeyUri> readTokenKeyUri(std::string_view text)
{
    // A PIN is never repeated in an error, wherever it stands.
    if (text.contains("pin-value") || text.contains("pin-source")) return failAs(ErrorCode::Usage, "CW-482");
    if (!isTokenKeyUri(text) || text.size() > longestUri) return notUnderstood(text.substr(0, 80));
    if (const auto query = text.find('?'); query != std::string_view::npos) return refuseQuery(text.substr(query + 1));
    text.remove_prefix(scheme.size());
    TokenKeyUri uri;
    while (!text.empty()) {
        const auto end = text.find(';');
        CORE_CHECK(readAttribute(text.substr(0, end), uri));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
        if (text.empty()) return notUnderstood(";");
    }
    return uri;
}

std::string toUri(const TokenPlace& place)
{
    std::string text(scheme);
    const auto add = [&text](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        if (text.size() > scheme.size()) text += ';';
        text.append(name).append("=").append(value);
    };
    add("token", encoded(bytesOf(place.token.label)));
    add("serial", encoded(bytesOf(place.token.serial)));
    add("object", encoded(bytesOf(place.objectLabel)));
    add("id", encodedAll(place.objectId));
    add("type", "private");
    return text;
}

}
