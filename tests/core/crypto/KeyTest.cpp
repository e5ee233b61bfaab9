#include "core/crypto/Key.h"
#include "core/base/File.h"
#include "core/crypto/Digest.h"
#include "core/formats/Pem.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "tests/support/Algorithms.h"
#include <QTest>
#include <map>

using namespace core;

namespace {

Bytes derOf(const char* name)
{
    const Bytes content = readFile(std::string(TEST_DATA "/keys/") + name, 100'000).value();
    return readPem(textOf(content)).value().front().der;
}

/// One key of each kind for the whole run; RSA 4096 takes seconds to make.
const PrivateKey& keyOf(std::string_view id)
{
    static std::map<std::string, PrivateKey, std::less<>> keys;
    auto found = keys.find(id);
    if (found == keys.end())
        found = keys.emplace(std::string(id), PrivateKey::generate(*findKeyAlgorithm(id).value()).value()).first;
    return found->second;
}

/// The kinds without those that only take longer to make.
std::vector<std::string_view> quickKinds()
{
    return {"ec:P-256", "ec:P-384", "rsa:2048", "ed25519", "ed448", "ml-dsa-44", "ml-dsa-65", "ml-dsa-87",
        "slh-dsa-sha2-128f"};
}

}

class KeyTest : public QObject {
    Q_OBJECT
private slots:
    void everyAlgorithmGeneratesSignsVerifiesAndRoundTrips_data()
    {
        QTest::addColumn<QString>("id");
        for (const KeyAlgorithm* algorithm : test::triedAlgorithms())
            QTest::addRow("%s", algorithm->id.data()) << QString::fromUtf8(algorithm->id);
    }
    void everyAlgorithmGeneratesSignsVerifiesAndRoundTrips()
    {
        QFETCH(QString, id);
        const KeyAlgorithm& algorithm = *findKeyAlgorithm(id.toStdString()).value();
        const PrivateKey& key = keyOf(algorithm.id);
        QCOMPARE(key.publicKey().algorithmId(), std::string(algorithm.id));
        QCOMPARE(key.publicKey().family(), algorithm.family);
        QCOMPARE(key.publicKey().strength(), algorithm.strength);
        if (algorithm.bits != 0) QCOMPARE(key.publicKey().bits(), algorithm.bits);

        const auto reread = PrivateKey::fromPkcs8(key.toPkcs8()->view());
        QVERIFY(reread.has_value());
        QVERIFY(reread->publicKey() == key.publicKey());
        QVERIFY(PublicKey::fromSpki(key.publicKey().spki()).value() == key.publicKey());
        const auto chosen = key.publicKey().defaultSignature();
        QCOMPARE(chosen.has_value(), canSign(algorithm.family));
        if (!chosen) {
            QCOMPARE(chosen.error().rule, "CW-126");
            return;
        }
        const SignatureAlgorithm& signing = **chosen;
        const Bytes message(1000, 'm');
        const Bytes signature = key.sign(message, signing).value();
        QVERIFY(signature.size() <= signatureLength(key.publicKey()));
        QVERIFY(key.publicKey().verifies(message, signature, signing));
        QVERIFY(key.publicKey().verifies(message, reread->sign(message, signing).value(), signing));
    }

    void everySignatureAlgorithmWorksWithKeysOfItsFamilyOnly()
    {
        const Bytes message{1, 2, 3};
        for (const SignatureAlgorithm& algorithm : signatureAlgorithms()) {
            QCOMPARE(findSignature(algorithm.id).value(), &algorithm);
            QCOMPARE(knownAlgorithm(encodeAlgorithm(algorithm)), &algorithm);
            if (algorithm.family == KeyFamily::SlhDsa && algorithm.id != "slh-dsa-sha2-128f") continue; // all alike
            bool wasUsed = false;
            for (const std::string_view id : quickKinds()) {
                const PrivateKey& key = keyOf(id);
                const auto signature = key.sign(message, algorithm);
                QCOMPARE(signature.has_value(), key.publicKey().signsWith(algorithm));
                wasUsed = wasUsed || signature.has_value();
                if (!signature) continue;
                for (const SignatureAlgorithm& other : signatureAlgorithms())
                    QCOMPARE(key.publicKey().verifies(message, *signature, other), &other == &algorithm);
            }
            QVERIFY2(wasUsed, std::string(algorithm.name).c_str());
        }
        QVERIFY(!findSignatureAlgorithm("1.2.840.113549.1.1.5")); // SHA-1 with RSA
    }

    void noticesChangedMessagesSignaturesAndKeys()
    {
        for (const std::string_view id : quickKinds()) {
            const PrivateKey& key = keyOf(id);
            const SignatureAlgorithm& algorithm = *key.publicKey().defaultSignature().value();
            Bytes message{1, 2, 3};
            Bytes signature = key.sign(message, algorithm).value();
            const PrivateKey other =
                PrivateKey::generate(*findKeyAlgorithm(id == "rsa:2048" ? "ec:P-256" : id).value()).value();
            QVERIFY(!other.publicKey().verifies(message, signature, algorithm));
            message[0] ^= 1;
            QVERIFY(!key.publicKey().verifies(message, signature, algorithm));
            message[0] ^= 1;
            signature[signature.size() / 2] ^= 1;
            QVERIFY(!key.publicKey().verifies(message, signature, algorithm));
            QVERIFY(!key.publicKey().verifies(message, {}, algorithm));
            signature[signature.size() / 2] ^= 1;
            signature.push_back(0);
            QVERIFY(!key.publicKey().verifies(message, signature, algorithm));
        }
    }

    void placeholderLengthsBoundEverySignature()
    {
        const PublicKey& ec = keyOf("ec:P-256").publicKey();
        QCOMPARE(signatureLength(ec), 72U);
        QCOMPARE(signatureLength(keyOf("ec:P-384").publicKey()), 104U);
        QCOMPARE(signatureLength(keyOf("rsa:2048").publicKey()), 256U);
        QCOMPARE(signatureLength(keyOf("ed25519").publicKey()), 64U);
        QCOMPARE(signatureLength(keyOf("ml-dsa-65").publicKey()), 3309U);
        for (int i = 0; i < 300; ++i)
            QVERIFY(keyOf("ec:P-256")
                        .sign(Bytes(1, static_cast<std::uint8_t>(i)), *ec.defaultSignature().value())
                        ->size() <= 72);
    }

    void picksTheDigestByStrength()
    {
        const auto nameFor = [](std::string_view id) { return keyOf(id).publicKey().defaultSignature().value()->name; };
        QCOMPARE(nameFor("ec:P-256"), "ecdsa-with-SHA256");
        QCOMPARE(nameFor("ec:P-384"), "ecdsa-with-SHA384");
        QCOMPARE(nameFor("rsa:2048"), "sha256WithRSAEncryption");
        QCOMPARE(nameFor("rsa:4096"), "sha384WithRSAEncryption");
        QCOMPARE(nameFor("ed25519"), "Ed25519");
        QCOMPARE(nameFor("ml-dsa-65"), "ML-DSA-65");
    }

    void findsAlgorithmsInAnyLetterCase()
    {
        QCOMPARE(findKeyAlgorithm("EC:p-256").value()->id, "ec:P-256");
        const auto unknown = findKeyAlgorithm("rsa:1024");
        QCOMPARE(unknown.error().code, ErrorCode::Unsupported);
        QCOMPARE(unknown.error().rule, "CW-120");
        QVERIFY(unknown.error().values[1].contains("ml-dsa-65"));
    }

    /// The key bits of this key start after the 26 octets of header that every P-256 key has.
    void identifiesKeysByTheirBits()
    {
        const PublicKey& key = keyOf("ec:P-256").publicKey();
        const Sha256 digest = sha256(ByteView(key.spki()).subspan(26));
        QCOMPARE(toHex(key.keyIdentifier()), toHex(ByteView(digest).first(20)));
        QCOMPARE(toHex(key.fingerprint()), toHex(sha256(key.spki())));
    }

    void refusesCurvesWithoutAName()
    {
        const auto key = PublicKey::fromSpki(derOf("ec-explicit-public.pem"));
        QCOMPARE(key.error().code, ErrorCode::Refused);
        QCOMPARE(key.error().rule, "CW-607");
    }

    void refusesHugeKeysAndExponents()
    {
        const auto refusal = [](std::size_t modulus, std::size_t exponent) {
            const auto number = [](std::size_t octets) {
                Bytes content(octets, 0xFF);
                content.insert(content.begin(), 0);
                return content;
            };
            const Bytes key = rsaSpki(number(modulus), number(exponent));
            const auto result = PublicKey::fromSpki(key);
            return result ? std::string() : result.error().rule;
        };
        QCOMPARE(refusal(2048, 3), ""); // 16384 bits
        QCOMPARE(refusal(2049, 3), "CW-607");
        QCOMPARE(refusal(256, 8), ""); // 64 bits
        QCOMPARE(refusal(256, 9), "CW-607");
        QCOMPARE(refusal(20'000, 3), "CW-607");
        QCOMPARE(refusal(64, 3), ""); // weak, which is for lint to say
    }

    void tellsUnknownKeysFromBrokenOnes()
    {
        Bytes unknown = keyOf("ed25519").publicKey().spki();
        unknown[8] = 0x20; // 1.3.101.32
        QCOMPARE(PublicKey::fromSpki(unknown).error().code, ErrorCode::Unsupported);
        QCOMPARE(PublicKey::fromSpki(unknown).error().values.front(), "1.3.101.32");
        Bytes broken = keyOf("ec:P-256").publicKey().spki();
        broken.back() ^= 1; // not on the curve any more
        QCOMPARE(PublicKey::fromSpki(broken).error().code, ErrorCode::Malformed);
        Bytes longer = keyOf("ec:P-256").publicKey().spki();
        longer.push_back(0);
        QCOMPARE(PublicKey::fromSpki(longer).error().code, ErrorCode::Malformed);
        QCOMPARE(PublicKey::fromSpki({}).error().code, ErrorCode::Malformed);
    }

    void takesNoPointThatIsNotOnItsCurve_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"ec:P-256", "ec:P-384", "ec:P-521"}) QTest::newRow(id) << QByteArray(id);
    }
    void takesNoPointThatIsNotOnItsCurve()
    {
        QFETCH(const QByteArray, id);
        const PublicKey& key = keyOf(id.constData()).publicKey();
        QCOMPARE(PublicKey::fromSpki(key.spki())->algorithmId(), id.toStdString());
        QVERIFY(PublicKey::fromSpki(key.spki())
                ->verifies(bytesOf("m"),
                    keyOf(id.constData()).sign(bytesOf("m"), *key.defaultSignature().value()).value(),
                    *key.defaultSignature().value()));
        const std::size_t octets = (key.spki().size() - 20) / 2; // of each coordinate, more or less
        for (const std::size_t fromEnd : {std::size_t{1}, octets, 2 * octets - 8}) {
            Bytes broken = key.spki();
            broken[broken.size() - fromEnd] ^= 1;
            QCOMPARE(PublicKey::fromSpki(broken).error().code, ErrorCode::Malformed);
        }
    }

    void readsButDoesNotSignWithKeysThatOnlyAgree()
    {
        const auto key = PrivateKey::fromPkcs8(derOf("x25519.pem"));
        QVERIFY(key.has_value());
        QCOMPARE(key->publicKey().family(), KeyFamily::Agreement);
        QCOMPARE(key->publicKey().algorithmId(), "x25519");
        QCOMPARE(key->publicKey().defaultSignature().error().code, ErrorCode::Unsupported);
    }

    void refusesTruncatedPrivateKeys()
    {
        const Secret whole = keyOf("ec:P-256").toPkcs8().value();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!PrivateKey::fromPkcs8(whole.view().first(size)));
        Bytes longer(whole.view().begin(), whole.view().end());
        longer.push_back(0);
        QCOMPARE(PrivateKey::fromPkcs8(longer).error().rule, "CW-609");
    }

private:
    static Bytes element(std::uint8_t tag, const Bytes& content)
    {
        Bytes result{tag, 0x83, static_cast<std::uint8_t>(content.size() >> 16),
            static_cast<std::uint8_t>(content.size() >> 8), static_cast<std::uint8_t>(content.size())};
        result.insert(result.end(), content.begin(), content.end());
        return result;
    }
    static Bytes rsaSpki(const Bytes& modulus, const Bytes& exponent)
    {
        Bytes numbers = element(0x02, modulus);
        const Bytes second = element(0x02, exponent);
        numbers.insert(numbers.end(), second.begin(), second.end());
        Bytes bits = element(0x30, numbers);
        bits.insert(bits.begin(), 0);
        bits = element(0x03, bits);
        Bytes spki = fromHex("300d06092a864886f70d0101010500");
        spki.insert(spki.end(), bits.begin(), bits.end());
        return element(0x30, spki);
    }
};

QTEST_GUILESS_MAIN(KeyTest)
#include "KeyTest.moc"
