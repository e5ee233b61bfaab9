#include "core/profiles/ShippedProfiles.h"
#include "core/formats/Pem.h"
#include "core/profiles/NameLimits.h"
#include "tests/support/TestVault.h"
#include <QFile>
#include <QProcess>

using namespace core;
using namespace test;

namespace {

/// What `openssl verify` must accept a certificate of a profile for, with a key of the kind.
struct Use {
    const char* profile;
    const char* key;
    const char* purpose;
};
constexpr Use uses[] = {
    {"tls-server", "ec:P-256", "sslserver"},
    {"tls-server", "rsa:3072", "sslserver"},
    {"tls-client", "ec:P-256", "sslclient"},
    {"mtls", "ec:P-256", "sslserver"},
    {"mtls", "rsa:3072", "sslclient"},
    {"vpn", "ec:P-256", "sslclient"},
    {"802.1x", "rsa:3072", "sslclient"},
    {"smime", "ec:P-256", "smimesign"},
    {"smime", "rsa:3072", "smimesign"},
    {"smime", "rsa:3072", "smimeencrypt"},
    {"code-signing", "ec:P-384", "codesign"},
    {"time-stamping", "ec:P-384", "timestampsign"},
    {"ocsp-signer", "ec:P-256", "ocsphelper"},
    {"device", "ec:P-256", "sslclient"},
    {"lab", "ec:P-256", "sslserver"},
    {"lab", "ec:P-256", "sslclient"},
};

DistinguishedName subjectFor(const Profile& profile)
{
    std::vector<NameAttribute> attributes;
    for (const SubjectRule& rule : profile.subject)
        if (rule.isRequired) attributes.push_back({rule.oid, sampleValue(rule, profile)});
    return DistinguishedName::fromAttributes(attributes).value();
}

}

/// Each profile that comes with the program makes a certificate that OpenSSL takes for what it is for.
class ShippedProfilesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto vault = m_room.create();
        QVERIFY_OK(vault);
        m_vault.emplace(*std::move(vault));
        QVERIFY_OK(makeTwoTiers(*m_vault));
        for (const char* ca : {"Root", "Issuing"}) {
            const auto row = CaStore(*m_vault).find(ca);
            QVERIFY_OK(row);
            write(ca, *CertificateStore(*m_vault).certificate(row->certificate->id));
        }
    }

    void theVaultHasAllOfThem()
    {
        const auto rows = ProfileStore(*m_vault).list();
        QVERIFY_OK(rows);
        for (const char* id : {"root-ca", "policy-ca", "issuing-ca", "tls-server", "tls-client", "mtls", "vpn",
                 "802.1x", "smime", "code-signing", "time-stamping", "ocsp-signer", "device", "lab"})
            QVERIFY2(std::ranges::contains(*rows, id, &ProfileRow::name), id);
    }

    void opensslTakesACertificateForItsUse_data()
    {
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("purpose");
        for (const Use& use : uses)
            QTest::addRow("%s with %s as %s", use.profile, use.key, use.purpose)
                << QByteArray(use.profile) << QByteArray(use.key) << QByteArray(use.purpose);
    }
    void opensslTakesACertificateForItsUse()
    {
        QFETCH(QByteArray, profile);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, purpose);
        const auto read = shippedProfile(profile.toStdString());
        QVERIFY_OK(read);
        std::vector<GeneralName> names;
        if (const auto sample = sampleName(read->names)) names.push_back(*sample);
        const auto issued = issueWithKey(*m_vault, subjectFor(*read), names, *algorithm(key.toStdString()),
            {.issuer = "Issuing", .profile = profile.toStdString(), .choices = {}});
        QVERIFY_OK(issued);
        for (const Finding& note : issued->issued.notes)
            QVERIFY2(note.severity != Severity::Error, sentence(note).c_str());
        write("leaf", issued->issued.certificate);
        QVERIFY2(isTaken("leaf", purpose, {}), m_told.constData());
        // and for nothing that it is not for
        const bool isServer = read->id == "tls-server" || read->id == "mtls" || read->id == "lab";
        QCOMPARE(isTaken("leaf", "sslserver", {}), isServer);
        QVERIFY(!isTaken("leaf", "crlsign", {}));
    }

    void opensslTakesThreeLevelsOfCas()
    {
        for (const auto& [name, profile, issuer] :
            {std::tuple("Policy", "policy-ca", "Root"), {"Third", "issuing-ca", "Policy"}}) {
            const auto made = createCa(*m_vault,
                {.name = name,
                    .profile = profile,
                    .subject = test::name(std::string("CN=") + name + ",O=Test"),
                    .key = algorithm("ec:P-384"),
                    .issuer = issuer,
                    .choices = {},
                    .urls = {}});
            QVERIFY_OK(made);
            write(name, made->certificate);
        }
        QVERIFY2(isTaken("Third", "crlsign", "Policy"), m_told.constData());
        QVERIFY2(isTaken("Issuing", "crlsign", {}), m_told.constData());
        QVERIFY2(isTaken("Root", "crlsign", {}), m_told.constData());
    }

    void aRootSignsItsOcspSigner()
    {
        const auto issued = issueWithKey(*m_vault, test::name("CN=Answers"), {}, *algorithm("ec:P-256"),
            {.issuer = "Root", .profile = "ocsp-signer", .choices = {}});
        QVERIFY_OK(issued);
        write("answers", issued->issued.certificate);
        QVERIFY2(isTaken("answers", "ocsphelper", {}), m_told.constData());
    }

private:
    void write(const QString& name, const Certificate& certificate)
    {
        QFile file(m_room.folder.filePath(name + ".pem"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(writePem("CERTIFICATE", certificate.der())));
    }
    bool isTaken(const QString& name, const QByteArray& purpose, const QString& between)
    {
        QProcess openssl;
        QStringList arguments{"verify", "-x509_strict", "-purpose", purpose, "-CAfile",
            m_room.folder.filePath("Root.pem"), "-untrusted", m_room.folder.filePath("Issuing.pem")};
        if (!between.isEmpty()) arguments += {"-untrusted", m_room.folder.filePath(between + ".pem")};
        openssl.setProcessChannelMode(QProcess::MergedChannels);
        openssl.start("openssl", arguments << m_room.folder.filePath(name + ".pem"));
        const bool hasEnded = openssl.waitForFinished();
        m_told = openssl.readAll();
        return hasEnded && openssl.exitCode() == 0;
    }

    Room m_room;
    std::optional<Vault> m_vault;
    QByteArray m_told;
};

QTEST_GUILESS_MAIN(ShippedProfilesTest)
#include "ShippedProfilesTest.moc"
