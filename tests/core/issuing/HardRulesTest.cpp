#include "core/issuing/HardRules.h"
#include "../profiles/SampleRequest.h"
#include "core/base/Wording.h"
#include <QtTest>

using namespace core;
using namespace core::sample;
using Type = GeneralName::Type;

namespace {

/// A CA certificate with exactly these extensions, self-signed unless `above` is given.
Certificate ca(std::vector<Extension> extensions, bool isRoot = false)
{
    CertificateContent content;
    content.serial = {1};
    content.subject = need(DistinguishedName::parse("CN=Issuer,O=Acme"));
    content.issuer = isRoot ? content.subject : need(DistinguishedName::parse("CN=Above,O=Acme"));
    content.validity = {today, today + std::chrono::days(1000)};
    content.spki = key("ec:P-384").publicKey().spki();
    content.extensions = std::move(extensions);
    return sign(content, key("ec:P-384"));
}
Extension caFlag(std::string length = {})
{
    FieldValues values{{"ca", {"true"}}};
    if (!length.empty()) values["pathLength"] = {length};
    return extension("basicConstraints", values);
}
Extension uses(std::vector<std::string> list) { return extension("keyUsage", {{"uses", std::move(list)}}); }
Extension purposes(std::vector<std::string> list)
{
    return extension("extendedKeyUsage", {{"purposes", std::move(list)}});
}
Extension constraints(std::vector<std::string> permitted, std::vector<std::string> excluded = {})
{
    FieldValues values;
    if (!permitted.empty()) values["permitted"] = std::move(permitted);
    if (!excluded.empty()) values["excluded"] = std::move(excluded);
    return extension("nameConstraints", values);
}
Extension altNames(std::vector<std::string> list) { return extension("subjectAltName", {{"names", std::move(list)}}); }
Certificate plainCa() { return ca({caFlag(), uses({"keyCertSign"})}); }

CertificateContent child(std::vector<Extension> extensions, std::string_view subject = "CN=Below,O=Acme")
{
    CertificateContent content;
    content.serial = {2};
    content.subject = subject.empty() ? DistinguishedName() : need(DistinguishedName::parse(subject));
    content.issuer = need(DistinguishedName::parse("CN=Issuer,O=Acme"));
    content.validity = {today + std::chrono::days(1), today + std::chrono::days(100)};
    content.spki = key().publicKey().spki();
    content.extensions = std::move(extensions);
    return content;
}

struct Case {
    const char* title;
    std::function<std::vector<Finding>()> findings;
    const char* rule; ///< empty: allowed
};

auto under(std::vector<Extension> issuer, std::vector<Extension> extensions, std::string subject = "CN=Below,O=Acme")
{
    return [=] { return checkHardRules(child(extensions, subject), ca(issuer)); };
}
auto underRoot(std::vector<Extension> extensions)
{
    return [=] { return checkHardRules(child(extensions), ca({caFlag()}, true)); };
}
/// A leaf with names below a CA with name constraints.
auto inside(Extension limits, std::vector<std::string> names, std::string subject = "O=Acme")
{
    return [=] {
        return checkHardRules(child(names.empty() ? std::vector<Extension>{} : std::vector{altNames(names)}, subject),
            ca({caFlag(), limits}));
    };
}
/// A CA with name constraints below another.
auto nested(Extension limits, std::vector<Extension> own)
{
    return [=] {
        std::vector<Extension> all{caFlag()};
        all.insert(all.end(), own.begin(), own.end());
        return checkHardRules(child(all), ca({caFlag(), limits}));
    };
}
auto timed(int begin, int end)
{
    return [=] {
        CertificateContent content = child({});
        content.validity = {
            today + std::chrono::seconds(begin), today + std::chrono::days(1000) + std::chrono::seconds(end)};
        return checkHardRules(content, plainCa());
    };
}

const std::vector<Case>& cases()
{
    static const std::string unknownForm = "otherName:1.2.3;0c0161";
    static const std::vector<Case> all{
        {"a leaf", under({caFlag(), uses({"keyCertSign"})}, {}), ""},
        {"a host above an excluded subtree", inside(constraints({}, {"DNS:a.acme.example"}), {"DNS:acme.example"}), ""},
        {"a wildcard above an excluded subtree",
            inside(constraints({}, {"DNS:a.acme.example"}), {"DNS:*.acme.example"}), "CW-212"},
        {"a subject above an excluded one", inside(constraints({}, {"dirName:OU=Secret,O=Acme"}), {}, "O=Acme"), ""},
        {"a subject below an excluded one",
            inside(constraints({}, {"dirName:OU=Secret,O=Acme"}), {}, "CN=x,OU=Secret,O=Acme"), "CW-212"},
        {"issuer without constraints", under({uses({"keyCertSign"})}, {}), "CW-201"},
        {"issuer without keyCertSign", under({caFlag(), uses({"cRLSign"})}, {}), "CW-202"},
        {"issuer without key usage", under({caFlag()}, {}), ""},
        {"other issuer name",
            [] {
                CertificateContent c = child({});
                c.issuer = need(DistinguishedName::parse("CN=Other"));
                return checkHardRules(c, plainCa());
            },
            "CW-220"},
        {"same issuer name, other octets",
            [] {
                CertificateContent c = child({});
                c.issuer = need(DistinguishedName::parse("CN=ISSUER,O=Acme"));
                return checkHardRules(c, plainCa());
            },
            "CW-220"},
        // validity
        {"exactly the issuer's time", timed(0, 0), ""},
        {"another key identifier than the issuer's",
            under({caFlag(), extension("subjectKeyIdentifier", {{"keyIdentifier", {"0102"}}})},
                {extension("authorityKeyIdentifier", {{"keyIdentifier", {"0103"}}})}),
            "CW-498"},
        {"the issuer's key identifier",
            under({caFlag(), extension("subjectKeyIdentifier", {{"keyIdentifier", {"0102"}}})},
                {extension("authorityKeyIdentifier", {{"keyIdentifier", {"0102"}}})}),
            ""},
        {"begins a second early", timed(-1, 0), "CW-203"},
        {"ends a second late", timed(0, 1), "CW-204"},
        {"ends before it begins",
            [] {
                CertificateContent c = child({});
                c.validity.notAfter = c.validity.notBefore - std::chrono::seconds(1);
                return checkHardRules(c, plainCa());
            },
            "CW-219"},
        // path length
        {"CA below 0", under({caFlag("0")}, {caFlag("0")}), "CW-205"},
        {"leaf below 0", under({caFlag("0")}, {}), ""},
        {"0 below 1", under({caFlag("1")}, {caFlag("0")}), ""},
        {"1 below 1", under({caFlag("1")}, {caFlag("1")}), "CW-206"},
        {"5 below 1", under({caFlag("1")}, {caFlag("5")}), "CW-206"},
        {"unset below 1", under({caFlag("1")}, {caFlag()}), "CW-207"},
        {"unset below unset", under({caFlag()}, {caFlag()}), ""},
        {"9 below unset", under({caFlag()}, {caFlag("9")}), ""},
        {"path length without CA", under({caFlag()}, {Extension{"2.5.29.19", true, fromHex("3003020100")}}), "CW-208"},
        // purposes
        {"same purpose", under({caFlag(), purposes({"serverAuth"})}, {purposes({"serverAuth"})}), ""},
        {"purpose as OID", under({caFlag(), purposes({"1.3.6.1.5.5.7.3.1"})}, {purposes({"serverAuth"})}), ""},
        {"another purpose", under({caFlag(), purposes({"serverAuth"})}, {purposes({"clientAuth"})}), "CW-210"},
        {"one of two outside", under({caFlag(), purposes({"serverAuth"})}, {purposes({"serverAuth", "codeSigning"})}),
            "CW-210"},
        {"any below some", under({caFlag(), purposes({"serverAuth"})}, {purposes({"anyExtendedKeyUsage"})}), "CW-210"},
        {"some below any", under({caFlag(), purposes({"anyExtendedKeyUsage"})}, {purposes({"codeSigning"})}), ""},
        {"CA for all below some", under({caFlag(), purposes({"serverAuth"})}, {caFlag()}), "CW-209"},
        {"leaf for all below some", under({caFlag(), purposes({"serverAuth"})}, {}), "CW-209"},
        {"purpose below none", under({caFlag()}, {purposes({"codeSigning"})}), ""},
        // DNS names
        {"DNS inside", inside(constraints({"DNS:acme.example"}), {"DNS:www.acme.example"}), ""},
        {"DNS itself", inside(constraints({"DNS:acme.example"}), {"DNS:acme.example"}), ""},
        {"DNS in capitals", inside(constraints({"DNS:acme.example"}), {"DNS:WWW.ACME.EXAMPLE"}), ""},
        {"DNS outside", inside(constraints({"DNS:acme.example"}), {"DNS:www.evil.example"}), "CW-211"},
        {"DNS with the same end", inside(constraints({"DNS:acme.example"}), {"DNS:notacme.example"}), "CW-211"},
        {"one of two outside", inside(constraints({"DNS:acme.example"}), {"DNS:a.acme.example", "DNS:b.evil.example"}),
            "CW-211"},
        {"wildcard inside", inside(constraints({"DNS:acme.example"}), {"DNS:*.acme.example"}), ""},
        {"wildcard wider", inside(constraints({"DNS:www.acme.example"}), {"DNS:*.acme.example"}), "CW-211"},
        {"DNS excluded", inside(constraints({}, {"DNS:secret.acme.example"}), {"DNS:a.secret.acme.example"}), "CW-212"},
        {"DNS not excluded", inside(constraints({}, {"DNS:secret.acme.example"}), {"DNS:www.acme.example"}), ""},
        {"wildcard over the excluded", inside(constraints({}, {"DNS:secret.acme.example"}), {"DNS:*.acme.example"}),
            "CW-212"},
        {"excluded within the permitted",
            inside(constraints({"DNS:acme.example"}, {"DNS:secret.acme.example"}), {"DNS:secret.acme.example"}),
            "CW-212"},
        {"common name outside", inside(constraints({"DNS:acme.example"}), {}, "CN=www.evil.example"), "CW-211"},
        {"common name that is a title", inside(constraints({"DNS:acme.example"}), {}, "CN=Acme Web Server"), ""},
        {"other forms are free", inside(constraints({"DNS:acme.example"}), {"IP:10.0.0.1", "email:ana@evil.example"}),
            ""},
        // e-mail
        {"mail at the host", inside(constraints({"email:acme.example"}), {"email:ana@acme.example"}), ""},
        {"mail below the host", inside(constraints({"email:acme.example"}), {"email:ana@mail.acme.example"}), "CW-211"},
        {"mail below the domain", inside(constraints({"email:.acme.example"}), {"email:ana@mail.acme.example"}), ""},
        {"mail at the domain", inside(constraints({"email:.acme.example"}), {"email:ana@acme.example"}), "CW-211"},
        {"the very mailbox", inside(constraints({"email:ana@acme.example"}), {"email:ana@ACME.example"}), ""},
        {"other letter case before the at", inside(constraints({"email:ana@acme.example"}), {"email:Ana@acme.example"}),
            "CW-211"},
        {"mail in the subject", inside(constraints({"email:acme.example"}), {}, "CN=Ana,emailAddress=ana@evil.example"),
            "CW-211"},
        {"mail in the newer form inside",
            inside(constraints({"email:acme.example"}), {utf8Mailbox("änne@acme.example")}), ""},
        {"mail in the newer form outside",
            inside(constraints({"email:acme.example"}), {utf8Mailbox("änne@evil.example")}), "CW-211"},
        {"mail in the newer form excluded",
            inside(constraints({}, {"email:xn--mller-kva.example"}), {utf8Mailbox("änne@müller.example")}), "CW-212"},
        {"mail in the newer form that cannot be read",
            inside(constraints({"email:acme.example"}), {utf8Mailbox("no mail")}), "CW-217"},
        {"mail excluded", inside(constraints({}, {"email:acme.example"}), {"email:ana@acme.example"}), "CW-212"},
        // addresses
        {"address inside", inside(constraints({"IP:10.0.0.0/8"}), {"IP:10.1.2.3"}), ""},
        {"address outside", inside(constraints({"IP:10.0.0.0/8"}), {"IP:11.0.0.1"}), "CW-211"},
        {"address of the other family", inside(constraints({"IP:10.0.0.0/8"}), {"IP:2001:db8::1"}), "CW-211"},
        {"long address inside", inside(constraints({"IP:2001:db8::/32"}), {"IP:2001:db8:1::1"}), ""},
        {"address excluded", inside(constraints({}, {"IP:0.0.0.0/0"}), {"IP:10.0.0.1"}), "CW-212"},
        {"mask with holes",
            under({caFlag(), Extension{"2.5.29.30", true, fromHex("300ea00c300a87080a000000ff00ff00")}},
                {altNames({"IP:10.0.0.1"})}),
            "CW-222"},
        // URIs
        {"URI at the host", inside(constraints({"URI:acme.example"}), {"URI:https://acme.example/x"}), ""},
        {"URI below the host", inside(constraints({"URI:acme.example"}), {"URI:https://www.acme.example/x"}), "CW-211"},
        {"URI below the domain", inside(constraints({"URI:.acme.example"}), {"URI:https://www.acme.example/x"}), ""},
        {"URI with an address", inside(constraints({"URI:acme.example"}), {"URI:https://10.0.0.1/"}), "CW-217"},
        {"URI without host", inside(constraints({"URI:acme.example"}), {"URI:urn:x:y"}), "CW-217"},
        {"URI with a false host", inside(constraints({"URI:acme.example"}), {"URI:https://acme.example@evil.example/"}),
            "CW-211"},
        // directory names
        {"subject inside", inside(constraints({"dirName:O=Acme"}), {}, "CN=x,O=Acme"), ""},
        {"subject in other case", inside(constraints({"dirName:O=acme"}), {}, "CN=x,O=ACME"), ""},
        {"subject outside", inside(constraints({"dirName:O=Acme"}), {}, "CN=x,O=Evil"), "CW-211"},
        {"subject with more in front", inside(constraints({"dirName:O=Acme"}), {}, "CN=x,O=Acme,C=DE"), "CW-211"},
        {"subject excluded", inside(constraints({}, {"dirName:O=Acme"}), {}, "CN=x,O=Acme"), "CW-212"},
        {"directory name outside", inside(constraints({"dirName:O=Acme"}), {"dirName:CN=x,O=Evil"}, "O=Acme"),
            "CW-211"},
        // what is not understood
        {"constraint of unknown form",
            under({caFlag(), Extension{"2.5.29.30", true, fromHex("300ca00a300888062a030405060700")}}, {}), "CW-222"},
        {"constraint with a minimum",
            under({caFlag(), Extension{"2.5.29.30", true, fromHex("300aa008300682016180010")}}, {}), "CW-222"},
        {"own constraints unreadable", under({caFlag()}, {caFlag(), Extension{"2.5.29.30", true, fromHex("ffff")}}),
            "CW-214"},
        {"own names unreadable", under({caFlag()}, {Extension{"2.5.29.17", false, fromHex("3003820561")}}), "CW-214"},
        {"own constraints unreadable", under({caFlag()}, {Extension{"2.5.29.19", true, fromHex("04")}}), "CW-214"},
        {"extension twice", under({caFlag()}, {purposes({"serverAuth"}), purposes({"codeSigning"})}), "CW-218"},
        {"constraints of a leaf", under({caFlag()}, {constraints({"DNS:acme.example"})}), "CW-213"},
        // constraints of a CA below
        {"same constraints", nested(constraints({"DNS:acme.example"}), {constraints({"DNS:acme.example"})}), ""},
        {"narrower constraints", nested(constraints({"DNS:acme.example"}), {constraints({"DNS:dev.acme.example"})}),
            ""},
        {"wider constraints", nested(constraints({"DNS:acme.example"}), {constraints({"DNS:example"})}), "CW-221"},
        {"one more", nested(constraints({"DNS:acme.example"}), {constraints({"DNS:acme.example", "DNS:evil.example"})}),
            "CW-221"},
        {"none of its own", nested(constraints({"DNS:acme.example"}), {}), "CW-221"},
        {"another form only", nested(constraints({"DNS:acme.example"}), {constraints({"IP:10.0.0.0/8"})}), "CW-221"},
        {"smaller network", nested(constraints({"IP:10.0.0.0/8"}), {constraints({"IP:10.1.0.0/16"})}), ""},
        {"larger network", nested(constraints({"IP:10.1.0.0/16"}), {constraints({"IP:10.0.0.0/8"})}), "CW-221"},
        {"excluded again", nested(constraints({}, {"DNS:evil.example"}), {constraints({}, {"DNS:evil.example"})}), ""},
        {"more excluded", nested(constraints({}, {"DNS:www.evil.example"}), {constraints({}, {"DNS:evil.example"})}),
            ""},
        {"excluded no more", nested(constraints({}, {"DNS:evil.example"}), {}), "CW-221"},
        {"excluded out of reach", nested(constraints({}, {"DNS:evil.example"}), {constraints({"DNS:acme.example"})}),
            ""},
        {"permits the excluded", nested(constraints({}, {"DNS:evil.example"}), {constraints({"DNS:www.evil.example"})}),
            "CW-221"},
        // roots
        {"root itself",
            [] {
                CertificateContent c = child({caFlag()});
                c.subject = c.issuer;
                return checkHardRules(c, std::nullopt);
            },
            ""},
        {"self-signed leaf",
            [] {
                CertificateContent c = child({});
                c.subject = c.issuer;
                return checkHardRules(c, std::nullopt);
            },
            "CW-216"},
        {"root with another name", [] { return checkHardRules(child({caFlag()}), std::nullopt); }, "CW-216"},
        {"CA below a root", underRoot({caFlag()}), ""},
        {"leaf below a root", underRoot({purposes({"serverAuth"})}), "CW-223"},
        {"leaf without purpose below a root", underRoot({}), "CW-223"},
        {"OCSP signer below a root", underRoot({purposes({"OCSPSigning"})}), ""},
        {"OCSP signer and more below a root", underRoot({purposes({"OCSPSigning", "serverAuth"})}), "CW-223"},
    };
    return all;
}

}

class HardRulesTest : public QObject {
    Q_OBJECT
private slots:
    void judges_data();
    void judges();
    void lets1000ValiditiesOnlyInside();
    void passesWhatProfilesMake();
};

void HardRulesTest::judges_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(cases().size()); ++i) QTest::addRow("%d %s", i, cases()[std::size_t(i)].title) << i;
}

void HardRulesTest::judges()
{
    QFETCH(int, index);
    const Case& one = cases()[std::size_t(index)];
    const std::vector<Finding> findings = one.findings();
    if (*one.rule == '\0') {
        QVERIFY2(findings.empty(), findings.empty() ? "" : sentence(findings.front()).c_str());
        return;
    }
    QVERIFY2(has(findings, one.rule), findings.empty() ? "nothing found" : findings.front().rule.c_str());
    for (const Finding& finding : findings) {
        const Wording* wording = findWording(finding.rule);
        QVERIFY2(wording && finding.severity == Severity::Error, finding.rule.c_str());
        QVERIFY2(wording->why.contains("RFC"), finding.rule.c_str());
        QVERIFY2(!sentence(finding).contains("“?”"), sentence(finding).c_str());
    }
}

void HardRulesTest::lets1000ValiditiesOnlyInside()
{
    const Certificate issuer = plainCa();
    std::uint32_t state = 11;
    const auto random = [&](int most) { return int((state = state * 1664525 + 1013904223) >> 8) % most; };
    for (int i = 0; i < 1000; ++i) {
        CertificateContent content = child({});
        content.validity.notBefore = today + std::chrono::hours(random(30000) - 3000);
        content.validity.notAfter = content.validity.notBefore + std::chrono::hours(random(30000));
        const bool isInside = content.validity.notBefore >= issuer.validity().notBefore &&
            content.validity.notAfter <= issuer.validity().notAfter;
        QCOMPARE(checkHardRules(content, issuer).empty(), isInside);
    }
}

void HardRulesTest::passesWhatProfilesMake()
{
    IssueChoices choices;
    choices.permittedNames = {dns("acme.example"), {Type::Ip, "10.0.0.0/8"}};
    choices.excludedNames = {dns("secret.acme.example")};
    const Authority root = authority("root-ca", "CN=Root");
    const Authority policy = authority("policy-ca", "CN=Policy", "ec:P-256", &root, choices);
    const Authority issuing = authority("issuing-ca", "CN=Issuing", "rsa:3072", &policy);
    const auto made = [&](std::string_view id, const Authority& issuer, const RequestFacts& facts) {
        const IssueDraft draft = applyProfile(profile(id), 1, facts, issuer.facts(), {}, today);
        return checkHardRules(
            contentOf(draft, issuer.certificate.subject(), *facts.key, issuer.key->publicKey()), issuer.certificate);
    };
    QVERIFY(made("policy-ca", root, request("CN=Another", {})).empty());
    QVERIFY(made("issuing-ca", policy, request("CN=Another", {})).empty());
    QVERIFY(made("tls-server", issuing, request("CN=www.acme.example", {dns("www.acme.example")})).empty());
    QVERIFY(has(made("tls-server", issuing, request("CN=www.evil.example", {})), "CW-211"));
    QVERIFY(has(made("tls-server", root, request("CN=www.acme.example", {})), "CW-223"));
}

QTEST_APPLESS_MAIN(HardRulesTest)
#include "HardRulesTest.moc"
