#include "core/profiles/KeyCheck.h"
#include "SampleRequest.h"
#include "core/base/Wording.h"
#include "core/x509/Der.h"
#include "tests/support/Algorithms.h"
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace core;

namespace {

/// Moduli of 2048 bits with a known fault, made for this test from a fixed seed.
constexpr std::string_view sound = "d15789256b91b84e9f9566ae2feae18b06a32288dd0ccac4a8a38f807d87855a32639bcfa4cb02963ed"
                                   "36de2dc59c3861ab846b6f0c6052bdb7529b5"
                                   "343df9b96691008d58f0a976fab2cf432e33f24386de5c87c7b9afe40ea31ec4ab46b2907f5f0aeaf0d"
                                   "988d6a288420f47272ad8df6125e31b5fd6b0"
                                   "037f87a5a9e5bf070cc8736564998e22be8e785ea1520de817ef3126eda5d910969123c2981dd3ef611"
                                   "1e5998a5e61ea936957be2735a81e64b407aa"
                                   "1113df7e33a6460c662aec28fc8515a1c048aa36a6f8e7ec2119ad67b0af4dafcc1f4a3c482a99932a6"
                                   "ea4469b808f56bc517a059915b75412691484"
                                   "76e9cbf3bd9a68238456131bcfb81cf5";
constexpr std::string_view neighbours = // two primes next to each other
    "ffa84e3703f2ba4f78d0244b5fb7f6742190e235050d862b535d1f9ecaf7c906bdee0c9a6d900ade99ec84a5945f08ec923ce8a4bacb7f572b"
    "dd730a"
    "f231e63aa4fe9e20216c416b8f1935be39486ed782ed8bf41b2b8ee65980eda58fe795797dac67d46650b27e0691678682656ddfae2e1aabd7"
    "23a01c"
    "c076de132c5bfb1bcd5546b9cf7f4092093f78407dee82aa25e16d7e831c66b5f293014dd2fb0a17afc2858ef1f6088fa49af636134824cc5a"
    "35947b"
    "99a0854f48673b9a9e4597d811553e30b6d791a8767b73342f2d9a5bd4aa839fd21bb0b25b8d2ce5e07ef2ad22871a23ed8df5d8e6e583ae83"
    "d0cf33"
    "b7c0e75cd901e27c561cf9deb04cd9fb";
constexpr std::string_view nearPrimes = // two primes 2^400 apart
    "ffa84e3703f2ba4f78d0244b5fb7f6742190e235050d862b535d1f9ecaf7c906bdee0c9a6d900ade99ec84a5945f08ec923ce8a4bacb7f572b"
    "dd730a"
    "f231e63aa4fe9e20216c416b8f1935be39496eaba6471ee1ea70a901580878d9794ff6f2d77aa6f3cbf990d07791df9b6b07cd0d87ad37a6e8"
    "19c844"
    "2904c4b496970de51ca0e6eb697fb977f05a4d5c1bb6ad08ffac3a45b824f5413f494f51093db15d59cc12c848603d30aa96624c23bfe9eed4"
    "e64234"
    "5facd44411d5de38718743b8b45d6f03ecfe3b9be106454fa1504b843f3b98ca24c49acb06c0c8729d1cd175592db416aaf1304fd0194c8954"
    "063889"
    "f84d6464403c2fc9065597b239d962b7";
constexpr std::string_view flawed = // a power of 65537 modulo every prime up to 167
    "e0d5e503e99b4b13cbc100fe69ed39706017106e8830d05f805da0d768ed268ef128228558e354aeea64ff1762c2b5eab6877f22de95e5db0a"
    "d745be"
    "c4c244401a551fde848961b6f0f2114092fa8c9cda793c9719d590831b660a7231eba5958a62c1af21afffd5842464363cb4b175e7ce58bd3d"
    "f0c2da"
    "53ca8286fe029ba4f490dfb51afdc3706b027bc118c293b108c6ec896ad6eca04d0a9e7eef9e824cf61fb85fabf460ef33d59a52d584e6ba7f"
    "97b691"
    "ef9975f82947d451c67721b1a8fe6e6587ab21adc15504d8e70ec724b3afb223b0cbf0f4e24d07e558dd22ca2660a7fe9b052c2eb35ea55c80"
    "5009fb"
    "30991aa4c2ecbd7785ec793020f512fd";
constexpr std::string_view small = // 751 divides it
    "04c02cbdc5d1e82a7609f6f52c4cd4d825f76eff6c47b3ab03efb3d5e2e04cfab451ddd5b081bb0834803db66c0e90ecb9f8a926dd64534c55"
    "025699"
    "5ce3ae51f76a91f02091abd1ed1c6774a691ac93711d157597cfc6abd70cb8c3b34ad575d79dd604f48f10dc2e75dc4396d210e7dce417a7e7"
    "7d8150"
    "bebb6128f9ae0b3c6082c253c47b464df584823e20a37d7c3bc0b30d8d72fbb7990a14c68fad368f9a0184c26b31f6e9fb06da102e6a66c1fe"
    "e3935f"
    "0ec5980f8c5091f5eea184164d7120eec5de50882c0e8164f54dd96200c4a555d75a176b44700f344e3a9a1fe78c9a40ea991ca59454d457ee"
    "988bc4"
    "5e5afbe366230bcf21739dac5a4b2203d1";
constexpr std::string_view even = "a7963e8f533b51fa5b13f0b2bd449ca8469e798b1462fe287e69cf1f6e6079e176bfa790a65d361b91a5"
                                  "6b8b47b7716f34d4cf598778d9ff4d716fa6"
                                  "8e3a537c77338b78db61cac1a76c3d5d7c85486d66a3a5b601a488ba19942eab0287edc636700a9a5366"
                                  "d913d4fb47499ed0b7908aaed48846d0fa14"
                                  "adbcda44123f0055f89cdcfeb1bfaba8930acdb29411481232a4b851034aa3439b1669c3350c4deac47b"
                                  "4f068c6a61d164bcb4f4e6edd71cae9232f1"
                                  "c2131e85fb4f217ff18b39490ecb54f41522b75c8f5844636618a591e7e6fda2cdd9554c1adb26365f14"
                                  "d296a8db079121ee9e3fd524dd3a1490e87d"
                                  "4aa6e6b390916cc1ed09f6301468595e";

PublicKey rsaKey(std::string_view modulus, std::int64_t exponent = 65537)
{
    const Bytes numbers = der::sequence({der::integer(fromHex(modulus)), der::integer(exponent)});
    return sample::need(
        PublicKey::fromSpki(der::sequence({fromHex("300d06092a864886f70d0101010500"), der::bitString(numbers)})));
}

}

class KeyCheckTest : public QObject {
    Q_OBJECT
private slots:
    void refusesWeakKeys_data();
    void refusesWeakKeys();
    void acceptsWhatThisProgramMakes_data();
    void acceptsWhatThisProgramMakes();
    void refusesTheKeysOfTheScript_data();
    void refusesTheKeysOfTheScript();
    void readsTheListOfBlockedKeys();
    void staysQuick();
};

void KeyCheckTest::refusesWeakKeys_data()
{
    QTest::addColumn<QByteArray>("modulus");
    QTest::addColumn<qint64>("exponent");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char* title, std::string_view modulus, std::int64_t exponent, const char* rule) {
        QTest::newRow(title) << QByteArray(modulus.data(), qsizetype(modulus.size())) << qint64(exponent)
                             << QByteArray(rule);
    };
    row("sound", sound, 65537, "");
    row("larger exponent", sound, 4294967297, "");
    row("exponent 1", sound, 1, "CW-159");
    row("exponent 3", sound, 3, "CW-159");
    row("exponent 17", sound, 17, "CW-159");
    row("exponent just below", sound, 65535, "CW-159");
    row("even exponent", sound, 65538, "CW-159");
    row("even large exponent", sound, 4294967296, "CW-159");
    row("short", sound.substr(0, 256), 65537, "CW-158");
    row("2040 bits", sound.substr(0, 510), 65537, "CW-158");
    row("neighbouring primes", neighbours, 65537, "CW-160");
    row("close primes", nearPrimes, 65537, "CW-160");
    row("flawed generator", flawed, 65537, "CW-160");
    row("small divisor", small, 65537, "CW-160");
    row("even modulus", even, 65537, "CW-160");
}

void KeyCheckTest::refusesWeakKeys()
{
    QFETCH(QByteArray, modulus);
    QFETCH(qint64, exponent);
    QFETCH(QByteArray, rule);
    const auto finding = checkKey(rsaKey(modulus.toStdString(), exponent));
    QCOMPARE(QByteArray::fromStdString(finding ? finding->rule : ""), rule);
    QVERIFY(!finding || !sentence(*finding).contains("?)"));
}

void KeyCheckTest::acceptsWhatThisProgramMakes_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const KeyAlgorithm* algorithm : test::triedAlgorithms())
        QTest::newRow(algorithm->id.data()) << QByteArray(algorithm->id.data(), qsizetype(algorithm->id.size()));
}

void KeyCheckTest::acceptsWhatThisProgramMakes()
{
    QFETCH(QByteArray, id);
    QVERIFY(!checkKey(sample::key(id.toStdString()).publicKey()));
}

void KeyCheckTest::refusesTheKeysOfTheScript_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("spki");
    QFile file(QStringLiteral(TEST_DATA "/weakkeys/keys.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int keys = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const auto cells = line.split('|');
        if (line.startsWith('#') || cells.size() != 3) continue;
        QTest::newRow(cells[0].trimmed().constData()) << cells[1].trimmed() << cells[2].trimmed();
        ++keys;
    }
    QVERIFY(keys >= 40);
}

/// The key is refused by itself and as a request.
void KeyCheckTest::refusesTheKeysOfTheScript()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, spki);
    const auto key = PublicKey::fromSpki(fromHex(spki.toStdString()));
    QVERIFY(key);
    QElapsedTimer timer;
    timer.start();
    const auto finding = checkKey(*key);
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(QByteArray::fromStdString(finding ? finding->rule : ""), rule);
    QVERIFY(!sentence(*finding).contains('%'));

    RequestFacts facts;
    facts.subject = sample::need(DistinguishedName::parse("CN=www.acme.example"));
    facts.names = {sample::dns("www.acme.example")};
    facts.spki = key->spki();
    facts.key = *key;
    facts.provesPossession = true;
    static const sample::Authority root = sample::authority("root-ca", "CN=Root,O=Acme,C=DE");
    const IssueDraft draft = applyProfile(sample::profile("tls-server"), 1, facts, root.facts(), {}, sample::today);
    QVERIFY(sample::has(draft.problems, rule.toStdString()));
}

void KeyCheckTest::readsTheListOfBlockedKeys()
{
    const QRegularExpression form("^[0-9a-f]{64} .+$");
    int rows = 0;
    for (const EmbeddedText& text : blockedKeyTexts())
        for (const QByteArray& line : QByteArray(text.content.data(), qsizetype(text.content.size())).split('\n')) {
            if (line.isEmpty() || line.startsWith('#')) continue;
            ++rows;
            QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());
        }
    QVERIFY(rows >= 60);
}

void KeyCheckTest::staysQuick()
{
    const PublicKey key = sample::key("rsa:4096").publicKey();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) QVERIFY(!checkKey(key));
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed()))); // 50 ms each
}

QTEST_APPLESS_MAIN(KeyCheckTest)
#include "KeyCheckTest.moc"
