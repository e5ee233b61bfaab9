#include "core/formats/ImportFormat.h"
#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/x509/Der.h"
#include <QElapsedTimer>
#include <QTest>
#include <set>

using namespace core;

namespace {

Bytes file(const std::string& name) { return readFile(std::string(TEST_DATA "/") + name, 1'000'000).value(); }
Bytes derOf(const std::string& name) { return readPem(textOf(file(name))).value().front().der; }

const std::string passphrase = "geheim";

Result<PrivateKey> opened(const std::string& name, std::string_view secret = passphrase)
{
    return readPrivateKey(file("keys/" + name), bytesOf(secret));
}

/// EncryptedPrivateKeyInfo with PBES2 and this key derivation function.
Bytes encryptedWith(std::string_view functionOid, const Bytes& parameters)
{
    const auto oid = [](std::string_view text) { return der::objectIdentifier(text).value(); };
    const Bytes function = der::sequence({oid(functionOid), parameters});
    const Bytes scheme = der::sequence({oid("2.16.840.1.101.3.4.1.42"), der::octetString(Bytes(16))});
    const Bytes algorithm = der::sequence({oid("1.2.840.113549.1.5.13"), der::sequence({function, scheme})});
    return der::sequence({algorithm, der::octetString(Bytes(64))});
}

Bytes pbkdf2With(std::int64_t iterations)
{
    return encryptedWith(
        "1.2.840.113549.1.5.12", der::sequence({der::octetString(Bytes(16)), der::integer(iterations)}));
}

Bytes scryptWith(std::int64_t n, std::int64_t r, std::int64_t p)
{
    return encryptedWith("1.3.6.1.4.1.11591.4.11",
        der::sequence({der::octetString(Bytes(16)), der::integer(n), der::integer(r), der::integer(p)}));
}

}

class ImportFormatTest : public QObject {
    Q_OBJECT
private slots:
    void everyFormatIsRecognisedAloneByItsContent()
    {
        const std::pair<const char*, Bytes> samples[] = {
            {"pem", file("x509/leaf.pem")},
            {"certificate", derOf("x509/leaf.pem")},
            {"certificate", derOf("x509/version1.pem")},
            {"request", derOf("x509/leaf.csr")},
            {"crl", derOf("x509/root.crl")},
            {"crl", derOf("x509/empty.crl")},
            {"pkcs8", file("keys/rsa-pkcs8.der")},
            {"pkcs8", derOf("keys/ed25519.pem")},
            {"pkcs8-encrypted", file("keys/ec-pbkdf2.der")},
            {"pkcs1", derOf("keys/rsa-pkcs1.pem")},
            {"sec1", readPem(textOf(file("keys/ec-sec1.pem"))).value().back().der},
            {"public-key", derOf("keys/rsa-public.pem")},
            {"pkcs7", file("formats/openssl.p7c")},
            {"pkcs12", file("formats/openssl-open.p12")},
            {"jwk", file("formats/rsa-public.jwk")},
            {"spkac", file("formats/openssl.spkac")},
            {"ocsp", file("formats/openssl.ocsp")},
            {"ocsp", copyOf(bytesOf(toBase64(file("formats/openssl.ocsp"))))},
        };
        std::set<std::string_view> seen;
        for (const auto& [id, content] : samples) {
            for (const ImportFormat& format : importFormats()) QCOMPARE(format.recognises(content), format.id == id);
            QVERIFY2(readObjects(content).has_value(), id);
            seen.insert(id);
        }
        QCOMPARE(seen.size(), importFormats().size());
    }

    void everyFormatRefusesTruncatedContent()
    {
        for (const char* name : {"keys/rsa-pkcs8.der", "keys/ec-pbkdf2.der"}) {
            const Bytes der = file(name);
            for (std::size_t size = 0; size < der.size(); ++size)
                QVERIFY(!readPrivateKey(ByteView(der).first(size), bytesOf(passphrase)));
        }
        for (const char* name : {"x509/leaf.pem", "x509/leaf.csr", "x509/root.crl", "keys/rsa-public.pem"}) {
            const Bytes der = derOf(name);
            for (std::size_t size = 0; size < der.size(); ++size) QVERIFY(!readObjects(ByteView(der).first(size)));
        }
    }

    void readsEverythingInAMixedFile()
    {
        std::string text = "A whole server in one file\n";
        for (const char* name : {"x509/leaf.pem", "x509/root.pem", "x509/leaf.csr", "x509/root.crl", "keys/ec-sec1.pem",
                 "keys/ec-pbkdf2.pem", "keys/rsa-public.pem"})
            text += textOf(file(name));
        const auto found = readObjects(bytesOf(text)).value();
        QStringList kinds;
        for (const FoundObject& object : found) kinds += QString::fromStdString(describe(object));
        QCOMPARE(kinds.join(", "),
            "certificate for www.example.com, certificate for Example Root, request for www.example.com, "
            "revocation list of Example Root, private key, encrypted private key, public key rsa:2048");
        QCOMPARE(readCertificate(bytesOf(text))->subject().commonName(), "www.example.com");
        QCOMPARE(readCrl(bytesOf(text))->entryCount(), 3U);
        QVERIFY(readCsr(bytesOf(text)));
        QVERIFY(readPrivateKey(bytesOf(text), {}));
    }

    void readsOtherLabels()
    {
        const Bytes leaf = derOf("x509/leaf.pem");
        const Bytes trusted = der::concat({leaf, fromHex("3000")});
        QVERIFY(readCertificate(bytesOf(writePem("X509 CERTIFICATE", leaf))));
        QVERIFY(readCertificate(bytesOf(writePem("TRUSTED CERTIFICATE", trusted))));
        QVERIFY(readCsr(bytesOf(writePem("NEW CERTIFICATE REQUEST", derOf("x509/leaf.csr")))));
        QCOMPARE(readCertificate(bytesOf(writePem("CERTIFICATE", trusted))).error().rule, "CW-609");
    }

    void saysWhatIsThereInstead()
    {
        const auto certificate = readCertificate(file("x509/leaf.csr"));
        QCOMPARE(certificate.error().code, ErrorCode::Malformed);
        QCOMPARE(certificate.error().rule, "CW-603");
        QCOMPARE(certificate.error().values, (std::vector<std::string>{"certificate", "request for www.example.com"}));
        for (const char* content : {"", "hello", "\x30\x00", "\x30\x03\x02\x01\x05"})
            QCOMPARE(readObjects(bytesOf(content)).error().rule, "CW-602");
        QCOMPARE(readObjects(bytesOf(writePem("DSA PRIVATE KEY", Bytes(10)))).error().rule, "CW-614");
        QCOMPARE(readObjects(bytesOf(writePem("CERTIFICATE", Bytes(10)))).error().rule, "CW-610");
        Bytes longer = derOf("x509/leaf.pem");
        longer.push_back('\n');
        QCOMPARE(readObjects(longer).error().rule, "CW-609");
    }

    void describesHiddenCharactersVisibly()
    {
        const auto name = DistinguishedName::parse("CN=pay\u202Emoc.lap").value();
        const PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ed25519").value()).value();
        QCOMPARE(describe(makeCsr(name, {}, key).value()), "request for pay‹U+202E›moc.lap");
        QCOMPARE(describe(makeCsr(DistinguishedName(), {}, key).value()), "request for nobody");
    }

    void opensKeysInAllForms()
    {
        const auto rsa = opened("rsa-pkcs8.pem");
        QVERIFY(rsa.has_value());
        for (const char* name : {"rsa-pkcs1.pem", "rsa-pkcs8.der", "rsa-pkcs1-encrypted.pem"})
            QVERIFY2(opened(name)->publicKey() == rsa->publicKey(), name);
        const auto ec = opened("ec-pkcs8.pem");
        for (const char* name : {"ec-sec1.pem", "ec-pbkdf2.pem", "ec-pbkdf2.der", "ec-pbkdf2-sha1-des3.pem",
                 "ec-pbkdf2-sha512-aes128.pem", "ec-scrypt.pem", "ec-pbes1.pem"}) {
            const auto key = opened(name);
            QVERIFY2(key, key ? "" : (std::string(name) + key.error().detail).c_str());
            QVERIFY2(key->publicKey() == ec->publicKey(), name);
        }
        QCOMPARE(opened("ml-dsa-65.pem")->publicKey().algorithmId(), "ml-dsa-65");
        QCOMPARE(opened("ed25519.pem")->publicKey().algorithmId(), "ed25519");
    }

    void refusesWrongPassphrases()
    {
        for (const char* name : {"ec-pbkdf2.pem", "ec-scrypt.pem", "ec-pbes1.pem", "ec-pbkdf2-sha1-des3.pem"})
            for (const char* secret : {"", "Geheim", "geheim "}) {
                const auto key = opened(name, secret);
                QVERIFY2(!key && key.error().code == ErrorCode::WrongPassphrase, name);
            }
    }

    void refusesKeysItCannotOpen()
    {
        QCOMPARE(opened("ec-explicit.pem").error().rule, "CW-607");
        QCOMPARE(readPrivateKey(encryptedWith("1.2.3.4", der::sequence({})), bytesOf("x")).error().rule, "CW-611");
    }

    void refusesHostileCostsAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        const Bytes hostile[] = {pbkdf2With(0), pbkdf2With(-1), pbkdf2With(10'000'001), pbkdf2With(INT32_MAX),
            pbkdf2With(INT64_MAX), scryptWith(1 << 21, 8, 1), scryptWith(1 << 20, 16, 1), scryptWith(1LL << 62, 8, 1),
            scryptWith(2, 1LL << 62, 1), scryptWith(1 << 14, 8, 1 << 20), scryptWith(1 << 20, 8, 5),
            scryptWith(2, 8, INT64_MAX)};
        for (const Bytes& der : hostile) {
            const auto key = readPrivateKey(der, bytesOf("x"));
            QVERIFY(!key);
            QCOMPARE(key.error().rule, "CW-604");
            QCOMPARE(key.error().code, ErrorCode::Refused);
        }
        for (const Bytes& der : {scryptWith(3, 8, 1), scryptWith(0, 8, 1), scryptWith(16, 0, 1), scryptWith(16, 8, -1)})
            QCOMPARE(readPrivateKey(der, bytesOf("x")).error().code, ErrorCode::Malformed);
        QVERIFY(timer.elapsed() < 100);
    }

    void triesWhatIsJustBelowTheLimits()
    {
        QCOMPARE(readPrivateKey(pbkdf2With(1000), bytesOf("x")).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(readPrivateKey(scryptWith(1 << 16, 8, 1), bytesOf("x")).error().code,
            ErrorCode::WrongPassphrase); // more than stock OpenSSL takes
    }
};

QTEST_GUILESS_MAIN(ImportFormatTest)
#include "ImportFormatTest.moc"
