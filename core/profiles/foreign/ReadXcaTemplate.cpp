#include "core/base/Text.h"
#include "core/base/Wording.h"
#include "core/formats/Pem.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/Variables.h"
#include "core/profiles/foreign/ExtensionText.h"
#include "core/profiles/foreign/ForeignDraft.h"
#include "core/profiles/foreign/ForeignFormats.h"
#include "core/x509/Der.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/Strings.h"
#include <array>

// The format: a PEM block, or its octets as they are: two numbers (octets that follow, version), a Name in DER, and a map of texts as
// QDataStream writes it.
namespace core {
namespace {

constexpr std::string_view xcaName = "XCA template";
constexpr std::string_view xcaLabel = "XCA TEMPLATE";
constexpr std::uint32_t firstVersion = 10; ///< those before are a list of values without names
constexpr std::uint32_t mostSettings = 500;
constexpr std::size_t mostXcaOctets = 256 * 1024;

std::unexpected<Error> broken(std::string what)
{
    return failAs(ErrorCode::Malformed, "CW-644", {std::string(xcaName), "1", std::move(what)});
}

Result<std::uint32_t> readNumber(ByteView& input)
{
    if (input.size() < 4) return broken("it ends too early");
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i) number = number << 8 | input[static_cast<std::size_t>(i)];
    input = input.subspan(4);
    return number;
}

/// UTF-16 with its length in octets in front; 0xFFFFFFFF for a text that is not there.
Result<std::string> readText(ByteView& input)
{
    CORE_TRY(const std::uint32_t size, readNumber(input));
    if (size == 0xFFFFFFFF || size == 0) return std::string();
    if (size > input.size()) return broken("it ends too early");
    const auto text = der::textOfString(der::tag::bmpString, input.first(size));
    if (!text) return broken("a text in it is broken");
    input = input.subspan(size);
    return *text;
}

/// Octets as XCA stores them: how many follow after the version, which is a small number, and a Name.
bool hasXcaHead(std::string_view content)
{
    ByteView input = bytesOf(content);
    const auto size = readNumber(input);
    const auto version = readNumber(input);
    return size && version && *size == input.size() && *version < 100 && !input.empty() &&
        input.front() == der::tag::sequence;
}

using XcaSettings = std::map<std::string, std::string, std::less<>>;
struct XcaTemplate {
    DistinguishedName subject;
    XcaSettings settings;
};

Result<XcaTemplate> readTemplate(std::string_view content)
{
    if (content.size() > mostXcaOctets)
        return failAs(
            ErrorCode::Refused, "CW-645", {std::string(xcaName), std::to_string(mostXcaOctets / 1024) + " KiB"});
    std::vector<PemBlock> blocks;
    ByteView input = bytesOf(content);
    if (!hasXcaHead(content)) {
        CORE_TRY(blocks, readPem(content));
        const auto block = std::ranges::find(blocks, xcaLabel, &PemBlock::label);
        if (block == blocks.end()) return broken("there is no template in it");
        input = block->der;
    }
    CORE_TRY(const std::uint32_t size, readNumber(input));
    CORE_TRY(const std::uint32_t version, readNumber(input));
    if (version < firstVersion)
        return broken("it is of version " + std::to_string(version) + ", and only those from " +
            std::to_string(firstVersion) + " on can be read; export it anew with XCA 2");
    if (size != input.size()) return broken("its length is wrong");
    XcaTemplate result;
    const auto name = der::readElement(input);
    auto subject =
        name ? DistinguishedName::fromDer(name->whole) : Result<DistinguishedName>(fail(ErrorCode::Malformed));
    if (!subject) return broken("the name in it is broken");
    result.subject = *std::move(subject);
    CORE_TRY(const std::uint32_t count, readNumber(input));
    if (count > mostSettings)
        return failAs(ErrorCode::Refused, "CW-645", {std::string(xcaName), std::to_string(mostSettings) + " settings"});
    for (std::uint32_t i = 0; i < count; ++i) {
        CORE_TRY(std::string key, readText(input));
        CORE_TRY(result.settings[std::move(key)], readText(input));
    }
    return result;
}

/// An extension with a field of its own in XCA: the name of its setting, of the extension, and of that for "critical".
struct XcaExtension {
    std::string_view setting, name, critical{};
};
constexpr std::array extensionSettings{XcaExtension{"nameCons", "nameConstraints"},
    XcaExtension{"issAltName", "issuerAltName"}, XcaExtension{"crlDist", "crlDistributionPoints"},
    XcaExtension{"authInfAcc", "authorityInfoAccess"}, XcaExtension{"nsComment", "nsComment"},
    XcaExtension{"eKeyUse", "extendedKeyUsage", "ekuCritical"}};

constexpr std::array useBits{std::string_view("digitalSignature"), std::string_view("nonRepudiation"),
    std::string_view("keyEncipherment"), std::string_view("dataEncipherment"), std::string_view("keyAgreement"),
    std::string_view("keyCertSign"), std::string_view("cRLSign"), std::string_view("encipherOnly"),
    std::string_view("decipherOnly")};
constexpr std::array netscapeBits{std::string_view("client"), std::string_view("server"), std::string_view("email"),
    std::string_view("objsign"), std::string_view("sslCA"), std::string_view("emailCA"), std::string_view("objCA")};

template <typename Names>
std::string namesOfBits(int bits, const Names& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (bits >> i & 1) text += (text.empty() ? "" : ",") + std::string(names[i]);
    return text;
}

class XcaImport {
public:
    XcaImport(const XcaTemplate& from, const ConfigText& advanced)
        : m_from(from), m_advanced(advanced), m_source{m_advanced, m_report, 0, m_oids}
    {
        for (const ConfigEntry& entry : advanced.entries()) m_report.add(0, "adv_ext", entry.key, entry.written);
        for (const auto& [key, value] : from.settings)
            if (key != "adv_ext") m_numbers[key] = m_report.add(0, "template", key, value);
        for (const NameAttribute& each : from.subject.attributes())
            m_numbers["subject " + each.oid] = m_report.add(0, "subject", each.oid, each.value);
    }

    ForeignReading run(std::string_view name)
    {
        Profile& profile = m_draft.profile;
        const std::string own = valueOf("internal_name");
        m_draft.section = own.empty() ? std::string(name) : own;
        profile.id = profileIdFor(m_draft.section);
        profile.title = profile.id;
        profile.goodFor = "What the XCA template " + profile.id + " was for.";
        profile.takesCrlUrls = false;
        for (const char* key : {"internal_name", "internal_comment", "subKey", "authKey"}) take(key);
        readConstraints();
        readUses();
        for (const XcaExtension& each : extensionSettings)
            add(each.setting, each.name, valueOf(each.setting),
                !each.critical.empty() && valueOf(each.critical) == "1");
        if (valueOf("OCSPstaple") == "1") add("OCSPstaple", "tlsfeature", "status_request", false);
        readAdvanced();
        readNames();
        readSubject();
        readDays();
        completeCa(m_draft, m_report);
        fillFromModel(m_draft, m_report);
        noteRest();
        ForeignReading reading;
        finishDraft(std::move(m_draft), m_report, reading);
        reading.lines = m_report.lines();
        return reading;
    }

private:
    std::string valueOf(std::string_view key) const
    {
        const auto found = m_from.settings.find(key);
        return found == m_from.settings.end() ? std::string() : found->second;
    }
    void note(std::string_view key, const ForeignNote& note)
    {
        if (const auto found = m_numbers.find(key); found != m_numbers.end()) m_report.note(found->second, note);
    }
    void take(std::string_view key) { note(key, {ForeignFate::Taken, nullptr, {}}); }

    void keep(ExtensionReading reading)
    {
        allowNames(m_draft.profile, reading.nameTypes);
        if (!reading.isComputed && reading.oid != oid::subjectAltName)
            addExtension(m_draft.profile, reading.oid, std::move(reading.values), reading.isCritical);
    }
    void add(std::string_view setting, std::string_view name, const std::string& value, bool isCritical)
    {
        if (value.empty()) return take(setting);
        auto reading = readExtensionText(m_source, name, (isCritical ? "critical," : "") + value);
        if (!reading) {
            note(setting, reading.error());
            lose(name, reading.error());
            return;
        }
        take(setting);
        for (const ForeignNote& each : reading->notes) note(setting, each);
        keep(*std::move(reading));
    }
    void lose(std::string_view name, const ForeignNote& why)
    {
        constexpr std::array harmless{std::string_view("nsComment"), std::string_view("crlDistributionPoints"),
            std::string_view("authorityInfoAccess"), std::string_view("issuerAltName"), std::string_view("nsCertType")};
        if (std::ranges::contains(harmless, name) || !m_draft.lost.empty()) return;
        m_draft.lost = std::string(name) + ": " + reasonText({.reason = why.reason, .values = why.values});
    }

    /// "ca": 1 a CA, 2 none, else no basic constraints.
    void readConstraints()
    {
        const std::string kind = valueOf("ca"), length = valueOf("basicPath");
        for (const char* key : {"bcCritical", "basicPath"}) take(key);
        if (kind != "1" && kind != "2") return take("ca");
        std::string value = kind == "1" ? "CA:TRUE" : "CA:FALSE";
        if (kind == "1" && !length.empty()) value += ",pathlen:" + length;
        add("ca", "basicConstraints", value, valueOf("bcCritical") == "1");
        if (kind != "1") return;
        const bool isRoot = length.empty();
        m_draft.profile.kind = isRoot ? CertificateKind::Root : CertificateKind::SubordinateCa;
        m_report.tell(m_draft.section, "kind", {ForeignFate::Added, &because::kindOfCa, {isRoot ? "root" : "ca"}});
    }

    void readUses()
    {
        for (const char* key : {"kuCritical", "ekuCritical"}) take(key);
        const auto uses = wholeNumber(valueOf("keyUse").empty() ? "0" : valueOf("keyUse"), 511);
        const auto types = wholeNumber(valueOf("nsCertType").empty() ? "0" : valueOf("nsCertType"), 127);
        if (!uses) {
            const ForeignNote why{ForeignFate::LeftOut, &because::unreadable, {valueOf("keyUse")}};
            note("keyUse", why);
            lose("keyUsage", why);
        } else {
            add("keyUse", "keyUsage", namesOfBits(*uses, useBits), valueOf("kuCritical") == "1");
        }
        if (types) add("nsCertType", "nsCertType", namesOfBits(*types, netscapeBits), false);
    }

    void readAdvanced()
    {
        for (const std::size_t index : m_advanced.section("default")) {
            const ConfigEntry& entry = m_advanced.entries()[index];
            auto reading = readExtensionText(m_source, entry.key, entry.value);
            if (!reading) {
                m_report.note(index, reading.error());
                lose(entry.key, reading.error());
                continue;
            }
            m_report.take(index);
            for (const ForeignNote& each : reading->notes) m_report.note(index, each);
            keep(*std::move(reading));
        }
    }

    /// Names are typed in for each certificate; "DNS:copycn" takes that of the subject.
    void readNames()
    {
        using Type = GeneralName::Type;
        Profile& profile = m_draft.profile;
        if (profile.kind != CertificateKind::EndEntity) return take("subAltName");
        std::string names = valueOf("subAltName");
        if (const auto copy = names.find("DNS:copycn"); copy != std::string::npos) {
            names.erase(copy, std::string_view("DNS:copycn").size());
            while (names.starts_with(',') || names.starts_with(' ')) names.erase(0, 1);
            allowNames(profile, {Type::Dns});
            profile.names.copiesCommonName = true;
        }
        add("subAltName", "subjectAltName", names, false);
        allowNames(profile, {Type::Dns, Type::Ip, Type::Email, Type::Uri});
        m_report.tell(
            m_draft.section, "names.allowed", {ForeignFate::Added, &because::namesAsked, {"DNS, IP, email, URI"}});
    }

    void readSubject()
    {
        Profile& profile = m_draft.profile;
        for (const NameAttribute& each : m_from.subject.attributes()) {
            const std::string key = "subject " + each.oid;
            if (each.value.empty() || hasVariables(each.value)) {
                note(key, {ForeignFate::LeftOut, &because::braces, {}});
                continue;
            }
            if (std::ranges::contains(profile.subject, each.oid, &SubjectRule::oid)) {
                note(key, {ForeignFate::LeftOut, &because::names, {}});
                continue;
            }
            profile.subject.push_back({.oid = each.oid, .source = SubjectRule::Source::Default, .value = each.value});
            take(key);
        }
        const auto model = shippedProfile(modelOf(profile));
        if (!model) return;
        for (const SubjectRule& rule : model->subject)
            if (!std::ranges::contains(profile.subject, rule.oid, &SubjectRule::oid)) profile.subject.push_back(rule);
    }

    /// "validM": 0 days, 1 months, 2 years.
    void readDays()
    {
        if (valueOf("noWellDefinedExpDate") == "1")
            note("noWellDefinedExpDate", {ForeignFate::LeftOut, &because::validityDates, {}});
        else
            take("noWellDefinedExpDate");
        if (valueOf("validMidn") == "1")
            note("validMidn", {ForeignFate::LeftOut, &because::validityDates, {}});
        else
            take("validMidn");
        const auto number = wholeNumber(valueOf("validN"), 36525);
        const std::string unit = valueOf("validM");
        const std::int64_t days = !number ? 0
            : unit == "2"                 ? *number * 365LL + *number / 4
            : unit == "1"                 ? *number * 30LL
                                          : *number;
        if (days < 1 || days > 36525)
            return note("validN", {ForeignFate::LeftOut, &because::unreadable, {valueOf("validN")}});
        m_draft.profile.defaultDays = static_cast<int>(days);
        take("validM");
        if (unit != "1" && unit != "2") return take("validN");
        note("validN", {ForeignFate::Adapted, &because::fraction, {std::to_string(days)}});
    }

    void noteRest()
    {
        for (const auto& [key, setting] : m_numbers)
            if (!m_report.isNoted(setting)) {
                const bool isEmpty = valueOf(key).empty();
                m_report.note(setting,
                    {isEmpty ? ForeignFate::Taken : ForeignFate::LeftOut,
                        isEmpty ? nullptr : &because::unknownExtension, {}});
            }
        m_report.rest(because::unusedSection);
    }

    const XcaTemplate& m_from;
    const ConfigText& m_advanced;
    ForeignReport m_report;
    std::map<std::string, std::string, std::less<>> m_oids;
    ExtensionSource m_source;
    std::map<std::string, std::size_t, std::less<>> m_numbers;
    ForeignDraft m_draft;
};

}

bool isXcaTemplate(std::string_view content)
{
    return content.contains("-----BEGIN XCA TEMPLATE-----") || hasXcaHead(content);
}

Result<ForeignReading> readXcaTemplate(std::string_view content, std::string_view name)
{
    CORE_TRY(const XcaTemplate from, readTemplate(content));
    const auto advanced = from.settings.find("adv_ext");
    CORE_TRY(const ConfigText config,
        ConfigText::read(advanced == from.settings.end() ? std::string_view{} : advanced->second, xcaName));
    return XcaImport(from, config).run(name);
}

}
