#include "core/x509/extensions/Fields.h"
#include "core/base/Display.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <charconv>
#include <set>

namespace core::fields {

namespace {

std::unexpected<Error> refused(std::string_view rule, std::vector<std::string> values)
{
    return failAs(ErrorCode::Refused, rule, std::move(values));
}

}

Result<void> onlyKnown(
    const FieldValues& values, std::string_view extension, std::initializer_list<std::string_view> keys)
{
    for (const auto& [key, value] : values) {
        const auto member = readMemberKey(key);
        const std::string sought = member ? std::string(member->group) + "." : key;
        if (std::ranges::contains(keys, std::string_view(sought)) && (member || !key.contains('.'))) continue;
        std::string known;
        for (const std::string_view name : keys)
            known.append(known.empty() ? "" : ", ").append(name.substr(0, name.find('.')));
        return refused("CW-136", {std::string(extension), key, known.empty() ? "none" : known});
    }
    return {};
}

Result<bool> flag(const FieldValues& values, std::string_view key)
{
    CORE_TRY(const std::string value, text(values, key));
    if (value.empty() || value == "false") return false;
    if (value != "true") return refused("CW-132", {std::string(key), value, "true, false"});
    return true;
}

Result<std::optional<std::int64_t>> number(const FieldValues& values, std::string_view key, std::int64_t largest)
{
    if (list(values, key).empty()) return std::nullopt;
    CORE_TRY(const std::string value, text(values, key));
    std::int64_t result = -1;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (error != std::errc{} || end != value.data() + value.size() || result < 0 || result > largest)
        return refused("CW-131", {std::string(key), value, std::to_string(largest)});
    return result;
}

const std::vector<std::string>& list(const FieldValues& values, std::string_view key)
{
    static const std::vector<std::string> none;
    const auto found = values.find(key);
    return found == values.end() ? none : found->second;
}

Result<std::vector<std::string>> someOf(
    const FieldValues& values, std::string_view extension, std::string_view key, std::string_view citation)
{
    const std::vector<std::string>& items = list(values, key);
    if (items.empty()) return refused("CW-130", {std::string(extension), std::string(key), std::string(citation)});
    CORE_CHECK(distinct(items, key, citation));
    return items;
}

Result<void> distinct(const std::vector<std::string>& items, std::string_view key, std::string_view citation)
{
    std::set<std::string_view> seen;
    for (const std::string& item : items) {
        if (item.empty()) return refused("CW-130", {"", std::string(key), std::string(citation)});
        if (!seen.insert(item).second) return refused("CW-142", {item, std::string(key), std::string(citation)});
    }
    return {};
}

Result<std::string> text(const FieldValues& values, std::string_view key)
{
    const std::vector<std::string>& items = list(values, key);
    if (items.size() > 1) return refused("CW-146", {std::string(key), std::to_string(items.size())});
    return items.empty() ? std::string() : items.front();
}

Result<std::optional<Time>> time(const FieldValues& values, std::string_view key)
{
    CORE_TRY(const std::string value, text(values, key));
    if (value.empty()) return std::nullopt;
    const auto read = readTime(value);
    if (!read) return refused("CW-140", {value});
    const auto year =
        static_cast<int>(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(*read)).year());
    if (year < 1 || year > 9999) return refused("CW-145", {value});
    return *read;
}

Result<std::string> visibleText(const FieldValues& values, std::string_view key, std::size_t longest)
{
    CORE_TRY(std::string value, text(values, key));
    if (value.size() > longest) return refused("CW-139", {std::string(key), std::to_string(longest)});
    if (hasHiddenCharacters(value)) return refused("CW-124", {value, std::string(key), "visible characters"});
    return value;
}

Result<Bytes> hex(const FieldValues& values, std::string_view key)
{
    CORE_TRY(const std::string digits, text(values, key));
    Bytes octets = fromHex(digits);
    if (octets.empty() && !list(values, key).empty()) return refused("CW-137", {digits});
    return octets;
}

Result<Bytes> oid(std::string_view dottedOrName, std::initializer_list<std::string_view> prefixes)
{
    const std::string dotted = oidOfName(dottedOrName);
    const bool isKnown = dotted == dottedOrName ||
        std::ranges::any_of(prefixes, [&](auto prefix) { return dotted.starts_with(prefix); });
    if (dotted.empty() || !isKnown) return refused("CW-134", {std::string(dottedOrName)});
    return der::objectIdentifier(dotted);
}

Result<Bytes> oids(const std::vector<std::string>& names, std::initializer_list<std::string_view> prefixes,
    std::string_view key, std::string_view citation)
{
    Bytes content;
    std::set<Bytes> seen;
    for (const std::string& name : names) {
        CORE_TRY(const Bytes element, oid(name, prefixes));
        if (!seen.insert(element).second) return refused("CW-142", {name, std::string(key), std::string(citation)});
        content.insert(content.end(), element.begin(), element.end());
    }
    return content;
}

Result<std::vector<GeneralName>> generalNames(const std::vector<std::string>& texts)
{
    std::vector<GeneralName> names;
    for (const std::string& text : texts) {
        CORE_TRY(GeneralName name, readGeneralName(text));
        names.push_back(std::move(name));
    }
    return names;
}

Result<Bytes> nameContent(const FieldValues& values, std::string_view key, std::string_view citation)
{
    const auto& texts = list(values, key);
    CORE_CHECK(distinct(texts, key, citation));
    CORE_TRY(const auto names, generalNames(texts));
    Bytes content;
    for (const GeneralName& name : names) {
        CORE_TRY(const Bytes encoded, encode(name));
        content.insert(content.end(), encoded.begin(), encoded.end());
    }
    return content;
}

Result<std::vector<std::string>> nameTexts(ByteView content)
{
    CORE_TRY(const auto names, decodeGeneralNames(der::element(der::tag::sequence, content)));
    std::vector<std::string> texts;
    for (const GeneralName& name : names) texts.push_back(toText(name));
    return texts;
}

Result<Bytes> typedValue(std::string_view text, bool mayBeAlone)
{
    const auto semicolon = text.find(';');
    CORE_TRY(Bytes result, oid(text.substr(0, semicolon), {}));
    if (semicolon == std::string_view::npos && mayBeAlone) return result;
    const std::string_view digits = semicolon == std::string_view::npos ? "" : text.substr(semicolon + 1);
    const Bytes value = fromHex(digits);
    if (!der::expectWellFormed(value)) return refused("CW-127", {std::string(text)});
    result.insert(result.end(), value.begin(), value.end());
    return result;
}

Result<Bytes> namedBits(
    const std::vector<std::string>& names, std::span<const std::string_view> bits, std::string_view key)
{
    Bytes content{0, 0, 0};
    for (const std::string& name : names) {
        const auto found = std::ranges::find(bits, name);
        if (found == bits.end() || name.empty()) {
            std::string all;
            for (const std::string_view known : bits)
                if (!known.empty()) all.append(all.empty() ? "" : ", ").append(known);
            return refused("CW-132", {std::string(key), name, all});
        }
        const auto bit = static_cast<std::size_t>(found - bits.begin());
        content[1 + bit / 8] = static_cast<std::uint8_t>(content[1 + bit / 8] | 0x80U >> bit % 8);
    }
    while (content.size() > 1 && content.back() == 0) content.pop_back();
    if (content.size() > 1)
        while ((content.back() >> content[0] & 1) == 0) ++content[0];
    return der::element(der::tag::bitString, content);
}

Result<std::vector<std::string>> bitNames(ByteView content, std::span<const std::string_view> bits)
{
    constexpr std::size_t longest = 64;
    if (content.empty() || content.size() > longest || content[0] > 7 || (content.size() == 1 && content[0] != 0))
        return fail(ErrorCode::Malformed, "an unreadable BIT STRING");
    std::vector<std::string> names;
    const std::size_t count = (content.size() - 1) * 8 - content[0];
    for (std::size_t bit = 0; bit < count; ++bit)
        if ((content[1 + bit / 8] >> (7 - bit % 8) & 1) != 0)
            names.push_back(
                bit < bits.size() && !bits[bit].empty() ? std::string(bits[bit]) : "bit" + std::to_string(bit));
    return names;
}

Result<void> checkCount(std::size_t members)
{
    if (members > mostMembers) return fail(ErrorCode::Malformed, "more members than can be shown");
    return {};
}

namespace {

bool isFetchable(std::string_view address)
{
    static constexpr std::string_view schemes[] = {"http://", "https://", "ldap://", "ldaps://", "ftp://"};
    return std::ranges::any_of(schemes, [&](auto scheme) { return address.starts_with(scheme); });
}

}

Result<Bytes> url(const std::string& address)
{
    if (!isFetchable(address)) return refused("CW-135", {address});
    const auto encoded = encode(GeneralName{GeneralName::Type::Uri, address});
    if (!encoded) return refused("CW-135", {address});
    return *encoded;
}

Result<Bytes> location(const std::string& text)
{
    if (isFetchable(text)) return url(text);
    const auto name = readGeneralName(text);
    if (!name) return refused("CW-135", {text});
    return encode(*name);
}

std::string locationText(const GeneralName& name)
{
    return name.type == GeneralName::Type::Uri && isFetchable(name.value) ? name.value : toText(name);
}

}
