#include "core/base/Text.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/profiles/foreign/ConfigRoles.h"
#include "core/profiles/foreign/ConfigSubject.h"
#include "core/profiles/foreign/ExtensionText.h"
#include "core/profiles/foreign/ForeignDraft.h"
#include "core/profiles/foreign/ForeignFormats.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr std::string_view opensslName = "OpenSSL configuration";

/// What is lost with one of these makes a certificate that may do more than the file says.
constexpr std::array limiting{oid::basicConstraints, oid::keyUsage, oid::extendedKeyUsage, oid::nameConstraints,
    oid::policyConstraints, oid::inhibitAnyPolicy, oid::certificatePolicies};

/// Reads one file; what it finds is in `reading` and `report`.
class ConfigImport {
public:
    explicit ConfigImport(const ConfigText& file)
        : m_file(file), m_roles(rolesOf(file)), m_source{m_file, m_report, 0, m_oids}
    {
        for (const ConfigEntry& entry : file.entries())
            m_report.add(entry.line, entry.section, entry.key, entry.written);
    }

    ForeignReading run()
    {
        noteForms();
        readOids();
        ForeignReading reading;
        for (const std::string& section : m_file.sections()) { // in the order of the file
            const auto found = m_roles.extensions.find(section);
            if (found != m_roles.extensions.end()) addProfile(section, found->second, reading);
        }
        noteReferences();
        for (std::size_t i = 0; i < m_file.entries().size(); ++i)
            if (!m_report.isNoted(i))
                m_report.note(i, {ForeignFate::LeftOut, &reasonFor(m_file, m_roles, m_file.entries()[i]), {}});
        reading.lines = m_report.lines();
        return reading;
    }

private:
    const ConfigEntry& at(std::size_t index) const { return m_file.entries()[index]; }

    /// A setting that is there, complete, and counts; its value, which is then told as taken.
    const ConfigEntry* take(std::string_view section, std::string_view key)
    {
        const std::size_t index = section.empty() ? ConfigText::npos : m_file.find(section, key);
        if (index == ConfigText::npos || !at(index).missing.empty()) return nullptr;
        m_report.take(index);
        return &at(index);
    }

    void note(const ConfigEntry& entry, ForeignNote note)
    {
        m_report.note(static_cast<std::size_t>(&entry - m_file.entries().data()), std::move(note));
    }

    /// What can be said of a line without knowing what it is for.
    void noteForms()
    {
        for (std::size_t i = 0; i < m_file.entries().size(); ++i) {
            const ConfigEntry& entry = at(i);
            if (entry.isDirective)
                m_report.note(
                    i, {ForeignFate::LeftOut, entry.key == ".include" ? &because::otherFile : &because::pragma, {}});
            else if (entry.replacedBy != 0)
                m_report.note(i, {ForeignFate::LeftOut, &because::replacedLater, {std::to_string(entry.replacedBy)}});
            else if (!entry.missing.empty())
                m_report.note(i,
                    {ForeignFate::LeftOut, entry.usesEnvironment ? &because::environment : &because::notDefined,
                        {entry.missing}});
        }
    }

    void readOids()
    {
        const ConfigEntry* section = take("default", "oid_section");
        if (!section) return;
        for (const std::size_t index : m_file.section(section->value)) {
            const std::string& value = at(index).value; // "1.2.3", or "long name, 1.2.3"
            const auto comma = value.rfind(',');
            const std::string_view oid =
                withoutSpaces(std::string_view(value).substr(comma == std::string::npos ? 0 : comma + 1));
            if (oidOfName(oid) != oid || oid.empty()) continue;
            m_oids[at(index).key] = oid;
            m_report.take(index);
        }
    }

    /// The setting that leads to what was read is read as well.
    void noteReferences()
    {
        take("ca", "default_ca");
        for (const std::string& ca : m_roles.cas)
            for (const char* key : {"policy", "x509_extensions"}) take(ca, key);
        for (const char* key : {"distinguished_name", "x509_extensions"}) take(m_roles.request, key);
        for (std::size_t i = 0; i < m_file.entries().size(); ++i)
            if (at(i).isUsed && at(i).section == "default" && !m_report.isNoted(i) &&
                &reasonFor(m_file, m_roles, at(i)) == &because::unknownSetting)
                m_report.take(i); // a variable: its value was used
    }

    void addProfile(const std::string& section, std::string ca, ForeignReading& reading)
    {
        ForeignDraft draft{section, {}};
        Profile& profile = draft.profile;
        profile.id = profileIdFor(section);
        profile.title = profile.id;
        profile.goodFor = "What the section " + profile.id + " of an OpenSSL configuration was for.";
        profile.takesCrlUrls = false;
        const bool isNamed = !ca.empty();
        if (!isNamed && !m_roles.cas.empty()) ca = m_roles.cas.front();
        readExtensions(draft);
        setKind(draft, isNamed);
        readDays(draft, ca);
        readDigest(profile, ca);
        readSubject(draft, ca);
        copyFromRequests(draft, ca);
        completeCa(draft, m_report);
        readKeySize(profile);
        fillFromModel(draft, m_report);
        if (profile.kind != CertificateKind::Root)
            m_report.tell(section, "publication.from-issuer", {ForeignFate::Added, &because::addressesOfFile, {}});
        finishDraft(std::move(draft), m_report, reading);
    }

    void readExtensions(ForeignDraft& draft)
    {
        for (const ConfigEntry& entry : m_file.entries()) // what stands in there may be a limit, too
            if (entry.isDirective && entry.key == ".include" && entry.section == draft.section)
                draft.lost = ".include " + entry.value + ": " + reasonText({.reason = &because::otherFile});
        for (const std::size_t index : m_file.section(draft.section)) {
            const ConfigEntry& entry = at(index);
            if (!entry.missing.empty()) {
                lose(draft, entry, {});
                if (oidNamed(m_source, entry.key) != oid::subjectAltName || !entry.usesEnvironment) continue;
                allowUsualNames(draft.profile); // whoever calls openssl gives the names
                m_report.note(index, {ForeignFate::Adapted, &because::namesAsked, {"DNS, IP, email, URI"}});
                continue;
            }
            auto read = readExtensionText(m_source, entry.key, entry.value);
            if (read && findExtension(draft.profile, read->oid)) // by another of its names
                read = std::unexpected(ForeignNote{ForeignFate::LeftOut, &because::names, {}});
            if (!read) {
                m_report.note(index, read.error());
                lose(draft, entry, ForeignLine{.reason = read.error().reason, .values = read.error().values});
                continue;
            }
            m_report.take(index);
            for (ForeignNote& each : read->notes) m_report.note(index, std::move(each));
            allowNames(draft.profile, read->nameTypes);
            const bool isValue = !read->isComputed && read->oid != oid::subjectAltName;
            if (isValue) addExtension(draft.profile, read->oid, std::move(read->values), read->isCritical);
        }
    }

    /// A limit that cannot be carried over loses the profile: without it, certificates could do more.
    void lose(ForeignDraft& draft, const ConfigEntry& entry, const ForeignLine& why)
    {
        const bool isLimit = std::ranges::contains(limiting, oidNamed(m_source, entry.key)) ||
            withoutSpaces(entry.value).starts_with("critical,");
        if (!isLimit || !draft.lost.empty()) return;
        draft.lost = entry.key + " (" + std::to_string(entry.line) + ")";
        if (why.reason) draft.lost += ": " + reasonText(why);
    }

    void allowUsualNames(Profile& profile)
    {
        using Type = GeneralName::Type;
        allowNames(profile, {Type::Dns, Type::Ip, Type::Email, Type::Uri});
    }

    void setKind(ForeignDraft& draft, bool isNamedByCa)
    {
        Profile& profile = draft.profile;
        const auto constraints = std::ranges::find(profile.extensions, oid::basicConstraints, &ProfileExtension::oid);
        if (constraints == profile.extensions.end() || !constraints->values.contains("ca")) return;
        const bool isOfRoots = draft.section == m_roles.ofRoots;
        const bool isCalledRoot = draft.section == "v3_ca" || draft.section.contains("root");
        const bool isRoot = isOfRoots || (!isNamedByCa && isCalledRoot);
        profile.kind = isRoot ? CertificateKind::Root : CertificateKind::SubordinateCa;
        const ForeignReason& reason = isOfRoots ? because::asTwoProfiles : because::kindOfCa;
        if (isOfRoots && !isNamedByCa) return;
        if (!isOfRoots && isNamedByCa) return;
        m_report.tell(draft.section, "kind", {ForeignFate::Added, &reason, {isRoot ? "root" : "ca"}});
    }

    /// `openssl ca` signs for default_days; a root's days stand on the command line alone.
    void readDays(ForeignDraft& draft, const std::string& ca)
    {
        if (draft.profile.kind == CertificateKind::Root) return;
        const std::size_t index = ca.empty() ? ConfigText::npos : m_file.find(ca, "default_days");
        if (index == ConfigText::npos || !at(index).missing.empty()) return;
        const auto days = wholeNumber(at(index).value, 36525);
        if (!days || *days == 0)
            return m_report.note(index, {ForeignFate::LeftOut, &because::unreadable, {at(index).value}});
        draft.profile.defaultDays = *days;
        m_report.take(index);
    }

    void readDigest(Profile& profile, const std::string& ca)
    {
        const bool isOwn = profile.kind == CertificateKind::Root && !m_roles.request.empty();
        const ConfigEntry* digest = take(isOwn ? m_roles.request : ca, "default_md");
        if (!digest) digest = take(ca, "default_md");
        if (!digest) return;
        if (auto problem = setDigest(profile, digest->value)) note(*digest, *std::move(problem));
    }

    void readKeySize(Profile& profile)
    {
        const ConfigEntry* bits = take(m_roles.request, "default_bits");
        if (!bits) return;
        const auto key = findKeyAlgorithm("rsa:" + bits->value);
        if (!key) return note(*bits, {ForeignFate::LeftOut, &because::unknownKey, {}});
        profile.keys.insert(profile.keys.begin(), std::string((*key)->id));
        note(*bits, {ForeignFate::Adapted, &because::firstKey, {std::string((*key)->id)}});
    }

    void readSubject(ForeignDraft& draft, const std::string& ca)
    {
        ConfigSubject subject{m_source, draft.profile};
        const ConfigEntry* policy = ca.empty() ? nullptr : take(ca, "policy");
        if (policy) subject.readPolicy(policy->value);
        const ConfigEntry* name = take(m_roles.request, "distinguished_name");
        const std::size_t prompt = m_roles.request.empty() ? ConfigText::npos : m_file.find(m_roles.request, "prompt");
        const bool isAsked = prompt == ConfigText::npos || !equalIgnoringCase(at(prompt).value, "no");
        if (name) subject.readName(name->value, isAsked);
        if (!policy && !(name && draft.profile.kind == CertificateKind::Root)) subject.allowUsual();
        const ConfigEntry* preserve = ca.empty() ? nullptr : take(ca, "preserve");
        if (preserve && equalIgnoringCase(preserve->value, "yes")) draft.profile.subjectOrder.clear();
        const ConfigEntry* email = ca.empty() ? nullptr : take(ca, "email_in_dn");
        if (email && equalIgnoringCase(email->value, "no")) {
            std::erase_if(draft.profile.subject, [](const SubjectRule& rule) { return rule.oid == oid::emailAddress; });
            std::erase(draft.profile.subjectOrder, oid::emailAddress);
        }
    }

    void copyFromRequests(ForeignDraft& draft, const std::string& ca)
    {
        const ConfigEntry* copy = ca.empty() ? nullptr : take(ca, "copy_extensions");
        Profile& profile = draft.profile;
        const bool isCa = profile.kind != CertificateKind::EndEntity;
        const bool copies = copy && (copy->value == "copy" || copy->value == "copyall");
        if (!copies && !isCa && profile.names.allowed.empty())
            m_report.tell(draft.section, "names.allowed", {ForeignFate::Added, &because::noNames, {}});
        if (!copies) return;
        if (isCa) return note(*copy, {ForeignFate::Adapted, &because::nothingToCas, {draft.section}});
        if (profile.names.allowed.empty() || copy->value == "copyall") {
            allowUsualNames(profile);
            note(*copy, {ForeignFate::Adapted, &because::namesAsked, {"DNS, IP, email, URI"}});
            note(*copy, {ForeignFate::Adapted, &because::wildcardsLeft, {}});
        }
        for (ForeignNote& each : grantFromRequest(profile, copy->value == "copyall")) note(*copy, std::move(each));
    }

    const ConfigText& m_file;
    ConfigRoles m_roles;
    ForeignReport m_report;
    std::map<std::string, std::string, std::less<>> m_oids;
    ExtensionSource m_source;
};

std::string_view trimmedLine(std::string_view text) { return withoutSpaces(text.substr(0, text.find('\n'))); }

}

bool isOpensslConfig(std::string_view content)
{
    // a profile of ours says "format = 1" and has tables with dots; a configuration has sections of settings without quotes
    constexpr std::size_t lookedAt = 256 * 1024;
    content = content.substr(0, lookedAt);
    bool hasSection = false, hasSetting = false;
    while (!content.empty()) {
        const std::string_view line = trimmedLine(content);
        const auto end = content.find('\n');
        content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with("format") && withoutSpaces(line.substr(6)).starts_with('=')) return false;
        if (line.starts_with("[[") || line.starts_with("[extensions.") || line.starts_with("[validity]") ||
            line.starts_with('{') || line.starts_with("-----"))
            return false;
        hasSection = hasSection || line.starts_with('[');
        const std::string_view key = withoutSpaces(line.substr(0, line.find('=')));
        constexpr std::array words{std::string_view("default_ca"), std::string_view("distinguished_name"),
            std::string_view("basicConstraints"), std::string_view("keyUsage"), std::string_view("extendedKeyUsage"),
            std::string_view("x509_extensions"), std::string_view("policy"), std::string_view("default_md"),
            std::string_view("subjectKeyIdentifier"), std::string_view("openssl_conf"),
            std::string_view("subjectAltName")};
        hasSetting = hasSetting || std::ranges::contains(words, key);
    }
    return hasSection && hasSetting;
}

Result<ForeignReading> readOpensslConfig(std::string_view content, std::string_view)
{
    CORE_TRY(const ConfigText file, ConfigText::read(content, opensslName));
    return ConfigImport(file).run();
}

}
