#include "core/profiles/SubjectAttribute.h"
#include <algorithm>
#include <array>
#include <vector>

namespace core {
namespace {

struct Attribute {
    std::string_view name;
    std::string_view oid;
};
/// RFC 5280 section 4.1.2.4 and appendix A.1, RFC 4519, and what registration numbers need.
constexpr std::array attributes{
    Attribute{"CN", "2.5.4.3"},
    Attribute{"O", "2.5.4.10"},
    Attribute{"OU", "2.5.4.11"},
    Attribute{"C", "2.5.4.6"},
    Attribute{"ST", "2.5.4.8"},
    Attribute{"L", "2.5.4.7"},
    Attribute{"street", "2.5.4.9"},
    Attribute{"postalCode", "2.5.4.17"},
    Attribute{"SN", "2.5.4.4"},
    Attribute{"GN", "2.5.4.42"},
    Attribute{"initials", "2.5.4.43"},
    Attribute{"generationQualifier", "2.5.4.44"},
    Attribute{"pseudonym", "2.5.4.65"},
    Attribute{"title", "2.5.4.12"},
    Attribute{"serialNumber", "2.5.4.5"},
    Attribute{"dnQualifier", "2.5.4.46"},
    Attribute{"UID", "0.9.2342.19200300.100.1.1"},
    Attribute{"DC", "0.9.2342.19200300.100.1.25"},
    Attribute{"businessCategory", "2.5.4.15"},
    Attribute{"organizationIdentifier", "2.5.4.97"},
    Attribute{"emailAddress", "1.2.840.113549.1.9.1"},
};

bool isDotted(std::string_view text)
{
    return text.contains('.') && std::ranges::all_of(text, [](char c) { return c == '.' || (c >= '0' && c <= '9'); }) &&
        !text.starts_with('.') && !text.ends_with('.') && !text.contains("..");
}

}

std::string attributeOid(std::string_view name)
{
    const auto* const found = std::ranges::find(attributes, name, &Attribute::name);
    if (found != attributes.end()) return std::string(found->oid);
    return isDotted(name) ? std::string(name) : std::string{};
}

std::string attributeName(std::string_view oid)
{
    const auto* const found = std::ranges::find(attributes, oid, &Attribute::oid);
    return std::string(found == attributes.end() ? oid : found->name);
}

std::span<const std::string_view> attributeNames()
{
    static const auto names = [] {
        std::vector<std::string_view> all;
        std::ranges::transform(attributes, std::back_inserter(all), &Attribute::name);
        return all;
    }();
    return names;
}

}
