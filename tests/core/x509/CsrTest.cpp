#include "core/x509/Csr.h"
#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/x509/Der.h"
#include "tests/support/Algorithms.h"
#include <QProcess>
#include <QTest>

using namespace core;

namespace {

Csr csr(const char* file) { return readCsr(readFile(std::string(TEST_DATA "/x509/") + file, 100'000).value()).value(); }

Extension alternativeNames()
{
    return makeExtension(*findExtensionType("subjectAltName"), {{"names", {"DNS:a.b"}}}, false).value();
}

/// A request over these attributes (complete elements), correctly signed.
Csr requestWith(const Bytes& attributes)
{
    const PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ec:P-256").value()).value();
    const SignatureAlgorithm& algorithm = *key.publicKey().defaultSignature().value();
    const Bytes info =
        der::sequence({der::integer(std::int64_t{0}), DistinguishedName().der(), key.publicKey().spki(), attributes});
    return Csr::parse(assembleSigned(info, algorithm, key.sign(info, algorithm).value())).value();
}

}

class CsrTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatOpensslWrote()
    {
        const Csr request = csr("leaf.csr");
        QCOMPARE(request.subject().toText(), "CN=www.example.com,OU=a+OU=b,O=Example,C=DE");
        QCOMPARE(request.publicKey()->algorithmId(), "ec:P-256");
        QCOMPARE(request.signatureOid(), "1.2.840.10045.4.3.2");
        QVERIFY(request.provesPossession());
        QCOMPARE(request.requestedExtensions().size(), 2U);
        QCOMPARE(toText(request.subjectAltNames().at(1)), "IP:10.1.2.3");
        QVERIFY(request.otherAttributes().empty());
        QCOMPARE(request.sha256Fingerprint().size(), 32U);
        QVERIFY(csr("rsa.csr").provesPossession());
        QCOMPARE(csr("rsa.csr").requestedExtensions().front().oid, "1.2.3.4");
    }

    void everyKeyAlgorithmMakesRequests()
    {
        const auto subject = DistinguishedName::parse("CN=Gerät 7,O=x").value();
        for (const KeyAlgorithm& algorithm : keyAlgorithms()) {
            if (algorithm.bits > 2048 || test::isSlow(algorithm) || !canSign(algorithm.family)) continue;
            const PrivateKey key = PrivateKey::generate(algorithm).value();
            const Csr request = makeCsr(subject, {alternativeNames()}, key).value();
            QCOMPARE(request.subject(), subject);
            QVERIFY(request.publicKey().value() == key.publicKey());
            QCOMPARE(request.requestedExtensions(), std::vector{alternativeNames()});
            QVERIFY(request.provesPossession());
            QCOMPARE(Csr::parse(request.der())->der(), request.der());
        }
    }

    void opensslAcceptsWhatWeWrite()
    {
        const PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ec:P-384").value()).value();
        for (const auto& extensions : {std::vector<Extension>{}, std::vector{alternativeNames()}}) {
            const Csr request = makeCsr(DistinguishedName::parse("CN=x").value(), extensions, key).value();
            QProcess openssl;
            openssl.start("openssl", {"req", "-inform", "DER", "-noout", "-verify", "-text"});
            openssl.write(
                reinterpret_cast<const char*>(request.der().data()), static_cast<qint64>(request.der().size()));
            openssl.closeWriteChannel();
            QVERIFY(openssl.waitForFinished());
            QCOMPARE(openssl.exitCode(), 0);
            QCOMPARE(openssl.readAllStandardOutput().contains("DNS:a.b"), !extensions.empty());
        }
    }

    void noticesThatTheSenderDoesNotOwnTheKey()
    {
        const Csr request = csr("leaf.csr");
        Bytes changed = request.der();
        const auto at = std::ranges::search(changed, bytesOf("www.example.com")).begin();
        *at = 'x';
        const Csr forged = Csr::parse(changed).value();
        QCOMPARE(forged.subject().commonName(), "xww.example.com");
        QVERIFY(!forged.provesPossession());
        changed = request.der();
        changed.back() ^= 1;
        QVERIFY(!Csr::parse(changed)->provesPossession());
    }

    void collectsExtensionsOfAllAttributes()
    {
        const Bytes extensions = der::sequence(
            {der::sequence({der::objectIdentifier("2.5.29.17").value(), der::octetString(alternativeNames().value)})});
        const auto attribute = [&](std::string_view oid, const Bytes& value) {
            return der::sequence({der::objectIdentifier(oid).value(), der::element(0x31, value)});
        };
        const Csr request = requestWith(der::element(0xA0,
            der::concat({attribute("1.2.840.113549.1.9.14", extensions),
                attribute("1.2.840.113549.1.9.7", der::element(0x0C, bytesOf("password"))),
                attribute("1.3.6.1.4.1.311.2.1.14", extensions)})));
        QVERIFY(request.provesPossession());
        QCOMPARE(request.requestedExtensions().size(), 2U); // duplicates are kept
        QCOMPARE(request.otherAttributes(), std::vector<std::string>{"1.2.840.113549.1.9.7"});
    }

    void toleratesMissingAttributes() { QVERIFY(requestWith({}).provesPossession()); }

    void refusesOtherVersionsAndBrokenExtensions()
    {
        const PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ed25519").value()).value();
        const auto parsed = [&](std::int64_t version, const Bytes& attributes) {
            const Bytes info =
                der::sequence({der::integer(version), DistinguishedName().der(), key.publicKey().spki(), attributes});
            return Csr::parse(assembleSigned(info, *key.publicKey().defaultSignature().value(), Bytes(64)));
        };
        QVERIFY(parsed(0, fromHex("a000")));
        QCOMPARE(parsed(1, fromHex("a000")).error().rule, "CW-610");
        QCOMPARE(parsed(0, fromHex("a0023000")).error().rule, "CW-610");
        QCOMPARE(parsed(0, fromHex("a1003000")).error().rule, "CW-610");
    }

    void survivesTruncationsAndChangedBits()
    {
        const Bytes der = csr("leaf.csr").der();
        for (std::size_t size = 0; size < der.size(); ++size) QVERIFY(!Csr::parse(ByteView(der).first(size)));
        for (std::size_t bit = 0; bit < der.size() * 8; ++bit) {
            Bytes changed = der;
            changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ 1U << bit % 8);
            if (const auto read = Csr::parse(changed); read && bit % 16 == 0) QVERIFY(!read->provesPossession());
        }
        Bytes longer = der;
        longer.push_back(0);
        QCOMPARE(Csr::parse(longer).error().rule, "CW-609");
        QCOMPARE(Csr::parse(Bytes(certificateLimit + 1)).error().rule, "CW-601");
    }
};

QTEST_GUILESS_MAIN(CsrTest)
#include "CsrTest.moc"
