#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/x509/ExtensionType.h"
#include <QTest>
#include <set>

using namespace core;

namespace {

using Kind = ExtensionField::Kind;

/// Values that suit each extension; a new extension needs a row here.
const std::map<std::string, FieldValues, std::less<>>& samples()
{
    static const std::map<std::string, FieldValues, std::less<>> all{
        {"basicConstraints", {{"ca", {"true"}}, {"pathLength", {"3"}}}},
        {"keyUsage", {{"uses", {"digitalSignature", "keyAgreement", "decipherOnly"}}}},
        {"extendedKeyUsage", {{"purposes", {"serverAuth", "1.3.6.1.4.1.99999.7"}}}},
        {"subjectAltName", {{"names", {"DNS:a.b", "IP:192.0.2.1", "dirName:CN=x,O=y"}}}},
        {"nameConstraints", {{"permitted", {"DNS:a.b", "IP:10.0.0.0/8"}}, {"excluded", {"email:.x.y"}}}},
        {"certificatePolicies",
            {{"policies", {"1.2.3", "2.5.29.32.0"}}, {"cps", {"https://a.b/cps"}}, {"notice", {"Zürich"}}}},
        {"cRLDistributionPoints", {{"urls", {"http://a.b/c.crl", "ldap://a.b/cn=x"}}}},
        {"authorityInfoAccess", {{"ocsp", {"http://o.b"}}, {"caIssuers", {"http://a.b/c.cer", "http://d.b/c.cer"}}}},
        {"ocspNoCheck", {}},
        {"subjectKeyIdentifier", {{"keyIdentifier", {"0102ff"}}}},
        {"authorityKeyIdentifier", {{"keyIdentifier", {"0102ff"}}, {"issuer", {"dirName:CN=x"}}, {"serial", {"80ff"}}}},
    };
    return all;
}

const ExtensionType& typeOf(std::string_view name) { return *findExtensionType(name); }

std::string refusal(std::string_view name, const FieldValues& values)
{
    const auto der = typeOf(name).encode(values);
    return der ? "encoded" : der.error().code == ErrorCode::Internal ? "internal" : der.error().rule;
}

Certificate certificate(const char* file)
{
    return readCertificate(readFile(std::string(TEST_DATA "/x509/") + file, 100'000).value()).value();
}

}

class ExtensionTypesTest : public QObject {
    Q_OBJECT
private slots:
    void everyTypeRoundTrips()
    {
        for (const ExtensionType& type : extensionTypes()) {
            QVERIFY2(samples().contains(type.name), std::string(type.name).c_str());
            const FieldValues& values = samples().find(type.name)->second;
            const auto der = type.encode(values);
            QVERIFY2(der, der ? "" : (std::string(type.name) + der.error().rule).c_str());
            QCOMPARE(type.decode(*der).value(), values);
            QCOMPARE(type.encode(type.decode(*der).value()).value(), *der);
        }
    }

    void everyTypeRefusesGarbageTruncationAndTrailingOctets()
    {
        for (const ExtensionType& type : extensionTypes()) {
            const Bytes der = type.encode(samples().find(type.name)->second).value();
            for (std::size_t size = 0; size < der.size(); ++size)
                QCOMPARE(type.decode(ByteView(der).first(size)).error().code, ErrorCode::Malformed);
            Bytes longer = der;
            longer.push_back(0);
            QCOMPARE(type.decode(longer).error().code, ErrorCode::Malformed);
            QCOMPARE(type.decode(fromHex("3005020101")).error().code, ErrorCode::Malformed);
        }
    }

    void everyTypeRefusesFieldsItDoesNotHave()
    {
        for (const ExtensionType& type : extensionTypes()) {
            FieldValues values = samples().find(type.name)->second;
            values["typo"] = {"true"};
            QCOMPARE(refusal(type.name, values), "CW-136");
        }
    }

    void everyTypeWithFieldsRefusesToBeEmpty()
    {
        for (const ExtensionType& type : extensionTypes())
            if (!type.fields.empty() && type.name != "basicConstraints")
                QVERIFY2(!type.encode({}), std::string(type.name).c_str());
    }

    void everyListRefusesEmptyAndRepeatedItems()
    {
        for (const ExtensionType& type : extensionTypes())
            for (const ExtensionField& field : type.fields) {
                if (field.kind != Kind::TextList && field.kind != Kind::ChoiceList) continue;
                FieldValues values = samples().find(type.name)->second;
                auto& items = values[std::string(field.key)];
                items.emplace_back();
                QVERIFY2(!type.encode(values), std::string(type.name).c_str());
                items.back() = items.front();
                if (field.key != "issuer") QCOMPARE(refusal(type.name, values), "CW-142");
            }
    }

    void everyTypeIsDescribed()
    {
        std::set<std::string_view> ids;
        for (const ExtensionType& type : extensionTypes()) {
            QVERIFY(ids.insert(type.oid).second && ids.insert(type.name).second);
            QVERIFY(!type.label.empty() && !type.explanation.empty() && type.citation.starts_with("RFC "));
            QCOMPARE(findExtensionType(type.oid), &type);
            QCOMPARE(findExtensionType(type.name), &type);
            for (const ExtensionField& field : type.fields)
                QVERIFY2(!field.label.empty() && !field.hint.empty(), std::string(field.key).c_str());
        }
        QVERIFY(!findExtensionType("1.2.3"));
    }

    /// As openssl wrote them, from tests/data/x509/make.sh.
    void readsTheExtensionsOfAnOpensslCertificate()
    {
        const Certificate leaf = certificate("leaf.pem");
        QCOMPARE(leaf.fields("basicConstraints"), FieldValues{});
        QCOMPARE(leaf.fields("keyUsage"), (FieldValues{{"uses", {"digitalSignature", "keyAgreement"}}}));
        QCOMPARE(leaf.fields("extendedKeyUsage"),
            (FieldValues{{"purposes", {"serverAuth", "clientAuth", "1.3.6.1.4.1.99999.7"}}}));
        QCOMPARE(leaf.fields("subjectAltName"),
            (FieldValues{{"names",
                {"DNS:www.example.com", "DNS:*.example.com", "IP:192.0.2.1", "IP:2001:db8::1", "email:ana@example.com",
                    "URI:https://example.com/a", "RID:1.2.3.4", "UPN:ana@corp.example",
                    "dirName:CN=Ana Maria,O=Example,C=DE", "otherName:1.2.3.4.5;020107"}}}));
        QCOMPARE(leaf.fields("cRLDistributionPoints"),
            (FieldValues{{"urls", {"http://pki.example.com/root.crl", "ldap://ldap.example.com/cn=root"}}}));
        QCOMPARE(leaf.fields("authorityInfoAccess"),
            (FieldValues{{"ocsp", {"http://ocsp.example.com"}}, {"caIssuers", {"http://pki.example.com/root.cer"}}}));
        QCOMPARE(leaf.fields("certificatePolicies"),
            (FieldValues{{"policies", {"1.3.6.1.4.1.99999.1", "1.3.6.1.4.1.99999.2"}},
                {"cps", {"https://example.com/cps"}}, {"notice", {"For tests only"}}}));
        QVERIFY(leaf.extension("ocspNoCheck"));
        const FieldValues authority = leaf.fields("authorityKeyIdentifier");
        QCOMPARE(authority.at("keyIdentifier"), (std::vector{toHex(certificate("root.pem").subjectKeyIdentifier())}));
        QCOMPARE(authority.at("issuer"), (std::vector<std::string>{"dirName:CN=Example Root,O=Example,C=DE"}));
        QCOMPARE(authority.at("serial"), (std::vector<std::string>{"f123456789abcdef"}));
        QCOMPARE(certificate("constrained.pem").fields("nameConstraints"),
            (FieldValues{
                {"permitted",
                    {"DNS:example.com", "IP:10.0.0.0/8", "IP:fd00::/8", "email:.example.com", "URI:.example.com"}},
                {"excluded", {"DNS:secret.example.com", "dirName:CN=Ana Maria,O=Example,C=DE"}}}));
    }

    void writesTheSameOctetsAsOpenssl()
    {
        for (const char* file : {"leaf.pem", "root.pem", "constrained.pem"}) {
            const Certificate read = certificate(file);
            for (const Extension& extension : read.extensions()) {
                const ExtensionType& type = typeOf(extension.oid);
                if (type.name != "certificatePolicies") // the file has its qualifiers at the second policy
                    QCOMPARE(toHex(type.encode(type.decode(extension.value).value()).value()), toHex(extension.value));
            }
        }
    }

    void refusesAPathLengthWithoutCa()
    {
        QCOMPARE(refusal("basicConstraints", {{"pathLength", {"0"}}}), "CW-133");
        QCOMPARE(refusal("basicConstraints", {{"ca", {"false"}}, {"pathLength", {"0"}}}), "CW-133");
        for (const char* number : {"-1", "256", "1x", "", " 1", "0x1", "99999999999999999999"})
            QCOMPARE(refusal("basicConstraints", {{"ca", {"true"}}, {"pathLength", {number}}}), "CW-131");
        QCOMPARE(refusal("basicConstraints", {{"ca", {"yes"}}}), "CW-132");
        QCOMPARE(refusal("basicConstraints", {{"ca", {"true", "true"}}}), "CW-146");
        QCOMPARE(toHex(typeOf("basicConstraints").encode({}).value()), "3000");
        QCOMPARE(typeOf("basicConstraints").decode(fromHex("3003020105")).value(),
            (FieldValues{{"pathLength", {"5"}}})); // seen in the wild
        QCOMPARE(typeOf("basicConstraints").decode(fromHex("3003010100")).value(), FieldValues{});
        QCOMPARE(typeOf("basicConstraints").decode(fromHex("30060101ff0201ff")).value().at("pathLength").front(), "-1");
    }

    void keyUsageIsANamedBitList()
    {
        const auto hex = [](std::vector<std::string> uses) {
            return toHex(typeOf("keyUsage").encode({{"uses", std::move(uses)}}).value());
        };
        QCOMPARE(hex({"digitalSignature"}), "03020780");
        QCOMPARE(hex({"keyCertSign", "cRLSign"}), "03020106");
        QCOMPARE(hex({"keyAgreement", "decipherOnly"}), "0303070880");
        QCOMPARE(refusal("keyUsage", {{"uses", {"signing"}}}), "CW-132");
        QCOMPARE(refusal("keyUsage", {{"uses", {"encipherOnly"}}}), "CW-143");
        QCOMPARE(refusal("keyUsage", {{"uses", {}}}), "CW-130");
        const auto shown = [](const char* der) { return typeOf("keyUsage").decode(fromHex(der)).value().at("uses"); };
        QCOMPARE(shown("030100"), std::vector<std::string>{});
        QCOMPARE(
            shown("03020006"), (std::vector<std::string>{"keyCertSign", "cRLSign"})); // trailing zero bits, not DER
        QCOMPARE(shown("03030000ff").back(), "bit15");
    }

    void otherMistakesAreRefused()
    {
        QCOMPARE(refusal("extendedKeyUsage", {{"purposes", {"commonName"}}}), "CW-134");
        QCOMPARE(refusal("extendedKeyUsage", {{"purposes", {"1..2"}}}), "CW-134");
        QCOMPARE(refusal("extendedKeyUsage", {{"purposes", {"serverAuth", "1.3.6.1.5.5.7.3.1"}}}), "CW-142");
        QCOMPARE(refusal("subjectKeyIdentifier", {{"keyIdentifier", {"xy"}}}), "CW-137");
        QCOMPARE(refusal("subjectKeyIdentifier", {{"keyIdentifier", {""}}}), "CW-137");
        QCOMPARE(refusal("authorityKeyIdentifier", {{"serial", {"01"}}}), "CW-144");
        QCOMPARE(
            refusal("authorityKeyIdentifier", {{"issuer", {"dirName:CN=x"}}, {"keyIdentifier", {"01"}}}), "CW-144");
        QCOMPARE(refusal("subjectAltName", {{"names", {"DNS:a b"}}}), "CW-122");
        QCOMPARE(refusal("nameConstraints", {{"permitted", {}}}), "CW-141");
        QCOMPARE(refusal("nameConstraints", {{"permitted", {"IP:10.0.0.1"}}}), "CW-122");
        for (const char* address :
            {"pki.example.com/x.crl", "dirName:CN=x", "mailto:a@b", "http://", "http://a b", "//x"})
            QCOMPARE(refusal("cRLDistributionPoints", {{"urls", {address}}}), "CW-135");
        QCOMPARE(refusal("authorityInfoAccess", {{"ocsp", {"x"}}}), "CW-135");
        QCOMPARE(refusal("certificatePolicies", {{"policies", {"1.2.3"}}, {"cps", {"x"}}}), "CW-135");
        QCOMPARE(
            refusal("certificatePolicies", {{"policies", {"1.2.3"}}, {"notice", {std::string(201, 'x')}}}), "CW-139");
        QCOMPARE(refusal("certificatePolicies", {{"policies", {"1.2.3"}}, {"notice", {"a\u202E"}}}), "CW-124");
        QCOMPARE(refusal("certificatePolicies", {{"cps", {"https://a.b"}}}), "CW-130");
    }

    void makesExtensions()
    {
        const Extension made = makeExtension(typeOf("keyUsage"), {{"uses", {"keyCertSign"}}}, true).value();
        QCOMPARE(made, (Extension{"2.5.29.15", true, fromHex("03020204")}));
        QCOMPARE(makeExtension(typeOf("keyUsage"), {}, true).error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(ExtensionTypesTest)
#include "ExtensionTypesTest.moc"
