#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/formats/ImportFormat.h"
#include "core/x509/Crl.h"
#include <QDir>
#include <QTest>

using namespace core;

namespace {

/// What the files of tests/data/extensions say, which its make.sh lets the openssl command write.
struct Expected {
    const char* file; ///< without .pem; the extension in it has the same name
    FieldValues values;
};

const std::string directory = "dirName:CN=Lists,O=Example,C=DE";

const std::vector<Expected>& expectations()
{
    static const std::vector<Expected> all{
        {"basicConstraints", {{"ca", {"true"}}, {"pathLength", {"0"}}}},
        {"keyUsage", {{"uses", {"digitalSignature", "keyEncipherment", "keyAgreement", "decipherOnly"}}}},
        {"extendedKeyUsage", {{"purposes", {"serverAuth", "codeSigning", "msSmartcardLogin", "1.2.3.4"}}}},
        {"subjectAltName",
            {{"names",
                {"DNS:www.example.com", "IP:192.0.2.1", "email:ana@example.com",
                    "URI:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "RID:1.2.3.4", directory,
                    "UPN:ana@corp.example", "otherName:1.3.6.1.5.5.7.8.5;0c0e616e6140696d2e6578616d706c65"}}}},
        {"issuerAltName", {{"names", {"email:pki@example.com", directory, "URI:https://pki.example.com"}}}},
        {"nameConstraints",
            {{"permitted", {"DNS:example.com", "IP:192.0.2.0/24", directory}},
                {"excluded", {"email:secret.example.com", "URI:.example.org"}}}},
        {"certificatePolicies",
            {{"policies", {"1.2.3.4"}}, {"details.1.policy", {"1.2.3.5"}},
                {"details.1.cps", {"https://example.com/cps", "https://example.com/cps2"}},
                {"details.1.notice", {"For tests only"}}, {"details.1.organization", {"Example"}},
                {"details.1.noticeNumbers", {"1", "300"}}, {"details.2.policy", {"2.5.29.32.0"}}}},
        {"policyMappings",
            {{"mappings.1.issuerPolicy", {"1.2.3.4"}}, {"mappings.1.subjectPolicy", {"1.2.3.9"}},
                {"mappings.2.issuerPolicy", {"1.2.3.5"}}, {"mappings.2.subjectPolicy", {"1.2.3.10"}}}},
        {"policyConstraints", {{"requireExplicitPolicy", {"3"}}, {"inhibitPolicyMapping", {"0"}}}},
        {"inhibitAnyPolicy", {{"skipCerts", {"2"}}}},
        {"cRLDistributionPoints",
            {{"urls", {"http://pki.example.com/a.crl", "ldap://ldap.example.com/cn=a"}},
                {"points.1.names", {"URI:http://pki.example.com/b.crl", directory}},
                {"points.1.reasons", {"keyCompromise", "cACompromise", "aACompromise"}},
                {"points.1.crlIssuer", {directory}}, {"points.2.relativeName", {"CN=list 3"}}}},
        {"freshestCRL",
            {{"urls", {"http://pki.example.com/delta1.crl"}},
                {"points.1.names", {"URI:http://pki.example.com/delta2.crl"}}}},
        {"authorityInfoAccess",
            {{"ocsp", {"http://ocsp.example.com"}}, {"caIssuers", {"http://pki.example.com/ca.cer", directory}},
                {"other", {"1.2.3.4;https://example.com/other"}}}},
        {"subjectInfoAccess",
            {{"caRepository", {"http://pki.example.com/"}}, {"timeStamping", {"http://tsa.example.com"}},
                {"other", {"1.2.3.4;email:ana@example.com"}}}},
        {"tlsFeature", {{"features", {"status_request", "status_request_v2", "24"}}}},
        {"ocspNoCheck", {}},
        {"noRevAvail", {}},
        {"privateKeyUsagePeriod", {{"notBefore", {"2026-01-01T00:00:00Z"}}, {"notAfter", {"2028-12-31T23:59:59Z"}}}},
        {"qcStatements",
            {{"pkixSyntax", {"2"}}, {"semantics", {"0.4.0.194121.1.2"}},
                {"registrationAuthorities", {"URI:https://register.example.com"}}, {"compliance", {"true"}},
                {"limitCurrency", {"EUR"}}, {"limitAmount", {"500"}}, {"limitExponent", {"3"}},
                {"retentionYears", {"10"}}, {"secureDevice", {"true"}},
                {"disclosures.1.url", {"https://example.com/pds_en.pdf"}}, {"disclosures.1.language", {"en"}},
                {"disclosures.2.url", {"https://example.com/pds_de.pdf"}}, {"disclosures.2.language", {"de"}},
                {"types", {"eseal", "web"}}, {"legislation", {"CH", "GB"}}, {"other", {"1.2.3.4;0c04656c7365"}}}},
        {"subjectDirectoryAttributes",
            {{"dateOfBirth", {"1980-05-17T12:00:00Z"}}, {"placeOfBirth", {"Zürich"}}, {"gender", {"F"}},
                {"citizenship", {"CH", "DE"}}, {"other", {"2.5.4.17;0c0438303031"}}}},
        {"microsoftTemplate",
            {{"template", {"1.3.6.1.4.1.311.21.8.8950086.10656446.2706058"}}, {"majorVersion", {"100"}},
                {"minorVersion", {"3"}}}},
        {"microsoftTemplateName", {{"name", {"DomainController"}}}},
        {"microsoftApplicationPolicies", {{"purposes", {"clientAuth", "msSmartcardLogin"}}}},
        {"microsoftSid", {{"sid", {"S-1-5-21-1004336348-1177238915-682003330-512"}}}},
        {"netscapeCertType", {{"types", {"client", "server", "objsign", "emailCA"}}}},
        {"netscapeComment", {{"text", {"Made for tests"}}}},
        {"signedCertificateTimestamps",
            {{"scts.1.log", {"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"}},
                {"scts.1.time", {"2025-10-20T05:03:14.360Z"}}, {"scts.1.algorithm", {"ecdsa-sha256"}},
                {"scts.1.extensions", {"abcd"}}, {"scts.1.signature", {"3009020101020433445566"}}}},
        {"precertificatePoison", {}},
        {"subjectKeyIdentifier", {{"keyIdentifier", {"0102030405060708090a0b0c0d0e0f1011121314"}}}},
        {"authorityKeyIdentifier",
            {{"keyIdentifier", {"0102030405060708090a0b0c0d0e0f1011121314"}},
                {"issuer", {"dirName:CN=authorityKeyIdentifier"}}, {"serial", {"1234"}}}},
    };
    return all;
}

Bytes octetsOf(const std::string& file)
{
    return readFile(std::string(TEST_DATA "/extensions/") + file, 100'000).value();
}
Certificate certificate(const std::string& name) { return readCertificate(octetsOf(name + ".pem")).value(); }
Crl list(const std::string& name) { return readCrl(octetsOf(name + ".crl")).value(); }

/// Shows both sides where they differ.
void compare(const FieldValues& read, const FieldValues& expected)
{
    if (read != expected)
        for (const auto& [key, values] : read) qInfo() << key.c_str() << values;
    QCOMPARE(read, expected);
}

}

class OpensslExtensionsTest : public QObject {
    Q_OBJECT
private slots:
    void everyExtensionOfCertificatesHasAFile()
    {
        for (const ExtensionType& type : extensionTypes()) {
            if (type.place == ExtensionType::Place::Crl) continue;
            const auto isOfType = [&](const Expected& expected) { return expected.file == type.name; };
            QVERIFY2(std::ranges::any_of(expectations(), isOfType), std::string(type.name).c_str());
        }
    }

    void readsWhatOpensslWrote()
    {
        for (const Expected& expected : expectations()) {
            const Certificate read = certificate(expected.file);
            const ExtensionType& type = *findExtensionType(expected.file);
            const Extension* extension = read.extension(type.oid);
            QVERIFY2(extension, expected.file);
            QCOMPARE(extension->critical, type.criticalByDefault);
            const auto values = type.decode(extension->value);
            QVERIFY2(values, expected.file);
            compare(*values, expected.values);
        }
    }

    void writesTheSameOctetsAsOpenssl()
    {
        for (const Expected& expected : expectations()) {
            const ExtensionType& type = *findExtensionType(expected.file);
            if (type.isShownOnly) continue;
            const auto written = makeExtension(type, expected.values, type.criticalByDefault);
            QVERIFY2(written, written ? "" : sentence(written.error()).c_str());
            QCOMPARE(toHex(written->value), toHex(certificate(expected.file).extension(type.oid)->value));
        }
    }

    void rareFormsOfNamesAreRead()
    {
        compare(certificate("forms").fields("subjectAltName"),
            {{"names", {"X400:0c0478343030", "EDI:party", "DNS:www.a.ex"}}});
    }

    void otherExtensionsAreOctets()
    {
        const Certificate read = certificate("other");
        const Extension* extension = read.extension("1.3.6.1.4.1.99999.8");
        QVERIFY(extension && extension->critical);
        const FieldValues values = otherExtensionType().decode(extension->value).value();
        compare(values, {{"der", {"3003020105"}}});
        QCOMPARE(makeExtension("1.3.6.1.4.1.99999.8", values, true).value(), *extension);
    }

    void readsAndWritesTheExtensionsOfLists()
    {
        const std::map<std::string, std::map<std::string, FieldValues>> expected{
            {"full",
                {{"cRLNumber", {{"number", {"1a2b"}}}},
                    {"issuingDistributionPoint",
                        {{"names", {"URI:http://pki.example.com/full.crl"}}, {"onlyCaCertificates", {"true"}},
                            {"reasons", {"keyCompromise", "certificateHold"}}, {"indirect", {"true"}}}},
                    {"freshestCRL", {{"urls", {"http://pki.example.com/delta.crl"}}}},
                    {"issuerAltName", {{"names", {"email:pki@example.com"}}}},
                    {"authorityKeyIdentifier", {{"keyIdentifier", {"0102030405060708090a0b0c0d0e0f1011121314"}}}}}},
            {"delta",
                {{"cRLNumber", {{"number", {"1a2c"}}}}, {"deltaCRLIndicator", {{"baseNumber", {"1234"}}}},
                    {"issuingDistributionPoint", {{"relativeName", {"CN=list 3"}}, {"onlyUserCertificates", {"true"}}}},
                    {"authorityKeyIdentifier", {{"keyIdentifier", {"0102030405060708090a0b0c0d0e0f1011121314"}}}}}},
        };
        for (const auto& [file, types] : expected) {
            const Crl read = list(file);
            QCOMPARE(read.extensions().size(), types.size());
            for (const Extension& extension : read.extensions()) {
                const ExtensionType* type = findExtensionType(extension.oid);
                QVERIFY2(type && type->place != ExtensionType::Place::Certificate, extension.oid.c_str());
                const auto values = type->decode(extension.value);
                QVERIFY2(values, extension.oid.c_str());
                compare(*values, types.at(std::string(type->name)));
                QCOMPARE(makeExtension(*type, *values, extension.critical).value(), extension);
            }
        }
    }
};

QTEST_GUILESS_MAIN(OpensslExtensionsTest)
#include "OpensslExtensionsTest.moc"
