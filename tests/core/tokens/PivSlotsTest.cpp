#include "core/tokens/PivSlots.h"
#include "tests/support/Openssl.h"
#include "tests/support/TestVault.h"
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

Token yubikey()
{
    Token token;
    token.manufacturer = "Yubico (www.yubico.com)";
    token.model = "YubiKey YK5";
    return token;
}

TokenObject objectWithId(std::uint8_t id, TokenObject::Kind kind = TokenObject::Kind::PrivateKey)
{
    return {.kind = kind, .label = {}, .id = {id}, .algorithm = "ec:P-256", .spki = {}, .certificate = {}};
}

}

/// The slots of PIV cards, and what a card attests, with certificates that openssl made.
class PivSlotsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Bytes content(const QString& name) const
    {
        QFile file(path(name));
        const QByteArray read = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return {read.begin(), read.end()};
    }
    /// A certificate on the card.
    TokenObject certificate(std::uint8_t id, const QString& name) const
    {
        TokenObject object = objectWithId(id, TokenObject::Kind::Certificate);
        object.certificate = content(name);
        const auto parsed = Certificate::parse(object.certificate);
        if (parsed) object.spki = parsed->spki();
        return object;
    }
    TokenObject keyOf(const TokenObject& certificate) const
    {
        TokenObject object = objectWithId(2);
        object.spki = certificate.spki;
        return object;
    }

private slots:
    void initTestCase()
    {
        for (const QString& maker : {QStringLiteral("maker"), QStringLiteral("other")})
            QVERIFY_OPENSSL(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1 -out %2 -subj /CN=Card",
                {path(maker + ".key"), path(maker + ".pem")});
        for (const QString& maker : {QStringLiteral("maker"), QStringLiteral("other")})
            QVERIFY_OPENSSL("x509 -in %1 -outform DER -out %2", {path(maker + ".pem"), path(maker + ".der")});
        QVERIFY_OPENSSL(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1 -CA %2 -CAkey %3 -out %4 "
            "-outform DER -subj /CN=Slot",
            {path("key.pem"), path("maker.pem"), path("maker.key"), path("attest.der")});
    }

    void identifiersAreSlots_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("number");
        const std::pair<int, const char*> known[] = {
            {1, "9a"}, {2, "9c"}, {3, "9d"}, {4, "9e"}, {5, "82"}, {24, "95"}, {25, "f9"}, {0, ""}, {26, ""}};
        for (const auto& [id, number] : known) QTest::addRow("%d", id) << id << QString::fromUtf8(number);
    }
    void identifiersAreSlots()
    {
        QFETCH(int, id);
        QFETCH(QString, number);
        const auto slot = pivSlotOf(yubikey(), objectWithId(static_cast<std::uint8_t>(id)));
        QCOMPARE(slot ? QString::fromUtf8(slot->number) : QString(), number);
    }

    void retiredSlotsCountOn()
    {
        for (int id = 5; id <= 24; ++id) {
            const auto slot = pivSlotOf(yubikey(), objectWithId(static_cast<std::uint8_t>(id)));
            QVERIFY(slot);
            QCOMPARE(QString::fromUtf8(slot->number), QString::number(0x82 + id - 5, 16));
        }
    }

    void otherTokensHaveNone()
    {
        Token soft;
        soft.manufacturer = "SoftHSM project";
        QVERIFY(!pivSlotOf(soft, objectWithId(1)));
        TokenObject twoOctets = objectWithId(1);
        twoOctets.id = {0, 1};
        QVERIFY(!pivSlotOf(yubikey(), twoOctets));
        Token openSc;
        openSc.manufacturer = "piv_II";
        QVERIFY(pivSlotOf(openSc, objectWithId(1)));
    }

    void aKeyIsAttestedByTheMakersKeyAlone()
    {
        const TokenObject maker = certificate(25, "maker.der"), other = certificate(25, "other.der"),
                          attest = certificate(2, "attest.der"), key = keyOf(attest);
        QVERIFY(!attest.spki.empty());
        const std::vector<TokenObject> genuine{maker, attest, key}, foreign{other, attest, key}, alone{attest, key};
        const TokenObject* found = attestationOf(yubikey(), genuine, key);
        QVERIFY(found && found->certificate == attest.certificate);
        QVERIFY(!attestationOf(yubikey(), foreign, key));
        QVERIFY(!attestationOf(yubikey(), alone, key));
        QVERIFY(!attestationOf(yubikey(), genuine, keyOf(other)));
        Token soft;
        soft.manufacturer = "SoftHSM project";
        QVERIFY(!attestationOf(soft, genuine, key));
    }
};

QTEST_GUILESS_MAIN(PivSlotsTest)
#include "PivSlotsTest.moc"
