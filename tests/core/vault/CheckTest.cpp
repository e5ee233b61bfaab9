#include "core/vault/Check.h"
#include "tests/support/TestVault.h"
#include <sqlite3.h>

using namespace core;
using namespace test;

namespace {

/// What somebody with write access to the file, but without the vault's key, does to one row.
struct Tampering {
    const char* name;
    const char* events; ///< SQL on the log; ?1 is the row
    const char* certificates;
};
constexpr Tampering tamperings[] = {
    {"edited", "UPDATE events SET actor = actor || 'x' WHERE id = ?1",
        "UPDATE certificates SET owner = owner || 'x' WHERE id = ?1"},
    {"removed", "DELETE FROM events WHERE id = ?1", "DELETE FROM certificates WHERE id = ?1"},
    {"swapped",
        "UPDATE events SET (at, kind, actor, object, detail, changed, previous, hash, mac) = "
        "(SELECT at, kind, actor, object, detail, changed, previous, hash, mac FROM events WHERE id = ?1 + 1) WHERE id "
        "= ?1",
        "UPDATE certificates SET (der, fingerprint, subject, short_subject, names, serial, mac) = "
        "(SELECT der, fingerprint, subject, short_subject, names, CAST(serial || x'00' AS BLOB), mac FROM certificates "
        "WHERE id = ?1 + 1) WHERE id = ?1"},
    {"duplicated",
        "INSERT INTO events SELECT 100000 + ?1, at, kind, actor, object, detail, changed, previous, hash, mac FROM "
        "events WHERE id = ?1",
        "INSERT INTO certificates SELECT 100000 + ?1, issuer_key, CAST(serial || x'01' AS BLOB), state, tbs, der, "
        "fingerprint, subject, short_subject, issuer, names, not_before, "
        "not_after, is_ca, subject_key, algorithm, profile, profile_version, profile_hash, request_id, owner, note, "
        "added, mac FROM certificates WHERE id = ?1"},
    {"inserted",
        "INSERT INTO events SELECT 100000 + ?1, at, 'certificateIssued', actor, 'new', '{}', '[]', previous, "
        "randomblob(32), randomblob(32) FROM events WHERE id = ?1",
        "INSERT INTO certificates SELECT 100000 + ?1, randomblob(32), randomblob(17), state, tbs, der, randomblob(32), "
        "subject, short_subject, issuer, names, not_before, "
        "not_after, is_ca, subject_key, algorithm, profile, profile_version, profile_hash, request_id, owner, note, "
        "added, randomblob(32) FROM certificates WHERE id = ?1"},
};
constexpr std::int64_t firstForeignRow = 100000;

}

/// A vault of 200 certificates is made once; each case works on a copy in memory of its database file.
class CheckTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void findsNothingInAnUntouchedVault();
    void namesTheFirstBadEvent_data() { addTamperings(); }
    void namesTheFirstBadEvent();
    void namesTheFirstBadCertificate_data() { addTamperings(); }
    void namesTheFirstBadCertificate();
    void findsARowThatWasPutBackToAnEarlierState();
    void saysWhenAuthenticityWasNotChecked();
    void findsAContradictionToTheDerEvenWithoutPassphrase();

private:
    static void addTamperings();
    static void tamper(const Vault& vault, const char* sql, std::int64_t row);
    Room m_room;
    std::int64_t m_lastCertificate = 0;
};

void CheckTest::addTamperings()
{
    QTest::addColumn<int>("tampering");
    for (int index = 0; index < static_cast<int>(std::size(tamperings)); ++index)
        QTest::newRow(tamperings[index].name) << index;
}

void CheckTest::tamper(const Vault& vault, const char* sql, std::int64_t row)
{
    auto statement = vault.database().prepare(sql);
    QVERIFY_OK(statement);
    QVERIFY_OK(statement->bind(row).run());
}

void CheckTest::initTestCase()
{
    auto vault = m_room.create();
    QVERIFY_OK(vault);
    QVERIFY_OK(makeTwoTiers(*vault));
    for (int index = 0; index < 200; ++index) {
        const auto issued = issueServer(*vault, "host" + std::to_string(index) + ".example.com");
        QVERIFY_OK(issued);
        m_lastCertificate = issued->row.id;
    }
}

void CheckTest::findsNothingInAnUntouchedVault()
{
    auto vault = m_room.open();
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    const auto report = checkVault(*vault);
    QVERIFY_OK(report);
    QVERIFY2(report->isSound(), report->bad.empty() ? "" : sentence(report->bad.front().finding).c_str());
    QVERIFY(report->isAuthenticated);
    QVERIFY(report->rows > 200);
    QCOMPARE(report->events, *EventLog(*vault).count());
}

void CheckTest::namesTheFirstBadEvent()
{
    QFETCH(int, tampering);
    auto vault = m_room.open();
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    for (std::int64_t row = 20; row < 220; ++row) {
        auto transaction = Transaction::begin(vault->database());
        tamper(*vault, tamperings[tampering].events, row);
        const auto report = checkEvents(*vault);
        QVERIFY_OK(report);
        QVERIFY2(!report->isSound(), qPrintable(QString::number(row)));
        const bool isForeign = tampering >= 3; // put behind the others: the number it should have had is named
        QCOMPARE(report->bad.front().id, isForeign ? static_cast<std::int64_t>(*EventLog(*vault).count()) : row);
    }
}

void CheckTest::namesTheFirstBadCertificate()
{
    QFETCH(int, tampering);
    auto vault = m_room.open();
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    QVERIFY_OK(vault->database().execute("PRAGMA foreign_keys = OFF"));
    for (std::int64_t row = m_lastCertificate - 200; row < m_lastCertificate; ++row) {
        auto transaction = Transaction::begin(vault->database());
        tamper(*vault, tamperings[tampering].certificates, row);
        const auto report = checkVault(*vault);
        QVERIFY_OK(report);
        QVERIFY2(!report->isSound(), qPrintable(QString::number(row)));
        QCOMPARE(report->bad.front().table, std::string("certificates"));
        QCOMPARE(report->bad.front().id, tampering >= 3 ? firstForeignRow + row : row);
    }
}

void CheckTest::findsARowThatWasPutBackToAnEarlierState()
{
    auto vault = m_room.open();
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    auto before = vault->database().prepare("SELECT owner, mac FROM certificates WHERE id = ?");
    QVERIFY(before->bind(m_lastCertificate).step().value());
    const std::string owner = before->text(0);
    const Bytes mac = before->blob(1);
    before = vault->database().prepare("SELECT 1");
    QVERIFY_OK(CertificateStore(*vault).annotate(m_lastCertificate, "Ben", "changed hands"));
    auto transaction = Transaction::begin(vault->database());
    auto restore = vault->database().prepare("UPDATE certificates SET owner = ?, note = '', mac = ? WHERE id = ?");
    QVERIFY_OK(restore->bind(owner).bind(mac).bind(m_lastCertificate).run());
    const auto report = checkVault(*vault);
    QVERIFY(!report->isSound());
    QCOMPARE(report->bad.front().id, m_lastCertificate);
    QCOMPARE(report->bad.front().finding.rule, std::string("CW-434"));
}

void CheckTest::saysWhenAuthenticityWasNotChecked()
{
    auto vault = m_room.open(OpenMode::ReadOnly);
    QVERIFY_OK(vault);
    const auto report = checkVault(*vault);
    QVERIFY_OK(report);
    QVERIFY(report->isSound());
    QVERIFY(!report->isAuthenticated);
}

void CheckTest::findsAContradictionToTheDerEvenWithoutPassphrase()
{
    auto vault = m_room.open();
    QVERIFY_OK(vault);
    auto transaction = Transaction::begin(vault->database());
    tamper(*vault, "UPDATE certificates SET short_subject = 'other.example.com' WHERE id = ?1", m_lastCertificate);
    const auto report = checkVault(*vault);
    QCOMPARE(report->bad.front().id, m_lastCertificate);
    QCOMPARE(report->bad.front().finding.rule, std::string("CW-437"));
}

QTEST_GUILESS_MAIN(CheckTest)
#include "CheckTest.moc"
