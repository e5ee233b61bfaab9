#include "core/crypto/Sealing.h"
#include <QElapsedTimer>
#include <QTest>

using namespace core;

namespace {

Secret secretOf(const Bytes& octets) { return Secret(ByteView(octets)); }

const KdfParameters cheap{kdfMemoryFloorKiB, 1, 4, Bytes(16, 7)};

}

class SealingTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 8452 appendix C.2, the second case with associated data: the nonce is ours there, so only opening is compared.
    void opensTheVectorOfRfc8452()
    {
        const Secret key = secretOf(fromHex("0100000000000000000000000000000000000000000000000000000000000000"));
        const Bytes sealed = fromHex("030000000000000000000000"
                                     "1de22967237a8132"
                                     "91213f267e3b452f02d01ae33e4ec854");
        const auto opened = unseal(key, sealed, fromHex("01"));
        QVERIFY(opened.has_value());
        QCOMPARE(toHex(opened->view()), "0200000000000000");
    }

    void opensWhatItSealed()
    {
        const Secret key = secretOf(Bytes(32, 1));
        for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 1000U, 100'000U})
            for (const Bytes& associated : {Bytes{}, Bytes{1, 2, 3}}) {
                const Bytes plain(size, 0x5A);
                const Bytes sealed = seal(key, plain, associated).value();
                QCOMPARE(sealed.size(), size + 28);
                const auto opened = unseal(key, sealed, associated);
                QVERIFY(opened.has_value());
                QVERIFY(std::ranges::equal(opened->view(), plain));
            }
    }

    void neverSealsTwiceAlike()
    {
        const Secret key = secretOf(Bytes(32, 1));
        QVERIFY(seal(key, bytesOf("text"), {}).value() != seal(key, bytesOf("text"), {}).value());
    }

    void noticesEveryChangedBit()
    {
        const Secret key = secretOf(Bytes(32, 1));
        const Bytes sealed = seal(key, bytesOf("secret text"), bytesOf("row 7")).value();
        for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
            Bytes changed = sealed;
            changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ 1U << bit % 8);
            const auto opened = unseal(key, changed, bytesOf("row 7"));
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::WrongPassphrase);
        }
        QVERIFY(!unseal(key, sealed, bytesOf("row 8")));
        QVERIFY(!unseal(key, sealed, {}));
        QVERIFY(!unseal(secretOf(Bytes(32, 2)), sealed, bytesOf("row 7")));
        for (std::size_t size = 0; size < sealed.size(); ++size)
            QVERIFY(!unseal(key, ByteView(sealed).first(size), bytesOf("row 7")));
    }

    void noticesChangesOfAnEmptyText()
    {
        const Secret key = secretOf(Bytes(32, 1));
        Bytes sealed = seal(key, {}, bytesOf("a")).value();
        QVERIFY(!unseal(key, sealed, bytesOf("b")));
        sealed.back() ^= 1;
        QVERIFY(!unseal(key, sealed, bytesOf("a")));
    }

    void refusesKeysOfOtherLengths()
    {
        QVERIFY(!seal(secretOf(Bytes(16, 1)), bytesOf("x"), {}));
        QVERIFY(!seal(Secret(), bytesOf("x"), {}));
    }

    /// Made with: openssl kdf -keylen 32 -kdfopt pass:geheim -kdfopt hexsalt:07…07 -kdfopt iter:1 -kdfopt lanes:4
    /// -kdfopt memcost:65536 ARGON2ID
    void derivesAsTheOpensslCommandDoes()
    {
        QCOMPARE(toHex(deriveKey(bytesOf("geheim"), cheap)->view()),
            "7904b6e3e87c36e6f9168861bfa7c57f316ccb27ce8538e2148a3ef9a1f00421");
    }

    void derivesAnotherKeyForEveryParameter()
    {
        const Bytes base = toBytes(deriveKey(bytesOf("geheim"), cheap));
        QCOMPARE(toBytes(deriveKey(bytesOf("geheim"), cheap)), base);
        KdfParameters other = cheap;
        other.salt[0] ^= 1;
        QVERIFY(toBytes(deriveKey(bytesOf("geheim"), other)) != base);
        other = cheap;
        other.iterations = 2;
        QVERIFY(toBytes(deriveKey(bytesOf("geheim"), other)) != base);
        other = cheap;
        other.lanes = 1;
        QVERIFY(toBytes(deriveKey(bytesOf("geheim"), other)) != base);
        QVERIFY(toBytes(deriveKey(bytesOf("Geheim"), cheap)) != base);
        QVERIFY(deriveKey({}, cheap).has_value());
    }

    void refusesParametersOfAHostileFileAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        const auto changed = [](auto change) {
            KdfParameters parameters = cheap;
            change(parameters);
            return parameters;
        };
        const KdfParameters hostile[] = {
            changed([](auto& p) { p.memoryKiB = kdfMemoryFloorKiB - 1; }),
            changed([](auto& p) { p.memoryKiB = kdfMemoryCeilingKiB + 1; }),
            changed([](auto& p) { p.memoryKiB = UINT32_MAX; }),
            changed([](auto& p) { p.iterations = 0; }),
            changed([](auto& p) { p.iterations = kdfIterationCeiling + 1; }),
            changed([](auto& p) { p.iterations = UINT32_MAX; }),
            changed([](auto& p) { p.lanes = 0; }),
            changed([](auto& p) { p.lanes = 17; }),
            changed([](auto& p) { p.salt.clear(); }),
            changed([](auto& p) { p.salt.resize(15); }),
        };
        for (const KdfParameters& parameters : hostile) {
            const auto key = deriveKey(bytesOf("x"), parameters);
            QVERIFY(!key);
            QCOMPARE(key.error().code, ErrorCode::Refused);
            QCOMPARE(key.error().rule, "CW-604");
        }
        QVERIFY(timer.elapsed() < 50);
    }

    void calibratesWithinTheCeilings()
    {
        const KdfParameters parameters = calibratedKdfParameters().value();
        QCOMPARE(parameters.memoryKiB, 256U * 1024);
        QVERIFY(parameters.iterations >= 3 && parameters.iterations <= kdfIterationCeiling);
        QCOMPARE(parameters.salt.size(), 16U);
    }

    /// RFC 5869 appendix A.3 gives the same construction with an empty salt and info; here against the openssl command:
    /// openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:0b…0b -kdfopt info:events HKDF
    void derivesOneKeyForEachPurpose()
    {
        const Secret master = secretOf(Bytes(32, 0x0B));
        QCOMPARE(toHex(derivedKey(master, "events")->view()),
            "db45f253a75de9d09d0e3908d222c6a9aa146da473ff84755fa894a826e3ceff");
        QVERIFY(toBytes(derivedKey(master, "rows")) != toBytes(derivedKey(master, "events")));
        QVERIFY(derivedKey(master, "").has_value());
    }

private:
    static Bytes toBytes(const Result<Secret>& secret)
    {
        return secret ? Bytes(secret->view().begin(), secret->view().end()) : Bytes{};
    }
};

QTEST_GUILESS_MAIN(SealingTest)
#include "SealingTest.moc"
