#include "../x509/ExtensionSamples.h"
#include "SampleRequest.h"
#include "core/base/Wording.h"
#include "core/linting/Lint.h"
#include <QProcess>
#include <QTest>
#include <set>

using namespace core;
using namespace core::sample;

namespace {

using Kind = ExtensionField::Kind;

/// The extensions that profiles can hold, with words that openssl shows for the sample of each.
const std::map<std::string, std::vector<const char*>, std::less<>>& shownByOpenssl()
{
    static const std::map<std::string, std::vector<const char*>, std::less<>> all{
        {"basicConstraints", {"CA:TRUE, pathlen:3"}},
        {"keyUsage", {"Digital Signature, Key Agreement, Decipher Only"}},
        {"extendedKeyUsage", {"TLS Web Server Authentication, 1.3.6.1.4.1.99999.7"}},
        {"microsoftApplicationPolicies", {"Microsoft Application Policies Extension", "+....."}},
        {"issuerAltName", {"email:pki@a.b, DirName:/CN=x"}},
        {"nameConstraints", {"Permitted:", "DNS:a.b", "IP:10.0.0.0/255.0.0.0", "Excluded:", "email:.x.y"}},
        {"certificatePolicies",
            {"Policy: 1.2.3", "Policy: X509v3 Any Policy", "CPS: https://a.b/cps", "CPS: http://c.d",
                "Organization: Example", "Numbers: 1, 700", "Explicit Text: Good day", "Policy: 1.2.5"}},
        {"policyMappings", {"X509v3 Policy Mappings: critical", "1.2.3:1.2.4, 1.2.5:1.2.6"}},
        {"policyConstraints", {"Require Explicit Policy:0, Inhibit Policy Mapping:200"}},
        {"inhibitAnyPolicy", {"X509v3 Inhibit Any Policy: critical"}},
        {"cRLDistributionPoints",
            {"URI:http://a.b/c.crl", "URI:ldap://a.b/cn=x", "URI:http://a.b/d.crl", "DirName:O = y, CN = list",
                "Key Compromise, AA Compromise", "CRL Issuer:", "DirName:CN = lists", "Relative Name:", "CN = list 2"}},
        {"freshestCRL", {"X509v3 Freshest CRL:", "URI:http://a.b/delta.crl", "Registered ID:1.2.3"}},
        {"authorityInfoAccess",
            {"OCSP - URI:http://o.b", "CA Issuers - URI:http://a.b/c.cer", "CA Issuers - DirName:/CN=x",
                "1.2.3.4 - URI:mailto:a@b.c"}},
        {"subjectInfoAccess",
            {"CA Repository - URI:http://a.b/", "AD Time Stamping - URI:http://t.b", "1.2.3.4 - DNS:a.b"}},
        {"tlsFeature", {"status_request, status_request_v2, 24"}},
        {"ocspNoCheck", {"OCSP No Check:"}},
        {"noRevAvail", {"X509v3 No Revocation Available:"}},
        {"privateKeyUsagePeriod", {"Not Before: Jan  1 00:00:00 2026 GMT, Not After: Dec 31 23:59:59 2060 GMT"}},
        {"qcStatements", {"qcStatements:", "EUR", "https://a.b/en", "https://r.b"}},
        {"subjectDirectoryAttributes", {"X509v3 Subject Directory Attributes:", "id-pda-gender", "Zürich"}},
        {"microsoftTemplate", {"Microsoft certificate template"}},
        {"microsoftTemplateName", {"1.3.6.1.4.1.311.20.2:", ".S.c.h.l"}},
        {"microsoftSid", {"Microsoft NTDS CA Extension", "S-1-5-21-1004336348-1177238915-682003330-512"}},
        {"netscapeCertType", {"SSL Client, S/MIME, Object Signing CA"}},
        {"netscapeComment", {"Made for tests"}},
    };
    return all;
}

bool isForCas(std::string_view name)
{
    return name == "basicConstraints" || name == "nameConstraints" || name.starts_with("policy") ||
        name == "inhibitAnyPolicy";
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

std::string tomlValue(const ExtensionField& field, const std::vector<std::string>& values)
{
    if (!field.isList())
        return field.kind == Kind::Flag || field.kind == Kind::Number ? values.front() : quoted(values.front());
    std::string text;
    for (const std::string& value : values) text += (text.empty() ? "[" : ", ") + quoted(value);
    return text + "]";
}

/// The lines of a table of a profile file with these values.
std::string tomlLines(const std::vector<ExtensionField>& fields, const FieldValues& values)
{
    std::string text;
    for (const ExtensionField& field : fields)
        if (const auto found = values.find(field.key); found != values.end())
            text += std::string(field.key) + " = " + tomlValue(field, found->second) + "\n";
    return text;
}

std::string toml(const ExtensionType& type, const FieldValues& values)
{
    const std::string path = "extensions." + std::string(type.name);
    std::string text = "[" + path + "]\n" + tomlLines(type.fields, values);
    for (const ExtensionField& field : type.fields)
        for (const FieldValues& member : membersOf(values, field.key))
            text += "[[" + path + "." + std::string(field.key) + "]]\n" + tomlLines(field.fields, member);
    return text;
}

std::string header(bool isCa, bool hasBasicConstraints = false)
{
    const std::string start =
        "format = 1\nid = \"x\"\ntitle = \"X\"\ngood-for = \"Tests.\"\nkind = " + quoted(isCa ? "ca" : "end-entity") +
        "\n[validity]\ndefault-days = 30\nmaximum-days = 90\n[key]\nalgorithms = [\"ec:P-256\"]\n"
        "[subject]\nrequired = [\"CN\"]\n[publication]\nfrom-issuer = false\n";
    if (!isCa) return start;
    return start + "[extensions.keyUsage]\nuses = [\"keyCertSign\", \"cRLSign\"]\n" +
        (hasBasicConstraints ? "" : "[extensions.basicConstraints]\nca = true\n");
}

Certificate issue(const Profile& profile)
{
    static const Authority root = authority("root-ca", "CN=Root,O=Acme");
    const PrivateKey& owner = key("ec:P-256");
    const IssueDraft draft = applyProfile(profile, 1, request("CN=Ana", {}, owner), root.facts(), {}, today);
    if (draft.isRefused()) throw std::runtime_error(sentence(draft.problems.front()));
    return sign(contentOf(draft, root.certificate.subject(), owner.publicKey(), root.key->publicKey()), *root.key);
}

QByteArray opensslText(const Certificate& certificate)
{
    QProcess openssl;
    openssl.start("openssl", {"x509", "-inform", "DER", "-noout", "-text", "-nameopt", "utf8,sep_comma_plus_space"});
    const Bytes& der = certificate.der();
    openssl.write(reinterpret_cast<const char*>(der.data()), static_cast<qint64>(der.size()));
    openssl.closeWriteChannel();
    openssl.waitForFinished();
    return openssl.readAllStandardOutput();
}

std::string refusal(const std::string& toml)
{
    const auto read = readProfile(toml);
    return read ? "read" : read.error().rule;
}

}

class ProfileExtensionsTest : public QObject {
    Q_OBJECT
private slots:
    void everyExtensionThatProfilesHoldIsReadAndIssued_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto& [name, shown] : shownByOpenssl()) QTest::newRow(name.c_str()) << QByteArray(name.c_str());
    }

    void everyExtensionThatProfilesHoldIsReadAndIssued()
    {
        QFETCH(QByteArray, name);
        const ExtensionType& type = *findExtensionType(name.toStdString());
        const FieldValues& values = extensionValues().at(name.toStdString());
        const std::string text = header(isForCas(type.name), type.name == "basicConstraints") + toml(type, values);
        const auto profile = readProfile(text);
        QVERIFY2(profile, profile ? "" : (sentence(profile.error()) + "\n" + text).c_str());
        const auto held = std::ranges::find(profile->extensions, type.oid, &ProfileExtension::oid);
        QVERIFY(held != profile->extensions.end());
        QCOMPARE(held->values, values);
        QCOMPARE(held->isCritical, type.criticalByDefault);
        const Certificate issued = issue(*profile);
        QCOMPARE(issued.fields(type.oid), values);
        const QByteArray shown = opensslText(issued);
        for (const char* part : shownByOpenssl().at(name.toStdString()))
            QVERIFY2(shown.contains(part), (part + ("\n" + shown)).constData());
    }

    void everyExtensionOfCertificatesIsTried()
    {
        const std::set<std::string_view> madeByTheProgram{
            "subjectAltName", "subjectKeyIdentifier", "authorityKeyIdentifier"};
        for (const ExtensionType& type : extensionTypes()) {
            if (type.isShownOnly || type.place == ExtensionType::Place::Crl || madeByTheProgram.contains(type.name))
                QVERIFY2(!readProfile(header(false) + "[extensions." + std::string(type.name) + "]\n"),
                    std::string(type.name).c_str());
            else
                QVERIFY2(shownByOpenssl().contains(type.name), std::string(type.name).c_str());
        }
    }

    void anyOtherExtensionIsIssuedAsItsOctets()
    {
        const Profile profile = need(readProfile(header(false) +
            "[extensions.\"1.2.3.4.9\"]\nder = \"0c0141\"\n"
            "[extensions.\"1.2.3.4.5\"]\nder = \"30:03:02:01:05\"\ncritical = true\n"));
        QCOMPARE(profile.extensions.size(), 2UL);
        const Certificate issued = issue(profile);
        QCOMPARE(issued.extensions()[0], (Extension{"1.2.3.4.5", true, fromHex("3003020105")}));
        QCOMPARE(issued.extensions()[1], (Extension{"1.2.3.4.9", false, fromHex("0c0141")}));
        QVERIFY(opensslText(issued).contains("1.2.3.4.5: critical"));
    }

    void whatCouldNotBeIssuedIsNotRead()
    {
        const auto withExtension = [](bool isCa, const std::string& text) { return refusal(header(isCa) + text); };
        QCOMPARE(withExtension(false, "[extensions.\"1.2.3\"]\nder = \"0c02\"\n"), "CW-155");
        QCOMPARE(withExtension(false, "[extensions.\"1.2.3\"]\nvalue = \"0500\"\n"), "CW-151");
        QCOMPARE(withExtension(false, "[extensions.\"1.2.3\"]\n"), "CW-155");
        QCOMPARE(withExtension(false, "[extensions.\"1.2..3\"]\nder = \"0500\"\n"), "CW-151");
        const auto byOid = readProfile(header(false) + "[extensions.\"2.5.29.15\"]\nder = \"03020780\"\n");
        QCOMPARE(byOid.error().rule, "CW-151");
        QCOMPARE(byOid.error().values.back(), "keyUsage");
        QCOMPARE(withExtension(true, "[extensions.inhibitAnyPolicy]\nskipCerts = 0\ncritical = false\n"), "CW-155");
        QCOMPARE(withExtension(false, "[extensions.inhibitAnyPolicy]\nskipCerts = 0\n"), "CW-155");
        QCOMPARE(withExtension(true, "[extensions.noRevAvail]\n"), "CW-155");
        QCOMPARE(withExtension(false, "[extensions.noRevAvail]\ncritical = true\n"), "CW-155");
        QCOMPARE(withExtension(
                     false, "[extensions.noRevAvail]\n[extensions.cRLDistributionPoints]\nurls = [\"http://a.b\"]\n"),
            "CW-155");
        QCOMPARE(withExtension(false, "[extensions.cRLNumber]\nnumber = \"01\"\n"), "CW-155");
    }

    void mistakesInGroupsAreToldWithTheirPlace()
    {
        const std::string start = header(false) + "[extensions.cRLDistributionPoints]\n";
        QCOMPARE(refusal(start + "points = \"x\"\n"), "CW-152");
        QCOMPARE(refusal(start + "points = [\"x\"]\n"), "CW-152");
        QCOMPARE(refusal(start + "points = [{}]\n"), "CW-155");
        const auto typo = readProfile(start + "points = [{names = [\"DNS:a.b\"]}, {name = [\"DNS:a.b\"]}]\n");
        QCOMPARE(typo.error().rule, "CW-151");
        QCOMPARE(typo.error().values[2], "extensions.cRLDistributionPoints.points[2].name");
        QCOMPARE(typo.error().values[3], "names");
        const auto choice = readProfile(start + "points = [{names = [\"DNS:a.b\"], reasons = [\"superseeded\"]}]\n");
        QCOMPARE(choice.error().rule, "CW-154");
        QCOMPARE(choice.error().values.back(), "superseded");
    }
};

QTEST_GUILESS_MAIN(ProfileExtensionsTest)
#include "ProfileExtensionsTest.moc"
