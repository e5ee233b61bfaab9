#include "core/vault/Check.h"
#include "tests/support/TestVault.h"

using namespace core;
using namespace test;

/// Names of one's own for object identifiers.
class OidStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_room = std::make_unique<Room>();
        m_vault.emplace(*m_room->create());
    }
    void cleanup()
    {
        m_vault.reset();
        m_room.reset();
    }
    void keepsNamesInTheirOrder();
    void refusesWhatIsNoneOrTaken_data();
    void refusesWhatIsNoneOrTaken();
    void removesANameAndTellsTheLog();

private:
    std::unique_ptr<Room> m_room;
    std::optional<Vault> m_vault;
};

void OidStoreTest::keepsNamesInTheirOrder()
{
    OidStore oids(*m_vault);
    QVERIFY_OK(oids.add(" 1.3.6.1.4.1.99999.2 ", "zebra", "crossing"));
    QVERIFY_OK(oids.add("2.999.1", "Door lock", ""));
    const auto rows = oids.list();
    QVERIFY_OK(rows);
    QCOMPARE(rows->size(), 2U);
    QCOMPARE(rows->at(0).name, std::string("Door lock"));
    QCOMPARE(rows->at(1).oid, std::string("1.3.6.1.4.1.99999.2"));
    QCOMPARE(rows->at(1).purpose, std::string("crossing"));
    QVERIFY(checkVault(*m_vault)->isSound());
    QVERIFY_OK(m_vault->database().execute("UPDATE oids SET name = 'lion' WHERE name = 'zebra'"));
    QVERIFY(!checkVault(*m_vault)->isSound());
}

void OidStoreTest::refusesWhatIsNoneOrTaken_data()
{
    QTest::addColumn<QByteArray>("oid");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char* oid, const char* name, const char* rule) {
        QTest::addRow("%s %s", oid, name) << QByteArray(oid) << QByteArray(name) << QByteArray(rule);
    };
    row("", "x", "CW-685");
    row("1", "x", "CW-685");
    row("3.1.2", "x", "CW-685");
    row("1.40.2", "x", "CW-685");
    row("1.2..3", "x", "CW-685");
    row("1.2.x", "x", "CW-685");
    row("serverAuth", "x", "CW-685");
    row("1.3.6.1.4.1.99999.9", " ", "CW-688");
    row("1.3.6.1.5.5.7.3.1", "mine", "CW-686");
    row("1.3.6.1.4.1.99999.9", "serverAuth", "CW-686");
    row("1.3.6.1.4.1.99999.1", "another", "CW-686");
    row("1.3.6.1.4.1.99999.9", "taken", "CW-686");
}

void OidStoreTest::refusesWhatIsNoneOrTaken()
{
    QFETCH(QByteArray, oid);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, rule);
    OidStore oids(*m_vault);
    QVERIFY_OK(oids.add("1.3.6.1.4.1.99999.1", "taken", ""));
    const auto refused = oids.add(oid.toStdString(), name.toStdString(), "");
    QVERIFY(!refused);
    QCOMPARE(refused.error().rule, rule.toStdString());
    QCOMPARE(oids.list()->size(), 1U);
}

void OidStoreTest::removesANameAndTellsTheLog()
{
    OidStore oids(*m_vault);
    QVERIFY_OK(oids.add("2.999.1", "lock", ""));
    QCOMPARE(EventLog(*m_vault).last().value()->kind, std::string("oidNamed"));
    QCOMPARE(oids.remove("2.999.2").error().rule, std::string("CW-687"));
    QVERIFY_OK(oids.remove("2.999.1"));
    QCOMPARE(EventLog(*m_vault).last().value()->kind, std::string("oidRemoved"));
    QVERIFY(oids.list()->empty());
    QVERIFY(checkVault(*m_vault)->isSound());
}

QTEST_GUILESS_MAIN(OidStoreTest)
#include "OidStoreTest.moc"
