#include "core/keys/KeyBackup.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Random.h"
#include <QProcess>
#include <QTest>

using namespace core;

namespace {

/// What stock OpenSSL makes of it: the public key, DER; empty when it refuses.
QByteArray openedByOpenssl(const Bytes& der, const Secret& secret)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("key.der")));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(reinterpret_cast<const char*>(der.data()), static_cast<qsizetype>(der.size()));
    file.close();
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
        {QStringLiteral("pkey"), QStringLiteral("-inform"), QStringLiteral("DER"), QStringLiteral("-in"),
            file.fileName(), QStringLiteral("-passin"), QStringLiteral("stdin"), QStringLiteral("-pubout"),
            QStringLiteral("-outform"), QStringLiteral("DER")});
    openssl.write(QByteArray::fromStdString(textOf(backupPassword(secret).view())) + '\n');
    openssl.closeWriteChannel();
    openssl.waitForFinished(30000);
    return openssl.readAllStandardOutput();
}

}

class KeyBackupTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfKeyIsOpenedByUsAndByStockTools_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<int>("most");
        const std::pair<const char*, int> sizes[] = {{"ed25519", 175}, {"ed448", 200}, {"ec:P-256", 255},
            {"ec:P-384", 310}, {"ec:P-521", 370}, {"rsa:2048", 1400}, {"rsa:4096", 2500}, {"ml-dsa-44", 175},
            {"ml-dsa-65", 175}, {"ml-dsa-87", 175}, {"slh-dsa-sha2-256s", 280}};
        for (const auto& [algorithm, most] : sizes)
            if (findKeyAlgorithm(algorithm)) QTest::addRow("%s", algorithm) << QString(algorithm) << most;
    }

    void everyKindOfKeyIsOpenedByUsAndByStockTools()
    {
        QFETCH(const QString, algorithm);
        QFETCH(const int, most);
        const auto key = PrivateKey::generate(**findKeyAlgorithm(algorithm.toStdString()));
        QVERIFY(key);
        const Secret secret = makeBackupSecret().value();
        QCOMPARE(secret.size(), backupSecretLength);
        const auto der = backUpKey(*key, secret);
        QVERIFY(der);
        QVERIFY2(der->size() <= static_cast<std::size_t>(most), std::to_string(der->size()).c_str());
        QCOMPARE(der->size() % 5, 0U);
        const auto opened = openKeyBackup(*der, secret);
        QVERIFY(opened);
        QVERIFY(opened->publicKey() == key->publicKey());
        const auto again = backUpKey(*opened, secret); // a seed alone is enough to go on
        QVERIFY(again && again->size() <= static_cast<std::size_t>(most));
        const Bytes& spki = key->publicKey().spki();
        QCOMPARE(openedByOpenssl(*der, secret),
            QByteArray(reinterpret_cast<const char*>(spki.data()), static_cast<qsizetype>(spki.size())));
    }

    void itsPasswordIsHexadecimal()
    {
        Bytes octets;
        for (int value = 0; value < 256; ++value) octets.push_back(static_cast<std::uint8_t>(value));
        QCOMPARE(textOf(backupPassword(Secret(octets)).view()), toHex(octets));
    }

    void anotherSecretIsRefusedWithoutAnOracle()
    {
        const auto key = PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        const Secret secret = makeBackupSecret().value();
        const auto der = backUpKey(*key, secret);
        QVERIFY(der);
        for (int round = 0; round < 600; ++round) { // one in 256 decrypts to padding that fits
            const Secret other = makeBackupSecret().value();
            const auto opened = openKeyBackup(*der, other);
            QVERIFY(!opened);
            QCOMPARE(opened.error().rule, std::string("CW-352"));
        }
        const auto shorter = openKeyBackup(*der, randomSecret(16).value());
        QVERIFY(!shorter && shorter.error().rule == "CW-350");
        QVERIFY(backUpKey(*key, randomSecret(31).value()).error().rule == "CW-350");
    }

    void whatIsNoBackupIsRefused()
    {
        const Secret secret = makeBackupSecret().value();
        const auto key = PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        const auto plain = key->toPkcs8();
        QCOMPARE(openKeyBackup({}, secret).error().rule, std::string("CW-351"));
        QCOMPARE(openKeyBackup(plain->view(), secret).error().rule, std::string("CW-351"));
        Bytes der = backUpKey(*key, secret).value();
        for (std::size_t at = 0; at < der.size(); ++at) {
            Bytes changed = der;
            changed[at] ^= 0x11U;
            const auto opened = openKeyBackup(changed, secret);
            QVERIFY2(!opened || opened->publicKey() == key->publicKey(), std::to_string(at).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(KeyBackupTest)
#include "KeyBackupTest.moc"
