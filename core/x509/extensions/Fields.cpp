#include "core/x509/extensions/Fields.h"
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
        if (std::ranges::contains(keys, std::string_view(key))) continue;
        std::string known;
        for (const std::string_view name : keys) known.append(known.empty() ? "" : ", ").append(name);
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

Result<std::vector<GeneralName>> generalNames(const std::vector<std::string>& texts)
{
    std::vector<GeneralName> names;
    for (const std::string& text : texts) {
        CORE_TRY(GeneralName name, readGeneralName(text));
        names.push_back(std::move(name));
    }
    return names;
}

Result<Bytes> url(const std::string& address)
{
    static constexpr std::string_view schemes[] = {"http://", "https://", "ldap://", "ldaps://", "ftp://"};
    if (!std::ranges::any_of(schemes, [&](auto scheme) { return address.starts_with(scheme); }))
        return refused("CW-135", {address});
    const auto encoded = encode(GeneralName{GeneralName::Type::Uri, address});
    if (!encoded) return refused("CW-135", {address});
    return *encoded;
}

std::vector<std::string> urlTexts(const std::vector<GeneralName>& names)
{
    std::vector<std::string> texts;
    for (const GeneralName& name : names)
        texts.push_back(name.type == GeneralName::Type::Uri ? name.value : toText(name));
    return texts;
}

}
