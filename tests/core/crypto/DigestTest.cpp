#include "core/crypto/Digest.h"
#include "core/crypto/Random.h"
#include <QTest>
#include <set>

using namespace core;

class DigestTest : public QObject {
    Q_OBJECT
private slots:
    /// FIPS 180-4 examples.
    void digestsKnownTexts()
    {
        QCOMPARE(toHex(sha256(bytesOf("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(toHex(sha256({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(toHex(sha1(bytesOf("abc"))), "a9993e364706816aba3e25717850c26c9cd0d89d");
    }

    /// RFC 4231 test cases 2 and 6.
    void authenticatesKnownTexts()
    {
        QCOMPARE(toHex(hmacSha256(bytesOf("Jefe"), bytesOf("what do ya want for nothing?"))),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QCOMPARE(toHex(hmacSha256(Bytes(131, 0xAA), bytesOf("Test Using Larger Than Block-Size Key - Hash Key First"))),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QCOMPARE(toHex(hmacSha256({}, {})), "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    }

    void drawsDifferentOctetsEachTime()
    {
        std::set<Bytes> seen;
        for (int i = 0; i < 100; ++i) seen.insert(randomBytes(16).value());
        QCOMPARE(seen.size(), 100U);
        QCOMPARE(randomBytes(0).value(), Bytes{});
        const auto secret = randomSecret(32);
        QCOMPARE(secret->size(), 32U);
        QVERIFY(std::ranges::any_of(secret->view(), [](auto octet) { return octet != 0; }));
    }
};

QTEST_GUILESS_MAIN(DigestTest)
#include "DigestTest.moc"
