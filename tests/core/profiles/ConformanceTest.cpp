#include "core/profiles/Conformance.h"
#include "SampleRequest.h"
#include "core/base/Wording.h"
#include "core/profiles/CompareProfiles.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/WriteProfile.h"
#include <QtTest>

using namespace core;
using namespace core::sample;

namespace {

const Authority& root()
{
    static const Authority made = authority("root-ca", "CN=Acme Root,O=Acme");
    return made;
}
const Authority& issuing()
{
    static const Authority made = authority("issuing-ca", "CN=Acme Issuing,O=Acme", "ec:P-256", &root());
    return made;
}

using Content = CertificateContent;

/// What a profile makes, changed before it is signed.
Certificate made(const Profile& profile, const std::function<void(Content&)>& change = {})
{
    const bool isCa = profile.kind == CertificateKind::SubordinateCa;
    const Authority& above = isCa ? root() : issuing();
    const bool isPerson = !std::ranges::contains(profile.names.allowed, GeneralName::Type::Dns);
    std::vector<GeneralName> names;
    if (!profile.names.allowed.empty())
        names.push_back(isPerson ? GeneralName{GeneralName::Type::Email, "ana@acme.example"} : dns("name.example"));
    const IssueDraft draft =
        applyProfile(profile, 1, request("CN=name.example", std::move(names)), above.facts(), {}, today);
    if (draft.isRefused()) throw std::runtime_error(sentence(draft.problems.front()));
    Content content = contentOf(draft, above.certificate.subject(), key().publicKey(), above.key->publicKey());
    if (change) change(content);
    return sign(content, *above.key);
}

void replace(Content& content, Extension extension)
{
    std::erase_if(content.extensions, [&](const Extension& each) { return each.oid == extension.oid; });
    content.extensions.push_back(std::move(extension));
}

}

/// Whether a certificate is what a profile makes, and in which settings two profiles differ.
class ConformanceTest : public QObject {
    Q_OBJECT
private slots:
    void everyProfileTakesWhatItMakes()
    {
        for (const Profile& profile : allProfiles()) {
            const bool isRoot = profile.kind == CertificateKind::Root;
            const Certificate certificate = isRoot ? root().certificate : made(profile);
            const auto& above = profile.kind == CertificateKind::SubordinateCa ? root() : issuing();
            for (const auto& issuer : {std::optional(above.certificate), std::optional<Certificate>()})
                for (const Finding& finding : checkConformance(profile, certificate, issuer))
                    QFAIL((profile.id + ": " + sentence(finding)).c_str());
        }
    }

    void noProfileTakesWhatAnotherPurposeMakes()
    {
        for (const Profile& one : allProfiles())
            for (const Profile& other : allProfiles()) {
                if (one.id == other.id || one.kind == CertificateKind::Root) continue;
                const auto purposes = [](const Profile& profile) {
                    const ProfileExtension* usage = findExtension(profile, "2.5.29.37");
                    return usage ? usage->values : FieldValues{};
                };
                if (purposes(one) == purposes(other)) continue; // they differ in names or lifetime only
                QVERIFY2(!checkConformance(other, made(one), {}).empty(), (one.id + " as " + other.id).c_str());
            }
    }

    void everyDifferenceIsNamed_data()
    {
        QTest::addColumn<std::function<void(Content&)>>("change");
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char* name, std::function<void(Content&)> change, const char* rule,
                             const char* place) {
            QTest::newRow(name) << std::move(change) << QByteArray(rule) << QByteArray(place);
        };
        row("lives too long", [](Content& c) { c.validity.notAfter += std::chrono::days(400); }, "CW-161", "validity");
        row(
            "a CA", [](Content& c) { replace(c, extension("basicConstraints", {{"ca", {"true"}}})); }, "CW-283",
            "basicConstraints");
        row(
            "a purpose more",
            [](Content& c) { replace(c, extension("extendedKeyUsage", {{"purposes", {"serverAuth", "clientAuth"}}})); },
            "CW-175", "extendedKeyUsage");
        row(
            "a purpose less",
            [](Content& c) { replace(c, extension("extendedKeyUsage", {{"purposes", {"codeSigning"}}})); }, "CW-286",
            "extendedKeyUsage");
        row(
            "no purposes",
            [](Content& c) { std::erase_if(c.extensions, [](const Extension& e) { return e.oid == "2.5.29.37"; }); },
            "CW-284", "extendedKeyUsage");
        row(
            "not critical",
            [](Content& c) { std::ranges::find(c.extensions, "2.5.29.15", &Extension::oid)->critical = false; },
            "CW-285", "keyUsage");
        row(
            "an extension more", [](Content& c) { c.extensions.push_back({"1.2.3.4", false, fromHex("0500")}); },
            "CW-177", "1.2.3.4");
        row(
            "a name of another type",
            [](Content& c) {
                replace(c, extension("subjectAltName", {{"names", {"DNS:name.example", "email:a@b.example"}}}));
            },
            "CW-169", "subjectAltName");
        row(
            "a wildcard",
            [](Content& c) {
                replace(c, extension("subjectAltName", {{"names", {"DNS:name.example", "DNS:*.b.example"}}}));
            },
            "CW-170", "subjectAltName");
        row(
            "no names",
            [](Content& c) {
                c.subject = need(DistinguishedName::parse("O=Acme"));
                std::erase_if(c.extensions, [](const Extension& e) { return e.oid == "2.5.29.17"; });
            },
            "CW-166", "subjectAltName");
        row(
            "a part of the subject",
            [](Content& c) { c.subject = need(DistinguishedName::parse("CN=name.example,title=x")); }, "CW-168",
            "subject");
        row(
            "key of another kind", [](Content& c) { c.spki = key("slh-dsa-sha2-128f").publicKey().spki(); }, "CW-157",
            "subjectPublicKeyInfo");
    }
    void everyDifferenceIsNamed()
    {
        QFETCH(std::function<void(Content&)>, change);
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, place);
        const auto findings =
            checkConformance(profile("tls-server"), made(profile("tls-server"), change), issuing().certificate);
        QVERIFY(!findings.empty());
        QVERIFY2(std::ranges::any_of(findings,
                     [&](const Finding& each) {
                         return each.rule == rule.toStdString() && each.place == place.toStdString();
                     }),
            sentence(findings.front()).c_str());
        for (const Finding& each : findings) QVERIFY(each.severity == Severity::Error && findWording(each.rule));
    }

    void valuesOfTheProfileAreComparedWithTheirVariables()
    {
        Profile own = profile("tls-server");
        own.takesCrlUrls = false;
        own.extensions.push_back({findExtensionType("netscapeComment"), false, {{"text", {"{{subject.cn}} {{year}}"}}},
            std::string(findExtensionType("netscapeComment")->oid)});
        own = need(readProfile(writeProfile(own)));
        QVERIFY(checkConformance(own, made(own), issuing().certificate).empty());
        const auto findings = checkConformance(own,
            made(own, [](Content& c) { replace(c, extension("netscapeComment", {{"text", {"other"}}})); }),
            issuing().certificate);
        QVERIFY(has(findings, "CW-286"));
    }

    void profilesAreComparedSettingBySetting()
    {
        const Profile one = profile("tls-server");
        Profile other = one;
        QVERIFY(compareProfiles(one, other).empty());
        other.maximumDays = 200;
        other.names.allowed = {GeneralName::Type::Dns, GeneralName::Type::Uri};
        other.subject.push_back({.oid = "2.5.4.12", .isRequired = true});
        other.extensions.pop_back();
        const std::vector<SettingChange> expected{{"extensions.extendedKeyUsage.critical", "false", ""},
            {"extensions.extendedKeyUsage.purposes", "serverAuth", ""}, {"names.allowed", "IP", "URI"},
            {"subject.allowed", "", "title"}, {"subject.required", "", "title"},
            {"validity.maximum-days", "397", "200"}};
        QCOMPARE(compareProfiles(one, other), expected);
        other = one;
        std::ranges::reverse(other.keys);
        QCOMPARE(compareProfiles(one, other).size(), std::size_t(1)); // only the order: both are told whole
        QVERIFY(compareProfiles(one, other).front().after.starts_with("ec:brainpool"));
    }
};

QTEST_APPLESS_MAIN(ConformanceTest)
#include "ConformanceTest.moc"
