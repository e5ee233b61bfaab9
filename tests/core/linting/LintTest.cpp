#include "core/linting/Lint.h"
#include "RawCertificate.h"
#include "core/base/Wording.h"
#include "core/profiles/NameCheck.h"
#include "core/x509/AlgorithmIdentifier.h"
#include <QtTest>
#include <set>

using namespace core;
using namespace core::sample;

namespace {

enum class Base { Leaf, Ca };
using Change = std::function<void(Raw&)>;

/// One way to break one rule; `passing` is what else the rule needs to apply to a good certificate.
struct Breakage {
    const char* rule;
    Base base;
    Change failing;
    Change passing = {};
};

Extension rawExtension(std::string oid, std::string_view hex, bool critical)
{
    return {std::move(oid), critical, fromHex(hex)};
}

CertificateContent leafContent()
{
    static const Authority root = authority("root-ca", "CN=Root,O=Acme,C=DE");
    static const Authority issuing = authority("issuing-ca", "CN=Issuing,O=Acme,C=DE", "ec:P-384", &root);
    IssuerFacts facts = issuing.facts();
    facts.ocspUrls = {"http://ocsp.acme.example"};
    const IssueDraft draft =
        applyProfile(profile("tls-server"), 1, request("CN=www.acme.example,O=Acme,C=DE", {}), facts, {}, today);
    CertificateContent content =
        contentOf(draft, issuing.certificate.subject(), key().publicKey(), issuing.key->publicKey());
    content.signatureAlgorithm = need(issuing.key->publicKey().defaultSignature());
    return content;
}
CertificateContent caContent()
{
    static const Authority root = authority("root-ca", "CN=Root,O=Acme,C=DE");
    const IssueDraft draft = applyProfile(
        profile("issuing-ca"), 1, request("CN=Issuing,O=Acme,C=DE", {}, key("ec:P-384")), root.facts(), {}, today);
    CertificateContent content =
        contentOf(draft, root.certificate.subject(), key("ec:P-384").publicKey(), root.key->publicKey());
    content.signatureAlgorithm = need(root.key->publicKey().defaultSignature());
    return content;
}
Raw baseOf(Base base)
{
    static const Raw leaf = rawFrom(leafContent());
    static const Raw ca = rawFrom(caContent());
    return base == Base::Leaf ? leaf : ca;
}

Change setting(std::string name, FieldValues values)
{
    return [=](Raw& raw) { raw.set(name, values); };
}
Change dropping(std::string name)
{
    return [=](Raw& raw) { raw.drop(name); };
}
Change calling(std::string name)
{
    return [=](Raw& raw) { raw.call(name); };
}
Change adding(std::string oid, std::string hex, bool critical = false)
{
    return [=](Raw& raw) { raw.extensions.push_back(rawExtension(oid, hex, critical)); };
}
Change marking(std::string name, bool critical)
{
    return [=](Raw& raw) { raw.at(name).critical = critical; };
}
Change keyed(const char* algorithm)
{
    return [=](Raw& raw) { raw.spki = key(algorithm).publicKey().spki(); };
}
/// A subject with one attribute of any string type.
Change named(std::string oid, std::uint8_t tag, std::string value)
{
    return [=](Raw& raw) {
        const Bytes pair = der::sequence({need(der::objectIdentifier(oid)), der::element(tag, bytesOf(value))});
        raw.subject = der::sequence({der::element(0x31, pair)});
    };
}
Change ending(int days)
{
    return [=](Raw& raw) { raw.notAfter = der::time(today + std::chrono::days(days)); };
}
Change both(Change one, Change other)
{
    return [=](Raw& raw) {
        one(raw);
        other(raw);
    };
}
Change signedWith(std::string oid)
{
    return
        [=](Raw& raw) { raw.innerAlgorithm = raw.outerAlgorithm = der::sequence({need(der::objectIdentifier(oid))}); };
}
/// An RSA key of any modulus; the exponent is 65537.
Change withModulus(std::string hex)
{
    return [=](Raw& raw) {
        const Bytes rsa = der::sequence({der::integer(fromHex(hex)), der::integer(65537)});
        raw.spki = der::sequence({fromHex("300d06092a864886f70d0101010500"), der::bitString(rsa)});
    };
}
std::string shortModulus() { return "b" + std::string(255, '7'); }
std::string oddModulus() { return "5" + std::string(513, '7'); } // 2055 bits

const std::vector<Breakage>& breakages()
{
    static const auto policies = [](std::string one, std::string other) {
        return "30" + std::string("0c") + "3004" + one + "3004" + other;
    };
    static const std::vector<Breakage> all{
        {"CW-801", Base::Leaf, [](Raw& raw) { raw.version = fromHex("a003020101"); }},
        {"CW-802", Base::Leaf, [](Raw& raw) { raw.serial = fromHex("0209 ff0203040506070809"); }},
        {"CW-803", Base::Leaf, [](Raw& raw) { raw.serial = fromHex("020100"); }},
        {"CW-804", Base::Leaf,
            [](Raw& raw) { raw.serial = fromHex("0215 010203040506070809101112131415161718192021"); }},
        {"CW-805", Base::Leaf, [](Raw& raw) { raw.serial = fromHex("020105"); }},
        {"CW-806", Base::Leaf, ending(-1)},
        {"CW-807", Base::Leaf, [](Raw& raw) { raw.notAfter = der::generalizedTime(today + std::chrono::days(10)); }},
        {"CW-807", Base::Leaf, [](Raw& raw) { raw.notAfter = der::element(0x18, bytesOf("20261220120000.5Z")); }},
        {"CW-807", Base::Leaf, [](Raw& raw) { raw.notAfter = der::element(0x17, bytesOf("261220120000+0100")); }},
        {"CW-808", Base::Leaf, [](Raw& raw) { raw.issuer = der::sequence({}); }},
        {"CW-809", Base::Leaf,
            [](Raw& raw) { raw.outerAlgorithm = encodeAlgorithm(*findSignatureAlgorithm("1.2.840.10045.4.3.4")); }},
        {"CW-810", Base::Leaf, signedWith("1.2.840.113549.1.1.5")},
        {"CW-810", Base::Leaf, signedWith("1.2.840.113549.1.1.4")},
        {"CW-810", Base::Leaf, signedWith("1.2.840.10045.4.1")},
        {"CW-811", Base::Leaf, [](Raw& raw) { raw.uniqueIds = fromHex("81020001"); }},
        {"CW-812", Base::Leaf, ending(900)},
        {"CW-813", Base::Ca, ending(12000)},
        {"CW-814", Base::Ca, marking("basicConstraints", false)},
        {"CW-815", Base::Leaf, setting("keyUsage", {{"uses", {"keyCertSign"}}})},
        {"CW-816", Base::Ca, dropping("keyUsage")},
        {"CW-817", Base::Ca, setting("keyUsage", {{"uses", {"cRLSign"}}})},
        {"CW-818", Base::Leaf, marking("keyUsage", false)},
        {"CW-819", Base::Ca, [](Raw& raw) { raw.at("basicConstraints").value = fromHex("3003020100"); }},
        {"CW-820", Base::Ca, setting("keyUsage", {{"uses", {"cRLSign"}}})},
        {"CW-821", Base::Ca, dropping("subjectKeyIdentifier")},
        {"CW-822", Base::Leaf, setting("nameConstraints", {{"permitted", {"DNS:acme.example"}}}), {}},
        {"CW-823", Base::Ca,
            both(setting("nameConstraints", {{"permitted", {"DNS:acme.example"}}}), marking("nameConstraints", false)),
            setting("nameConstraints", {{"permitted", {"DNS:acme.example"}}})},
        {"CW-824", Base::Ca, adding("2.5.29.30", "3000", true),
            setting("nameConstraints", {{"permitted", {"DNS:acme.example"}}})},
        {"CW-825", Base::Ca, calling("")},
        {"CW-826", Base::Leaf, adding("2.5.29.54", "020100", true)},
        {"CW-826", Base::Leaf, adding("2.5.29.36", "3003800100", true)},
        {"CW-826", Base::Leaf, adding("2.5.29.33", "300a300806022a0306022a04", true)},
        {"CW-827", Base::Ca, adding("2.5.29.54", "020100", false)},
        {"CW-828", Base::Ca, setting("keyUsage", {{"uses", {"keyCertSign"}}})},
        {"CW-829", Base::Leaf, [](Raw& raw) { raw.extensions.push_back(raw.extensions.front()); }},
        {"CW-830", Base::Leaf, adding("1.2.3.4.5", "0500", true)},
        {"CW-831", Base::Leaf, [](Raw& raw) { raw.at("keyUsage").value = fromHex("0500"); }},
        {"CW-832", Base::Leaf, marking("authorityKeyIdentifier", true)},
        {"CW-832", Base::Leaf, marking("subjectKeyIdentifier", true)},
        {"CW-832", Base::Leaf, marking("authorityInfoAccess", true)},
        {"CW-833", Base::Leaf, dropping("authorityKeyIdentifier")},
        {"CW-834", Base::Leaf, [](Raw& raw) { raw.at("extendedKeyUsage").value = fromHex("3000"); }},
        {"CW-835", Base::Leaf, setting("extendedKeyUsage", {{"purposes", {"anyExtendedKeyUsage"}}})},
        {"CW-836", Base::Leaf, dropping("extendedKeyUsage")},
        {"CW-837", Base::Leaf,
            [](Raw& raw) { raw.at("cRLDistributionPoints").value = fromHex("3010300ea00ca00a860866696c653a2f2f78"); }},
        {"CW-838", Base::Leaf, setting("cRLDistributionPoints", {{"urls", {"https://pki.acme.example/ca.crl"}}})},
        {"CW-839", Base::Leaf, adding("2.5.29.32", policies("06022a03", "06022a03")),
            setting("certificatePolicies", {{"policies", {"1.2.3"}}})},
        {"CW-840", Base::Leaf, both(dropping("cRLDistributionPoints"), dropping("authorityInfoAccess"))},
        {"CW-841", Base::Leaf, both(calling(""), dropping("subjectAltName")),
            both(calling(""), marking("subjectAltName", true))},
        {"CW-842", Base::Leaf, calling(""), both(calling(""), marking("subjectAltName", true))},
        {"CW-843", Base::Leaf, marking("subjectAltName", true)},
        {"CW-844", Base::Leaf, [](Raw& raw) { raw.at("subjectAltName").value = fromHex("3000"); }},
        {"CW-845", Base::Leaf, [](Raw& raw) { raw.at("subjectAltName").value = fromHex("3007820561 5f622e63"); }},
        {"CW-845", Base::Leaf, [](Raw& raw) { raw.at("subjectAltName").value = fromHex("3005820361 0062"); }},
        {"CW-846", Base::Leaf, [](Raw& raw) { raw.at("subjectAltName").value = fromHex("3006820161820141"); }},
        {"CW-847", Base::Leaf, named("2.5.4.10", 0x14, "Acme")},                // TeletexString
        {"CW-847", Base::Leaf, named("2.5.4.10", 0x1e, std::string("\0A", 2))}, // BMPString
        {"CW-847", Base::Leaf, named("2.5.4.6", 0x0c, "DE")},                   // UTF8String for a country
        {"CW-848", Base::Leaf, named("2.5.4.10", 0x0c, std::string(65, 'x'))},
        {"CW-849", Base::Leaf, named("2.5.4.6", 0x13, "DEU")},
        {"CW-849", Base::Leaf, named("2.5.4.6", 0x13, "de")},
        {"CW-850", Base::Leaf, named("2.5.4.10", 0x0c, "Ac\u202Eme")},
        {"CW-850", Base::Leaf, named("2.5.4.10", 0x0c, std::string("Ac\0me", 5))},
        {"CW-851", Base::Leaf, named("2.5.4.10", 0x0c, " Acme")},
        {"CW-852", Base::Leaf, calling("CN=www.acme.example,CN=www.acme.example")},
        {"CW-853", Base::Leaf, setting("subjectAltName", {{"names", {"email:ana@acme.example"}}})},
        {"CW-854", Base::Leaf, calling("CN=mail.acme.example")},
        {"CW-855", Base::Leaf, [](Raw& raw) { raw.issuer = raw.subject; }},
        {"CW-856", Base::Leaf, [](Raw& raw) { raw.spki = fromHex("300b300506032a0304030200ff"); }},
        {"CW-857", Base::Leaf, withModulus(shortModulus()), keyed("rsa:2048")},
        {"CW-858", Base::Leaf, withModulus(oddModulus()), keyed("rsa:2048")},
        {"CW-859", Base::Leaf, [](Raw& raw) { raw.at("keyUsage").value = fromHex("03020700"); }},
        {"CW-860", Base::Leaf, setting("keyUsage", {{"uses", {"keyEncipherment"}}})},
        {"CW-860", Base::Leaf, both(keyed("rsa:2048"), setting("keyUsage", {{"uses", {"keyAgreement"}}}))},
        {"CW-860", Base::Leaf, both(keyed("ed25519"), setting("keyUsage", {{"uses", {"keyAgreement"}}}))},
        {"CW-860", Base::Leaf, both(keyed("ml-dsa-65"), setting("keyUsage", {{"uses", {"keyEncipherment"}}}))},
        {"CW-861", Base::Leaf, dropping("keyUsage")},
        {"CW-862", Base::Leaf, both(keyed("rsa:2048"), ending(365 * 6)), keyed("rsa:2048")},
        {"CW-863", Base::Ca, adding("2.5.29.33", "300c300a06022a030604551d2000", true)},
        {"CW-864", Base::Ca, setting("tlsFeature", {{"features", {"status_request"}}})},
        {"CW-865", Base::Ca, setting("noRevAvail", {})},
        {"CW-866", Base::Leaf, setting("noRevAvail", {}),
            both(both(dropping("cRLDistributionPoints"), dropping("authorityInfoAccess")), setting("noRevAvail", {}))},
        {"CW-867", Base::Leaf, setting("ocspNoCheck", {}),
            both(setting("extendedKeyUsage", {{"purposes", {"OCSPSigning"}}}), setting("ocspNoCheck", {}))},
        {"CW-868", Base::Leaf,
            adding("2.5.29.16", "3022 800f 32303238303130313030303030305a 810f 32303237303130313030303030305a", false),
            setting("privateKeyUsagePeriod", {{"notBefore", {"2027-01-01"}}, {"notAfter", {"2028-01-01"}}})},
        {"CW-869", Base::Leaf, adding("1.3.6.1.4.1.11129.2.4.3", "0500", true)},
        {"CW-885", Base::Leaf, setting("netscapeComment", {{"text", {"old"}}})},
        {"CW-886", Base::Leaf, setting("cRLNumber", {{"number", {"01"}}})},
        {"CW-887", Base::Leaf, [](Raw& raw) { raw.at("cRLDistributionPoints").value = fromHex("3006 3004 81020640"); },
            setting("cRLDistributionPoints", {{"points.1.crlIssuer", {"dirName:CN=x"}}})},
        {"CW-888", Base::Leaf, setting("qcStatements", {{"compliance", {"true"}}}),
            setting("qcStatements",
                {{"compliance", {"true"}}, {"disclosures.1.url", {"https://acme.example"}},
                    {"disclosures.1.language", {"en"}}})},
        {"CW-889", Base::Leaf, setting("microsoftApplicationPolicies", {{"purposes", {"clientAuth"}}}),
            setting("microsoftApplicationPolicies", {{"purposes", {"serverAuth"}}})},
        {"CW-839", Base::Leaf, adding("2.5.29.32", policies("06022a03", "06022a03")),
            setting("certificatePolicies", {{"policies", {"1.2.3"}}, {"details.1.policy", {"1.2.4"}}})},
        {"CW-837", Base::Leaf,
            [](Raw& raw) { raw.at("cRLDistributionPoints").value = fromHex("3009 3007a005a003820161"); },
            setting("cRLDistributionPoints",
                {{"points.1.names", {"DNS:a.b", "URI:http://a.b"}}, {"points.2.names", {"dirName:CN=x"}},
                    {"points.3.names", {"DNS:a.b"}}, {"points.3.crlIssuer", {"dirName:CN=x"}}})},
        {"CW-830", Base::Leaf, adding("2.5.29.28", "30038401ff", true)},
        {"CW-832", Base::Leaf, adding("2.5.29.56", "0500", true)},
    };
    return all;
}

struct CrlBreakage {
    const char* rule;
    std::function<void(RawCrl&)> failing;
};

RawCrl goodCrl()
{
    RawCrl raw;
    raw.innerAlgorithm = raw.outerAlgorithm = encodeAlgorithm(*findSignatureAlgorithm("1.2.840.10045.4.3.2"));
    raw.issuer = need(DistinguishedName::parse("CN=Issuing,O=Acme")).der();
    raw.thisUpdate = der::time(today);
    raw.nextUpdate = der::time(today + std::chrono::days(7));
    raw.entries = {crlEntry("05", today - std::chrono::days(1), 1), crlEntry("06", today - std::chrono::days(2))};
    raw.extensions = {authorityKeyIdentifier(Bytes(20, 7)), {"2.5.29.20", false, der::integer(3)}};
    return raw;
}
Extension& numberOf(RawCrl& raw) { return raw.extensions.back(); }

const std::vector<CrlBreakage>& crlBreakages()
{
    static const std::vector<CrlBreakage> all{
        {"CW-870", [](RawCrl& raw) { raw.version.clear(); }},
        {"CW-871", [](RawCrl& raw) { raw.issuer = der::sequence({}); }},
        {"CW-872", [](RawCrl& raw) { raw.extensions.pop_back(); }},
        {"CW-873", [](RawCrl& raw) { numberOf(raw).value = fromHex("0201ff"); }},
        {"CW-873", [](RawCrl& raw) { numberOf(raw).critical = true; }},
        {"CW-873", [](RawCrl& raw) { numberOf(raw).value = der::element(2, Bytes(21, 1)); }},
        {"CW-874", [](RawCrl& raw) { raw.extensions.erase(raw.extensions.begin()); }},
        {"CW-875", [](RawCrl& raw) { raw.nextUpdate.clear(); }},
        {"CW-876", [](RawCrl& raw) { raw.nextUpdate = raw.thisUpdate; }},
        {"CW-877", [](RawCrl& raw) { raw.nextUpdate = der::generalizedTime(today + std::chrono::days(7)); }},
        {"CW-878",
            [](RawCrl& raw) { raw.outerAlgorithm = encodeAlgorithm(*findSignatureAlgorithm("1.2.840.10045.4.3.4")); }},
        {"CW-879",
            [](RawCrl& raw) {
                raw.innerAlgorithm = raw.outerAlgorithm =
                    der::sequence({need(der::objectIdentifier("1.2.840.10045.4.1"))});
            }},
        {"CW-880", [](RawCrl& raw) { raw.entries.push_back(raw.entries.front()); }},
        {"CW-881", [](RawCrl& raw) { raw.entries.push_back(crlEntry("09", today + std::chrono::hours(1))); }},
        {"CW-882", [](RawCrl& raw) { raw.entries.push_back(crlEntry("09", today, 8)); }},
        {"CW-883", [](RawCrl& raw) { raw.extensions.push_back({"1.2.3.4", true, fromHex("0500")}); }},
        {"CW-884", [](RawCrl& raw) { raw.nextUpdate = der::time(today + std::chrono::days(500)); }},
        {"CW-890", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.28", false, fromHex("30038401ff")}); }},
        {"CW-891", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.27", false, fromHex("020101")}); }},
        {"CW-892",
            [](RawCrl& raw) {
                raw.extensions.push_back({"2.5.29.27", true, fromHex("020101")});
                raw.extensions.push_back({"2.5.29.46", false, fromHex("3009 3007a005a003820161")});
            }},
        {"CW-893", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.46", false, fromHex("0500")}); }},
    };
    return all;
}

}

class LintTest : public QObject {
    Q_OBJECT
private slots:
    void everyRuleHasWordsAndACitation();
    void everyRuleIsBrokenByATest();
    void findsEachBreach_data();
    void findsEachBreach();
    void passesWhatProfilesMake_data();
    void passesWhatProfilesMake();
    void findsEachBreachOfACrl_data();
    void findsEachBreachOfACrl();
    void passesAGoodCrl();
    void looksAtTheContentAlone();
};

void LintTest::everyRuleHasWordsAndACitation()
{
    QVERIFY(lintRules().size() >= 35);
    std::set<std::string_view> ids;
    for (const LintRule& rule : lintRules()) {
        const Wording* wording = findWording(rule.id);
        QVERIFY2(wording && !wording->remedy.empty(), std::string(rule.id).c_str());
        QVERIFY(!rule.citation.empty() && !rule.place.empty());
        QVERIFY2(ids.insert(rule.id).second, std::string(rule.id).c_str());
    }
}

void LintTest::everyRuleIsBrokenByATest()
{
    for (const LintRule& rule : lintRules())
        QVERIFY2(std::ranges::contains(breakages(), rule.id, &Breakage::rule), std::string(rule.id).c_str());
}

void LintTest::findsEachBreach_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(breakages().size()); ++i) QTest::addRow("%s %d", breakages()[std::size_t(i)].rule, i) << i;
}

void LintTest::findsEachBreach()
{
    QFETCH(int, index);
    const Breakage& breakage = breakages()[std::size_t(index)];
    const auto rules = lintRules();
    const auto rule = std::ranges::find(rules, breakage.rule, &LintRule::id);
    Raw good = baseOf(breakage.base);
    if (breakage.passing) breakage.passing(good);
    const std::vector<Finding> passed = lint(assemble(good));
    QVERIFY2(!has(passed, breakage.rule), "the good certificate breaks it too");
    Raw bad = baseOf(breakage.base);
    breakage.failing(bad);
    const std::vector<Finding> findings = lint(assemble(bad));
    QVERIFY2(has(findings, breakage.rule), findings.empty() ? "nothing found" : findings.front().rule.c_str());
    for (const Finding& finding : findings)
        QVERIFY2(!sentence(finding).contains("?”") && !sentence(finding).contains("%"), sentence(finding).c_str());
    const auto found = std::ranges::find(findings, breakage.rule, &Finding::rule);
    QCOMPARE(found->severity, rule->severity);
}

void LintTest::passesWhatProfilesMake_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    for (const char* algorithm : {"ec:P-256", "ec:P-384", "rsa:3072", "ed25519", "ml-dsa-65"})
        QTest::newRow(algorithm) << QByteArray(algorithm);
}

void LintTest::passesWhatProfilesMake()
{
    QFETCH(QByteArray, algorithm);
    const Authority root = authority("root-ca", "CN=Acme Root,O=Acme,C=DE", algorithm.toStdString());
    const Authority issuing = authority("issuing-ca", "CN=Acme Issuing 1,O=Acme,C=DE", "ec:P-256", &root);
    QVERIFY(lint(root.certificate).empty());
    for (const Profile& used : allProfiles()) {
        if (used.kind == CertificateKind::Root) continue;
        const Authority& issuer = used.kind == CertificateKind::SubordinateCa ? root : issuing;
        const bool isServer = used.names.isRequired;
        const PrivateKey& owner = key(algorithm.toStdString());
        const RequestFacts facts = request(isServer ? "CN=www.acme.example" : "CN=Ana",
            isServer ? names({dns("www.acme.example")}) : names({}), owner);
        const IssueDraft draft = applyProfile(used, 1, facts, issuer.facts(), {}, today);
        QVERIFY2(!draft.isRefused(), draft.isRefused() ? sentence(draft.problems.front()).c_str() : "");
        const CertificateContent content =
            contentOf(draft, issuer.certificate.subject(), owner.publicKey(), issuer.key->publicKey());
        const auto findings = lint(sign(content, *issuer.key));
        QVERIFY2(findings.empty(), (used.id + ": " + (findings.empty() ? "" : sentence(findings.front()))).c_str());
    }
}

void LintTest::findsEachBreachOfACrl_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(crlBreakages().size()); ++i)
        QTest::addRow("%s %d", crlBreakages()[std::size_t(i)].rule, i) << i;
}

void LintTest::findsEachBreachOfACrl()
{
    QFETCH(int, index);
    const CrlBreakage& breakage = crlBreakages()[std::size_t(index)];
    RawCrl raw = goodCrl();
    breakage.failing(raw);
    const auto findings = lint(assemble(raw));
    QVERIFY2(has(findings, breakage.rule), findings.empty() ? "nothing found" : findings.front().rule.c_str());
    for (const Finding& finding : findings)
        QVERIFY2(findWording(finding.rule) && !sentence(finding).contains("?”"), finding.rule.c_str());
}

void LintTest::passesAGoodCrl() { QVERIFY(lint(assemble(goodCrl())).empty()); }

void LintTest::looksAtTheContentAlone()
{
    // a placeholder signature is no finding: linting comes before signing
    QVERIFY(lint(assemble(baseOf(Base::Leaf))).empty());
    QVERIFY(lint(assemble(baseOf(Base::Ca))).empty());
}

QTEST_APPLESS_MAIN(LintTest)
#include "LintTest.moc"
