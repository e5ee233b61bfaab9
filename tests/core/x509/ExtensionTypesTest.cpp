#include "ExtensionSamples.h"
#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/formats/ImportFormat.h"
#include "core/x509/Der.h"
#include <QTest>
#include <set>

using namespace core;

namespace {

using Kind = ExtensionField::Kind;

using sample::encodedSample;

/// Every extension that can be made, with values that suit it.
std::vector<std::pair<const ExtensionType*, FieldValues>> madeTypes()
{
    std::vector<std::pair<const ExtensionType*, FieldValues>> all;
    for (const ExtensionType& type : extensionTypes())
        if (!type.isShownOnly) all.emplace_back(&type, sample::extensionValues().find(type.name)->second);
    return all;
}

/// Whether a field, or one of a group, has values.
bool isFilled(const ExtensionField& field, const FieldValues& values)
{
    if (field.kind != Kind::Group) return values.contains(field.key);
    const auto members = membersOf(values, field.key);
    return std::ranges::all_of(field.fields, [&](const ExtensionField& inner) {
        return std::ranges::any_of(members, [&](const FieldValues& member) { return member.contains(inner.key); });
    });
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
    void everyTypeHasASampleWithAllItsFields()
    {
        // fields that exclude others of the sample
        const std::set<std::string_view> aside{"relativeName", "onlyUserCertificates", "onlyAttributeCertificates"};
        for (const ExtensionType& type : extensionTypes()) {
            QVERIFY2(!encodedSample(type).empty(), std::string(type.name).c_str());
            if (type.isShownOnly) continue;
            const FieldValues& values = sample::extensionValues().find(type.name)->second;
            for (const ExtensionField& field : type.fields)
                QVERIFY2(aside.contains(field.key) || isFilled(field, values),
                    (std::string(type.name) + " " + std::string(field.key)).c_str());
        }
    }

    void everyTypeRoundTrips()
    {
        for (const auto& [type, values] : madeTypes()) {
            const auto der = type->encode(values);
            QVERIFY2(der, der ? "" : (std::string(type->name) + sentence(der.error())).c_str());
            const auto read = type->decode(*der);
            QVERIFY2(read, std::string(type->name).c_str());
            if (*read != values)
                for (const auto& [key, list] : *read) qInfo() << key.c_str() << list;
            QCOMPARE(*read, values);
            QCOMPARE(type->encode(*read).value(), *der);
            QVERIFY2(der::expectWellFormed(*der), std::string(type->name).c_str());
        }
    }

    void everyTypeRefusesGarbageTruncationAndTrailingOctets()
    {
        for (const ExtensionType& type : extensionTypes()) {
            const Bytes der = encodedSample(type);
            for (std::size_t size = 0; size < der.size(); ++size)
                QCOMPARE(type.decode(ByteView(der).first(size)).error().code, ErrorCode::Malformed);
            Bytes longer = der;
            longer.push_back(0);
            QCOMPARE(type.decode(longer).error().code, ErrorCode::Malformed);
            QCOMPARE(type.decode(fromHex("3005020101")).error().code, ErrorCode::Malformed);
            QCOMPARE(type.decode(fromHex("a000")).error().code, ErrorCode::Malformed);
        }
    }

    /// Every octet of the samples changed in many ways: whatever still decodes encodes to something stable, or is refused.
    void everyTypeSurvivesDamage()
    {
        for (const ExtensionType& type : extensionTypes()) {
            Bytes der = encodedSample(type);
            for (std::size_t at = 0; at < der.size(); ++at)
                for (const unsigned change : {0x01U, 0x02U, 0x20U, 0x80U, 0xFFU}) {
                    der[at] = static_cast<std::uint8_t>(der[at] ^ change);
                    const auto values = type.decode(der);
                    const auto again = values ? type.encode(*values) : fail(ErrorCode::Refused);
                    if (!again)
                        QVERIFY(again.error().code == ErrorCode::Refused || again.error().code == ErrorCode::Malformed);
                    else
                        QCOMPARE(type.encode(type.decode(*again).value()).value(), *again);
                    der[at] = static_cast<std::uint8_t>(der[at] ^ change);
                }
        }
    }

    void everyTypeRefusesFieldsItDoesNotHave()
    {
        for (auto [type, values] : madeTypes())
            for (const char* key : {"typo", "typo.1.x", ".", ".1.", "names.1.x", "points..x"}) {
                FieldValues wrong = values;
                wrong[key] = {"true"};
                QCOMPARE(refusal(type->name, wrong), "CW-136");
            }
    }

    void everyGroupRefusesFieldsItDoesNotHaveAndBadNumbers()
    {
        for (auto [type, values] : madeTypes())
            for (const ExtensionField& field : type->fields) {
                if (field.kind != Kind::Group) continue;
                for (const char* key :
                    {".1.typo", ".0.url", ".01.url", ".-1.url", ".1001.url", ".x.url", ".1.", ".1"}) {
                    FieldValues wrong = values;
                    wrong[std::string(field.key) + key] = {"true"};
                    QVERIFY2(refusal(type->name, wrong) == "CW-136", (std::string(type->name) + key).c_str());
                }
                FieldValues gap = values; // a member without values
                gap[std::string(field.key) + ".9." + std::string(field.fields[0].key)] = {"1.2.3"};
                QVERIFY(!type->encode(gap));
            }
    }

    void everyTypeWithFieldsRefusesToBeEmpty()
    {
        for (const auto& [type, values] : madeTypes())
            if (!type->fields.empty() && type->name != "basicConstraints")
                QCOMPARE(refusal(type->name, {}), type->name == "nameConstraints" ? "CW-141" : "CW-130");
    }

    void everyListRefusesEmptyAndRepeatedItems()
    {
        const auto check = [](const ExtensionType& type, const ExtensionField& field, const std::string& key) {
            FieldValues values = sample::extensionValues().find(type.name)->second;
            if (!field.isList() || !values.contains(key)) return;
            auto& items = values[key];
            items.emplace_back();
            QVERIFY2(!type.encode(values), std::string(type.name).c_str());
            items.back() = items.front();
            if (type.name != "authorityKeyIdentifier") QCOMPARE(refusal(type.name, values), "CW-142");
        };
        for (const auto& [type, values] : madeTypes())
            for (const ExtensionField& field : type->fields) {
                check(*type, field, std::string(field.key));
                for (const ExtensionField& inner : field.fields)
                    check(*type, inner, std::string(field.key) + ".1." + std::string(inner.key));
            }
    }

    void everyFieldWithOneValueRefusesTwo()
    {
        for (const auto& [type, values] : madeTypes())
            for (const auto& [key, list] : values) {
                const auto member = readMemberKey(key);
                const auto& fields = type->fields;
                const auto group = std::ranges::find(fields, member ? member->group : key, &ExtensionField::key);
                const auto& last =
                    member ? *std::ranges::find(group->fields, member->field, &ExtensionField::key) : *group;
                if (last.isList()) continue;
                FieldValues two = values;
                two[key] = {list.front(), list.front()};
                QCOMPARE(refusal(type->name, two), "CW-146");
            }
    }

    void everyTypeIsDescribed()
    {
        std::set<std::string_view> ids;
        for (const ExtensionType& type : extensionTypes()) {
            QVERIFY(ids.insert(type.oid).second && ids.insert(type.name).second);
            QVERIFY(!type.label.empty() && !type.explanation.empty() && !type.citation.empty());
            QCOMPARE(findExtensionType(type.oid), &type);
            QCOMPARE(findExtensionType(type.name), &type);
            QVERIFY(type.critical == ExtensionType::Critical::Either ||
                type.criticalByDefault == (type.critical == ExtensionType::Critical::Always));
            for (const ExtensionField& field : type.fields) {
                QVERIFY2(!field.label.empty() && !field.hint.empty(), std::string(field.key).c_str());
                QCOMPARE(field.kind == Kind::Group, !field.fields.empty());
                if (field.kind == Kind::Choice || field.kind == Kind::ChoiceList) QVERIFY(!field.choices.empty());
                for (const ExtensionField& inner : field.fields)
                    QVERIFY(!inner.label.empty() && !inner.hint.empty() && inner.kind != Kind::Group);
            }
        }
        QVERIFY(!findExtensionType("1.2.3"));
        QVERIFY(!findExtensionType(""));
    }

    void everyTypeIsShownInTheOrderOfItsFields()
    {
        for (const auto& [type, values] : madeTypes()) {
            std::size_t shown = 0;
            for (const ShownField& line : shownFields(*type, values)) shown += line.number == 0 ? 1 : 0;
            QCOMPARE(shown, values.size());
        }
        const ExtensionType& points = typeOf("cRLDistributionPoints");
        const auto lines = shownFields(points, sample::extensionValues().at("cRLDistributionPoints"));
        QCOMPARE(lines[0].values.size(), 2UL);
        QCOMPARE(lines[1].number, 1);
        QCOMPARE(lines[2].depth, 1);
        QCOMPARE(lines[2].field->key, "names");
        QCOMPARE(lines.back().values.front(), "dirName:CN=third");
    }

    void membersAreTakenApartAndPutTogether()
    {
        FieldValues values{{"urls", {"x"}}};
        std::vector<FieldValues> members;
        for (int i = 0; i < 12; ++i) members.push_back({{"a", {std::to_string(i)}}, {"b", {}}});
        setMembers(values, "points", members);
        QCOMPARE(values.size(), 25UL);
        QCOMPARE(membersOf(values, "points"), members); // ten comes after two
        QVERIFY(membersOf(values, "point").empty());
        setMembers(values, "points", {});
        QCOMPARE(values, (FieldValues{{"urls", {"x"}}}));
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
            (FieldValues{{"policies", {"1.3.6.1.4.1.99999.1"}}, {"details.1.policy", {"1.3.6.1.4.1.99999.2"}},
                {"details.1.cps", {"https://example.com/cps"}}, {"details.1.notice", {"For tests only"}}}));
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

    void criticalIsAsTheStandardWantsIt()
    {
        for (const auto& [type, values] : madeTypes()) {
            using Critical = ExtensionType::Critical;
            const auto rule = [&](bool critical) {
                const auto made = makeExtension(*type, values, critical);
                return made ? std::string() : made.error().rule;
            };
            QCOMPARE(rule(true), type->critical == Critical::Never ? "CW-148" : "");
            QCOMPARE(rule(false), type->critical == Critical::Always ? "CW-147" : "");
        }
    }

    void whatOthersMakeIsOnlyShown()
    {
        for (const auto& [name, der] : sample::shownExtensions()) {
            QVERIFY(typeOf(name).isShownOnly);
            QCOMPARE(refusal(name, typeOf(name).decode(der).value()), "CW-128");
        }
        const FieldValues list = typeOf("signedCertificateTimestamps")
                                     .decode(sample::shownExtensions().at("signedCertificateTimestamps"))
                                     .value();
        QCOMPARE(list.at("scts.1.time"), std::vector<std::string>{"2025-10-20T05:03:14.360Z"});
        QCOMPARE(list.at("scts.1.algorithm"), std::vector<std::string>{"ecdsa-sha256"});
        QCOMPARE(list.at("scts.1.extensions"), std::vector<std::string>{"abcd"});
    }

    void anyOtherExtensionIsOctets()
    {
        const auto octets = [](const char* hex) {
            const auto made = makeExtension("1.2.3.4", {{"der", {hex}}}, true);
            return made ? made->oid + (made->critical ? "!" : "") + toHex(made->value) : made.error().rule;
        };
        QCOMPARE(octets("0500"), "1.2.3.4!0500");
        QCOMPARE(octets("30 03:02:01:05"), "1.2.3.4!3003020105");
        QCOMPARE(octets("a203800105"), "1.2.3.4!a203800105");
        for (const char* bad : {"", "xy", "05", "050000", "0501", "0c0241", "3003020105ff", "020200ff7f", "02020001",
                 "0200", "010101", "01020000", "1000", "2c030c0141", "0601", "06018f", "0301", "030108", "1f8100",
                 "3080020105 0000", "0281010f"})
            QCOMPARE(octets(bad), "CW-127");
        std::string deep = "0500";
        for (int i = 0; i < 40; ++i) deep = "30" + toHex(Bytes{static_cast<std::uint8_t>(deep.size() / 2)}) + deep;
        QCOMPARE(octets(deep.c_str()), "CW-127");
        QCOMPARE(octets(deep.substr(80 - 20).c_str()), "1.2.3.4!" + deep.substr(80 - 20));
        QCOMPARE(otherExtensionType().decode(fromHex("0500")).value(), (FieldValues{{"der", {"0500"}}}));
        QCOMPARE(makeExtension("2.5.29.15", {{"uses", {"cRLSign"}}}, true).value().oid, "2.5.29.15");
    }

    void newMistakesAreRefused()
    {
        struct Mistake {
            const char* type;
            FieldValues values;
            const char* rule;
        };
        const std::vector<Mistake> mistakes{
            {"policyMappings", {{"mappings.1.issuerPolicy", {"2.5.29.32.0"}}, {"mappings.1.subjectPolicy", {"1.2.3"}}},
                "CW-149"},
            {"policyMappings", {{"mappings.1.issuerPolicy", {"1.2.3"}}}, "CW-134"},
            {"policyConstraints", {{"requireExplicitPolicy", {"-1"}}}, "CW-131"},
            {"inhibitAnyPolicy", {{"skipCerts", {"256"}}}, "CW-131"},
            {"cRLDistributionPoints", {{"points.1.reasons", {"keyCompromise"}}}, "CW-130"},
            {"cRLDistributionPoints", {{"points.1.names", {"DNS:a.b"}}, {"points.1.relativeName", {"CN=x"}}}, "CW-129"},
            {"cRLDistributionPoints", {{"points.1.crlIssuer", {"DNS:a.b"}}}, "CW-132"},
            {"cRLDistributionPoints", {{"points.1.relativeName", {"CN=x,O=y"}}}, "CW-121"},
            {"cRLDistributionPoints", {{"points.1.names", {"DNS:a.b"}}, {"points.1.reasons", {"unused"}}}, "CW-132"},
            {"authorityInfoAccess", {{"ocsp", {"dirName:CN=x"}}}, "CW-135"},
            {"authorityInfoAccess", {{"other", {"URI:http://a.b"}}}, "CW-134"},
            {"authorityInfoAccess", {{"other", {"1.2.3;a.b"}}}, "CW-135"},
            {"tlsFeature", {{"features", {"stapling"}}}, "CW-132"},
            {"tlsFeature", {{"features", {"65536"}}}, "CW-131"},
            {"tlsFeature", {{"features", {"status_request", "5"}}}, "CW-142"},
            {"privateKeyUsagePeriod", {{"notBefore", {"soon"}}}, "CW-140"},
            {"privateKeyUsagePeriod", {{"notBefore", {"2027-01-01"}}, {"notAfter", {"2026-01-01"}}}, "CW-196"},
            {"certificatePolicies", {{"details.1.policy", {"1.2.3"}}, {"details.1.organization", {"x"}}}, "CW-118"},
            {"certificatePolicies", {{"policies", {"1.2.3"}}, {"details.1.policy", {"1.2.3"}}}, "CW-142"},
            {"certificatePolicies", {{"details.1.policy", {"1.2.3"}}, {"details.1.other", {"1.2.3;05"}}}, "CW-127"},
            {"qcStatements", {{"limitCurrency", {"EUR"}}}, "CW-118"},
            {"qcStatements", {{"limitCurrency", {"Euro"}}, {"limitAmount", {"1"}}}, "CW-124"},
            {"qcStatements", {{"semantics", {"1.2.3"}}}, "CW-118"},
            {"qcStatements", {{"types", {"sign"}}}, "CW-132"},
            {"qcStatements", {{"legislation", {"ch"}}}, "CW-124"},
            {"qcStatements", {{"disclosures.1.url", {"https://a.b"}}, {"disclosures.1.language", {"english"}}},
                "CW-124"},
            {"qcStatements", {{"other", {"1.2.3;0"}}}, "CW-127"},
            {"subjectDirectoryAttributes", {{"citizenship", {"CHE"}}}, "CW-124"},
            {"subjectDirectoryAttributes", {{"dateOfBirth", {"1980"}}}, "CW-140"},
            {"microsoftTemplate", {{"template", {"1.2.3"}}, {"minorVersion", {"1"}}}, "CW-118"},
            {"microsoftTemplateName", {{"name", {"\U0001F511"}}}, "CW-124"},
            {"microsoftSid", {{"sid", {"S-1-5"}}}, "CW-132"},
            {"microsoftSid", {{"sid", {"S-1-5-21-x"}}}, "CW-132"},
            {"netscapeComment", {{"text", {"Zürich"}}}, "CW-124"},
            {"cRLNumber", {{"number", {"0102030405060708090a0b0c0d0e0f101112131415"}}}, "CW-139"},
            {"issuingDistributionPoint", {{"onlyUserCertificates", {"true"}}, {"onlyCaCertificates", {"true"}}},
                "CW-129"},
        };
        for (const Mistake& mistake : mistakes)
            QVERIFY2(refusal(mistake.type, mistake.values) == mistake.rule,
                (std::string(mistake.type) + " " + mistake.rule + " " + refusal(mistake.type, mistake.values)).c_str());
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
