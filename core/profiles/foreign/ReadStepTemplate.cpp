#include "core/base/Text.h"
#include "core/base/Wording.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/profiles/foreign/ExtensionPairs.h"
#include "core/profiles/foreign/ForeignDraft.h"
#include "core/profiles/foreign/ForeignFormats.h"
#include "core/profiles/foreign/JsonSettings.h"
#include "core/profiles/foreign/StepTemplate.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>

namespace core {
namespace {

constexpr std::string_view stepName = "step certificate template";
using Json = ForeignJson;

struct Word {
    std::string_view theirs, ours;
};
constexpr std::array stepUses{Word{"digitalSignature", "digitalSignature"}, Word{"contentCommitment", "nonRepudiation"},
    Word{"keyEncipherment", "keyEncipherment"}, Word{"dataEncipherment", "dataEncipherment"},
    Word{"keyAgreement", "keyAgreement"}, Word{"certSign", "keyCertSign"}, Word{"crlSign", "cRLSign"},
    Word{"encipherOnly", "encipherOnly"}, Word{"decipherOnly", "decipherOnly"}};
constexpr std::array stepPurposes{Word{"any", "anyExtendedKeyUsage"}, Word{"serverAuth", "serverAuth"},
    Word{"clientAuth", "clientAuth"}, Word{"codeSigning", "codeSigning"}, Word{"emailProtection", "emailProtection"},
    Word{"ipsecEndSystem", "1.3.6.1.5.5.7.3.5"}, Word{"ipsecTunnel", "1.3.6.1.5.5.7.3.6"},
    Word{"ipsecUser", "1.3.6.1.5.5.7.3.7"}, Word{"timeStamping", "timeStamping"}, Word{"ocspSigning", "OCSPSigning"}};
constexpr std::array stepAttributes{Word{"commonName", "CN"}, Word{"country", "C"}, Word{"organization", "O"},
    Word{"organizationalUnit", "OU"}, Word{"locality", "L"}, Word{"province", "ST"}, Word{"streetAddress", "street"},
    Word{"postalCode", "postalCode"}, Word{"serialNumber", "serialNumber"}};
constexpr std::array stepSignatures{Word{"SHA256-RSA", "rsa-sha256"}, Word{"SHA384-RSA", "rsa-sha384"},
    Word{"SHA512-RSA", "rsa-sha512"}, Word{"SHA256-RSAPSS", "rsa-pss-sha256"}, Word{"SHA384-RSAPSS", "rsa-pss-sha384"},
    Word{"SHA512-RSAPSS", "rsa-pss-sha512"}, Word{"ECDSA-SHA256", "ecdsa-sha256"}, Word{"ECDSA-SHA384", "ecdsa-sha384"},
    Word{"ECDSA-SHA512", "ecdsa-sha512"}, Word{"Ed25519", "ed25519"}, Word{"PureEd25519", "ed25519"}};
/// Lists of names: the key in the template, the type, the variable that stands for those of the request.
struct NameList {
    std::string_view key;
    GeneralName::Type type;
};
constexpr std::array nameLists{NameList{"dnsNames", GeneralName::Type::Dns},
    NameList{"ipAddresses", GeneralName::Type::Ip}, NameList{"emailAddresses", GeneralName::Type::Email},
    NameList{"uris", GeneralName::Type::Uri}};
struct StepLimit {
    std::string_view key, side, type;
};
constexpr std::array stepLimits{StepLimit{"permittedDNSDomains", "permitted", "DNS:"},
    StepLimit{"excludedDNSDomains", "excluded", "DNS:"}, StepLimit{"permittedIPRanges", "permitted", "IP:"},
    StepLimit{"excludedIPRanges", "excluded", "IP:"}, StepLimit{"permittedEmailAddresses", "permitted", "email:"},
    StepLimit{"excludedEmailAddresses", "excluded", "email:"}, StepLimit{"permittedURIDomains", "permitted", "URI:"},
    StepLimit{"excludedURIDomains", "excluded", "URI:"}};

template <typename Table>
std::string_view wordFor(const Table& table, std::string_view theirs)
{
    const auto* const found =
        std::ranges::find_if(table, [&](const Word& each) { return equalIgnoringCase(each.theirs, theirs); });
    return found == table.end() ? std::string_view{} : found->ours;
}

class StepImport {
public:
    StepImport(const Json& root, const StepTemplate& text, ForeignReport& report)
        : m_root(root), m_text(text), m_report(report), m_settings(report)
    {}

    ForeignReading run(std::string_view name)
    {
        m_settings.add(m_root, "", [](const Json& value) { return value.shown(); });
        Profile& profile = m_draft.profile;
        m_draft.section = name;
        profile.id = profileIdFor(name);
        profile.title = profile.id;
        profile.goodFor = "What the step template " + profile.id + " was for.";
        profile.takesCrlUrls = false;
        if (!m_text.gap.empty()) m_draft.lost = reasonText({.reason = &because::templateText, .values = {m_text.gap}});
        readConstraints();
        readUses();
        readAddresses();
        readPolicyNumbers();
        readNameConstraints();
        readOthers();
        readNames();
        readSubject();
        readSignature();
        completeCa(m_draft, m_report);
        fillFromModel(m_draft, m_report);
        if (profile.kind != CertificateKind::Root)
            m_report.tell(
                m_draft.section, "publication.from-issuer", {ForeignFate::Added, &because::addressesOfFile, {}});
        m_settings.rest([](const Json& value) -> const ForeignReason& {
            constexpr std::array byKey{std::string_view("publicKey"), std::string_view("publicKeyAlgorithm"),
                std::string_view("subjectKeyId"), std::string_view("authorityKeyId"), std::string_view("issuer"),
                std::string_view("serialNumber"), std::string_view("version")};
            if (value.key == "notBefore" || value.key == "notAfter") return because::validityDates;
            return std::ranges::contains(byKey, std::string_view(value.key)) ? because::asnDecides
                                                                             : because::unknownSetting;
        });
        ForeignReading reading;
        finishDraft(std::move(m_draft), m_report, reading);
        reading.lines = m_report.lines();
        for (ForeignLine& line : reading.lines) {
            line.value = m_text.shown(line.value);
            for (std::string& value : line.values) value = m_text.shown(value);
        }
        return reading;
    }

private:
    void lose(const Json& value, const ForeignNote& why)
    {
        if (m_draft.lost.empty())
            m_draft.lost = value.key + ": " + reasonText({.reason = why.reason, .values = why.values});
        m_settings.note(value, why);
    }
    /// The texts of a value with our variables in them.
    std::expected<std::vector<std::string>, ForeignNote> textsOf(const Json& value) const
    {
        const auto texts = value.texts();
        if (!texts) return notReadable(value.shown());
        std::vector<std::string> all;
        for (const std::string& text : *texts) {
            CORE_TRY(all.emplace_back(), m_text.resolved(text));
        }
        return all;
    }
    void addIfItCanBe(const Json& value, std::string_view oid, FieldValues fields, bool isCritical)
    {
        addExtension(m_draft.profile, oid, std::move(fields), isCritical);
        m_settings.take(value);
    }

    /// Without a number there is no CA below, where it is -1 any number of them.
    void readConstraints()
    {
        const Json* constraints = m_root.find("basicConstraints");
        if (!constraints) return;
        if (constraints->kind != Json::Kind::Object)
            return lose(*constraints, notReadable(constraints->shown()).error());
        FieldValues values;
        const Json* isCa = constraints->find("isCA");
        if (isCa && isCa->isTrue()) {
            const Json* length = constraints->find("maxPathLen");
            const std::string text = length ? length->text : "0";
            if (!text.starts_with('-') && !wholeNumber(text, 100)) return lose(*length, notReadable(text).error());
            if (!text.starts_with('-')) values["pathLength"] = {text};
            values["ca"] = {"true"};
            const Json* issuer = m_root.find("issuer");
            const bool signsItself = issuer && m_text.wholeAction(issuer->text) == ".Subject";
            m_draft.profile.kind = signsItself ? CertificateKind::Root : CertificateKind::SubordinateCa;
            if (issuer) m_settings.take(*issuer);
        }
        addIfItCanBe(*constraints, oid::basicConstraints, std::move(values), true);
    }

    template <typename Table>
    void readWords(
        std::string_view key, const Table& table, std::string_view oid, std::string_view field, bool isCritical)
    {
        const Json* value = m_root.find(key);
        if (!value) return;
        const auto texts = textsOf(*value);
        if (!texts) return lose(*value, texts.error());
        FieldValues values;
        if (const auto* before = findExtension(m_draft.profile, oid)) values = before->values;
        for (const std::string& text : *texts) {
            const std::string_view word = wordFor(table, text);
            const std::string meant = word.empty() && oidOfName(text) == text ? text : std::string(word);
            if (meant.empty()) return lose(*value, {ForeignFate::LeftOut, &because::otherKeyUse, {}});
            values[std::string(field)].push_back(meant);
        }
        if (!texts->empty()) addIfItCanBe(*value, oid, std::move(values), isCritical);
    }
    void readUses()
    {
        readWords("keyUsage", stepUses, oid::keyUsage, "uses", true);
        readWords("extKeyUsage", stepPurposes, oid::extendedKeyUsage, "purposes", false);
        readWords("unknownExtKeyUsage", std::array<Word, 0>{}, oid::extendedKeyUsage, "purposes", false);
    }

    void readAddresses()
    {
        FieldValues access, lists;
        const auto addTo = [&](std::string_view key, FieldValues& values, std::string_view field) {
            const Json* value = m_root.find(key);
            if (!value) return;
            const auto urls = textsOf(*value);
            if (!urls) return m_settings.note(*value, urls.error());
            values[std::string(field)] = *urls;
            m_settings.take(*value);
        };
        addTo("ocspServer", access, "ocsp");
        addTo("issuingCertificateURL", access, "caIssuers");
        addTo("crlDistributionPoints", lists, "urls");
        if (!access.empty()) addExtension(m_draft.profile, oid::authorityInfoAccess, std::move(access), false);
        if (!lists.empty()) addExtension(m_draft.profile, oid::crlDistributionPoints, std::move(lists), false);
    }

    void readPolicyNumbers()
    {
        const Json* value = m_root.find("policyIdentifiers");
        if (!value) return;
        const auto texts = textsOf(*value);
        if (!texts || std::ranges::any_of(*texts, [](const std::string& text) { return oidOfName(text) != text; }))
            return lose(*value, texts ? notReadable(value->shown()).error() : texts.error());
        addIfItCanBe(*value, oid::certificatePolicies, {{"policies", *texts}}, false);
    }

    void readNameConstraints()
    {
        const Json* constraints = m_root.find("nameConstraints");
        if (!constraints) return;
        FieldValues values;
        for (const Json& each : constraints->members) {
            if (each.key == "critical") {
                if (!each.isTrue()) m_settings.note(each, {ForeignFate::Adapted, &because::mustBeCritical, {}});
                continue;
            }
            const auto* const limit = std::ranges::find(stepLimits, each.key, &StepLimit::key);
            const auto texts = textsOf(each);
            if (limit == stepLimits.end() || !texts) return lose(each, notReadable(each.shown()).error());
            for (const std::string& text : *texts)
                values[std::string(limit->side)].push_back(std::string(limit->type) + text);
        }
        if (!constraints->find("critical"))
            m_report.tell(m_draft.section, "nameConstraints", {ForeignFate::Added, &because::mustBeCritical, {}});
        addExtension(m_draft.profile, oid::nameConstraints, std::move(values), true);
        m_settings.take(*constraints);
    }

    /// Extensions given as OID and octets in base64.
    void readOthers()
    {
        const Json* list = m_root.find("extensions");
        if (!list) return;
        if (list->kind != Json::Kind::List) return lose(*list, notReadable(m_text.shown(list->shown())).error());
        for (const Json& each : list->members) {
            const Json* id = each.find("id");
            const Json* value = each.find("value");
            const Json* critical = each.find("critical");
            const auto octets = value ? fromBase64(value->text) : std::nullopt;
            const std::string oid = id ? oidOfName(id->text) : std::string();
            const bool isFine = octets && !oid.empty() && !findExtensionType(oid);
            const FieldValues values{{"der", {octets ? toHex(*octets) : std::string()}}};
            if (isFine && makeExtension(oid, values, false)) {
                addIfItCanBe(*list, oid, values, critical && critical->isTrue());
                continue;
            }
            const auto why = notReadable(id ? m_text.shown(id->text) : each.shown()).error();
            if (critical && critical->isTrue())
                lose(*list, why);
            else
                m_settings.note(*list, why);
        }
    }

    void readNames()
    {
        using Type = GeneralName::Type;
        Profile& profile = m_draft.profile;
        if (const Json* names = m_root.find("sans")) {
            const std::string action = m_text.wholeAction(names->text);
            allowNames(profile, {Type::Dns, Type::Ip, Type::Email, Type::Uri});
            if (action == ".SANs" || action == ".Insecure.CR.SANs")
                m_settings.note(*names, {ForeignFate::Adapted, &because::namesAsked, {"DNS, IP, email, URI"}});
            else
                m_settings.note(*names, {ForeignFate::Adapted, &because::namesOfOne, {}});
        }
        for (const NameList& list : nameLists) {
            const Json* names = m_root.find(list.key);
            if (!names) continue;
            allowNames(profile, {list.type});
            const bool isAsked = m_text.wholeAction(names->text).starts_with(".Insecure.CR.");
            m_settings.note(*names,
                isAsked ? ForeignNote{ForeignFate::Adapted, &because::namesAsked, {std::string(typeName(list.type))}}
                        : ForeignNote{ForeignFate::Adapted, &because::namesOfOne, {}});
        }
        if (!profile.names.allowed.empty())
            m_report.tell(m_draft.section, "names.wildcards", {ForeignFate::Added, &because::wildcardsLeft, {}});
    }

    void readSubject()
    {
        const Json* subject = m_root.find("subject");
        if (!subject) return;
        if (subject->kind == Json::Kind::Object) {
            for (const Json& part : subject->members) readPart(part);
            return;
        }
        const std::string action = m_text.wholeAction(subject->text);
        if (action == ".Subject" || action == ".Insecure.CR.Subject") {
            if (const auto model = shippedProfile(modelOf(m_draft.profile))) m_draft.profile.subject = model->subject;
            return m_settings.take(*subject);
        }
        m_draft.profile.subject.push_back({.oid = std::string(oid::commonName)});
        setValue(*subject, m_draft.profile.subject.back());
    }
    void readPart(const Json& part)
    {
        const std::string_view name = wordFor(stepAttributes, part.key);
        if (name.empty()) return m_settings.note(part, {ForeignFate::LeftOut, &because::unknownAttribute, {}});
        setValue(part, m_draft.profile.subject.emplace_back(SubjectRule{.oid = attributeOid(name)}));
    }
    /// A fixed value, or whatever the request says.
    void setValue(const Json& value, SubjectRule& rule)
    {
        const auto texts = value.texts();
        if (!texts || texts->empty()) return m_settings.note(value, notReadable(value.shown()).error());
        const std::string action = m_text.wholeAction(texts->front());
        if (action.starts_with(".Subject.") || action.starts_with(".Insecure.CR.Subject."))
            return m_settings.take(value);
        const auto text = m_text.resolved(texts->front());
        if (!text || text->contains("{{"))
            return m_settings.note(
                value, text ? leftOut(because::variable, {m_text.shown(texts->front())}).error() : text.error());
        rule.source = SubjectRule::Source::Fixed;
        rule.value = *text;
        if (texts->size() == 1) return m_settings.take(value);
        m_settings.note(value, {ForeignFate::Adapted, &because::names, {}});
    }

    void readSignature()
    {
        const Json* value = m_root.find("signatureAlgorithm");
        if (!value) return;
        const auto found = findSignature(wordFor(stepSignatures, value->text));
        if (!found) return m_settings.note(*value, {ForeignFate::LeftOut, &because::unknownDigest, {}});
        m_draft.profile.signatures = {*found};
        m_settings.take(*value);
    }

    const Json& m_root;
    const StepTemplate& m_text;
    ForeignReport& m_report;
    JsonSettings m_settings;
    ForeignDraft m_draft;
};

}

bool isStepTemplate(std::string_view content)
{
    const auto begin = content.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || content[begin] != '{' || content.contains("\"signing\"")) return false;
    constexpr std::array keys{std::string_view("\"keyUsage\""), std::string_view("\"extKeyUsage\""),
        std::string_view("\"basicConstraints\""), std::string_view("\"sans\"")};
    return std::ranges::any_of(keys, [&](std::string_view key) { return content.contains(key); });
}

Result<ForeignReading> readStepTemplate(std::string_view content, std::string_view name)
{
    ForeignReport report;
    CORE_TRY(const StepTemplate text, StepTemplate::read(content, stepName, report));
    CORE_TRY(const ForeignJson root, readForeignJson(text.json, stepName));
    return StepImport(root, text, report).run(name);
}

}
