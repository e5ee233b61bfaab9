#include "core/profiles/RequestRecipe.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <format>
#include <map>

namespace core {

namespace {

using Type = GeneralName::Type;

/// How a program is told which key to make; empty: it cannot.
using KeyWords = std::string (*)(const KeyAlgorithm& key);
/// What stands before a name of that type; empty: the program cannot ask for it.
struct NamePrefix {
    Type type;
    std::string_view prefix;
};
struct Wish {
    DistinguishedName subject;      ///< what the program can ask for of it
    std::vector<GeneralName> names; ///< those that the program can ask for
    std::string key;                ///< what KeyWords said
};
using Write = void (*)(const Wish& wish, RequestRecipe& recipe);

struct ToolRow {
    RequestTool tool;
    KeyWords keyWords;
    std::span<const NamePrefix> prefixes;
    std::string_view unsayable;          ///< characters that an alternative name must not have
    std::string_view unsayableInSubject; ///< the same for an attribute's value; control characters never
    Write write;
};

std::string_view prefixOf(std::span<const NamePrefix> prefixes, Type type)
{
    const auto found = std::ranges::find(prefixes, type, &NamePrefix::type);
    return found == prefixes.end() ? std::string_view() : found->prefix;
}

bool isSayable(std::string_view text, std::string_view forbidden)
{
    return std::ranges::none_of(
        text, [&](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || forbidden.contains(c); });
}

/// For a POSIX shell.
std::string shellWord(std::string_view text)
{
    std::string all = "'";
    for (const char c : text) all += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return all + "'";
}

/// A value in a configuration file of openssl, config(5).
std::string cnfValue(std::string_view text)
{
    std::string all;
    for (const char c : text) {
        if (std::string_view("\\$#\"'`").contains(c)) all += '\\';
        all += c;
    }
    const bool hasEdges = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    return hasEdges ? '"' + all + '"' : all;
}

// --- openssl ---------------------------------------------------------------------------------------------------------

std::string opensslKey(const KeyAlgorithm& key)
{
    switch (key.family) {
    case KeyFamily::Rsa: return std::format("rsa:{}", key.bits);
    case KeyFamily::Ec: return std::format("ec -pkeyopt ec_paramgen_curve:{}", key.group);
    case KeyFamily::EdDsa:
    case KeyFamily::MlDsa:
    case KeyFamily::SlhDsa: return std::string(key.opensslName);
    case KeyFamily::Agreement:
    case KeyFamily::Kem:
    case KeyFamily::Other: break;
    }
    return {};
}

constexpr NamePrefix opensslPrefixes[] = {{Type::Dns, "DNS"}, {Type::Ip, "IP"}, {Type::Email, "email"},
    {Type::Uri, "URI"}, {Type::RegisteredId, "RID"}, {Type::Upn, "otherName"}};

void writeOpenssl(const Wish& wish, RequestRecipe& recipe)
{
    std::string cnf = "[req]\nprompt = no\nutf8 = yes\nstring_mask = utf8only\ndistinguished_name = subject\n";
    if (!wish.names.empty()) cnf += "req_extensions = extensions\n";
    cnf += "\n[subject]\n";
    int place = 0;
    for (const NameAttribute& each : wish.subject.attributes())
        cnf += std::format("{}.{} = {}\n", place++, nameOfOid(each.oid), cnfValue(each.value));
    if (!wish.names.empty()) {
        cnf += "\n[extensions]\nsubjectAltName = @names\n\n[names]\n";
        std::map<Type, int> counts;
        for (const GeneralName& name : wish.names)
            cnf += std::format("{}.{} = {}{}\n", prefixOf(opensslPrefixes, name.type), ++counts[name.type],
                name.type == Type::Upn ? "1.3.6.1.4.1.311.20.2.3;UTF8:" : "", cnfValue(name.value));
    }
    recipe.files.push_back({"request.cnf", std::move(cnf)});
    recipe.commands.push_back(
        std::format("openssl req -new -newkey {} -keyout request.key -out request.csr -config request.cnf", wish.key));
}

// --- certreq ---------------------------------------------------------------------------------------------------------

std::string certreqKey(const KeyAlgorithm& key)
{
    if (key.family == KeyFamily::Rsa) return std::format("KeyAlgorithm = RSA\r\nKeyLength = {}", key.bits);
    for (const std::string_view bits : {"256", "384", "521"})
        if (key.family == KeyFamily::Ec && key.group == std::format("P-{}", bits))
            return std::format("KeyAlgorithm = ECDSA_P{}\r\nKeyLength = {}", bits, bits);
    return {};
}

constexpr NamePrefix certreqPrefixes[] = {{Type::Dns, "dns"}, {Type::Ip, "ipaddress"}, {Type::Email, "email"},
    {Type::Uri, "url"}, {Type::Upn, "upn"}, {Type::RegisteredId, "oid"}};

/// Text between quotation marks of an .inf file, where '%' begins a variable.
std::string infText(std::string_view text)
{
    std::string all;
    for (const char c : text) all += c == '"' ? std::string("\"\"") : c == '%' ? std::string("%%") : std::string(1, c);
    return all;
}

/// The subject as CertStrToName reads it: values with signs of the notation stand between quotation marks.
std::string windowsName(const DistinguishedName& name)
{
    std::string all;
    for (const NameAttribute& each : name.attributes()) {
        std::string value = each.value;
        if (value.find_first_of(",+=\"<>#;\n") != std::string::npos) {
            std::string inner;
            for (const char c : value) inner += c == '"' ? std::string("\"\"") : std::string(1, c);
            value = '"' + inner + '"';
        }
        const std::string type = attributeName(each.oid);
        all += std::format("{}{}={}", all.empty() ? "" : ", ", type == each.oid ? "OID." + type : type, value);
    }
    return all;
}

void writeCertreq(const Wish& wish, RequestRecipe& recipe)
{
    std::string inf =
        std::format("[Version]\r\nSignature = \"$Windows NT$\"\r\n\r\n[NewRequest]\r\nSubject = \"{}\"\r\n{}\r\n"
                    "HashAlgorithm = SHA256\r\nExportable = FALSE\r\nMachineKeySet = TRUE\r\n"
                    "ProviderName = \"Microsoft Software Key Storage Provider\"\r\nRequestType = PKCS10\r\n",
            infText(windowsName(wish.subject)), wish.key);
    if (!wish.names.empty()) {
        inf += "\r\n[Extensions]\r\n2.5.29.17 = \"{text}\"\r\n";
        for (const GeneralName& name : wish.names)
            inf +=
                std::format("_continue_ = \"{}={}&\"\r\n", prefixOf(certreqPrefixes, name.type), infText(name.value));
    }
    recipe.files.push_back({"request.inf", std::move(inf)});
    recipe.commands.push_back("certreq -new request.inf request.csr");
}

// --- keytool ---------------------------------------------------------------------------------------------------------

std::string keytoolKey(const KeyAlgorithm& key)
{
    if (key.family == KeyFamily::Rsa) return std::format("RSA -keysize {}", key.bits);
    for (const std::string_view bits : {"256", "384", "521"})
        if (key.family == KeyFamily::Ec && key.group == std::format("P-{}", bits))
            return std::format("EC -groupname secp{}r1", bits);
    if (key.family == KeyFamily::EdDsa) return key.opensslName == "ED25519" ? "Ed25519" : "Ed448";
    return {};
}

constexpr NamePrefix keytoolPrefixes[] = {
    {Type::Dns, "dns"}, {Type::Ip, "ip"}, {Type::Email, "email"}, {Type::Uri, "uri"}, {Type::RegisteredId, "oid"}};

/// All names as one word: "dns:a,ip:1.2.3.4".
std::string keytoolNames(const std::vector<GeneralName>& names)
{
    std::string all;
    for (const GeneralName& name : names)
        all += std::format("{}{}:{}", all.empty() ? "" : ",", prefixOf(keytoolPrefixes, name.type), name.value);
    return all;
}

void writeKeytool(const Wish& wish, RequestRecipe& recipe)
{
    recipe.commands.push_back(
        std::format("keytool -genkeypair -alias request -keyalg {} -dname {} -keystore request.p12 -storetype PKCS12",
            wish.key, shellWord(wish.subject.toText())));
    const std::string names =
        wish.names.empty() ? std::string() : " -ext " + shellWord("san=" + keytoolNames(wish.names));
    recipe.commands.push_back("keytool -certreq -alias request -keystore request.p12 -file request.csr" + names);
}

// --- step ------------------------------------------------------------------------------------------------------------

std::string stepKey(const KeyAlgorithm& key)
{
    if (key.family == KeyFamily::Rsa) return std::format("--kty RSA --size {}", key.bits);
    for (const std::string_view curve : {"P-256", "P-384", "P-521"})
        if (key.family == KeyFamily::Ec && key.group == curve) return std::format("--kty EC --curve {}", curve);
    return key.opensslName == "ED25519" ? "--kty OKP --curve Ed25519" : "";
}

constexpr NamePrefix stepPrefixes[] = {
    {Type::Dns, "dns"}, {Type::Ip, "ip"}, {Type::Email, "email"}, {Type::Uri, "uri"}};

std::string jsonText(std::string_view text)
{
    std::string all = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            all += std::string("\\") + c;
        else if (static_cast<unsigned char>(c) < 0x20)
            all += std::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            all += c;
    }
    return all + '"';
}

void writeStep(const Wish& wish, RequestRecipe& recipe)
{
    std::string attributes, names;
    for (const NameAttribute& each : wish.subject.attributes())
        attributes += std::format("{}      {{\"type\": {}, \"value\": {}}}", attributes.empty() ? "" : ",\n",
            jsonText(each.oid), jsonText(each.value));
    for (const GeneralName& name : wish.names)
        names += std::format("{}    {{\"type\": {}, \"value\": {}}}", names.empty() ? "" : ",\n",
            jsonText(prefixOf(stepPrefixes, name.type)), jsonText(name.value));
    recipe.files.push_back({"request.tpl",
        std::format("{{\n  \"subject\": {{\n    \"extraNames\": [\n{}\n    ]\n  }},\n  \"sans\": [{}{}{}]\n}}\n",
            attributes, names.empty() ? "" : "\n", names, names.empty() ? "" : "\n  ")});
    recipe.commands.push_back(
        std::format("step certificate create --csr --template request.tpl {} {} request.csr request.key", wish.key,
            shellWord(wish.subject.shortText())));
}

// ---------------------------------------------------------------------------------------------------------------------

constexpr ToolRow tools[] = {
    {{"openssl", "OpenSSL"}, opensslKey, opensslPrefixes, "", "", writeOpenssl},
    {{"certreq", "certreq (Windows)"}, certreqKey, certreqPrefixes, "&", "", writeCertreq},
    {{"keytool", "keytool (Java)"}, keytoolKey, keytoolPrefixes, ",", "", writeKeytool},
    {{"step", "step"}, stepKey, stepPrefixes, "{", "{", writeStep},
};

struct Example {
    std::string_view attribute;
    std::string_view value;
};
constexpr Example examples[] = {{"C", "DE"}, {"ST", "Example State"}, {"L", "Example City"},
    {"O", "Example Organization"}, {"OU", "Example Unit"}, {"CN", "Example Name"}, {"emailAddress", "ana@example.com"},
    {"serialNumber", "1"}, {"DC", "example"}, {"UID", "ana"}, {"givenName", "Ana"}, {"SN", "Example"}};

std::string exampleValue(
    const SubjectRule& rule, const std::vector<GeneralName>& names, const DistinguishedName& issuer)
{
    if (rule.source == SubjectRule::Source::Issuer && !issuer.first(rule.oid).empty()) return issuer.first(rule.oid);
    if (rule.oid == oidOfName("CN") && !names.empty()) return names.front().value;
    for (const Example& each : examples)
        if (attributeOid(each.attribute) == rule.oid) return std::string(each.value);
    return "example";
}

/// The first of the limits, as a name below it.
std::string below(const std::vector<std::string>& suffixes)
{
    if (suffixes.empty()) return "example.com";
    return suffixes.front().starts_with('.') ? suffixes.front().substr(1) : suffixes.front();
}

/// Of the types that are allowed, the one that most programs can ask for.
GeneralName exampleName(const NamesRule& rule)
{
    const auto allows = [&rule](Type type) { return std::ranges::contains(rule.allowed, type); };
    if (allows(Type::Dns)) return {Type::Dns, "host." + below(rule.dnsSuffixes)};
    if (allows(Type::Email)) return {Type::Email, "ana@" + below(rule.emailDomains)};
    if (allows(Type::Uri))
        return {Type::Uri, (rule.uriSchemes.empty() ? "https" : rule.uriSchemes.front()) + "://host.example.com/"};
    if (allows(Type::Ip) && rule.ipRanges.empty()) return {Type::Ip, "192.0.2.1"};
    if (allows(Type::Ip)) return {Type::Ip, rule.ipRanges.front().substr(0, rule.ipRanges.front().find('/'))};
    if (allows(Type::Upn)) return {Type::Upn, "ana@" + below(rule.emailDomains)};
    return {};
}

Result<std::string> keyFor(const Profile& profile, const ToolRow& row, RequestRecipe& recipe)
{
    if (recipe.key && !std::ranges::contains(profile.keys, recipe.key->id))
        return failAs(ErrorCode::Refused, "CW-692", {std::string(recipe.key->id), profile.id});
    for (const std::string& id : profile.keys) {
        CORE_TRY(const KeyAlgorithm* key, findKeyAlgorithm(id));
        if (recipe.key && key != recipe.key) continue;
        std::string words = row.keyWords(*key);
        if (words.empty()) continue;
        recipe.key = key;
        return words;
    }
    return failAs(ErrorCode::Unsupported, "CW-691",
        {std::string(row.tool.label), recipe.key ? std::string(recipe.key->id) : profile.id});
}

}

std::span<const RequestTool> requestTools()
{
    static const auto all = [] {
        std::vector<RequestTool> list;
        for (const ToolRow& row : tools) list.push_back(row.tool);
        return list;
    }();
    return all;
}

Result<RequestWish> exampleWish(const Profile& profile, const DistinguishedName& issuer)
{
    RequestWish wish;
    if (GeneralName name = exampleName(profile.names); name.type != Type::Unknown)
        wish.names.push_back(std::move(name));
    std::vector<NameAttribute> attributes;
    const std::string commonName = oidOfName("CN");
    for (const SubjectRule& rule : profile.subject) {
        const bool isAsked = rule.source == SubjectRule::Source::Request || rule.source == SubjectRule::Source::Issuer;
        if (isAsked && (rule.isRequired || rule.oid == commonName))
            attributes.push_back({rule.oid, exampleValue(rule, wish.names, issuer)});
    }
    // widest first, as directories are written
    const auto rank = [](const NameAttribute& each) {
        const std::string name = attributeName(each.oid);
        return std::ranges::find(examples, name, &Example::attribute) - std::begin(examples);
    };
    std::ranges::stable_sort(attributes, {}, rank);
    CORE_TRY(wish.subject, DistinguishedName::fromAttributes(attributes));
    return wish;
}

Result<RequestRecipe> requestRecipe(const Profile& profile, std::string_view tool, const RequestWish& wish)
{
    const auto row = std::ranges::find(tools, tool, [](const ToolRow& each) { return each.tool.id; });
    if (row == std::end(tools)) {
        std::string known;
        for (const ToolRow& each : tools) known.append(known.empty() ? "" : ", ").append(each.tool.id);
        return failAs(ErrorCode::Usage, "CW-689", {std::string(tool), known});
    }
    RequestRecipe recipe{.key = wish.key, .files = {}, .commands = {}, .notes = {}};
    CORE_TRY(std::string key, keyFor(profile, *row, recipe));
    const auto leaveOut = [&](const char* place, std::string text) {
        recipe.notes.push_back({"CW-690", Severity::Warning, place, {std::string(row->tool.label), std::move(text)}});
    };
    Wish sayable{{}, {}, std::move(key)};
    std::vector<NameAttribute> attributes;
    for (const NameAttribute& each : wish.subject.attributes()) {
        // one that begins with '#' is DER, or text that looks like it
        if (!each.value.starts_with('#') && isSayable(each.value, row->unsayableInSubject))
            attributes.push_back(each);
        else
            leaveOut("subject", attributeName(each.oid) + '=' + each.value);
    }
    CORE_TRY(sayable.subject, DistinguishedName::fromAttributes(attributes));
    for (const GeneralName& name : wish.names) {
        CORE_CHECK(encode(name));
        if (!prefixOf(row->prefixes, name.type).empty() && isSayable(name.value, row->unsayable))
            sayable.names.push_back(name);
        else
            leaveOut("subjectAltName", toText(name));
    }
    row->write(sayable, recipe);
    return recipe;
}

}
