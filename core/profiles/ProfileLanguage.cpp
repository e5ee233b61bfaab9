#include "core/profiles/ProfileLanguage.h"
#include "core/base/Text.h"
#include "core/crypto/KeyAlgorithm.h"
#include "core/profiles/EditToml.h"
#include "core/profiles/GrantRange.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ReadRules.h"
#include "core/profiles/SubjectAttribute.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace core {
namespace {

using Kind = ExtensionField::Kind;

std::string_view limitLabel(std::string_view key)
{
    if (key == "dns-suffixes") return CORE_TEXT("core", "Host names only below");
    if (key == "ip-ranges") return CORE_TEXT("core", "Addresses only in");
    if (key == "email-domains") return CORE_TEXT("core", "Mailboxes only of");
    if (key == "uri-schemes") return CORE_TEXT("core", "URIs only with these schemes");
    return CORE_TEXT("core", "Other names only of these numbers (OIDs)");
}

std::vector<ExtensionField> cardFields()
{
    return {
        {"id", CORE_TEXT("core", "Id"),
            CORE_TEXT("core", "The same id makes the next version of this profile, another id a profile of its own."),
            Kind::Text},
        {"title", CORE_TEXT("core", "Title"), "", Kind::Text},
        {"good-for", CORE_TEXT("core", "Good for"), CORE_TEXT("core", "One sentence"), Kind::Text},
        {"not-good-for", CORE_TEXT("core", "Not for"), CORE_TEXT("core", "One sentence"), Kind::Text},
        {"kind", CORE_TEXT("core", "Makes"), CORE_TEXT("core", "root, another CA (ca), or a server, person or thing"),
            Kind::Choice, kindNames()}};
}

std::vector<ExtensionField> validityFields()
{
    return {{"default-days", CORE_TEXT("core", "Days, if nothing else is chosen"), "", Kind::Number},
        {"maximum-days", CORE_TEXT("core", "Days at most"), "", Kind::Number},
        {"backdate-minutes", CORE_TEXT("core", "Minutes it begins earlier"),
            CORE_TEXT("core", "For devices whose clock is slow; never before its issuer"), Kind::Number},
        {"after-issuer", CORE_TEXT("core", "An end later than the CA's"),
            CORE_TEXT("core", "cut: ends with the CA; refuse: is not issued"), Kind::Choice, lateEndNames()},
        {"no-end", CORE_TEXT("core", "May have no end"),
            CORE_TEXT("core", "For roots, and for things that nobody can ever renew (RFC 5280 section 4.1.2.5)"),
            Kind::Flag}};
}

std::vector<ExtensionField> serialFields()
{
    return {{"bits", CORE_TEXT("core", "Random bits"), CORE_TEXT("core", "64 to 159; 128 where nothing is set"),
                Kind::Number},
        {"by-hand", CORE_TEXT("core", "May be typed by hand"),
            CORE_TEXT("core", "For a lab, or to go on with an old numbering"), Kind::Flag}};
}

std::vector<ExtensionField> keyFields()
{
    return {{"algorithms", CORE_TEXT("core", "Kinds of keys that are allowed"), "", Kind::ChoiceList,
                namesIn(keyAlgorithms(), &KeyAlgorithm::id)},
        {"reuse", CORE_TEXT("core", "A key that was certified before"),
            CORE_TEXT("core", "With “-other” only where it was for another subject"), Kind::Choice, keyReuseNames()}};
}

std::vector<ExtensionField> subjectFields()
{
    const std::vector<std::string_view> names(attributeNames().begin(), attributeNames().end());
    return {{"allowed", CORE_TEXT("core", "May be asked for"), "", Kind::ChoiceList, names, {}, true},
        {"required", CORE_TEXT("core", "Must be asked for"), "", Kind::ChoiceList, names, {}, true},
        {"order", CORE_TEXT("core", "Order in the certificate"), CORE_TEXT("core", "Others come after these, as asked"),
            Kind::TextList, names}};
}

std::vector<ExtensionField> nameFields()
{
    std::vector<ExtensionField> fields{{"allowed", CORE_TEXT("core", "Types that are allowed"), "", Kind::ChoiceList,
                                           namesIn(generalNameTypes(), typeName)},
        {"required", CORE_TEXT("core", "One at least is required"), "", Kind::Flag},
        {"wildcards", CORE_TEXT("core", "Wildcards such as *.example.com"), "", Kind::Flag},
        {"maximum", CORE_TEXT("core", "Names at most"), "", Kind::Number},
        {"copy-common-name", CORE_TEXT("core", "A common name that is a host name joins the names"), "", Kind::Flag},
        {"make-common-name", CORE_TEXT("core", "A subject without common name gets the first name"), "", Kind::Flag}};
    for (const NameLimit& limit : nameLimits())
        fields.push_back({limit.key, limitLabel(limit.key), limit.expected, Kind::TextList});
    return fields;
}

std::vector<ProfileSection> makeSections()
{
    return {
        {"", CORE_TEXT("core", "Card"),
            CORE_TEXT("core", "What people read when they choose a profile, and what kind of certificate it makes."),
            cardFields()},
        {"validity", CORE_TEXT("core", "Validity"),
            CORE_TEXT("core", "A certificate begins when it is issued and ends a second before the last day is over."),
            validityFields()},
        {"serial", CORE_TEXT("core", "Serial number"),
            CORE_TEXT("core", "Chosen at random, so that nobody can foresee what will be signed."), serialFields()},
        {"key", CORE_TEXT("core", "Keys"),
            CORE_TEXT("core", "A request with a key of another kind is refused, one with a weak key always."),
            keyFields()},
        {"signature", CORE_TEXT("core", "Signature"),
            CORE_TEXT("core", "The first that the CA's key can make is used. None: what its key usually makes."),
            {{"algorithms", CORE_TEXT("core", "Signatures, the best first"), "", Kind::TextList,
                namesIn(signatureAlgorithms(), &SignatureAlgorithm::id)}}},
        {"subject", CORE_TEXT("core", "Subject"),
            CORE_TEXT("core", "Who the certificate is about. What stands here is granted, nothing else is."),
            subjectFields()},
        {"names", CORE_TEXT("core", "Names"),
            CORE_TEXT("core", "Subject alternative names: what programs compare when they connect."), nameFields()},
        {"extensions", CORE_TEXT("core", "Extensions"),
            CORE_TEXT("core", "Every certificate of the profile carries these."), {}},
        {"publication", CORE_TEXT("core", "Addresses"),
            CORE_TEXT("core", "Where revocation lists and the CA's certificate are found."),
            {{"from-issuer", CORE_TEXT("core", "Take the addresses where the issuing CA publishes"), "", Kind::Flag}}},
        {"operator", CORE_TEXT("core", "What the operator may choose"), CORE_TEXT("core", "For CAs only."),
            {{"name-constraints", CORE_TEXT("core", "Name constraints"), "", Kind::Flag},
                {"maximum-path-length", CORE_TEXT("core", "The longest path of CAs below"),
                    CORE_TEXT("core", "Empty: the one of the profile"), Kind::Number}}}};
}

std::string_view typeKey(const ExtensionType& type) { return type.name; }

const ExtensionType* typeAt(const std::string& name)
{
    const auto types = extensionTypes();
    const auto found = std::ranges::find(types, name, &ExtensionType::name);
    if (found != types.end()) return &*found;
    return name.contains('.') ? &otherExtensionType() : nullptr;
}

/// What may stand in [from-request]: the fields that a request may fill, with the choices that a list may hold.
std::vector<ExtensionField> grantFields(const ExtensionType& type)
{
    std::vector<ExtensionField> fields;
    for (const ExtensionField& field : type.fields) {
        if (grantRange(type, field, CertificateKind::EndEntity) == GrantRange{}) continue;
        fields.push_back(field);
        fields.back().choices = grantableChoices(field);
    }
    return fields;
}

/// The settings of an extension, of its [from-request], of a member of one of its groups.
std::vector<ExtensionField> extensionFieldsAt(const TomlPath& table)
{
    const ExtensionType* type = typeAt(table[1]);
    if (!type) return {};
    if (table.size() == 2) {
        std::vector<ExtensionField> fields{{"critical", CORE_TEXT("core", "Critical"), "", Kind::Flag}};
        for (const ExtensionField& field : type->fields)
            if (field.kind != Kind::Group) fields.push_back(field);
        return fields;
    }
    if (table[2] == "from-request" && table.size() == 3) return grantFields(*type);
    const auto group = std::ranges::find(type->fields, std::string_view(table[2]), &ExtensionField::key);
    const bool isGroup = group != type->fields.end() && group->kind == Kind::Group;
    return isGroup ? group->fields : std::vector<ExtensionField>{};
}

}

std::span<const ProfileSection> profileSections()
{
    static const std::vector<ProfileSection> sections = makeSections();
    return sections;
}

const ProfileSection* findSection(std::string_view name)
{
    const auto sections = profileSections();
    const auto found = std::ranges::find(sections, name, &ProfileSection::name);
    return found == sections.end() ? nullptr : &*found;
}

const std::vector<ExtensionField>& attributeFields()
{
    static const std::vector<ExtensionField> fields{
        {"policy", CORE_TEXT("core", "Where its value comes from"), "", Kind::Choice, sourceNames()},
        {"value", CORE_TEXT("core", "Value"), CORE_TEXT("core", "May hold variables: {{ca.o}}"), Kind::Text},
        {"minimum-length", CORE_TEXT("core", "Characters at least"), "", Kind::Number},
        {"maximum-length", CORE_TEXT("core", "Characters at most"), "", Kind::Number},
        {"characters", CORE_TEXT("core", "Characters that may occur"),
            CORE_TEXT("core", "A-Z0-9-: a hyphen makes a range"), Kind::Text}};
    return fields;
}

std::vector<ExtensionField> fieldsAt(const TomlPath& table)
{
    if (table.size() == 2 && table[0] == "subject" && !attributeOid(table[1]).empty()) return attributeFields();
    if (table.size() >= 2 && table[0] == "extensions") return extensionFieldsAt(table);
    const ProfileSection* section = table.size() < 2 ? findSection(table.empty() ? "" : table[0]) : nullptr;
    return section ? section->fields : std::vector<ExtensionField>{};
}

std::vector<std::string_view> orderAt(const TomlPath& table)
{
    std::vector<std::string_view> names;
    if (table.empty()) names.push_back("format");
    if (table.size() == 1 && table[0] == "extensions") return namesIn(extensionTypes(), typeKey);
    for (const ExtensionField& field : fieldsAt(table)) { // the names live in the tables, not in the copy
        names.push_back(field.key);
    }
    if (table.size() == 1 && table[0] == "subject")
        names.insert(names.end(), attributeNames().begin(), attributeNames().end());
    if (table.size() == 2 && table[0] == "extensions") {
        names.push_back("from-request");
        if (const ExtensionType* type = typeAt(table[1]))
            for (const ExtensionField& field : type->fields)
                if (field.kind == Kind::Group) names.push_back(field.key);
    }
    if (table.empty())
        for (const ProfileSection& section : profileSections())
            if (!section.name.empty()) names.push_back(section.name);
    return names;
}

bool isOnWhenMissing(const TomlPath& setting) { return setting == TomlPath{"publication", "from-issuer"}; }

namespace {

/// The octet at which a line and column begin; toml++ counts columns in characters.
std::size_t placeOf(std::string_view text, std::size_t line, std::size_t column)
{
    std::size_t at = 0;
    for (std::size_t i = 1; i < line && at < text.size(); ++i) at = std::min(text.find('\n', at), text.size() - 1) + 1;
    for (std::size_t i = 1; i < column && at < text.size() && text[at] != '\n'; ++i) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    }
    return at;
}

std::size_t numberAt(const Error& error, std::size_t index)
{
    std::size_t number = 1;
    if (index < error.values.size())
        std::from_chars(error.values[index].data(), error.values[index].data() + error.values[index].size(), number);
    return std::max<std::size_t>(number, 1);
}

/// The word, text in quotes or table header that begins at a place.
TextRange wordAt(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    const char first = begin < text.size() ? text[begin] : '\n';
    if (first == '"' || first == '\'') {
        end = std::min(text.find(first, begin + 1), text.find('\n', begin));
        return {begin, end == std::string_view::npos ? text.size() : end + (text[end] == first ? 1 : 0)};
    }
    if (first == '[') end = std::min(text.find_first_of("]\n", begin), text.size());
    while (end < text.size() && !std::string_view(" \t\r\n=,]#").contains(text[end])) ++end;
    return {begin, end};
}

/// Values of which the last is a word that could stand at the place.
struct Suggesting {
    std::string_view rule;
    std::size_t line;       ///< which value of the error is the line; the column follows
    std::size_t suggestion; ///< which value could stand there; 0: none
};
constexpr std::array mistakes{Suggesting{"CW-150", 0, 0}, Suggesting{"CW-151", 0, 3}, Suggesting{"CW-152", 0, 0},
    Suggesting{"CW-153", 1, 0}, Suggesting{"CW-154", 0, 4}, Suggesting{"CW-155", 1, 0}};

}

std::optional<ProfileMistake> mistakeIn(std::string_view toml, const Error& error)
{
    const auto* const found = std::ranges::find(mistakes, error.rule, &Suggesting::rule);
    if (found == mistakes.end() || error.values.size() <= found->line) return std::nullopt;
    ProfileMistake mistake{.line = numberAt(error, found->line), .column = numberAt(error, found->line + 1)};
    if (error.rule == "CW-153") mistake.column = 1;
    const std::size_t place = placeOf(toml, mistake.line, mistake.column);
    mistake.range = wordAt(toml, place);
    if (found->suggestion == 0 || error.values.size() <= found->suggestion || error.values[found->suggestion].empty())
        return mistake;
    const std::string& word = error.values[found->suggestion];
    const bool isQuoted = place < toml.size() && (toml[place] == '"' || toml[place] == '\'');
    if (isQuoted) {
        mistake.suggestion = tomlText(word);
    } else if (place < toml.size() && toml[place] != '[') {
        // a key is named with its whole path; a header names tables before it
        mistake.suggestion = tomlKey(word);
        mistake.range.end = std::min(toml.find_first_of(" \t\r\n=.]", place), toml.size());
    }
    return mistake;
}

}
