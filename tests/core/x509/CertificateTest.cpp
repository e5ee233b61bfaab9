#include "core/x509/Certificate.h"
#include "core/base/File.h"
#include "core/crypto/Digest.h"
#include "core/formats/ImportFormat.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Der.h"
#include <QProcess>
#include <QTest>

using namespace core;
using namespace std::chrono;

namespace {

Certificate certificate(const char* file)
{
    return readCertificate(readFile(std::string(TEST_DATA "/x509/") + file, 100'000).value()).value();
}

/// A self-signed certificate whose parts a test may change.
struct Made {
    PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ec:P-256").value()).value();
    CertificateContent content;

    Made()
    {
        content.serial = fromHex("01ff");
        content.signatureAlgorithm = key.publicKey().defaultSignature().value();
        content.issuer = content.subject = DistinguishedName::parse("CN=Made,O=x").value();
        content.validity = {sys_days{2026y / 1 / 1}, sys_days{2027y / 1 / 1}};
        content.spki = key.publicKey().spki();
        content.extensions = {makeExtension(*findExtensionType("basicConstraints"), {{"ca", {"true"}}}, true).value()};
    }
    Bytes der() const
    {
        const Bytes tbs = encodeTbs(content).value();
        return assembleSigned(tbs, *content.signatureAlgorithm, key.sign(tbs, *content.signatureAlgorithm).value());
    }
};

/// The certificate with its serial number's octets replaced; the signature does not fit any more.
Result<Certificate> withSerial(std::string_view hex)
{
    const Bytes tbs = encodeTbs(Made().content).value();
    ByteView rest = *der::readWhole(tbs, 0x30);
    const Bytes version = Bytes(rest.begin(), rest.begin() + 5);
    std::ignore = der::readElement(rest);
    std::ignore = der::readElement(rest);
    const Bytes changed = der::sequence({version, der::element(0x02, fromHex(hex)), rest});
    return Certificate::parse(assembleSigned(changed, *findSignatureAlgorithm("1.2.840.10045.4.3.2"), Bytes(70, 1)));
}

}

class CertificateTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatOpensslWrote()
    {
        const Certificate leaf = certificate("leaf.pem");
        QCOMPARE(leaf.version(), 3);
        QCOMPARE(leaf.serialHex(), "1234");
        QCOMPARE(leaf.subject().toText(), "CN=www.example.com,OU=a+OU=b,O=Example,C=DE");
        QCOMPARE(leaf.issuer().toText(), "CN=Example Root,O=Example,C=DE");
        QCOMPARE(toText(leaf.validity().notBefore), "2026-06-01T12:00:00Z");
        QCOMPARE(toText(leaf.validity().notAfter), "2027-06-01T12:00:00Z");
        QCOMPARE(leaf.signatureOid(), "1.2.840.10045.4.3.3");
        QCOMPARE(leaf.publicKey()->algorithmId(), "ec:P-256");
        QCOMPARE(leaf.extensions().size(), 10U);
        QVERIFY(leaf.extension("keyUsage")->critical);
        QVERIFY(leaf.extension("2.5.29.15")->critical);
        QVERIFY(!leaf.extension("nameConstraints"));
        QVERIFY(!leaf.isCa() && !leaf.pathLength() && !leaf.isSelfIssued() && !leaf.isSelfSigned());
        QCOMPARE(leaf.subjectAltNames().size(), 10U);
        QCOMPARE(leaf.keyUsage(), (std::vector<std::string>{"digitalSignature", "keyAgreement"}));
        QCOMPARE(leaf.extendedKeyUsage().front(), "serverAuth");
        QVERIFY(leaf.handle());
    }

    void readsARootAndItsSignatures()
    {
        const Certificate root = certificate("root.pem");
        const Certificate leaf = certificate("leaf.pem");
        QVERIFY(root.isCa() && root.isSelfIssued() && root.isSelfSigned());
        QCOMPARE(root.pathLength(), std::optional(1));
        QCOMPARE(root.serialHex(), "f123456789abcdef"); // its sign octet is no part of it
        QVERIFY(!root.isSerialNegative());
        QCOMPARE(toText(root.validity().notAfter), "2055-12-31T23:59:59Z");
        QVERIFY(leaf.isSignedBy(*root.publicKey()));
        QVERIFY(!root.isSignedBy(*leaf.publicKey()));
        QCOMPARE(leaf.authorityKeyIdentifier(), root.subjectKeyIdentifier());
        QCOMPARE(root.subjectKeyIdentifier().size(), 20U);
        QCOMPARE(toHex(root.sha256Fingerprint()), toHex(sha256(root.der())));
        QVERIFY(certificate("ml-dsa-65.pem").isSelfSigned());
        QVERIFY(certificate("constrained.pem").isSelfSigned());
        QCOMPARE(certificate("version1.pem").version(), 1);
        QVERIFY(certificate("version1.pem").isSelfSigned());
    }

    void writesWhatItReads()
    {
        const Made made;
        const Certificate read = Certificate::parse(made.der()).value();
        QCOMPARE(read.serialHex(), "01ff");
        QCOMPARE(read.subject(), made.content.subject);
        QCOMPARE(read.validity(), made.content.validity);
        QCOMPARE(read.extensions(), made.content.extensions);
        QCOMPARE(read.spki(), made.content.spki);
        QCOMPARE(read.tbs(), encodeTbs(made.content).value());
        QVERIFY(read.isSelfSigned());
        QVERIFY(read.isCa() && !read.pathLength());
        QCOMPARE(assembleSigned(read.tbs(), *made.content.signatureAlgorithm, read.signature()), read.der());
    }

    void opensslReadsWhatWeWrite()
    {
        QProcess openssl;
        openssl.start("openssl",
            {"x509", "-inform", "DER", "-noout", "-subject", "-serial", "-dates", "-ext", "basicConstraints"});
        const Bytes der = Made().der();
        openssl.write(reinterpret_cast<const char*>(der.data()), static_cast<qint64>(der.size()));
        openssl.closeWriteChannel();
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode(), 0);
        const QByteArray text = openssl.readAllStandardOutput();
        for (const char* part : {"O=x, CN=Made", "serial=01FF", "Jan  1 00:00:00 2026 GMT", "CA:TRUE", "critical"})
            QVERIFY2(text.contains(part), text.constData());
    }

    void refusesSerialsThatMustNotBeIssued()
    {
        Made made;
        for (const char* hex : {"", "00", "0000", "010203040506070809101112131415161718192021",
                 "8000000000000000000000000000000000000000"}) {
            made.content.serial = fromHex(hex);
            QCOMPARE(encodeTbs(made.content).error().rule, "CW-138");
        }
        made.content.serial = fromHex("7fffffffffffffffffffffffffffffffffffffff");
        QVERIFY(encodeTbs(made.content));
        made.content.serial = fromHex("0001");
        QCOMPARE(Certificate::parse(made.der())->serialHex(), "01");
    }

    void refusesTimesThatX509CannotWrite()
    {
        Made made;
        made.content.validity.notAfter = sys_days{9999y / 12 / 31};
        QVERIFY(encodeTbs(made.content));
        made.content.validity.notAfter += days{1};
        QCOMPARE(encodeTbs(made.content).error().rule, "CW-145");
        made.content.validity = {sys_days{1949y / 12 / 31}, sys_days{2026y / 1 / 1}};
        QCOMPARE(encodeTbs(made.content).error().rule, "CW-145");
    }

    void refusesToWriteWithoutKeyOrAlgorithm()
    {
        Made made;
        made.content.spki.clear();
        QCOMPARE(encodeTbs(made.content).error().code, ErrorCode::Internal);
        made.content.spki = made.key.publicKey().spki();
        made.content.signatureAlgorithm = nullptr;
        QCOMPARE(encodeTbs(made.content).error().code, ErrorCode::Internal);
    }

    void readsSerialsThatShouldNotBe()
    {
        QCOMPARE(withSerial("00")->serialHex(), "00");
        QCOMPARE(withSerial("0001").error().code, ErrorCode::Malformed); // not DER
        QVERIFY(withSerial("ff")->isSerialNegative());
        QCOMPARE(withSerial("ff")->serialHex(), "ff");
        QCOMPARE(withSerial("0102030405060708091011121314151617181920212223")->serial().size(), 23U);
        QCOMPARE(withSerial("").error().code, ErrorCode::Malformed);
    }

    void keepsDuplicateAndUnknownExtensions()
    {
        Made made;
        made.content.extensions.push_back(made.content.extensions.front());
        made.content.extensions.push_back({"1.2.3.4", true, fromHex("0500")});
        made.content.extensions.push_back({"2.5.29.15", false, fromHex("ffff")});
        const Certificate read = Certificate::parse(made.der()).value();
        QCOMPARE(read.extensions(), made.content.extensions);
        QCOMPARE(read.keyUsage(), std::vector<std::string>{});
        QCOMPARE(read.extension("1.2.3.4")->value, fromHex("0500"));
    }

    void keepsTheErrorOfAnUnknownKey()
    {
        Made made;
        made.content.spki =
            fromHex("302a300506032b652003210000000000000000000000000000000000000000000000000000000000000000ff");
        const Certificate read = Certificate::parse(made.der()).value();
        QCOMPARE(read.publicKey().error().code, ErrorCode::Unsupported);
        QCOMPARE(read.spki(), made.content.spki);
        QVERIFY(!read.isSelfSigned());
    }

    void wantsBothAlgorithmsToBeEqual()
    {
        const Made made;
        const Bytes tbs = encodeTbs(made.content).value();
        const SignatureAlgorithm& other = *findSignatureAlgorithm("1.2.840.10045.4.3.3");
        const Bytes der = assembleSigned(tbs, other, made.key.sign(tbs, other).value());
        QVERIFY(made.key.publicKey().verifies(tbs, Certificate::parse(der)->signature(), other));
        QVERIFY(!Certificate::parse(der)->isSelfSigned()); // RFC 5280 section 4.1.1.2
    }

    void wantsTheParametersOfTheStandard_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<bool>("accepted");
        QTest::addRow("EC without") << "ec:P-256" << QByteArray() << true;
        QTest::addRow("EC with NULL") << "ec:P-256" << QByteArray("0500") << false; // RFC 5758 section 3.2
        QTest::addRow("RSA with NULL") << "rsa:2048" << QByteArray("0500") << true;
        QTest::addRow("RSA without") << "rsa:2048" << QByteArray() << true; // RFC 4055 section 5
        QTest::addRow("RSA with something") << "rsa:2048" << QByteArray("020101") << false;
    }
    void wantsTheParametersOfTheStandard()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, parameters);
        QFETCH(bool, accepted);
        const PrivateKey signer = PrivateKey::generate(*findKeyAlgorithm(key.toStdString()).value()).value();
        const SignatureAlgorithm& used = *signer.publicKey().defaultSignature().value();
        const Bytes algorithm =
            der::sequence({der::objectIdentifier(used.oid).value(), fromHex(parameters.toStdString())});
        const Bytes name = DistinguishedName::parse("CN=x").value().der();
        const Bytes dates = der::sequence({der::time(Time{}), der::time(Time{})});
        const Bytes tbs =
            der::sequence({der::integer(std::int64_t{1}), algorithm, name, dates, name, signer.publicKey().spki()});
        const Bytes signature = signer.sign(tbs, used).value();
        const auto read = Certificate::parse(der::sequence({tbs, algorithm, der::bitString(signature)}));
        QCOMPARE(read->isSelfSigned(), accepted);
        Bytes bits = der::bitString(signature);
        bits[bits.size() - signature.size() - 1] = 1; // one bit of the signature is said to be unused
        QVERIFY(!Certificate::parse(der::sequence({tbs, algorithm, bits}))->isSelfSigned());
    }

    void noticesEveryChangedOctetOfTheSignedPart()
    {
        const Certificate root = certificate("root.pem");
        const Certificate leaf = certificate("leaf.pem");
        const auto start =
            static_cast<std::size_t>(std::ranges::search(leaf.der(), leaf.tbs()).begin() - leaf.der().begin());
        for (std::size_t at = start; at < start + leaf.tbs().size(); at += 7) {
            Bytes changed = leaf.der();
            changed[at] ^= 0x04;
            if (const auto read = Certificate::parse(changed)) QVERIFY(!read->isSignedBy(*root.publicKey()));
        }
    }

    void refusesTrailingOctetsAndTooMuch()
    {
        Bytes der = certificate("leaf.pem").der();
        der.push_back(0);
        QCOMPARE(Certificate::parse(der).error().rule, "CW-609");
        QCOMPARE(Certificate::parse(Bytes(certificateLimit + 1, 0x30)).error().rule, "CW-601");
        QCOMPARE(Certificate::parse({}).error().rule, "CW-610");
        QCOMPARE(Certificate::parse(readFile(TEST_DATA "/x509/name-bmp.der", 1000).value()).error().code,
            ErrorCode::Malformed);
    }

    void survivesEveryTruncation()
    {
        for (const char* file : {"leaf.pem", "constrained.pem", "version1.pem"}) {
            const Bytes der = certificate(file).der();
            for (std::size_t size = 0; size < der.size(); ++size)
                QVERIFY(!Certificate::parse(ByteView(der).first(size)));
        }
    }

    void survivesThousandsOfChangedBits()
    {
        const Bytes der = certificate("leaf.pem").der();
        for (std::size_t bit = 0; bit < der.size() * 8; bit += 2) {
            Bytes changed = der;
            changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ 1U << bit % 8);
            const auto read = Certificate::parse(changed);
            if (!read) {
                QVERIFY(read.error().code == ErrorCode::Malformed || read.error().code == ErrorCode::Refused);
                continue;
            }
            for (const Extension& extension : read->extensions()) std::ignore = read->fields(extension.oid);
            std::ignore = read->subject().toText();
        }
    }

    void validityIncludesBothEnds()
    {
        const Validity validity{Time{10s}, Time{20s}};
        QVERIFY(validity.contains(Time{10s}) && validity.contains(Time{20s}));
        QVERIFY(!validity.contains(Time{9s}) && !validity.contains(Time{21s}));
    }

    void everySignatureAlgorithmIsEncodedWithItsParameters()
    {
        QCOMPARE(
            toHex(encodeAlgorithm(*findSignatureAlgorithm("1.2.840.113549.1.1.11"))), "300d06092a864886f70d01010b0500");
        QCOMPARE(toHex(encodeAlgorithm(*findSignatureAlgorithm("1.2.840.10045.4.3.2"))), "300a06082a8648ce3d040302");
        QCOMPARE(toHex(encodeAlgorithm(*findSignatureAlgorithm("1.3.101.112"))), "300506032b6570");
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "CertificateTest.moc"
