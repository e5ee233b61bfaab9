#include "core/profiles/foreign/WriteOpensslConfig.h"
#include "core/base/Display.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/profiles/Variables.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <array>
#include <format>

namespace core {
namespace {

/// A value of the file: what config(5) would read otherwise has a backslash.
std::string configValue(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            result += c == '\n' ? "\\n" : "\\r";
            continue;
        }
        if (std::string_view("\\\"'`#$").contains(c)) result += '\\';
        result += c;
    }
    return result;
}

std::string joinedBy(const std::vector<std::string>& texts, std::string_view separator = ", ")
{
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? std::string_view{} : separator), all += text;
    return all;
}

class ConfigWriter {
public:
    ConfigWriter(const Profile& profile, int version) : m_profile(profile), m_version(version) {}

    OpensslConfig run()
    {
        writePolicy();
        writeExtensions();
        const std::string body = std::exchange(m_text, {});
        writeHead();
        noteRules();
        OpensslConfig config;
        config.text = std::format("# The profile {}, version {}: {}\n# For: openssl {}\n", m_profile.id, m_version,
            showText(m_profile.title),
            isRoot() ? std::format("req -x509 -config THIS -days {} -key KEY -out CERTIFICATE", m_profile.defaultDays)
                     : std::string("ca -config THIS -in REQUEST -out CERTIFICATE"));
        if (!m_notes.empty()) config.text += "#\n# What openssl cannot be told, and so does not enforce:\n";
        for (const std::string& note : m_notes) config.text += "# - " + note + "\n";
        config.text += m_text + body;
        config.notEnforced = std::move(m_notes);
        return config;
    }

private:
    bool isRoot() const { return m_profile.kind == CertificateKind::Root; }
    void note(std::string text) { m_notes.push_back(showText(text)); }
    void line(std::string_view key, std::string_view value) { m_text += std::format("{:<24} = {}\n", key, value); }

    std::string digest()
    {
        if (m_profile.signatures.empty() || m_profile.signatures.front()->digest.empty()) return "default";
        if (m_profile.signatures.front()->parameters == SignatureParameters::Pss)
            note(std::format("signatures are {}: give -sigopt rsa_padding_mode:pss", m_profile.signatures.front()->id));
        return inLower(m_profile.signatures.front()->digest);
    }
    static std::string inLower(std::string_view text)
    {
        std::string result(text);
        for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        return result;
    }

    void writeHead()
    {
        const std::string ca = m_profile.id + "_ca", md = digest();
        m_text += "\n[ca]\n";
        line("default_ca", ca);
        m_text += "\n[" + ca + "]\n# where the CA keeps its files: change to yours\n";
        line("dir", ".");
        line("database", "$dir/index.txt");
        line("new_certs_dir", "$dir");
        line("certificate", "$dir/ca.pem");
        line("private_key", "$dir/ca.key");
        line("rand_serial", "yes");
        line("unique_subject", "no");
        line("default_md", md);
        line("default_days", std::to_string(m_profile.defaultDays));
        line("policy", m_profile.id + "_policy");
        line("x509_extensions", m_profile.id + "_extensions");
        line("copy_extensions", m_profile.names.allowed.empty() ? "none" : "copy");
        if (!isRoot()) return;
        m_text += "\n[req]\n";
        line("default_md", md);
        line("prompt", "yes");
        line("distinguished_name", m_profile.id + "_name");
        line("x509_extensions", m_profile.id + "_extensions");
        m_text += "\n[" + m_profile.id + "_name]\n";
        for (const SubjectRule& rule : inOrder()) {
            const std::string name = nameOfOid(rule.oid);
            line(name, attributeName(rule.oid));
            if (!rule.value.empty() && !hasVariables(rule.value)) line(name + "_default", configValue(rule.value));
        }
    }

    std::vector<SubjectRule> inOrder() const
    {
        std::vector<SubjectRule> rules = m_profile.subject;
        const auto place = [&](const SubjectRule& rule) {
            return std::ranges::find(m_profile.subjectOrder, rule.oid) - m_profile.subjectOrder.begin();
        };
        std::ranges::stable_sort(rules, {}, place);
        return rules;
    }

    void writePolicy()
    {
        using Source = SubjectRule::Source;
        m_text += "\n[" + m_profile.id + "_policy]\n";
        for (const SubjectRule& rule : inOrder()) {
            const std::string name = nameOfOid(rule.oid), shown = attributeName(rule.oid);
            if (name == rule.oid) {
                note("subject." + shown + " has no name in openssl and is not granted");
                continue;
            }
            const bool isMatch = rule.source == Source::Issuer && rule.isRequired;
            line(name, isMatch ? "match" : rule.isRequired || rule.source == Source::Fixed ? "supplied" : "optional");
            if (rule.source == Source::Issuer && !rule.isRequired)
                note("subject." + shown + " must match the CA's where it is there");
            if (rule.source == Source::Fixed) note("subject." + shown + " is always: " + rule.value);
            if (rule.source == Source::Default && !isRoot())
                note("subject." + shown + " is, where nothing is asked: " + rule.value);
            if (rule.shortest != 0) note(std::format("subject.{} has at least {} characters", shown, rule.shortest));
            if (rule.longest != 0) note(std::format("subject.{} has at most {} characters", shown, rule.longest));
            if (!rule.characters.empty()) note("subject." + shown + " has these characters only: " + rule.characters);
        }
        if (m_profile.subjectOrder.empty() && m_profile.subject.size() > 1)
            note("the order of the subject is that of the request; openssl puts it in the order of the policy");
    }

    /// A section of its own for a list, since values in it may hold commas.
    std::string listSection(std::string_view name, const std::vector<std::pair<std::string, std::string>>& settings)
    {
        const std::string section = std::format("{}_{}", m_profile.id, name);
        m_sections += "\n[" + section + "]\n";
        for (const auto& [key, value] : settings) m_sections += std::format("{:<24} = {}\n", key, configValue(value));
        return section;
    }

    static bool isPlainList(const std::vector<std::string>& values)
    {
        return std::ranges::none_of(values, [](const std::string& value) { return value.contains(','); });
    }

    /// The value in openssl's own words; empty: it has none, or not for all of this.
    std::string wordsFor(const ProfileExtension& extension)
    {
        const FieldValues& values = extension.values;
        const auto list = [&](std::string_view key) {
            const auto found = values.find(key);
            return found == values.end() ? std::vector<std::string>{} : found->second;
        };
        if (extension.oid == oid::basicConstraints) {
            const auto length = list("pathLength");
            return values.contains("ca") ? "CA:TRUE" + (length.empty() ? "" : ", pathlen:" + length.front())
                                         : "CA:FALSE";
        }
        if (extension.oid == oid::keyUsage &&
            (holds(&extension, "keyEncipherment") || holds(&extension, "keyAgreement")))
            note("keyUsage: what a key cannot serve is left out, keyEncipherment for keys other than RSA and "
                 "keyAgreement for those");
        if (extension.oid == oid::keyUsage) return joinedBy(list("uses"));
        if (extension.oid == oid::extendedKeyUsage) return joinedBy(list("purposes"));
        if (extension.oid == oid::ocspNoCheck) return "yes";
        if (extension.oid == oid::tlsFeature)
            return std::ranges::contains(list("features"), "status_request_v2") ? "" : joinedBy(list("features"));
        if (extension.oid == oid::certificatePolicies && values.size() == 1 && values.contains("policies"))
            return joinedBy(list("policies"));
        if (extension.oid == oid::crlDistributionPoints && values.size() == 1 && isPlainList(list("urls")) &&
            !list("urls").empty())
            return listSection("crl", {{"fullname", "URI:" + joinedBy(list("urls"), ",URI:")}});
        if (extension.oid == oid::authorityInfoAccess && !values.contains("other"))
            return accessSection(list("ocsp"), list("caIssuers"));
        return {};
    }
    std::string accessSection(const std::vector<std::string>& ocsp, const std::vector<std::string>& caIssuers)
    {
        std::vector<std::pair<std::string, std::string>> settings;
        for (const std::string& url : ocsp) settings.emplace_back(std::format("OCSP;URI.{}", settings.size()), url);
        for (const std::string& url : caIssuers) {
            if (!url.contains("://")) return {};
            settings.emplace_back(std::format("caIssuers;URI.{}", settings.size()), url);
        }
        return "@" + listSection("access", settings);
    }

    void writeExtension(const ProfileExtension& extension)
    {
        const std::string name(extension.type->name.empty() ? extension.oid : extension.type->name);
        for (const FieldGrant& grant : extension.fromRequest)
            note(std::format("{}: {} comes from the request{}; here {}", name, grant.field,
                grant.within.empty() ? "" : ", of these: " + joinedBy(grant.within),
                extension.values.empty() ? "whatever it asks is copied" : "it is fixed"));
        const bool areVariable = std::ranges::any_of(
            extension.values, [](const auto& field) { return std::ranges::any_of(field.second, hasVariables); });
        if (areVariable) return note(name + " holds variables and is not written");
        const auto made = makeExtension(extension.oid, extension.values, extension.isCritical);
        if (!made) return; // left to requests alone
        std::string value = wordsFor(extension);
        const std::string shown = value.empty() ? extension.oid : nameOfOid(extension.oid);
        if (value.empty()) {
            if (shown != name) m_text += "# " + name + "\n";
            value = "DER:" + toHex(made->value);
        }
        line(shown, (extension.isCritical ? "critical, " : "") + value);
    }

    void writeExtensions()
    {
        m_text += "\n[" + m_profile.id + "_extensions]\n";
        line("subjectKeyIdentifier", "hash");
        line("authorityKeyIdentifier", "keyid:always");
        for (const ProfileExtension& extension : m_profile.extensions) writeExtension(extension);
        m_text += std::exchange(m_sections, {});
    }

    void noteRules()
    {
        const NamesRule& names = m_profile.names;
        note(std::format("a certificate lives for {} days at most", m_profile.maximumDays));
        note("keys are of these kinds: " + joinedBy(m_profile.keys) + "; openssl signs any key, also a weak one");
        if (m_profile.takesCrlUrls)
            note("the addresses where the CA publishes are not part of the profile and are missing here");
        if (m_profile.backdateMinutes != 0)
            note(std::format("a certificate begins {} minutes before now", m_profile.backdateMinutes));
        if (!isRoot())
            note(m_profile.refusesLateEnd ? "what would outlive its CA is refused" : "the end is cut to the CA's");
        if (m_profile.keyReuse != KeyReuse::Allow) note("whether the key was certified before");
        if (!names.allowed.empty()) {
            std::vector<std::string> types;
            for (const GeneralName::Type type : names.allowed) types.emplace_back(typeName(type));
            note("names are of these types: " + joinedBy(types) + std::format("; {} at most", names.maximum));
            note("“copy” takes over every extension of a request that is not below; look at each request");
            if (!names.allowsWildcards) note("no wildcards");
            if (names.isRequired) note("at least one name is required");
            if (names.copiesCommonName) note("the common name joins the names");
            if (names.makesCommonName) note("a missing common name is made of the first name");
        }
        for (const NameLimit& limit : nameLimits())
            if (const auto& list = names.*limit.list; !list.empty())
                note(std::string(limit.key) + ": " + joinedBy(list));
        if (m_profile.takesNameConstraints) note("the operator may give name constraints");
        if (m_profile.maximumPathLength)
            note(std::format("the operator may choose a path length up to {}", *m_profile.maximumPathLength));
    }

    const Profile& m_profile;
    int m_version;
    std::string m_text;
    std::string m_sections;
    std::vector<std::string> m_notes;
};

}

OpensslConfig writeOpensslConfig(const Profile& profile, int version) { return ConfigWriter(profile, version).run(); }

}
