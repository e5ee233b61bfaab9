#include "core/base/Text.h"
#include "core/base/Wording.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/Variables.h"
#include "core/profiles/foreign/ForeignDraft.h"
#include "core/profiles/foreign/ForeignFormats.h"
#include "core/profiles/foreign/JsonSettings.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>
#include <charconv>

namespace core {
namespace {

constexpr std::string_view cfsslName = "CFSSL configuration";
constexpr int usualBackdate = 5; // minutes, what cfssl does where nothing is said
constexpr int mostBackdate = 3 * 24 * 60;

struct Usage {
    std::string_view name; ///< as the file says it
    std::string_view use;  ///< of keyUsage; empty: a purpose
    std::string_view purpose{};
};
constexpr std::array usages{Usage{"signing", "digitalSignature"}, Usage{"digital signature", "digitalSignature"},
    Usage{"content commitment", "nonRepudiation"}, Usage{"content committment", "nonRepudiation"},
    Usage{"key encipherment", "keyEncipherment"}, Usage{"key agreement", "keyAgreement"},
    Usage{"data encipherment", "dataEncipherment"}, Usage{"cert sign", "keyCertSign"}, Usage{"crl sign", "cRLSign"},
    Usage{"encipher only", "encipherOnly"}, Usage{"decipher only", "decipherOnly"},
    Usage{"any", "", "anyExtendedKeyUsage"}, Usage{"server auth", "", "serverAuth"},
    Usage{"client auth", "", "clientAuth"}, Usage{"code signing", "", "codeSigning"},
    Usage{"email protection", "", "emailProtection"}, Usage{"s/mime", "", "emailProtection"},
    Usage{"ipsec end system", "", "1.3.6.1.5.5.7.3.5"}, Usage{"ipsec tunnel", "", "1.3.6.1.5.5.7.3.6"},
    Usage{"ipsec user", "", "1.3.6.1.5.5.7.3.7"}, Usage{"timestamping", "", "timeStamping"},
    Usage{"ocsp signing", "", "OCSPSigning"}, Usage{"microsoft sgc", "", "1.3.6.1.4.1.311.10.3.3"},
    Usage{"netscape sgc", "", "2.16.840.1.113730.4.1"}};

struct Unused {
    std::string_view key;
    const ForeignReason& reason;
};
const std::array unusedKeys{Unused{"auth_key", because::account}, Unused{"prev_auth_key", because::account},
    Unused{"auth_remote", because::account}, Unused{"remote", because::account}, Unused{"auth_keys", because::account},
    Unused{"remotes", because::account}, Unused{"not_before", because::validityDates},
    Unused{"not_after", because::validityDates}, Unused{"ct_log_servers", because::otherService},
    Unused{"cert_store", because::placeOfFiles}, Unused{"client_provides_serial_numbers", because::serialNumbers}};

/// Minutes of a duration as Go writes it, "8760h30m"; seconds are dropped. nullopt: it is none.
std::optional<std::int64_t> minutesOf(std::string_view text)
{
    std::int64_t minutes = 0;
    while (!text.empty()) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || number < 0 || number > 100'000'000 || end == text.data() + text.size())
            return std::nullopt;
        const char unit = *end;
        if (unit != 'h' && unit != 'm' && unit != 's') return std::nullopt;
        minutes += unit == 'h' ? number * 60 : unit == 'm' ? number : 0;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    }
    return minutes;
}

/// Reads `signing`; every value has its number in the report.
class CfsslImport {
public:
    explicit CfsslImport(const ForeignJson& root) : m_root(root) {}

    ForeignReading run()
    {
        ForeignReading reading;
        const ForeignJson& signing = *m_root.find("signing");
        m_settings.add(m_root, "", [](const ForeignJson& value) { return value.shown(); });
        m_default = signing.find("default");
        if (m_default && m_default->find("usages")) addProfile(*m_default, "default", "signing.default", reading);
        if (const ForeignJson* profiles = signing.find("profiles"))
            for (const ForeignJson& each : profiles->members)
                if (each.kind == ForeignJson::Kind::Object)
                    addProfile(each, each.key, "signing.profiles." + each.key, reading);
        m_settings.rest([this](const ForeignJson& value) -> const ForeignReason& { return reasonFor(value); });
        reading.lines = m_report.lines();
        return reading;
    }

private:
    const ForeignReason& reasonFor(const ForeignJson& value) const
    {
        const auto* const found = std::ranges::find(unusedKeys, value.key, &Unused::key);
        if (found != unusedKeys.end()) return found->reason;
        for (const ForeignJson& each : m_root.members) // settings of the server beside "signing"
            if (each.key != "signing" && (&each == &value || isBelow(each, value))) return because::account;
        return because::unknownSetting;
    }
    static bool isBelow(const ForeignJson& object, const ForeignJson& value)
    {
        return std::ranges::any_of(
            object.members, [&](const ForeignJson& each) { return &each == &value || isBelow(each, value); });
    }
    void note(const ForeignJson& value, const ForeignNote& note) { m_settings.note(value, note); }
    void take(const ForeignJson& value) { m_settings.take(value); }
    void lose(ForeignDraft& draft, const ForeignJson& value, ForeignNote why)
    {
        if (draft.lost.empty())
            draft.lost = value.key + ": " + reasonText({.reason = why.reason, .values = why.values});
        note(value, std::move(why));
    }

    /// Its own, or what the default says.
    const ForeignJson* inherited(const ForeignJson& profile, std::string_view key) const
    {
        const ForeignJson* own = profile.find(key);
        return own || !m_default ? own : m_default->find(key);
    }

    void addProfile(
        const ForeignJson& from, const std::string& name, const std::string& section, ForeignReading& reading)
    {
        ForeignDraft draft{section, {}};
        Profile& profile = draft.profile;
        profile.id = profileIdFor(name);
        profile.title = profile.id;
        profile.goodFor = "What the profile " + profile.id + " of a CFSSL configuration was for.";
        profile.takesCrlUrls = false;
        readConstraint(draft, from);
        readUsages(draft, from);
        readAddresses(profile, from);
        readPolicies(draft, from);
        readLife(draft, from);
        readNames(draft, from);
        if (const ForeignJson* noCheck = from.find("ocsp_no_check");
            noCheck && noCheck->kind == ForeignJson::Kind::Flag) {
            if (noCheck->isTrue()) addExtension(profile, oid::ocspNoCheck, {}, false);
            take(*noCheck);
        }
        readAllowedExtensions(profile, from);
        if (const auto model = shippedProfile(modelOf(profile)))
            if (m_takesSubject) profile.subject = model->subject;
        completeCa(draft, m_report);
        fillFromModel(draft, m_report);
        m_report.tell(section, "publication.from-issuer", {ForeignFate::Added, &because::addressesOfFile, {}});
        finishDraft(std::move(draft), m_report, reading);
    }

    /// cfssl writes critical basic constraints into every certificate.
    void readConstraint(ForeignDraft& draft, const ForeignJson& from)
    {
        FieldValues values;
        const ForeignJson* constraint = from.find("ca_constraint");
        const ForeignJson* isCa = constraint ? constraint->find("is_ca") : nullptr;
        if (isCa && isCa->isTrue()) {
            values["ca"] = {"true"};
            draft.profile.kind = CertificateKind::SubordinateCa;
            const ForeignJson* length = constraint->find("max_path_len");
            const ForeignJson* isZero = constraint->find("max_path_len_zero");
            const bool hasLength =
                length && length->kind == ForeignJson::Kind::Number && !length->text.starts_with('-');
            if (hasLength && (length->text != "0" || (isZero && isZero->isTrue())))
                values["pathLength"] = {length->text};
            if (!length && isZero && isZero->isTrue()) values["pathLength"] = {"0"};
        }
        if (constraint) take(*constraint);
        addExtension(draft.profile, oid::basicConstraints, std::move(values), true);
    }

    void readUsages(ForeignDraft& draft, const ForeignJson& from)
    {
        const ForeignJson* value = from.find("usages");
        const auto names = value ? value->texts() : std::nullopt;
        if (!names) {
            if (value) lose(draft, *value, {ForeignFate::LeftOut, &because::unreadable, {value->shown()}});
            return;
        }
        FieldValues uses, purposes;
        for (const std::string& name : *names) {
            const auto* const usage = std::ranges::find(usages, name, &Usage::name);
            if (usage == usages.end()) return lose(draft, *value, {ForeignFate::LeftOut, &because::unreadable, {name}});
            auto& list = usage->use.empty() ? purposes["purposes"] : uses["uses"];
            const std::string_view meant = usage->use.empty() ? usage->purpose : usage->use;
            if (!std::ranges::contains(list, meant)) list.emplace_back(meant);
        }
        if (!uses.empty()) addExtension(draft.profile, oid::keyUsage, std::move(uses), true);
        if (!purposes.empty()) addExtension(draft.profile, oid::extendedKeyUsage, std::move(purposes), false);
        take(*value);
    }

    void readAddresses(Profile& profile, const ForeignJson& from)
    {
        FieldValues access, lists;
        const auto addTo = [&](std::string_view key, FieldValues& values, std::string_view field) {
            const ForeignJson* value = inherited(from, key);
            const auto urls = value ? value->texts() : std::nullopt;
            if (!urls || (urls->size() == 1 && urls->front().empty())) return;
            for (const std::string& url : *urls) {
                if (hasVariables(url)) return note(*value, {ForeignFate::LeftOut, &because::braces, {}});
                if (const auto made = makeExtension(oid::crlDistributionPoints, {{"urls", {url}}}, false); !made)
                    return note(*value, {ForeignFate::LeftOut, &because::cannotBeMade, {sentence(made.error())}});
            }
            values[std::string(field)] = *urls;
            take(*value);
        };
        addTo("issuer_urls", access, "caIssuers");
        addTo("ocsp_url", access, "ocsp");
        addTo("crl_url", lists, "urls");
        if (!access.empty()) addExtension(profile, oid::authorityInfoAccess, std::move(access), false);
        if (!lists.empty()) addExtension(profile, oid::crlDistributionPoints, std::move(lists), false);
    }

    static std::optional<FieldValues> policyOf(const ForeignJson& policy)
    {
        const ForeignJson* id = policy.find("id");
        if (!id || id->kind != ForeignJson::Kind::Text || oidOfName(id->text) != id->text) return std::nullopt;
        FieldValues values{{"policy", {id->text}}};
        const ForeignJson* qualifiers = policy.find("qualifiers");
        if (!qualifiers) return values;
        for (const ForeignJson& each : qualifiers->members) {
            const ForeignJson* type = each.find("type");
            const ForeignJson* value = each.find("value");
            if (!type || !value || hasVariables(value->text)) return std::nullopt;
            if (type->text == "id-qt-cps")
                values["cps"].push_back(value->text);
            else if (type->text == "id-qt-unotice" && !values.contains("notice"))
                values["notice"] = {value->text};
            else
                return std::nullopt;
        }
        return values;
    }

    void readPolicies(ForeignDraft& draft, const ForeignJson& from)
    {
        const ForeignJson* list = from.find("policies");
        if (!list || list->members.empty()) return;
        std::vector<FieldValues> policies;
        for (const ForeignJson& each : list->members) {
            auto policy = policyOf(each);
            if (!policy) return lose(draft, *list, {ForeignFate::LeftOut, &because::unreadable, {each.shown()}});
            policies.push_back(*std::move(policy));
        }
        FieldValues values;
        setMembers(values, "details", policies);
        addExtension(draft.profile, oid::certificatePolicies, std::move(values), false);
        take(*list);
    }

    void readLife(ForeignDraft& draft, const ForeignJson& from)
    {
        Profile& profile = draft.profile;
        if (const ForeignJson* expiry = inherited(from, "expiry")) {
            const auto minutes = minutesOf(expiry->text);
            constexpr std::int64_t minutesOfDay = 24 * 60, mostDays = 36525;
            if (!minutes || *minutes == 0 || *minutes / minutesOfDay > mostDays) {
                note(*expiry, {ForeignFate::LeftOut, &because::unreadable, {expiry->text}});
            } else {
                profile.defaultDays = static_cast<int>(std::max<std::int64_t>(*minutes / minutesOfDay, 1));
                if (*minutes % minutesOfDay == 0)
                    take(*expiry);
                else
                    note(*expiry, {ForeignFate::Adapted, &because::fraction, {std::to_string(profile.defaultDays)}});
            }
        }
        profile.backdateMinutes = usualBackdate;
        const ForeignJson* backdate = from.find("backdate");
        const auto minutes = backdate ? minutesOf(backdate->text) : std::nullopt;
        if (!minutes)
            return m_report.tell(draft.section, "validity.backdate-minutes",
                {ForeignFate::Added, &because::usualBackdate, {std::to_string(usualBackdate)}});
        profile.backdateMinutes = static_cast<int>(std::min<std::int64_t>(*minutes, mostBackdate));
        if (*minutes <= mostBackdate) return take(*backdate);
        note(*backdate, {ForeignFate::Adapted, &because::backdated, {std::to_string(mostBackdate)}});
    }

    /// What a request names enters, but for what `csr_whitelist` holds back.
    void readNames(ForeignDraft& draft, const ForeignJson& from)
    {
        using Type = GeneralName::Type;
        struct Copied {
            std::string_view key;
            Type type;
        };
        constexpr std::array copied{Copied{"dns_names", Type::Dns}, Copied{"ip_addresses", Type::Ip},
            Copied{"email_addresses", Type::Email}, Copied{"uris", Type::Uri}};
        const ForeignJson* white = from.find("csr_whitelist");
        const auto isOpen = [&](std::string_view key) {
            const ForeignJson* value = white ? white->find(key) : nullptr;
            return !white || (value && value->isTrue());
        };
        m_takesSubject = isOpen("subject");
        if (white) take(*white);
        if (const ForeignJson* pattern = from.find("name_whitelist"); pattern && !pattern->text.empty())
            lose(draft, *pattern, {ForeignFate::LeftOut, &because::pattern, {}});
        if (draft.profile.kind != CertificateKind::EndEntity) return;
        std::string types;
        for (const Copied& each : copied)
            if (isOpen(each.key)) {
                allowNames(draft.profile, {each.type});
                types += (types.empty() ? "" : ", ") + std::string(typeName(each.type));
            }
        if (types.empty()) return;
        m_report.tell(draft.section, "names.allowed", {ForeignFate::Added, &because::namesAsked, {types}});
        m_report.tell(draft.section, "names.wildcards", {ForeignFate::Added, &because::wildcardsLeft, {}});
    }

    void readAllowedExtensions(Profile& profile, const ForeignJson& from)
    {
        if (const ForeignJson* copy = from.find("copy_extensions"); copy && copy->isTrue()) {
            if (profile.kind != CertificateKind::EndEntity)
                note(*copy, {ForeignFate::Adapted, &because::nothingToCas, {profile.id}});
            else
                for (ForeignNote& each : grantFromRequest(profile, true)) note(*copy, std::move(each));
        }
        const ForeignJson* list = from.find("allowed_extensions");
        const auto oids = list ? list->texts() : std::nullopt;
        if (!oids) return;
        for (const std::string& oid : *oids) {
            const bool isOther = oidOfName(oid) == oid && !findExtensionType(oid) && !findExtension(profile, oid);
            if (!isOther) {
                note(*list, {ForeignFate::LeftOut, &because::unreadable, {oid}});
                continue;
            }
            addExtension(profile, oid, {}, false);
            profile.extensions.back().fromRequest = {{.field = "der"}};
            note(*list, {ForeignFate::Adapted, &because::grantReviewed, {oid, "der"}});
        }
    }

    const ForeignJson& m_root;
    const ForeignJson* m_default = nullptr;
    ForeignReport m_report;
    JsonSettings m_settings{m_report};
    bool m_takesSubject = true;
};

}

bool isCfsslConfig(std::string_view content)
{
    const auto begin = content.find_first_not_of(" \t\r\n");
    const std::string_view text = begin == std::string_view::npos ? std::string_view{} : content.substr(begin);
    return text.starts_with('{') && !text.starts_with("{{") && text.contains("\"signing\"");
}

Result<ForeignReading> readCfsslConfig(std::string_view content, std::string_view)
{
    CORE_TRY(const ForeignJson root, readForeignJson(content, cfsslName));
    const ForeignJson* signing = root.find("signing");
    if (!signing || signing->kind != ForeignJson::Kind::Object) return ForeignReading{};
    return CfsslImport(root).run();
}

}
