#include "core/profiles/ShippedProfiles.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include "tests/support/TestVault.h"
#include <QProcess>

using namespace core;
using namespace test;

namespace {

enum class Outcome {
    Refused, ///< nothing is issued, the reason is named
    Trimmed, ///< issued without what was asked beyond the profile, each refusal with its reason
};

/// A request made by the `openssl` command: its subject and the lines of its extension section.
struct OpensslCase {
    const char* name;
    const char* subject;
    const char* extensions;
    Outcome outcome;
};
constexpr auto good = "subjectAltName=DNS:api.example.com\n";
constexpr OpensslCase opensslCases[] = {
    {"CA true", "/CN=api.example.com", "subjectAltName=DNS:api.example.com\nbasicConstraints=CA:TRUE\n",
        Outcome::Trimmed},
    {"critical CA true with path length", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nbasicConstraints=critical,CA:TRUE,pathlen:5\n", Outcome::Trimmed},
    {"keyCertSign", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nkeyUsage=critical,keyCertSign,cRLSign\n", Outcome::Trimmed},
    {"CA true and keyCertSign", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nbasicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n",
        Outcome::Trimmed},
    {"any extended key usage", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nextendedKeyUsage=anyExtendedKeyUsage\n", Outcome::Trimmed},
    {"code signing", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nextendedKeyUsage=codeSigning,serverAuth\n", Outcome::Trimmed},
    {"OCSP signing", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nextendedKeyUsage=OCSPSigning\nnoCheck=ignored\n", Outcome::Trimmed},
    {"client authentication", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nextendedKeyUsage=clientAuth\n", Outcome::Trimmed},
    {"name constraints", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nnameConstraints=critical,permitted;DNS:.com\n", Outcome::Trimmed},
    {"authority information access", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nauthorityInfoAccess=OCSP;URI:http://evil.example.net/\n",
        Outcome::Trimmed},
    {"CRL distribution point", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\ncrlDistributionPoints=URI:http://evil.example.net/none.crl\n",
        Outcome::Trimmed},
    {"certificate policies", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\ncertificatePolicies=2.23.140.1.1\n", Outcome::Trimmed},
    {"policy constraints", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\npolicyConstraints=requireExplicitPolicy:0\n", Outcome::Trimmed},
    {"inhibit any policy", "/CN=api.example.com", "subjectAltName=DNS:api.example.com\ninhibitAnyPolicy=0\n",
        Outcome::Trimmed},
    {"TLS feature", "/CN=api.example.com", "subjectAltName=DNS:api.example.com\ntlsfeature=status_request\n",
        Outcome::Trimmed},
    {"OCSP no check", "/CN=api.example.com", "subjectAltName=DNS:api.example.com\n1.3.6.1.5.5.7.48.1.5=DER:0500\n",
        Outcome::Trimmed},
    {"a chosen subject key identifier", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\nsubjectKeyIdentifier=0102030405\n", Outcome::Trimmed},
    {"an unknown extension", "/CN=api.example.com", "subjectAltName=DNS:api.example.com\n1.2.3.4.5=DER:0500\n",
        Outcome::Trimmed},
    {"an unknown critical extension", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\n1.2.3.4.5=critical,DER:0500\n", Outcome::Trimmed},
    {"a Microsoft template", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\n1.3.6.1.4.1.311.20.2=ASN1:BMPSTRING:SubCA\n", Outcome::Trimmed},
    {"garbage as basic constraints", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com\n2.5.29.19=DER:3003020100\n", Outcome::Trimmed},
    {"a wildcard among the names", "/CN=api.example.com", "subjectAltName=DNS:api.example.com,DNS:*.example.com\n",
        Outcome::Trimmed},
    {"an e-mail address among the names", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com,email:root@example.com\n", Outcome::Trimmed},
    {"a URI among the names", "/CN=api.example.com", "subjectAltName=DNS:api.example.com,URI:https://example.com/\n",
        Outcome::Trimmed},
    {"a user principal name", "/CN=api.example.com",
        "subjectAltName=DNS:api.example.com,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:admin@example.com\n",
        Outcome::Trimmed},
    {"a registered id", "/CN=api.example.com", "subjectAltName=DNS:api.example.com,RID:1.2.3.4\n", Outcome::Trimmed},
    {"an odd subject attribute", "/CN=api.example.com/title=Administrator", good, Outcome::Trimmed},
    {"only a wildcard", "/CN=x", "subjectAltName=DNS:*.example.com\n", Outcome::Refused},
    {"a wildcard inside", "/CN=x", "subjectAltName=DNS:api.*.example.com\n", Outcome::Refused},
    {"a wildcard for everything", "/CN=x", "subjectAltName=DNS:*\n", Outcome::Refused},
    {"a space in a host name", "/CN=x", "subjectAltName=DNS:api example.com\n", Outcome::Refused},
    {"an underscore in a host name", "/CN=x", "subjectAltName=DNS:api_1.example.com\n", Outcome::Refused},
    {"an address as a host name", "/CN=x", "subjectAltName=DNS:192.0.2.1\n", Outcome::Refused},
    {"an empty label", "/CN=x", "subjectAltName=DNS:api..example.com\n", Outcome::Refused},
    {"a label of 64 characters", "/CN=x",
        "subjectAltName=DNS:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.com\n",
        Outcome::Refused},
    {"a label that starts with a hyphen", "/CN=x", "subjectAltName=DNS:-api.example.com\n", Outcome::Refused},
    {"a URL as a host name", "/CN=x", "subjectAltName=DNS:https://api.example.com\n", Outcome::Refused},
    {"a port in a host name", "/CN=x", "subjectAltName=DNS:api.example.com:8443\n", Outcome::Refused},
    {"no name at all", "/O=Nobody", "", Outcome::Refused},
    {"markup in the common name", "/CN=<b>api</b><img src=x>", "subjectAltName=DNS:api_x\n", Outcome::Refused},
};

/// A request whose name holds octets that the `openssl` command does not write.
struct CraftedCase {
    const char* name;
    std::string host;       ///< as dNSName, octet by octet
    std::string commonName; ///< as UTF8String
};
const std::vector<CraftedCase>& craftedCases()
{
    using namespace std::string_literals;
    static const std::vector<CraftedCase> cases{
        {"NUL in a host name", "bank.example\0.evil.example"s, "x"},
        {"NUL in the common name", "api.example.com", "bank.example\0.evil.example"s},
        {"a right-to-left override", "api.example.com", "pay\u202Emoc.lap"},
        {"a zero-width space", "api.example.com", "api\u200B.example.com"},
        {"a line break", "api.example.com", "api\nexample.com"},
        {"an escape sequence", "api.example.com", "\x1b[31mapi"},
        {"octets that are no UTF-8", "api.example.com", "api\xff\xfe"},
        {"a host name beyond ASCII",
            "b\xc3\xbc"
            "cher.example.com",
            "x"},
        {"a host name of 300 characters",
            std::string(60, 'a') + "." + std::string(60, 'b') + "." + std::string(60, 'c') + "." +
                std::string(60, 'd') + "." + std::string(56, 'e'),
            "x"},
        {"a common name of 65 characters", "api.example.com", std::string(65, 'n')},
        {"a DEL character", "api.example.com", "api\x7f"},
        {"a broken A-label", "xn--\x80.example.com", "x"},
    };
    return cases;
}

Extension names(const std::vector<std::string>& hosts)
{
    Bytes list;
    for (const std::string& host : hosts) {
        const Bytes element = der::element(0x82, bytesOf(host));
        list.insert(list.end(), element.begin(), element.end());
    }
    return {"2.5.29.17", false, der::element(0x30, list)};
}

DistinguishedName commonName(const std::string& value)
{
    const Bytes attribute = der::sequence({*der::objectIdentifier("2.5.4.3"), der::element(0x0c, bytesOf(value))});
    return DistinguishedName::fromDer(der::sequence({der::element(0x31, attribute)})).value();
}

}

/// What a hostile request gets under the profile of a web server: at most what the profile grants.
class HostileRequestsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void grantsNothingBeyondTheProfile_data();
    void grantsNothingBeyondTheProfile();
    void noShippedProfileGrantsWhatItDoesNotHold();
    void refusesMisleadingNames_data();
    void refusesMisleadingNames();
    void refusesAThousandNames();
    void refusesOneBadNameAtEveryPlace();
    void listsDuplicateExtensionsAndGrantsNone();
    void refusesABrokenSignatureAtEveryOctet();
    void refusesAWeakKey();

private:
    QByteArray request(const OpensslCase& each);
    Result<Issued> sign(const Csr& csr)
    {
        return signRequest(*m_vault, csr, "hostile.csr", {.issuer = "Issuing", .profile = "tls-server"});
    }
    Result<Csr> craft(const std::string& host, const std::string& cn)
    {
        return makeCsr(commonName(cn), {names({host})}, *m_key);
    }
    /// What a draft holds that its profile does not; empty: nothing.
    static std::string beyond(const Profile& profile, const IssueDraft& draft);
    void verifyHarmless(const Issued& issued);
    void verifyRefused(const Result<Issued>& issued);

    Room m_room;
    std::optional<Vault> m_vault;
    std::optional<PrivateKey> m_key;
};

void HostileRequestsTest::initTestCase()
{
    auto vault = m_room.create();
    QVERIFY_OK(vault);
    m_vault.emplace(*std::move(vault));
    QVERIFY_OK(makeTwoTiers(*m_vault));
    auto key = PrivateKey::generate(*algorithm("ec:P-256"));
    QVERIFY_OK(key);
    m_key.emplace(*std::move(key));
    QCOMPARE(QProcess::execute("openssl",
                 {"genpkey", "-quiet", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out",
                     m_room.folder.filePath("key.pem")}),
        0);
}

QByteArray HostileRequestsTest::request(const OpensslCase& each)
{
    QFile configuration(m_room.folder.filePath("request.cnf"));
    if (!configuration.open(QIODevice::WriteOnly)) return {};
    QByteArray extensions(each.extensions);
    extensions.replace("noCheck=ignored\n", "");
    configuration.write("[req]\ndistinguished_name=dn\nstring_mask=utf8only\n" +
        QByteArray(extensions.isEmpty() ? "" : "req_extensions=ext\n") + "[dn]\n[ext]\n" + extensions);
    configuration.close();
    const QString out = m_room.folder.filePath("request.der");
    QProcess openssl;
    openssl.start("openssl",
        {"req", "-new", "-utf8", "-key", m_room.folder.filePath("key.pem"), "-config", configuration.fileName(),
            "-subj", each.subject, "-outform", "DER", "-out", out});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0) {
        qWarning("%s", openssl.readAllStandardError().constData());
        return {};
    }
    QFile file(out);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void HostileRequestsTest::verifyHarmless(const Issued& issued)
{
    const Certificate& certificate = issued.certificate;
    QVERIFY(!certificate.isCa());
    QVERIFY(!certificate.pathLength());
    for (const std::string& use : certificate.keyUsage())
        QVERIFY2(use == "digitalSignature" || use == "keyEncipherment", use.c_str());
    QCOMPARE(certificate.extendedKeyUsage(), std::vector<std::string>{"serverAuth"});
    QCOMPARE(certificate.fields("cRLDistributionPoints").at("urls"),
        std::vector<std::string>{"http://pki.example.com/issuing.crl"});
    QCOMPARE(
        certificate.fields("authorityInfoAccess").at("ocsp"), std::vector<std::string>{"http://ocsp.example.com/"});
    QCOMPARE(certificate.subjectKeyIdentifier(), certificate.publicKey()->keyIdentifier());
    for (const GeneralName& name : certificate.subjectAltNames())
        QCOMPARE(toText(name), std::string("DNS:api.example.com"));
    const std::vector<std::string> known{
        "2.5.29.14", "2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.31", "2.5.29.35", "2.5.29.37", "1.3.6.1.5.5.7.1.1"};
    for (const Extension& extension : certificate.extensions())
        QVERIFY2(std::ranges::contains(known, extension.oid), extension.oid.c_str());
    std::size_t refusals = 0;
    for (const Decision& decision : issued.decisions)
        for (const Finding& refusal : decision.refusals) {
            QVERIFY(findWording(refusal.rule));
            ++refusals;
        }
    QVERIFY(refusals >= 1);
}

void HostileRequestsTest::verifyRefused(const Result<Issued>& issued)
{
    QVERIFY(!issued);
    QCOMPARE(issued.error().code, ErrorCode::Refused);
    QVERIFY2(findWording(issued.error().rule), issued.error().rule.c_str());
}

void HostileRequestsTest::grantsNothingBeyondTheProfile_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < static_cast<int>(std::size(opensslCases)); ++index)
        QTest::newRow(opensslCases[index].name) << index;
}

void HostileRequestsTest::grantsNothingBeyondTheProfile()
{
    QFETCH(int, index);
    const OpensslCase& each = opensslCases[index];
    const QByteArray der = request(each);
    QVERIFY(!der.isEmpty());
    const auto csr = Csr::parse(bytesOf(der.toStdString()));
    QVERIFY_OK(csr);
    const std::size_t before = CertificateStore(*m_vault).list()->size();
    const auto issued = sign(*csr);
    if (each.outcome == Outcome::Refused) {
        verifyRefused(issued);
        QCOMPARE(CertificateStore(*m_vault).list()->size(), before);
        return;
    }
    QVERIFY_OK(issued);
    verifyHarmless(*issued);
}

void HostileRequestsTest::noShippedProfileGrantsWhatItDoesNotHold()
{
    std::vector<Csr> requests;
    for (const OpensslCase& each : opensslCases)
        if (auto csr = Csr::parse(bytesOf(request(each).toStdString()))) requests.push_back(*std::move(csr));
    for (const CraftedCase& each : craftedCases())
        if (auto csr = craft(each.host, each.commonName)) requests.push_back(*std::move(csr));
    QVERIFY(requests.size() > 45);
    int refused = 0, trimmed = 0;
    for (const EmbeddedText& text : shippedProfileTexts())
        for (const Csr& csr : requests) {
            const Profile profile = readProfile(text.content).value();
            const bool isCa = profile.kind != CertificateKind::EndEntity;
            const auto draft = draftFor(
                *m_vault, factsOf(csr), {.issuer = isCa ? "Root" : "Issuing", .profile = profile.id, .choices = {}});
            if (!draft || draft->isRefused()) {
                ++refused;
                const std::string rule = draft ? draft->problems.front().rule : draft.error().rule;
                QVERIFY2(findWording(rule), rule.c_str());
                continue;
            }
            ++trimmed;
            const std::string wrong = beyond(profile, *draft);
            QVERIFY2(wrong.empty(), (profile.id + ", " + csr.subject().toText() + ": " + wrong).c_str());
        }
    QVERIFY(refused > 200 && trimmed > 200);
}

std::string HostileRequestsTest::beyond(const Profile& profile, const IssueDraft& draft)
{
    for (const Extension& each : draft.extensions) {
        const ExtensionType* type = findExtensionType(each.oid);
        const bool isMade = each.oid == "2.5.29.17" || each.oid == "2.5.29.31" || each.oid == "1.3.6.1.5.5.7.1.1";
        const auto own = std::ranges::find(profile.extensions, each.oid, &ProfileExtension::oid);
        if (!type || (own == profile.extensions.end() && !isMade)) return each.oid;
        const FieldValues values = type->decode(each.value).value();
        if (!isMade)
            for (const auto& [key, list] : values)
                for (const std::string& value : list)
                    if (!own->values.contains(key) ||
                        std::ranges::none_of(own->values.at(key),
                            [&](const std::string& one) { return one == value || oidOfName(value) == one; }))
                        return std::string(type->name) + " " + value;
        if (isMade && each.oid != "2.5.29.17")
            for (const auto& [key, list] : values)
                for (const std::string& value : list)
                    if (!value.contains("example.com")) return value; // an address that is not the CA's
    }
    for (const GeneralName& each : draft.names)
        if (!std::ranges::contains(profile.names.allowed, each.type)) return toText(each);
    for (const NameAttribute& each : draft.subject.attributes())
        if (!std::ranges::contains(profile.subject, each.oid, &SubjectRule::oid)) return each.oid;
    return {};
}

void HostileRequestsTest::refusesMisleadingNames_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < static_cast<int>(craftedCases().size()); ++index)
        QTest::newRow(craftedCases()[static_cast<std::size_t>(index)].name) << index;
}

void HostileRequestsTest::refusesMisleadingNames()
{
    QFETCH(int, index);
    const CraftedCase& each = craftedCases()[static_cast<std::size_t>(index)];
    const auto csr = craft(each.host, each.commonName);
    QVERIFY_OK(csr);
    const std::size_t before = CertificateStore(*m_vault).list()->size();
    verifyRefused(sign(*csr));
    QCOMPARE(CertificateStore(*m_vault).list()->size(), before);
}

void HostileRequestsTest::refusesAThousandNames()
{
    std::vector<std::string> hosts;
    for (int index = 0; index < 1000; ++index) hosts.push_back("host" + std::to_string(index) + ".example.com");
    const auto csr = makeCsr(commonName("host0.example.com"), {names(hosts)}, *m_key);
    QVERIFY_OK(csr);
    verifyRefused(sign(*csr));
}

void HostileRequestsTest::refusesOneBadNameAtEveryPlace()
{
    for (std::size_t count : {1u, 2u, 7u, 20u})
        for (std::size_t bad = 0; bad < count; ++bad) {
            std::vector<std::string> hosts;
            for (std::size_t index = 0; index < count; ++index)
                hosts.push_back(
                    index == bad ? "bad_name.example.com" : "host" + std::to_string(index) + ".example.com");
            const auto csr = makeCsr(commonName("x"), {names(hosts)}, *m_key);
            QVERIFY_OK(csr);
            const auto refused = sign(*csr);
            verifyRefused(refused);
            QVERIFY(std::ranges::any_of(
                refused.error().values, [](const std::string& value) { return value.contains("bad_name"); }));
        }
}

void HostileRequestsTest::listsDuplicateExtensionsAndGrantsNone()
{
    const auto constraints = makeExtension(*findExtensionType("basicConstraints"), {{"ca", {"true"}}}, true);
    QVERIFY_OK(constraints);
    const auto csr =
        makeCsr(commonName("api.example.com"), {names({"api.example.com"}), *constraints, *constraints}, *m_key);
    QVERIFY_OK(csr);
    const auto issued = sign(*csr);
    if (issued)
        verifyHarmless(*issued);
    else
        verifyRefused(issued);
}

void HostileRequestsTest::refusesABrokenSignatureAtEveryOctet()
{
    const auto csr = craft("api.example.com", "api.example.com");
    QVERIFY_OK(csr);
    const std::size_t before = CertificateStore(*m_vault).list()->size();
    int refused = 0;
    for (std::size_t at = csr->der().size() - 60; at < csr->der().size(); ++at) {
        Bytes broken = csr->der();
        broken[at] ^= 0x01;
        const auto parsed = Csr::parse(broken);
        if (!parsed) continue;
        QVERIFY(!sign(*parsed));
        ++refused;
    }
    QVERIFY(refused > 50);
    QCOMPARE(CertificateStore(*m_vault).list()->size(), before);
}

void HostileRequestsTest::refusesAWeakKey()
{
    const QString key = m_room.folder.filePath("weak.pem"), out = m_room.folder.filePath("weak.der");
    QCOMPARE(QProcess::execute("openssl",
                 {"genpkey", "-quiet", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024", "-out", key}),
        0);
    QCOMPARE(QProcess::execute("openssl",
                 {"req", "-new", "-key", key, "-subj", "/CN=api.example.com", "-addext",
                     "subjectAltName=DNS:api.example.com", "-outform", "DER", "-out", out}),
        0);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto csr = Csr::parse(bytesOf(file.readAll().toStdString()));
    QVERIFY_OK(csr);
    verifyRefused(sign(*csr));
}

QTEST_GUILESS_MAIN(HostileRequestsTest)
#include "HostileRequestsTest.moc"
