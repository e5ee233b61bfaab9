#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/vault/Check.h"
#include "core/vault/CrlPieces.h"
#include "core/vault/Salvage.h"
#include "tests/support/TestVault.h"
#include <QProcess>
#include <format>
#include <fstream>

using namespace core;
using namespace test;

namespace {

constexpr std::size_t entrySize = 50;            // of the entries made here
constexpr std::size_t pieceSize = 8 * entrySize; // so that few make a long list

}

/// Lists of any length: whole in their row, in pieces, in memory or in a mapped file; always the same octets.
class CrlStoreTest : public QObject {
    Q_OBJECT
private slots:
    void writesAndReadsListsOfEveryLength_data();
    void writesAndReadsListsOfEveryLength();
    void everyKindOfKeySignsAListThatIsNotInMemory();
    void findsAPieceThatWasChanged();
    void salvagesAListFromItsPieces();
    void bringsAnOlderVaultWithAListUp();

private:
    static VaultContext context(Room& room)
    {
        VaultContext given = room.context();
        given.crlPiece = pieceSize;
        return given;
    }
    static Result<Vault> create(Room& room)
    {
        return Vault::create(room.path(), bytesOf(passphrase), quickKdf(), context(room));
    }
    static void addCa(Vault& vault, const char* called, const char* key)
    {
        QVERIFY_OK(
            createCa(vault, {.name = called, .subject = name(std::format("CN={}", called)), .key = algorithm(key)}));
    }
    /// As if so many had been revoked; nobody looks at their MACs here.
    static void revokeMany(const Vault& vault, const char* called, std::size_t count)
    {
        QVERIFY_OK(vault.database().execute(
            std::format("WITH RECURSIVE n(i) AS (SELECT 1 WHERE {0} > 0 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
                        "INSERT INTO revocations (issuer_key, serial, revoked, reason, mac) "
                        "SELECT k.fingerprint, CAST(printf('%017d', i) AS BLOB), {1}, 4, x'' FROM n, cas c "
                        "JOIN keys k ON k.id = c.key_id WHERE c.name = '{2}'",
                count, vault.now().time_since_epoch().count(), called)));
    }
    static Result<std::optional<Crl>> newest(Vault& vault, const char* called)
    {
        CORE_TRY(const CaRow ca, CaStore(vault).find(called));
        return CrlStore(vault).newest(ca.key.fingerprint);
    }
    /// Whether `openssl crl` finds the signature good.
    static bool opensslAccepts(Vault& vault, const char* called, const Crl& crl)
    {
        const QTemporaryDir folder;
        const std::string place = folder.path().toStdString();
        const auto ca = CaStore(vault).find(called);
        const auto certificate = CertificateStore(vault).certificate(ca->certificate->id);
        if (!writeFile(place + "/ca.pem", bytesOf(writePem("CERTIFICATE", certificate->der())), FileKind::Public) ||
            !writeLongFile(place + "/a.crl", crl.octets(), FileKind::Public))
            return false;
        QProcess openssl;
        openssl.setWorkingDirectory(folder.path());
        openssl.start("openssl", {"crl", "-inform", "DER", "-in", "a.crl", "-CAfile", "ca.pem", "-noout"});
        return openssl.waitForFinished() && openssl.exitCode() == 0 &&
            openssl.readAllStandardError().contains("verify OK");
    }
    static std::int64_t pieces(const Vault& vault)
    {
        return vault.database().number("SELECT count(*) FROM crl_pieces").value_or(-1);
    }
};

void CrlStoreTest::writesAndReadsListsOfEveryLength_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<int>("pieces");
    QTest::newRow("empty") << std::size_t{0} << 0;
    QTest::newRow("one below a piece") << std::size_t{7} << 0;
    QTest::newRow("a piece") << std::size_t{8} << 0;
    QTest::newRow("one more") << std::size_t{9} << 2;
    QTest::newRow("two pieces") << std::size_t{16} << 2;
    QTest::newRow("two and one") << std::size_t{17} << 3;
    QTest::newRow("in memory") << SharedOctets::pieceSize / entrySize - 10 << 2621;
    QTest::newRow("in a file") << SharedOctets::pieceSize / entrySize + 10 << 2623;
}

void CrlStoreTest::writesAndReadsListsOfEveryLength()
{
    QFETCH(std::size_t, count);
    QFETCH(int, pieces);
    Room room;
    {
        auto vault = create(room);
        QVERIFY_OK(vault);
        addCa(*vault, "CA", "ec:P-256");
        revokeMany(*vault, "CA", count);
        const auto made = publishCrl(*vault, "CA", 7);
        QVERIFY_OK(made);
        QCOMPARE(made->row.entries, count);
        QCOMPARE(made->crl.entryOctets().size(), count * entrySize);
        QCOMPARE(made->crl.octets().isMapped(), made->crl.entryOctets().size() > SharedOctets::pieceSize);
        QCOMPARE(CrlStoreTest::pieces(*vault), pieces);
        QVERIFY(opensslAccepts(*vault, "CA", made->crl));
        const auto read = newest(*vault, "CA");
        QVERIFY_OK(read);
        QVERIFY(std::ranges::equal((*read)->der(), made->crl.der()));
        QCOMPARE((*read)->entryCount(), count);
        const std::string last = std::format("{:017}", count);
        QCOMPARE((*read)->entryFor(bytesOf(last)).has_value(), count > 0);
        QVERIFY_OK(vault->database().execute("DELETE FROM revocations")); // they were not sealed
        QVERIFY(checkVault(*vault)->isSound());
    }
    auto vault = Vault::open(room.path(), OpenMode::ReadOnly, context(room));
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    QVERIFY(checkVault(*vault)->isSound());
}

void CrlStoreTest::everyKindOfKeySignsAListThatIsNotInMemory()
{
    Room room;
    auto vault = create(room);
    QVERIFY_OK(vault);
    for (const char* key : {"ec:P-384", "rsa:3072", "ed25519", "ml-dsa-65"}) {
        addCa(*vault, key, key);
        revokeMany(*vault, key, SharedOctets::pieceSize / entrySize + 100);
        const auto made = publishCrl(*vault, key, 7);
        QVERIFY_OK(made);
        QVERIFY(made->crl.octets().isMapped());
        QVERIFY2(opensslAccepts(*vault, key, made->crl), key);
        QVERIFY(made->crl.isSignedBy(
            *CertificateStore(*vault).certificate(CaStore(*vault).find(key)->certificate->id)->publicKey()));
    }
}

void CrlStoreTest::findsAPieceThatWasChanged()
{
    struct Tampering {
        const char* title;
        const char* sql;
        bool isReadable = false;
    };
    constexpr Tampering tamperings[] = {
        {"altered", "UPDATE crl_pieces SET octets = CAST(octets || x'00' AS BLOB) WHERE place = 1"},
        {"missing", "DELETE FROM crl_pieces WHERE place = 1"},
        {"cut off", "DELETE FROM crl_pieces WHERE place = 2"},
        {"swapped",
            "UPDATE crl_pieces SET place = 7 WHERE place = 0; UPDATE crl_pieces SET place = 0 WHERE place = 1; "
            "UPDATE crl_pieces SET place = 1 WHERE place = 7"},
        {"one more", "INSERT INTO crl_pieces (crl_id, place, octets) VALUES (1, 3, x'3000')"},
        {"elsewhere", "UPDATE crls SET cut = cut + 1 WHERE id = 1"},
        {"of another list", "INSERT INTO crl_pieces (crl_id, place, octets) VALUES (2, 0, x'3000')", true},
    };
    Room room;
    {
        auto vault = create(room);
        QVERIFY_OK(vault);
        addCa(*vault, "CA", "ec:P-256");
        revokeMany(*vault, "CA", 20);
        QVERIFY_OK(publishCrl(*vault, "CA", 7));
        QCOMPARE(pieces(*vault), 3);
        QVERIFY_OK(vault->database().execute("DELETE FROM revocations"));
        QVERIFY_OK(publishCrl(*vault, "CA", 7)); // empty, and whole in its row
        QVERIFY(checkVault(*vault)->isSound());
    }
    for (const Tampering& each : tamperings) {
        const auto path = room.path("tampered.cwvault");
        std::filesystem::copy_file(room.path(), path, std::filesystem::copy_options::overwrite_existing);
        auto vault = Vault::open(path, OpenMode::ReadWrite, context(room)); // no passphrase is needed to see it
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->database().execute(each.sql));
        const auto report = checkVault(*vault);
        QVERIFY_OK(report);
        QVERIFY2(!report->isSound() && report->bad.front().table.starts_with("crl"), each.title);
        const auto read = readList(vault->database(), 1);
        QVERIFY2(read.has_value() == each.isReadable, each.title);
        if (!each.isReadable) QCOMPARE(read.error().rule, std::string("CW-640"));
    }
}

void CrlStoreTest::salvagesAListFromItsPieces()
{
    Room room;
    Bytes der;
    {
        auto vault = create(room);
        QVERIFY_OK(vault);
        addCa(*vault, "CA", "ec:P-256");
        revokeMany(*vault, "CA", 200);
        const auto made = publishCrl(*vault, "CA", 7);
        QVERIFY_OK(made);
        der = copyOf(made->crl.der());
    }
    const auto whole = salvageVault(room.path());
    QVERIFY_OK(whole);
    QCOMPARE(whole->crls.size(), std::size_t{1});
    QVERIFY(whole->crls.front().isChecked);
    QVERIFY(std::ranges::equal(whole->crls.front().object.der(), der));
    Bytes file = readFile(room.path(), 100'000'000).value();
    const auto piece = std::ranges::search(file, ByteView(der).subspan(der.size() / 2, 60));
    QVERIFY(!piece.empty());
    piece.front() ^= 1;
    std::ofstream(room.path(), std::ios::binary)
        .write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    const auto damaged = salvageVault(room.path());
    QVERIFY_OK(damaged);
    QCOMPARE(damaged->crls.size(), std::size_t{0});
    QCOMPARE(damaged->damaged, std::size_t{1});
}

void CrlStoreTest::bringsAnOlderVaultWithAListUp()
{
    Room room;
    Bytes der;
    {
        auto vault = room.create();
        QVERIFY_OK(vault);
        addCa(*vault, "CA", "ec:P-256");
        revokeMany(*vault, "CA", 20);
        const auto made = publishCrl(*vault, "CA", 7);
        QVERIFY_OK(made);
        der = copyOf(made->crl.der());
        // Before long lists were cut there was nothing of what the steps from 2 on add.
        QVERIFY_OK(vault->database().execute(
            "DROP INDEX certificates_unfinished; DROP INDEX certificates_by_request; DROP INDEX events_by_time; "
            "DROP INDEX events_of_backups; DELETE FROM revocations; DROP TABLE crl_pieces; DROP TABLE upgrades; ALTER "
            "TABLE crls DROP COLUMN cut; "
            "ALTER TABLE crls DROP COLUMN pieces; ALTER TABLE crls DROP COLUMN tbs_sha256; DROP TABLE oids; "
            "DROP TABLE token_places; DROP TABLE ceremonies; DROP INDEX requests_refused; ALTER TABLE requests DROP "
            "COLUMN state; "
            "ALTER TABLE requests DROP COLUMN answered; ALTER TABLE requests DROP COLUMN reason; "
            "ALTER TABLE cas DROP COLUMN default_profile; PRAGMA user_version = 1"));
    }
    auto vault = Vault::open(room.path(), OpenMode::ReadWrite, context(room));
    QVERIFY_OK(vault);
    QVERIFY(std::filesystem::exists(room.path().string() + ".before-upgrade"));
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    QVERIFY(checkVault(*vault)->isSound());
    const auto kept = newest(*vault, "CA");
    QVERIFY_OK(kept);
    QVERIFY(std::ranges::equal((*kept)->der(), der));
    revokeMany(*vault, "CA", 30);
    const auto next = publishCrl(*vault, "CA", 7);
    QVERIFY_OK(next);
    QCOMPARE(next->row.number, std::uint64_t{2});
    QCOMPARE(pieces(*vault), 4);
    QVERIFY_OK(vault->database().execute("DELETE FROM revocations"));
    QVERIFY(checkVault(*vault)->isSound());
}

QTEST_GUILESS_MAIN(CrlStoreTest)
#include "CrlStoreTest.moc"
