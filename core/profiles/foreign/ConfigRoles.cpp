#include "core/profiles/foreign/ConfigRoles.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

std::string valueOf(const ConfigText& file, std::string_view section, std::string_view key)
{
    for (const std::size_t index : file.section(section))
        if (file.entries()[index].key == key) return file.entries()[index].value;
    return {};
}

/// A section with one of these describes certificates, whoever refers to it.
constexpr std::array telling{
    std::string_view("basicConstraints"), std::string_view("keyUsage"), std::string_view("extendedKeyUsage")};

bool describesCertificates(const ConfigText& file, const std::string& section)
{
    return std::ranges::any_of(file.section(section), [&](std::size_t index) {
        const std::string& key = file.entries()[index].key;
        return std::ranges::contains(telling, std::string_view(key)) ||
            std::ranges::any_of(telling, [&](std::string_view name) { return oidOfName(key) == oidOfName(name); });
    });
}

void addTo(std::set<std::string, std::less<>>& set, const ConfigText& file, const std::string& name)
{
    if (!name.empty() && file.has(name)) set.insert(name);
}

struct KnownSetting {
    std::string_view key;
    const ForeignReason& reason;
};
/// What stands in [ca], [req] and before all sections, and is nothing for a profile.
const std::array knownSettings{
    KnownSetting{"dir", because::placeOfFiles},
    KnownSetting{"certs", because::placeOfFiles},
    KnownSetting{"crl_dir", because::placeOfFiles},
    KnownSetting{"new_certs_dir", because::placeOfFiles},
    KnownSetting{"database", because::placeOfFiles},
    KnownSetting{"certificate", because::placeOfFiles},
    KnownSetting{"private_key", because::placeOfFiles},
    KnownSetting{"crl", because::placeOfFiles},
    KnownSetting{"default_keyfile", because::placeOfFiles},
    KnownSetting{"HOME", because::placeOfFiles},
    KnownSetting{"oid_file", because::otherFile},
    KnownSetting{"serial", because::serialNumbers},
    KnownSetting{"crlnumber", because::revocationLists},
    KnownSetting{"rand_serial", because::serialNumbers},
    KnownSetting{"RANDFILE", because::randomness},
    KnownSetting{"default_crl_days", because::revocationLists},
    KnownSetting{"default_crl_hours", because::revocationLists},
    KnownSetting{"crl_extensions", because::revocationLists},
    KnownSetting{"default_startdate", because::validityDates},
    KnownSetting{"default_enddate", because::validityDates},
    KnownSetting{"unique_subject", because::sameSubjects},
    KnownSetting{"name_opt", because::display},
    KnownSetting{"cert_opt", because::display},
    KnownSetting{"msie_hack", because::display},
    KnownSetting{"prompt", because::display},
    KnownSetting{"batch", because::display},
    KnownSetting{"string_mask", because::encoding},
    KnownSetting{"dirstring_type", because::encoding},
    KnownSetting{"utf8", because::encoding},
    KnownSetting{"encrypt_key", because::keyProtection},
    KnownSetting{"encrypt_rsa_key", because::keyProtection},
    KnownSetting{"input_password", because::keyProtection},
    KnownSetting{"output_password", because::keyProtection},
    KnownSetting{"default_cipher", because::keyProtection},
    KnownSetting{"cipher", because::keyProtection},
    KnownSetting{"attributes", because::makingRequests},
    KnownSetting{"req_extensions", because::makingRequests},
    KnownSetting{"openssl_conf", because::program},
    KnownSetting{"openssl_init", because::program},
    KnownSetting{"config_diagnostics", because::program},
};

constexpr std::array services{std::string_view("tsa"), std::string_view("cmp"), std::string_view("insta"),
    std::string_view("pbm"), std::string_view("signature"), std::string_view("ir"), std::string_view("cr"),
    std::string_view("kur"), std::string_view("rr")};

}

ConfigRoles rolesOf(const ConfigText& file)
{
    ConfigRoles roles;
    const auto defaultCa = file.find("ca", "default_ca");
    if (defaultCa != ConfigText::npos && file.has(file.entries()[defaultCa].value))
        roles.cas.push_back(file.entries()[defaultCa].value);
    for (const std::string& section : file.sections()) {
        const bool isCa = !valueOf(file, section, "policy").empty() ||
            (!valueOf(file, section, "x509_extensions").empty() &&
                valueOf(file, section, "distinguished_name").empty());
        if (isCa && section != "default" && !std::ranges::contains(roles.cas, section)) roles.cas.push_back(section);
        const bool isRequest = section == "req" || !valueOf(file, section, "distinguished_name").empty();
        if (isRequest && (roles.request.empty() || section == "req")) roles.request = section;
    }
    for (const std::string& ca : roles.cas) {
        addTo(roles.policies, file, valueOf(file, ca, "policy"));
        addTo(roles.crlExtensions, file, valueOf(file, ca, "crl_extensions"));
        const std::string extensions = valueOf(file, ca, "x509_extensions");
        if (file.has(extensions)) roles.extensions.try_emplace(extensions, ca);
    }
    if (!roles.request.empty()) {
        addTo(roles.subjects, file, valueOf(file, roles.request, "distinguished_name"));
        addTo(roles.attributes, file, valueOf(file, roles.request, "attributes"));
        addTo(roles.requestExtensions, file, valueOf(file, roles.request, "req_extensions"));
        roles.ofRoots = valueOf(file, roles.request, "x509_extensions");
        if (!file.has(roles.ofRoots)) roles.ofRoots.clear();
        if (!roles.ofRoots.empty()) roles.extensions.try_emplace(roles.ofRoots);
    }
    for (const std::string& section : file.sections())
        if (describesCertificates(file, section) && !roles.requestExtensions.contains(section) &&
            !roles.crlExtensions.contains(section))
            roles.extensions.try_emplace(section);
    return roles;
}

const ForeignReason& reasonFor(const ConfigText&, const ConfigRoles& roles, const ConfigEntry& entry)
{
    if (roles.crlExtensions.contains(entry.section)) return because::revocationLists;
    if (roles.requestExtensions.contains(entry.section) || roles.attributes.contains(entry.section))
        return because::makingRequests;
    const auto* const known = std::ranges::find(knownSettings, entry.key, &KnownSetting::key);
    const bool isOfPrograms = entry.section == "default" || entry.section == roles.request || entry.section == "ca" ||
        std::ranges::contains(roles.cas, entry.section);
    if (isOfPrograms) return known == knownSettings.end() ? because::unknownSetting : known->reason;
    if (roles.policies.contains(entry.section)) return because::unknownAttribute;
    if (roles.subjects.contains(entry.section)) return because::answersOffered;
    const std::string_view stem = std::string_view(entry.section).substr(0, entry.section.find('_'));
    return std::ranges::contains(services, stem) ? because::otherService : because::unusedSection;
}

}
