#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/WriteProfile.h"
#include "tests/support/TestVault.h"

using namespace core;
using namespace test;

/// Whether a profile can be used below a CA, said before anything is issued.
class ProfileLintTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto vault = m_room.create();
        QVERIFY_OK(vault);
        m_vault.emplace(*std::move(vault));
        QVERIFY_OK(makeTwoTiers(*m_vault));
        GeneralName permitted{GeneralName::Type::Dns, "acme.example"};
        QVERIFY_OK(createCa(*m_vault,
            {.name = "Narrow",
                .profile = "issuing-ca",
                .subject = name("CN=Narrow"),
                .key = algorithm("ec:P-256"),
                .issuer = "Root",
                .choices = {.days = 400, .permittedNames = {permitted}},
                .urls = {}}));
    }

    void everyShippedProfileCanBeUsed()
    {
        for (const EmbeddedText& text : shippedProfileTexts()) {
            const auto profile = readProfile(text.content);
            QVERIFY_OK(profile);
            const bool isLeaf = profile->kind == CertificateKind::EndEntity;
            for (const auto& issuer : {std::optional<Certificate>(), certificateOf(isLeaf ? "Issuing" : "Root")}) {
                const auto findings = lintProfile(*profile, issuer, m_room.now);
                QVERIFY_OK(findings);
                for (const Finding& each : *findings)
                    QVERIFY2(each.severity != Severity::Error, (profile->id + ": " + sentence(each)).c_str());
            }
        }
    }

    void whatContradictsTheCaIsNamed_data()
    {
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QByteArray>("ca");
        QTest::addColumn<std::function<void(Profile&)>>("change");
        QTest::addColumn<QByteArray>("rule"); ///< of an error; empty: it can be used
        const auto row = [](
                             const char* title, const char* profile, const char* ca, const char* rule,
                             std::function<void(Profile&)> change = [](Profile&) {}) {
            QTest::newRow(title) << QByteArray(profile) << QByteArray(ca) << std::move(change) << QByteArray(rule);
        };
        row("a CA below path length 0", "policy-ca", "Issuing", "CW-184");
        row("a server below a root", "tls-server", "Root", "CW-223");
        row("an OCSP signer below a root", "ocsp-signer", "Root", "");
        row("a server below a narrow CA", "tls-server", "Narrow", "");
        row("suffixes outside the CA's", "tls-server", "Narrow", "CW-288",
            [](Profile& p) { p.names.dnsSuffixes = {"evil.example"}; });
        row("suffixes partly outside", "tls-server", "Narrow", "",
            [](Profile& p) { p.names.dnsSuffixes = {"evil.example", "www.acme.example"}; });
        row("suffixes around the CA's", "tls-server", "Narrow", "CW-288",
            [](Profile& p) { p.names.dnsSuffixes = {"example"}; });
        row("matches what the CA has", "tls-server", "Issuing", "", [](Profile& p) {
            p.subject = {{.oid = "2.5.4.10", .isRequired = true, .source = SubjectRule::Source::Issuer}};
            p.names.copiesCommonName = false;
        });
        row("matches what the CA lacks", "tls-server", "Narrow", "CW-291", [](Profile& p) {
            p.subject = {{.oid = "2.5.4.10", .isRequired = true, .source = SubjectRule::Source::Issuer}};
            p.names.copiesCommonName = false;
        });
        row("a signature that the CA cannot make", "tls-server", "Issuing", "CW-195",
            [](Profile& p) { p.signatures = {findSignature("rsa-pss-sha256").value()}; });
    }
    void whatContradictsTheCaIsNamed()
    {
        QFETCH(QByteArray, profile);
        QFETCH(QByteArray, ca);
        QFETCH(std::function<void(Profile&)>, change);
        QFETCH(QByteArray, rule);
        auto read = shippedProfile(profile.toStdString());
        QVERIFY_OK(read);
        change(*read);
        const auto findings = lintProfile(*read, certificateOf(ca.toStdString()), m_room.now);
        QVERIFY_OK(findings);
        const auto error = std::ranges::find(*findings, Severity::Error, &Finding::severity);
        const bool isError = error != findings->end();
        QVERIFY2(isError != rule.isEmpty(), isError ? sentence(*error).c_str() : "nothing was said");
        if (isError) QCOMPARE(error->rule, rule.toStdString());
    }

    void aLifeBeyondTheCasIsSaid()
    {
        const auto profile = shippedProfile("tls-client");
        const auto findings = lintProfile(*profile, certificateOf("Narrow"), m_room.now);
        QVERIFY_OK(findings);
        QVERIFY(std::ranges::contains(*findings, "CW-290", &Finding::rule));
    }

    void aVersionIsFoundByItsNumber()
    {
        auto profile = shippedProfile("tls-server");
        profile->maximumDays = 100;
        QVERIFY_OK(ProfileStore(*m_vault).import(writeProfile(*profile)));
        QCOMPARE(findProfile(&*m_vault, "tls-server")->profile.maximumDays, 100);
        QCOMPARE(findProfile(&*m_vault, "tls-server@1")->profile.maximumDays, 397);
        QCOMPARE(findProfile(&*m_vault, "tls-server@3").error().rule, std::string("CW-289"));
        QCOMPARE(findProfile(nullptr, "tls-server")->version, 0);
    }

private:
    std::optional<Certificate> certificateOf(const std::string& ca)
    {
        const auto row = CaStore(*m_vault).find(ca);
        return CertificateStore(*m_vault).certificate(row->certificate->id).value();
    }
    Room m_room;
    std::optional<Vault> m_vault;
};

QTEST_GUILESS_MAIN(ProfileLintTest)
#include "ProfileLintTest.moc"
