#include "core/x509/NameText.h"
#include "core/x509/Der.h"
#include "core/x509/NameTypes.h"
#include <optional>

namespace core {

namespace {

constexpr std::string_view special = "\"+,;<>\\"; // RFC 4514 section 2.4, always escaped

/// Reads RFC 4514 section 3 from left to right; the first mistake is kept.
class NameParser {
public:
    explicit NameParser(std::string_view text) : m_all(text), m_rest(text) {}

    Result<std::vector<std::vector<NameAttribute>>> parse()
    {
        std::vector<std::vector<NameAttribute>> rdns;
        skipSpaces();
        if (m_rest.empty()) return rdns;
        for (bool startsRdn = true;;) {
            CORE_TRY(NameAttribute attribute, parseAttribute());
            if (startsRdn) rdns.emplace_back();
            rdns.back().push_back(std::move(attribute));
            if (m_rest.empty()) return rdns;
            startsRdn = m_rest[0] == ',';
            m_rest.remove_prefix(1); // parseAttribute() stops at ',' and '+' only
        }
    }

private:
    std::unexpected<Error> malformed(std::string reason) const
    {
        return failAs(ErrorCode::Malformed, "CW-121", {std::string(m_all), std::move(reason)});
    }

    void skipSpaces()
    {
        while (m_rest.starts_with(' ')) m_rest.remove_prefix(1);
    }

    Result<NameAttribute> parseAttribute()
    {
        skipSpaces();
        const auto end = m_rest.find('=');
        if (end == std::string_view::npos) return malformed("“=” is missing after “" + std::string(m_rest) + "”");
        std::string_view type = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        while (type.ends_with(' ')) type.remove_suffix(1);
        NameAttribute attribute;
        attribute.oid = nameTypeOid(type);
        if (attribute.oid.empty()) return malformed("“" + std::string(type) + "” is no known attribute");
        skipSpaces();
        CORE_TRY(attribute.value, m_rest.starts_with('#') ? parseHexValue() : parseTextValue(attribute.oid));
        return attribute;
    }

    Result<std::string> parseHexValue()
    {
        const auto end = std::min(m_rest.find_first_of(",+"), m_rest.size());
        std::string_view digits = m_rest.substr(1, end - 1);
        while (digits.ends_with(' ')) digits.remove_suffix(1);
        const Bytes der = fromHex(digits);
        ByteView rest = der;
        if (const auto element = der::readElement(rest); !element || !rest.empty())
            return malformed("“#” must be followed by one DER element in hexadecimal");
        m_rest.remove_prefix(end);
        return "#" + toHex(der);
    }

    Result<std::string> parseTextValue(const std::string& oid)
    {
        std::string value;
        std::size_t kept = 0; // up to here trailing spaces are escaped and stay
        while (!m_rest.empty() && m_rest[0] != ',' && m_rest[0] != '+') {
            if (m_rest[0] == '\\') {
                const auto character = takeEscape();
                if (!character)
                    return malformed("“\\” must be followed by a special character or two hexadecimal digits");
                value.push_back(*character);
                kept = value.size();
                continue;
            }
            if (special.contains(m_rest[0]))
                return malformed("“" + std::string(1, m_rest[0]) + "” must be written with “\\” before it");
            value.push_back(m_rest[0]);
            m_rest.remove_prefix(1);
        }
        while (value.size() > kept && value.ends_with(' ')) value.pop_back();
        if (!value.starts_with('#')) return value;
        const NameType* const type = findNameType(oid);
        return "#" + toHex(der::element(type ? type->stringTag : der::tag::utf8String, bytesOf(value)));
    }

    /// After '\': a special character, or two hexadecimal digits that make one octet.
    std::optional<char> takeEscape()
    {
        m_rest.remove_prefix(1);
        if (m_rest.empty()) return std::nullopt;
        const char first = m_rest[0];
        if (special.contains(first) || first == ' ' || first == '#' || first == '=') {
            m_rest.remove_prefix(1);
            return first;
        }
        const std::string_view pair = m_rest.substr(0, 2);
        const Bytes octet = pair.find_first_of(": ") == std::string_view::npos ? fromHex(pair) : Bytes{};
        if (octet.size() != 1) return std::nullopt;
        m_rest.remove_prefix(2);
        return static_cast<char>(octet[0]);
    }

    std::string_view m_all;
    std::string_view m_rest;
};

std::string escaped(std::string_view value)
{
    std::string text;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char c = value[at];
        const bool isOuterSpace = c == ' ' && (at == 0 || at + 1 == value.size());
        if (c == '\0') {
            text += "\\00";
            continue;
        }
        if (special.contains(c) || isOuterSpace) text += '\\';
        text += c;
    }
    return text;
}

std::string formatAttribute(const NameAttribute& attribute)
{
    const NameType* const type = findNameType(attribute.oid);
    if (attribute.value.starts_with('#')) // always DER here, see readRdns()
        return std::string(type ? type->shortName : std::string_view(attribute.oid)) + "=" + attribute.value;
    if (type) return std::string(type->shortName) + "=" + escaped(attribute.value);
    // RFC 4514 section 2.4: with a dotted type the value is in hexadecimal
    return attribute.oid + "=#" + toHex(der::element(der::tag::utf8String, bytesOf(attribute.value)));
}

}

Result<std::vector<std::vector<NameAttribute>>> parseNameText(std::string_view text)
{
    return NameParser(text).parse();
}

std::string formatNameText(const std::vector<std::vector<NameAttribute>>& rdns)
{
    std::string text;
    for (std::size_t i = 0; i < rdns.size(); ++i)
        for (std::size_t j = 0; j < rdns[i].size(); ++j) {
            if (i + j > 0) text += j > 0 ? '+' : ',';
            text += formatAttribute(rdns[i][j]);
        }
    return text;
}

}
