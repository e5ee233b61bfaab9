#include "SampleRequest.h"
#include "core/base/Wording.h"
#include <QtTest>

using namespace core;
using namespace core::sample;
using Type = GeneralName::Type;

namespace {

/// A request that means harm, what must happen to it, and what must be said.
struct Hostile {
    const char* title;
    const char* profile;
    std::function<void(RequestFacts&)> change;
    const char* rule;   ///< of the problem or the refusal
    bool stops = false; ///< a problem: nothing may be issued
};

Extension raw(std::string oid, std::string_view hex, bool critical = false)
{
    return {std::move(oid), critical, fromHex(hex)};
}

auto asks(std::string name, FieldValues values)
{
    return [=](RequestFacts& facts) { facts.asked.push_back(extension(name, values)); };
}
auto asksRaw(std::string oid, std::string hex)
{
    return [=](RequestFacts& facts) { facts.asked.push_back(raw(oid, hex)); };
}
auto named(GeneralName name)
{
    return [=](RequestFacts& facts) { facts.names.push_back(name); };
}
auto called(std::vector<NameAttribute> attributes)
{
    return [=](RequestFacts& facts) { facts.subject = need(DistinguishedName::fromAttributes(attributes)); };
}
auto keyed(const char* algorithm)
{
    return [=](RequestFacts& facts) {
        facts.key = key(algorithm).publicKey();
        facts.spki = facts.key->spki();
    };
}

const std::vector<Hostile>& hostileRequests()
{
    static const std::vector<Hostile> all{
        {"CA:TRUE", "tls-server", asks("basicConstraints", {{"ca", {"true"}}}), "CW-173"},
        {"CA:TRUE with a path length", "tls-server",
            asks("basicConstraints", {{"ca", {"true"}}, {"pathLength", {"5"}}}), "CW-173"},
        {"CA:TRUE from a client", "tls-client", asks("basicConstraints", {{"ca", {"true"}}}), "CW-173"},
        {"CA:TRUE as any number", "tls-server", asksRaw("2.5.29.19", "30030101 01"), "CW-173"},
        {"keyCertSign", "tls-server", asks("keyUsage", {{"uses", {"keyCertSign"}}}), "CW-174"},
        {"cRLSign", "tls-server", asks("keyUsage", {{"uses", {"digitalSignature", "cRLSign"}}}), "CW-174"},
        {"all key usages", "tls-client",
            asks("keyUsage",
                {{"uses", {"digitalSignature", "keyEncipherment", "keyAgreement", "keyCertSign", "cRLSign"}}}),
            "CW-174"},
        {"keyEncipherment for EC", "tls-server", asks("keyUsage", {{"uses", {"keyEncipherment"}}}), "CW-174"},
        {"any purpose", "tls-server", asks("extendedKeyUsage", {{"purposes", {"anyExtendedKeyUsage"}}}), "CW-175"},
        {"code signing", "tls-server", asks("extendedKeyUsage", {{"purposes", {"serverAuth", "codeSigning"}}}),
            "CW-175"},
        {"OCSP signing", "tls-server", asks("extendedKeyUsage", {{"purposes", {"OCSPSigning"}}}), "CW-175"},
        {"smart card logon", "tls-client", asks("extendedKeyUsage", {{"purposes", {"msSmartcardLogin"}}}), "CW-175"},
        {"unknown purpose", "tls-server", asks("extendedKeyUsage", {{"purposes", {"1.2.3.4.5"}}}), "CW-175"},
        {"name constraints", "tls-server", asks("nameConstraints", {{"permitted", {"DNS:evil.example"}}}), "CW-176"},
        {"OCSP address", "tls-server", asks("authorityInfoAccess", {{"ocsp", {"http://evil.example/ocsp"}}}), "CW-176"},
        {"issuer address", "tls-server", asks("authorityInfoAccess", {{"caIssuers", {"http://evil.example/ca"}}}),
            "CW-176"},
        {"CRL address", "tls-server", asks("cRLDistributionPoints", {{"urls", {"http://evil.example/crl"}}}), "CW-176"},
        {"policies", "tls-server", asks("certificatePolicies", {{"policies", {"2.23.140.1.1"}}}), "CW-176"},
        {"policy mappings", "tls-server", asksRaw("2.5.29.33", "300a300806022a0306022a04"), "CW-176"},
        {"no policy mappings", "tls-server", asksRaw("2.5.29.33", "3000"), "CW-177"},
        {"policy constraints", "tls-server", asksRaw("2.5.29.36", "3003800100"), "CW-176"},
        {"unreadable policy constraints", "tls-server", asksRaw("2.5.29.36", "3003820100"), "CW-179"},
        {"inhibit any policy", "tls-server", asksRaw("2.5.29.54", "020100"), "CW-176"},
        {"unknown extension", "tls-server", asksRaw("1.2.3.4.5.6", "0500"), "CW-177"},
        {"empty unknown extension", "tls-server", asksRaw("1.2.3.4.5.7", ""), "CW-177"},
        {"no check", "tls-server", asksRaw("1.3.6.1.5.5.7.48.1.5", "0500"), "CW-177"},
        {"must-staple", "tls-server", asksRaw("1.3.6.1.5.5.7.1.24", "3003020105"), "CW-177"},
        {"Netscape type", "tls-server", asksRaw("2.16.840.1.113730.1.1", "03020007"), "CW-177"},
        {"proxy certificate", "tls-server", asksRaw("1.3.6.1.5.5.7.1.14", "3000"), "CW-177"},
        {"own key identifier", "tls-server", asks("subjectKeyIdentifier", {{"keyIdentifier", {"0102"}}}), "CW-188"},
        {"foreign issuer identifier", "tls-server", asks("authorityKeyIdentifier", {{"keyIdentifier", {"0102"}}}),
            "CW-188"},
        {"unreadable key usage", "tls-server", asksRaw("2.5.29.15", "ffff"), "CW-179"},
        {"extension twice", "tls-server",
            [](RequestFacts& facts) {
                facts.asked = {extension("extendedKeyUsage", {{"purposes", {"serverAuth"}}}),
                    extension("extendedKeyUsage", {{"purposes", {"codeSigning"}}})};
            },
            "CW-178"},
        {"names twice", "tls-server",
            [](RequestFacts& facts) {
                facts.asked = {extension("subjectAltName", {{"names", {"DNS:www.acme.example"}}}),
                    extension("subjectAltName", {{"names", {"DNS:evil.example"}}})};
            },
            "CW-178"},
        {"unreadable names", "tls-server", asksRaw("2.5.29.17", "3003820561"), "CW-186", true},
        {"broken proof of possession", "tls-server", [](RequestFacts& facts) { facts.provesPossession = false; },
            "CW-101", true},
        {"unknown key", "tls-server", [](RequestFacts& facts) { facts.key = fail(ErrorCode::Unsupported, "1.2.3"); },
            "CW-156", true},
        {"key of a kind not allowed", "root-ca", keyed("rsa:2048"), "CW-157", true},
        {"a thousand names", "tls-server",
            [](RequestFacts& facts) {
                for (int i = 0; i < 1000; ++i) facts.names.push_back(dns("host" + std::to_string(i) + ".acme.example"));
            },
            "CW-167", true},
        {"no name at all", "tls-server",
            [](RequestFacts& facts) {
                facts.subject = {};
                facts.names.clear();
            },
            "CW-166", true},
        {"only names not allowed", "tls-server",
            [](RequestFacts& facts) {
                facts.subject = {};
                facts.names = {{Type::Email, "ana@acme.example"}};
            },
            "CW-166", true},
        {"a word and a refused wildcard", "tls-server",
            [](RequestFacts& facts) {
                facts.subject = need(DistinguishedName::parse("CN=x"));
                facts.names = {dns("*.acme.example")};
            },
            "CW-166", true},
        {"mail for a server", "tls-server", named({Type::Email, "ana@acme.example"}), "CW-169"},
        {"address for a client", "tls-client", named({Type::Ip, "10.0.0.1"}), "CW-169"},
        {"directory name", "tls-server", named({Type::DirectoryName, "CN=x"}), "CW-169"},
        {"principal name for a server", "tls-server", named({Type::Upn, "admin@acme.example"}), "CW-169"},
        {"name of unknown form", "tls-server", named({Type::Unknown, "a3023000"}), "CW-169"},
        {"wildcard for a client", "tls-client", named(dns("*.acme.example")), "CW-170"},
        {"bare wildcard", "tls-server", named(dns("*")), "CW-113", true},
        {"NUL in a name", "tls-server", named(dns(std::string("bank.example\0.evil.example", 26))), "CW-102", true},
        {"right-to-left name", "tls-server", named(dns("pay\u202Emoc.example")), "CW-102", true},
        {"zero width name", "tls-server", named(dns("pa\u200Byme.example")), "CW-102", true},
        {"two names in one", "tls-server", named(dns("a.example b.example")), "CW-103", true},
        {"overlong label", "tls-server", named(dns(std::string(64, 'a') + ".example")), "CW-105", true},
        {"address as host", "tls-server", named(dns("10.0.0.1")), "CW-112", true},
        {"URI in a host", "tls-server", named(dns("https://evil.example")), "CW-109", true},
        {"bad mail though not allowed", "tls-server", named({Type::Email, "an\u202Ea@acme.example"}), "CW-102", true},
        {"hidden character in the subject", "tls-server", called({{"2.5.4.3", "www\u202E.acme.example"}}), "CW-102",
            true},
        {"NUL in the subject", "tls-client", called({{"2.5.4.3", std::string("Ana\0Evil", 8)}}), "CW-102", true},
        {"space in a host of the subject", "tls-server", called({{"2.5.4.3", "www. acme.example"}}), "CW-103", true},
        {"underscore in the subject", "tls-server", called({{"2.5.4.3", "web_1.acme.example"}}), "CW-107", true},
        {"line feed in the organisation", "tls-server",
            called({{"2.5.4.3", "www.acme.example"}, {"2.5.4.10", "Acme\nEvil"}}), "CW-102", true},
        {"mail in the subject", "tls-server",
            called({{"2.5.4.3", "www.acme.example"}, {"1.2.840.113549.1.9.1", "root@acme.example"}}), "CW-168"},
        {"unknown attribute", "tls-server", called({{"2.5.4.3", "www.acme.example"}, {"1.2.3.4", "x"}}), "CW-168"},
        {"two common names", "tls-server", called({{"2.5.4.3", "www.acme.example"}, {"2.5.4.3", "evil.example"}}),
            "CW-171"},
        {"address of everything", "tls-server", named({Type::Ip, "0.0.0.0"}), "CW-116", true},
        {"network as address", "tls-server", named({Type::Ip, "10.0.0.0/8"}), "CW-116", true},
        {"CA without a name", "issuing-ca", [](RequestFacts& facts) { facts.subject = {}; }, "CW-165", true},
        {"CA with host names", "issuing-ca", named(dns("www.acme.example")), "CW-169"},
        {"CA with a purpose", "issuing-ca", asks("extendedKeyUsage", {{"purposes", {"serverAuth"}}}), "CW-175"},
        {"CA with a longer path", "issuing-ca", asks("basicConstraints", {{"ca", {"true"}}, {"pathLength", {"9"}}}),
            "CW-173"},
    };
    return all;
}

/// Extensions but for the names, as octets.
std::vector<Extension> rest(const IssueDraft& draft)
{
    std::vector<Extension> result = draft.extensions;
    std::erase_if(result, [](const Extension& extension) { return extension.oid == "2.5.29.17"; });
    return result;
}

const Authority& root()
{
    static const Authority made = authority("root-ca", "CN=Acme Root,O=Acme");
    return made;
}
const Authority& issuing()
{
    static const Authority made = authority("issuing-ca", "CN=Acme Issuing 1,O=Acme", "ec:P-256", &root());
    return made;
}
IssuerFacts issuerFor(const Profile& profile)
{
    if (profile.kind == CertificateKind::Root) return {};
    return profile.kind == CertificateKind::SubordinateCa ? root().facts() : issuing().facts();
}
IssueDraft apply(const Profile& profile, const RequestFacts& facts, const IssueChoices& choices = {})
{
    return applyProfile(profile, 1, facts, issuerFor(profile), choices, today);
}

}

class ApplyProfileTest : public QObject {
    Q_OBJECT
private slots:
    void grantsAPlainRequest();
    void takesNothingFromAHostileRequest_data();
    void takesNothingFromAHostileRequest();
    void checksEveryNameByItself();
    void copiesAHostNameFromTheCommonName();
    void keepsATitleOutOfTheNames();
    void dropsACommonNameThatMayNotBeAName();
    void countsSameNamesOnce();
    void leavesOutUsesThatTheKeyCannotServe();
    void takesTheOperatorsWordForSubjectAndNames();
    void limitsTheValidity();
    void cutsTheEndToTheIssuers();
    void refusesAnIssuerThatIsNotValid();
    void keepsPathLengthsBelowTheIssuers();
    void takesNameConstraintsFromTheOperator();
    void inheritsNameConstraints();
    void writesAddressesOfTheIssuer();
    void wantsAnIssuerExceptForRoots();
    void marksNamesCriticalWithoutSubject();
    void suggestsAProfile();
    void answersARealRequest();
};

void ApplyProfileTest::grantsAPlainRequest()
{
    const IssueDraft draft = apply(
        profile("tls-server"), request("CN=www.acme.example,O=Acme", {dns("www.acme.example"), dns("acme.example")}));
    QVERIFY2(!draft.isRefused(), draft.isRefused() ? sentence(draft.problems.front()).c_str() : "");
    QVERIFY(refusals(draft).empty());
    QCOMPARE(draft.names.size(), std::size_t(2));
    QCOMPARE(draft.validity.notAfter - draft.validity.notBefore, std::chrono::days(90) - std::chrono::seconds(1));
    QCOMPARE(draft.profileHash, profile("tls-server").hash());
    QCOMPARE(draft.extensions.size(), std::size_t(6)); // constraints, two usages, names, CRL, AIA
}

void ApplyProfileTest::takesNothingFromAHostileRequest_data()
{
    QTest::addColumn<int>("index");
    QVERIFY(hostileRequests().size() >= 60);
    for (int i = 0; i < int(hostileRequests().size()); ++i) QTest::newRow(hostileRequests()[std::size_t(i)].title) << i;
}

void ApplyProfileTest::takesNothingFromAHostileRequest()
{
    QFETCH(int, index);
    const Hostile& hostile = hostileRequests()[std::size_t(index)];
    const Profile used = profile(hostile.profile);
    const bool isServer = used.id == "tls-server";
    const RequestFacts plain = request(isServer ? "CN=www.acme.example,O=Acme" : "CN=Ana,O=Acme",
        isServer ? names({dns("www.acme.example")}) : names({}));
    RequestFacts facts = plain;
    hostile.change(facts);
    const IssueDraft draft = apply(used, facts);
    const auto& said = hostile.stops ? draft.problems : refusals(draft);
    QVERIFY2(has(said, hostile.rule), said.empty() ? "nothing said" : said.front().rule.c_str());
    QCOMPARE(draft.isRefused(), hostile.stops);
    for (const Finding& finding : said) QVERIFY2(findWording(finding.rule), finding.rule.c_str());
    if (!hostile.stops) QVERIFY(rest(draft) == rest(apply(used, plain))); // octet for octet what anybody gets
    for (const GeneralName& name : draft.names) QVERIFY(std::ranges::contains(used.names.allowed, name.type));
    for (const NameAttribute& attribute : draft.subject.attributes())
        QVERIFY(std::ranges::contains(used.subject, attribute.oid, &SubjectRule::oid));
}

void ApplyProfileTest::checksEveryNameByItself()
{
    const Profile server = profile("tls-server");
    for (std::size_t count = 1; count <= 50; ++count)
        for (std::size_t bad = 0; bad < count; ++bad) {
            RequestFacts facts = request("", {});
            for (std::size_t i = 0; i < count; ++i)
                facts.names.push_back(dns(i == bad ? "bad_" + std::to_string(i) + ".acme.example"
                                                   : "host" + std::to_string(i) + ".acme.example"));
            const IssueDraft draft = apply(server, facts);
            QCOMPARE(draft.problems.size(), std::size_t(1));
            QCOMPARE(draft.problems.front().values.front(), "bad_" + std::to_string(bad) + ".acme.example");
        }
}

void ApplyProfileTest::copiesAHostNameFromTheCommonName()
{
    const IssueDraft draft = apply(profile("tls-server"), request("CN=www.acme.example", {dns("acme.example")}));
    QCOMPARE(draft.names, names({dns("www.acme.example"), dns("acme.example")}));
    const IssueDraft address = apply(profile("tls-server"), request("CN=10.0.0.1", {}));
    QCOMPARE(address.names, names({{Type::Ip, "10.0.0.1"}}));
}

void ApplyProfileTest::keepsATitleOutOfTheNames()
{
    const IssueDraft draft = apply(profile("tls-server"), request("CN=Acme Web Server", {dns("acme.example")}));
    QVERIFY(!draft.isRefused());
    QCOMPARE(draft.names, names({dns("acme.example")}));
    QCOMPARE(draft.subject.commonName(), std::string("Acme Web Server"));
}

void ApplyProfileTest::dropsACommonNameThatMayNotBeAName()
{
    Profile server = profile("tls-server");
    server.names.allowsWildcards = false;
    const IssueDraft draft = apply(server, request("CN=*.acme.example", {dns("www.acme.example")}));
    QVERIFY(!draft.isRefused());
    QVERIFY(has(refusals(draft), "CW-170"));
    QVERIFY(draft.subject.isEmpty());
    QCOMPARE(draft.names, names({dns("www.acme.example")}));
}

void ApplyProfileTest::countsSameNamesOnce()
{
    const IssueDraft draft = apply(profile("tls-server"),
        request("CN=www.acme.example",
            {dns("WWW.acme.example"), dns("www.acme.example"), {Type::Ip, "2001:db8::1"},
                {Type::Ip, "2001:0db8:0::1"}}));
    QCOMPARE(draft.names.size(), std::size_t(2));
}

void ApplyProfileTest::leavesOutUsesThatTheKeyCannotServe()
{
    const auto uses = [](const char* algorithm) {
        const IssueDraft draft = apply(profile("tls-server"), request("", {dns("a.example")}, key(algorithm)));
        const auto usage = std::ranges::find(draft.extensions, "2.5.29.15", &Extension::oid);
        return need(findExtensionType("keyUsage")->decode(usage->value)).at("uses");
    };
    QCOMPARE(uses("rsa:2048"), (std::vector<std::string>{"digitalSignature", "keyEncipherment"}));
    QCOMPARE(uses("ec:P-256"), std::vector<std::string>{"digitalSignature"});
    QCOMPARE(uses("ed25519"), std::vector<std::string>{"digitalSignature"});
    QCOMPARE(uses("ml-dsa-65"), std::vector<std::string>{"digitalSignature"});
}

void ApplyProfileTest::takesTheOperatorsWordForSubjectAndNames()
{
    IssueChoices choices;
    choices.subject = need(DistinguishedName::parse("CN=api.acme.example,O=Acme"));
    choices.names = names({dns("api.acme.example")});
    const IssueDraft draft = apply(profile("tls-server"), request("CN=bad_name", {dns("also bad")}), choices);
    QVERIFY(!draft.isRefused());
    QCOMPARE(draft.names, *choices.names);
    QCOMPARE(draft.subject.commonName(), std::string("api.acme.example"));
    QCOMPARE(draft.decisions.front().by, Decision::By::Operator);
    choices.names = names({dns("a b")});
    QVERIFY(has(apply(profile("tls-server"), request("", {}), choices).problems, "CW-103")); // nor may the operator
}

void ApplyProfileTest::limitsTheValidity()
{
    const auto problems = [](int days) {
        IssueChoices choices;
        choices.days = days;
        return apply(profile("tls-server"), request("", {dns("a.example")}), choices).problems;
    };
    QVERIFY(problems(397).empty());
    QVERIFY(has(problems(398), "CW-161"));
    QVERIFY(has(problems(0), "CW-162"));
    QVERIFY(has(problems(-1), "CW-162"));
    QVERIFY(has(problems(std::numeric_limits<int>::max()), "CW-161"));
}

void ApplyProfileTest::cutsTheEndToTheIssuers()
{
    const Time late = issuing().certificate.validity().notAfter - std::chrono::days(10);
    const IssueDraft draft =
        applyProfile(profile("tls-server"), 1, request("", {dns("a.example")}), issuing().facts(), {}, late);
    QVERIFY(!draft.isRefused());
    QCOMPARE(draft.validity.notAfter, issuing().certificate.validity().notAfter);
    QVERIFY(has(refusals(draft), "CW-163"));
}

void ApplyProfileTest::refusesAnIssuerThatIsNotValid()
{
    const auto at = [](Time time) {
        return applyProfile(profile("tls-server"), 1, request("", {dns("a.example")}), issuing().facts(), {}, time)
            .problems;
    };
    QVERIFY(has(at(issuing().certificate.validity().notAfter + std::chrono::seconds(1)), "CW-164"));
    QVERIFY(has(at(issuing().certificate.validity().notBefore - std::chrono::seconds(1)), "CW-164"));
    QVERIFY(at(issuing().certificate.validity().notAfter).empty()); // inclusive
}

void ApplyProfileTest::keepsPathLengthsBelowTheIssuers()
{
    const auto lengthOf = [](std::string_view id, const Authority& issuer, std::optional<int> chosen) -> std::string {
        IssueChoices choices;
        choices.pathLength = chosen;
        const IssueDraft draft = applyProfile(profile(id), 1, request("CN=Below", {}), issuer.facts(), choices, today);
        if (draft.isRefused()) return draft.problems.front().rule;
        const auto basic = std::ranges::find(draft.extensions, "2.5.29.19", &Extension::oid);
        const FieldValues values = need(findExtensionType("basicConstraints")->decode(basic->value));
        return values.contains("pathLength") ? values.at("pathLength").front() : "none";
    };
    IssueChoices one, none;
    one.pathLength = 1;
    none.pathLength = 0;
    const Authority limited = authority("root-ca", "CN=Limited Root", "ec:P-384", nullptr, one);
    const Authority last = authority("root-ca", "CN=Last Root", "ec:P-384", nullptr, none);
    QCOMPARE(lengthOf("issuing-ca", root(), {}), std::string("0"));
    QCOMPARE(lengthOf("issuing-ca", root(), 0), std::string("0"));
    QCOMPARE(lengthOf("issuing-ca", root(), 1), std::string("CW-180"));
    QCOMPARE(lengthOf("policy-ca", root(), {}), std::string("1"));
    QCOMPARE(lengthOf("policy-ca", root(), 3), std::string("3"));
    QCOMPARE(lengthOf("policy-ca", root(), 9), std::string("CW-180"));
    QCOMPARE(lengthOf("policy-ca", root(), -1), std::string("CW-180"));
    QCOMPARE(lengthOf("policy-ca", limited, {}), std::string("0")); // strictly below the parent's
    QCOMPARE(lengthOf("policy-ca", limited, 1), std::string("CW-185"));
    QCOMPARE(lengthOf("issuing-ca", last, {}), std::string("CW-184"));
    IssueChoices choices;
    choices.pathLength = 0;
    QVERIFY(has(apply(profile("tls-server"), request("", {dns("a.example")}), choices).problems, "CW-180"));
}

void ApplyProfileTest::takesNameConstraintsFromTheOperator()
{
    IssueChoices choices;
    choices.permittedNames = {dns("acme.example"), {Type::Ip, "10.0.0.0/8"}};
    choices.excludedNames = {dns("secret.acme.example")};
    const IssueDraft draft = apply(profile("issuing-ca"), request("CN=Below", {}), choices);
    QVERIFY(!draft.isRefused());
    const auto found = std::ranges::find(draft.extensions, "2.5.29.30", &Extension::oid);
    QVERIFY(found != draft.extensions.end() && found->critical);
    const FieldValues values = need(findExtensionType("nameConstraints")->decode(found->value));
    QCOMPARE(values.at("permitted"), (std::vector<std::string>{"DNS:acme.example", "IP:10.0.0.0/8"}));
    QCOMPARE(values.at("excluded"), (std::vector<std::string>{"DNS:secret.acme.example"}));
    QVERIFY(has(apply(profile("tls-server"), request("", {dns("a.example")}), choices).problems, "CW-182"));
    QVERIFY(has(apply(profile("root-ca"), request("CN=Root", {}), choices).problems, "CW-182"));
    choices.permittedNames = {dns("not a name")};
    QVERIFY(has(apply(profile("issuing-ca"), request("CN=Below", {}), choices).problems, "CW-187"));
}

void ApplyProfileTest::inheritsNameConstraints()
{
    IssueChoices choices;
    choices.permittedNames = {dns("acme.example")};
    choices.excludedNames = {dns("secret.acme.example")};
    const Authority policy = authority("policy-ca", "CN=Policy", "ec:P-256", &root(), choices);
    const IssueDraft draft = applyProfile(profile("issuing-ca"), 1, request("CN=Below", {}), policy.facts(), {}, today);
    const auto found = std::ranges::find(draft.extensions, "2.5.29.30", &Extension::oid);
    QVERIFY(found != draft.extensions.end());
    QCOMPARE(found->value, policy.certificate.extension("nameConstraints")->value);
}

void ApplyProfileTest::writesAddressesOfTheIssuer()
{
    const RequestFacts facts = request("", {dns("a.example")});
    IssuerFacts issuer = issuing().facts();
    issuer.ocspUrls = {"http://ocsp.acme.example"};
    const IssueDraft draft = applyProfile(profile("tls-server"), 1, facts, issuer, {}, today);
    const auto fields = [&](std::string_view oid) {
        const auto found = std::ranges::find(draft.extensions, oid, &Extension::oid);
        return need(findExtensionType(oid)->decode(found->value));
    };
    QCOMPARE(fields("2.5.29.31").at("urls"), issuer.crlUrls);
    QCOMPARE(fields("1.3.6.1.5.5.7.1.1").at("ocsp"), issuer.ocspUrls);
    QCOMPARE(fields("1.3.6.1.5.5.7.1.1").at("caIssuers"), issuer.caIssuerUrls);
    const IssueDraft bare =
        applyProfile(profile("tls-server"), 1, facts, {issuing().certificate, {}, {}, {}}, {}, today);
    QCOMPARE(bare.extensions.size(), std::size_t(4));
}

void ApplyProfileTest::wantsAnIssuerExceptForRoots()
{
    QVERIFY(
        has(applyProfile(profile("tls-server"), 1, request("", {dns("a.example")}), {}, {}, today).problems, "CW-181"));
    QVERIFY(
        has(applyProfile(profile("root-ca"), 1, request("CN=Root", {}), root().facts(), {}, today).problems, "CW-183"));
    QVERIFY(!applyProfile(profile("root-ca"), 1, request("CN=Root", {}), {}, {}, today).isRefused());
}

void ApplyProfileTest::marksNamesCriticalWithoutSubject()
{
    const auto isCritical = [](std::string_view subject) {
        const IssueDraft draft = apply(profile("tls-server"), request(subject, {dns("a.example")}));
        return std::ranges::find(draft.extensions, "2.5.29.17", &Extension::oid)->critical;
    };
    QVERIFY(isCritical(""));
    QVERIFY(!isCritical("O=Acme"));
}

void ApplyProfileTest::suggestsAProfile()
{
    const std::vector<Profile> all = allProfiles();
    const auto suggested = [&](RequestFacts facts, const std::vector<Extension>& asked) -> std::string {
        facts.asked = asked;
        const auto suggestion = suggestProfile(all, facts);
        if (suggestion && !findWording(suggestion->reason.rule)) return "no wording";
        return suggestion ? all[suggestion->index].id : "none";
    };
    QCOMPARE(suggested(request("CN=www.acme.example", {}), {}), std::string("tls-server"));
    QCOMPARE(suggested(request("", {dns("a.example")}), {}), std::string("tls-server"));
    QCOMPARE(suggested(request("CN=Ana", {{Type::Email, "ana@acme.example"}}), {}), std::string("tls-client"));
    QCOMPARE(suggested(request("CN=x", {}), {extension("extendedKeyUsage", {{"purposes", {"clientAuth"}}})}),
        std::string("tls-client"));
    QCOMPARE(suggested(request("CN=Sub", {}), {extension("basicConstraints", {{"ca", {"true"}}})}),
        std::string("issuing-ca"));
    QCOMPARE(suggested(request("CN=Something", {}), {}), std::string("none"));
}

void ApplyProfileTest::answersARealRequest()
{
    // a real request, made and read again
    const PrivateKey& owner = key();
    const Csr csr = need(makeCsr(need(DistinguishedName::parse("CN=www.acme.example")),
        {extension("subjectAltName", {{"names", {"DNS:www.acme.example"}}}),
            extension("basicConstraints", {{"ca", {"true"}}})},
        owner));
    const RequestFacts facts = factsOf(csr);
    QVERIFY(facts.provesPossession);
    const IssueDraft draft = apply(profile("tls-server"), facts);
    QVERIFY(!draft.isRefused());
    QVERIFY(has(refusals(draft), "CW-173"));
    QCOMPARE(draft.names, names({dns("www.acme.example")}));
    Bytes broken = csr.der();
    broken.back() ^= 1;
    const auto again = Csr::parse(broken);
    if (again) QVERIFY(has(apply(profile("tls-server"), factsOf(*again)).problems, "CW-101"));
}

QTEST_APPLESS_MAIN(ApplyProfileTest)
#include "ApplyProfileTest.moc"
