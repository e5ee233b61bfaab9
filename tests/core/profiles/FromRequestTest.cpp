#include "SampleRequest.h"
#include "core/base/Wording.h"
#include "core/issuing/Issuer.h"
#include "core/profiles/Variables.h"
#include "core/profiles/WriteProfile.h"
#include <QtTest>

using namespace core;
using namespace core::sample;

namespace {

std::string open(const std::string& extensions, const std::string& publication = "")
{
    return "format = 1\nid = \"open\"\ntitle = \"Open\"\ngood-for = \"Tests.\"\nkind = \"end-entity\"\n[validity]\n"
           "default-days = 10\nmaximum-days = 20\n[key]\nalgorithms = [\"ec:P-256\"]\n[subject]\nallowed = [\"CN\", "
           "\"O\"]\n" +
        extensions + publication;
}

const Authority& ca()
{
    static const Authority root = authority("root-ca", "CN=Acme Root");
    static const Authority made = authority("issuing-ca", "CN=Acme & Co / CA,O=Acme Ltd", "ec:P-256", &root);
    return made;
}
IssuerFacts caFacts()
{
    IssuerFacts facts = ca().facts();
    facts.name = "Acme: \"daily\"";
    return facts;
}

IssueDraft grant(const std::string& toml, const RequestFacts& request)
{
    const Profile read = need(readProfile(toml));
    if (need(readProfile(writeProfile(read))).extensions != read.extensions)
        throw std::runtime_error("a profile that was written is another");
    return applyProfile(read, 3, request, caFacts(), {}, today);
}

std::vector<std::string> valuesOf(const IssueDraft& draft, std::string_view name, const std::string& field)
{
    const ExtensionType* type = findExtensionType(name);
    const auto found = std::ranges::find(draft.extensions, type->oid, &Extension::oid);
    if (found == draft.extensions.end()) return {};
    const FieldValues values = need(type->decode(found->value));
    return values.contains(field) ? values.at(field) : std::vector<std::string>{};
}

const Decision& rowOf(const IssueDraft& draft, std::string_view name)
{
    return *std::ranges::find(draft.decisions, findExtensionType(name)->label, &Decision::field);
}

using Texts = std::vector<std::string>;
constexpr auto purposes = "[extensions.extendedKeyUsage]\npurposes = [\"clientAuth\"]\n";
constexpr auto within = "[extensions.extendedKeyUsage.from-request]\npurposes = [\"clientAuth\", "
                        "\"emailProtection\", \"1.3.6.1.5.5.7.3.8\"]\n";

}

/// What a request may fill of the extensions, what variables stand for, and where each line of the result comes from.
class FromRequestTest : public QObject {
    Q_OBJECT
private slots:
    void purposesWithinAList_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("granted");
        QTest::addColumn<int>("source");
        QTest::addColumn<QByteArray>("refusal");
        const auto row = [](const char* asked, const char* granted, Decision::By source, const char* refusal) {
            QTest::newRow(*asked == '\0' ? "nothing" : asked)
                << QByteArray(asked) << QByteArray(granted) << static_cast<int>(source) << QByteArray(refusal);
        };
        using By = Decision::By;
        row("", "clientAuth", By::Default, "");
        row("clientAuth", "clientAuth", By::Default, "");
        row("emailProtection", "emailProtection", By::Request, "");
        row("timeStamping", "timeStamping", By::Request, ""); // named in the profile by its number
        row("serverAuth", "clientAuth", By::Default, "CW-282");
        row("emailProtection,serverAuth", "emailProtection", By::Request, "CW-282");
        row("anyExtendedKeyUsage", "clientAuth", By::Default, "CW-282");
    }
    void purposesWithinAList()
    {
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, granted);
        QFETCH(int, source);
        QFETCH(QByteArray, refusal);
        RequestFacts facts = request("CN=x", {});
        Texts wanted;
        for (const QByteArray& each : asked.split(','))
            if (!each.isEmpty()) wanted.push_back(each.toStdString());
        if (!wanted.empty()) facts.asked.push_back(extension("extendedKeyUsage", {{"purposes", wanted}}));
        const IssueDraft draft = grant(open(std::string(purposes) + within), facts);
        QVERIFY(!draft.isRefused());
        QCOMPARE(valuesOf(draft, "extendedKeyUsage", "purposes"), Texts{granted.toStdString()});
        const Decision& row = rowOf(draft, "extendedKeyUsage");
        QCOMPARE(row.sources.size(), row.granted.size());
        QCOMPARE(static_cast<int>(row.sources.front()), source);
        QCOMPARE(QByteArray::fromStdString(row.refusals.empty() ? "" : row.refusals.front().rule), refusal);
        QVERIFY(!row.profile.empty());
    }

    void withoutDefaultAndWithNothingAskedTheExtensionIsMissing()
    {
        const std::string toml = open("[extensions.tlsFeature.from-request]\nfeatures = true\n");
        QVERIFY(valuesOf(grant(toml, request("CN=x", {})), "tlsFeature", "features").empty());
        RequestFacts facts = request("CN=x", {});
        facts.asked.push_back(extension("tlsFeature", {{"features", {"status_request"}}}));
        const IssueDraft draft = grant(toml, facts);
        QCOMPARE(valuesOf(draft, "tlsFeature", "features"), Texts{"status_request"});
        QVERIFY(rowOf(draft, "tlsFeature").refusals.empty());
        QCOMPARE(rowOf(draft, "tlsFeature").by, Decision::By::Request);
    }

    void anExtensionUnknownToTheProgramIsTakenOverWhereTheProfileSaysSo()
    {
        const std::string toml =
            open("[extensions.\"1.2.3.4\"]\ncritical = false\n[extensions.\"1.2.3.4\".from-request]\n"
                 "der = true\n");
        RequestFacts facts = request("CN=x", {});
        facts.asked.push_back({"1.2.3.4", true, fromHex("0c0141")});
        facts.asked.push_back({"1.2.3.5", false, fromHex("0c0141")});
        const IssueDraft draft = grant(toml, facts);
        QVERIFY(std::ranges::contains(draft.extensions, Extension{"1.2.3.4", false, fromHex("0c0141")}));
        QVERIFY(!std::ranges::contains(draft.extensions, "1.2.3.5", &Extension::oid));
        QVERIFY(has(refusals(draft), "CW-177"));
        facts.asked.front().value = fromHex("0c02");
        QCOMPARE(grant(toml, facts).problems.front().rule, std::string("CW-187")); // granted, but it cannot be written
    }

    void membersOfAGroupAreGrantedTogether()
    {
        const std::string toml = open("[extensions.qcStatements]\ncompliance = true\n"
                                      "[extensions.qcStatements.from-request]\ndisclosures = true\n");
        RequestFacts facts = request("CN=x", {});
        const FieldValues asked{{"compliance", {"true"}}, {"disclosures.1.url", {"https://a.example/pds"}},
            {"disclosures.1.language", {"en"}}, {"secureDevice", {"true"}}};
        facts.asked.push_back(extension("qcStatements", asked));
        const IssueDraft draft = grant(toml, facts);
        QCOMPARE(valuesOf(draft, "qcStatements", "disclosures.1.url"), Texts{"https://a.example/pds"});
        QVERIFY(valuesOf(draft, "qcStatements", "secureDevice").empty());
    }

    void variablesAreFilledInAndEscaped()
    {
        const std::string toml =
            open("[extensions.authorityInfoAccess]\ncaIssuers = "
                 "[\"http://pki.example/{{ca.cn}}/{{subject.CN}}?s={{serial}}\"]\n"
                 "[extensions.netscapeComment]\ntext = \"{{ca.name}} {{profile.id}} "
                 "{{profile.version}} {{date}}\"\n"
                 "[extensions.issuerAltName]\nnames = [\"dirName:CN={{subject.cn}},O={{ca.o}}\"]\n",
                "[publication]\nfrom-issuer = false\n");
        RequestFacts facts = request("", {});
        facts.subject = need(DistinguishedName::fromAttributes({{"2.5.4.3", "Zoë, 50%/a"}}));
        const IssueDraft draft = grant(toml, facts);
        QVERIFY(!draft.isRefused());
        QCOMPARE(valuesOf(draft, "netscapeComment", "text"), Texts{"Acme: \"daily\" open 3 2026-11-20"});
        QCOMPARE(valuesOf(draft, "issuerAltName", "names"), Texts{"dirName:CN=Zoë\\, 50%/a,O=Acme Ltd"});
        const auto row =
            std::ranges::find(draft.decisions, findExtensionType("authorityInfoAccess")->label, &Decision::field);
        QVERIFY(row->granted.front().ends_with("?s={{serial}}")); // it is chosen when signing
        QCOMPARE(row->granted, row->profile);
        QVERIFY(has(row->refusals, "CW-657"));
        const Bytes serial = fromHex("0102030405060708090a0b0c0d0e0f1011");
        const Prepared prepared = need(prepare(draft, ca().certificate, ca().certificate.publicKey().value(), serial));
        QCOMPARE(prepared.preview().fields("authorityInfoAccess").at("caIssuers"),
            Texts{
                "http://pki.example/Acme%20%26%20Co%20%2F%20CA/Zo%C3%AB%2C%2050%25%2Fa?s=0102030405060708090a0b0c0d0e0f"
                "1011"});
    }

    void aVariableWithoutValueStopsTheIssuance()
    {
        const IssueDraft draft =
            grant(open("[extensions.netscapeComment]\ntext = \"{{subject.o}}\"\n"), request("CN=x", {}));
        QCOMPARE(draft.problems.front().rule, std::string("CW-281"));
        QVERIFY(sentence(draft.problems.front()).contains("subject.o"));
    }

    void aSubjectTakesValuesOfTheCa()
    {
        const std::string toml = open("[subject.OU]\npolicy = \"fixed\"\nvalue = \"{{ca.o}} {{year}}\"\n");
        const IssueDraft draft = grant(toml, request("CN=x", {}));
        QCOMPARE(draft.subject.first("2.5.4.11"), std::string("Acme Ltd 2026"));
        const Decision& row = draft.decisions.front();
        QCOMPARE(row.sources, (std::vector{Decision::By::Profile, Decision::By::Request}));
    }

    void everyGrantedLineHasASource()
    {
        for (const Profile& each : allProfiles()) {
            if (each.kind == CertificateKind::Root) continue;
            const IssueDraft draft =
                applyProfile(each, 1, request("CN=Name,O=x", {dns("name.example")}), caFacts(), {}, today);
            for (const Decision& row : draft.decisions)
                QVERIFY2(row.sources.size() == row.granted.size(), std::string(row.field).c_str());
        }
    }

    void aGrantThatCannotBeIsNamedWithItsLine()
    {
        const std::string toml = open("[extensions.tlsFeature]\nfeatures = [\"status_request\"]\n"
                                      "[extensions.keyUsage]\nuses = [\"digitalSignature\"]\n"
                                      "[extensions.keyUsage.from-request]\n  uses = [\"cRLSign\"]\n");
        const auto profile = readProfile(toml);
        QVERIFY(!profile);
        const auto before = static_cast<std::size_t>(std::ranges::count(toml.substr(0, toml.find("  uses")), '\n'));
        QCOMPARE(profile.error().values.at(1), std::to_string(before + 1));
        QVERIFY(profile.error().values.front().starts_with("extensions.keyUsage.from-request.uses: "));
    }

    void variablesInAListAreFilledIn()
    {
        const std::string toml =
            open("[extensions.netscapeComment.from-request]\ntext = [\"made for {{subject.o}}\"]\n");
        RequestFacts facts = request("CN=x,O=Acme", {});
        facts.asked.push_back(extension("netscapeComment", {{"text", {"made for Acme"}}}));
        QCOMPARE(valuesOf(grant(toml, facts), "netscapeComment", "text"), Texts{"made for Acme"});
        facts.asked.back() = extension("netscapeComment", {{"text", {"made for Other"}}});
        QVERIFY(valuesOf(grant(toml, facts), "netscapeComment", "text").empty());
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("extensions");
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("hint");
        const auto row = [](const char* name, const std::string& extensions, const char* rule, const char* hint) {
            QTest::newRow(name) << QByteArray::fromStdString(extensions) << QByteArray(rule) << QByteArray(hint);
        };
        row("unknown variable", "[extensions.netscapeComment]\ntext = \"{{ca.nam}}\"\n", "CW-154", "{{ca.name}}");
        row("unknown variable in a text", "[extensions.netscapeComment]\ntext = \"x {{serail}}\"\n", "CW-152",
            "{{serial}}");
        row("braces that do not close", "[extensions.netscapeComment]\ntext = \"x {{serial\"\n", "CW-152",
            "{{serial}}");
        row("serial in the subject", "[subject.OU]\npolicy = \"fixed\"\nvalue = \"{{serial}}\"\n", "CW-152", "ca.o");
        row("unknown field", "[extensions.tlsFeature.from-request]\nfeature = true\n", "CW-151", "features");
        row("unknown choice", "[extensions.tlsFeature.from-request]\nfeatures = [\"stapling\"]\n", "CW-154",
            "status_request");
        row("no values", "[extensions.tlsFeature.from-request]\nfeatures = []\n", "CW-152", "");
        row("CA from the request", "[extensions.basicConstraints.from-request]\nca = true\n", "CW-155", "never");
        row("any purpose", std::string(purposes) + "[extensions.extendedKeyUsage.from-request]\npurposes = true\n",
            "CW-155", "list");
        row("keyCertSign", "[extensions.keyUsage.from-request]\nuses = [\"digitalSignature\", \"keyCertSign\"]\n",
            "CW-155", "keyCertSign");
        row("any purpose by its number",
            std::string(purposes) + "[extensions.extendedKeyUsage.from-request]\npurposes = [\"2.5.29.37.0\"]\n",
            "CW-155", "right of CAs");
        row("a purpose that the requester would name",
            std::string(purposes) + "[extensions.extendedKeyUsage.from-request]\npurposes = [\"{{subject.cn}}\"]\n",
            "CW-155", "purposes");
        row("CA types of Netscape", "[extensions.netscapeCertType.from-request]\ntypes = [\"client\", \"sslCA\"]\n",
            "CW-155", "sslCA");
        row("a list that cannot be encoded beside a default",
            "[extensions.certificatePolicies]\npolicies = [\"1.2.3\"]\ncps = \"http://a.example/\"\n"
            "[extensions.certificatePolicies.from-request]\ncps = [\"nowhere\"]\n",
            "CW-155", "nowhere");
        row("a list for a flag", "[extensions.qcStatements.from-request]\ncompliance = [\"true\"]\n", "CW-152", "true");
        row("no check", "[extensions.ocspNoCheck.from-request]\nx = true\n", "CW-151", "");
    }
    void mistakesAreNamed()
    {
        QFETCH(QByteArray, extensions);
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, hint);
        const auto profile = readProfile(open(extensions.toStdString()));
        QVERIFY(!profile);
        const std::string told = sentence(profile.error());
        QVERIFY2(QByteArray::fromStdString(profile.error().rule) == rule, told.c_str());
        QVERIFY2(told.contains(hint.toStdString()), told.c_str());
    }
};

QTEST_APPLESS_MAIN(FromRequestTest)
#include "FromRequestTest.moc"
