#include "core/vault/Seal.h"
#include "core/base/File.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/vault/Check.h"
#include "core/workflows/BatchSigning.h"
#include "tests/support/TestVault.h"

using namespace core;
using namespace test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t anySize = std::size_t{1} << 30;

/// What a seal says of the vault at `path`, opened read-only with the passphrase; what else the check finds must be nothing.
Result<SealReport> compare(Room& room, const Sha256& digest, const char* file = "test.cwvault")
{
    CORE_TRY(auto vault, room.open(OpenMode::ReadOnly, file));
    CORE_CHECK(vault.unlock(bytesOf(passphrase)));
    CORE_TRY(const CheckReport report, checkVault(vault, ByteView(digest).first(sealWords)));
    for (const BadRow& row : report.bad)
        if (row.finding.rule != "CW-447") return fail(ErrorCode::Internal, sentence(row.finding));
    if (report.isSound() == (report.seal->verdict == SealVerdict::Unknown))
        return fail(ErrorCode::Internal, "two answers");
    return *report.seal;
}

}

class SealTest : public QObject {
    Q_OBJECT

    Room m_room;

    Result<Seal> sealed()
    {
        CORE_TRY(auto vault, m_room.open());
        CORE_CHECK(vault.unlock(bytesOf(passphrase)));
        return sealVault(vault);
    }

private slots:
    void initTestCase()
    {
        m_room.stateFolder = m_room.path("state");
        auto vault = m_room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
    }

    void isTheDigestOfTheFileThatLiesThere()
    {
        const auto seal = sealed();
        QVERIFY_OK(seal);
        const auto file = readFile(m_room.path(), anySize);
        QVERIFY_OK(file);
        QCOMPARE(sha256(*file), seal->digest);
        const auto report = compare(m_room, seal->digest);
        QVERIFY_OK(report);
        QVERIFY(report->verdict == SealVerdict::Same);
    }

    void staysWholeWhenTheVaultIsLookedAtAndThePassphraseMistyped()
    {
        const auto seal = sealed();
        QVERIFY_OK(seal);
        {
            auto vault = m_room.open();
            QVERIFY_OK(vault);
            QVERIFY(!vault->unlock(bytesOf("wrong")));
            m_room.now += std::chrono::minutes(2);
        }
        {
            auto vault = m_room.open(OpenMode::ReadOnly);
            QVERIFY_OK(vault);
            QVERIFY(!vault->unlock(bytesOf("wrong again")));
            m_room.now += std::chrono::minutes(2);
        }
        const auto report = compare(m_room, seal->digest);
        QVERIFY_OK(report);
        QVERIFY(report->verdict == SealVerdict::Same);
        auto vault = m_room.open();
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->unlock(bytesOf(passphrase))); // now the log learns of the two
        const auto later = checkSeal(*vault, seal->digest);
        QVERIFY_OK(later);
        QVERIFY(later->verdict == SealVerdict::WentOn);
        const auto events = EventLog(*vault).list();
        QVERIFY_OK(events);
        QCOMPARE(std::ranges::count(*events, "unlockFailed", &EventRow::kind), 2);
    }

    void isFoundAgainInTheLogOnceTheVaultWentOn()
    {
        const auto first = sealed();
        QVERIFY_OK(first);
        {
            auto vault = m_room.open();
            QVERIFY_OK(vault);
            QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
            QVERIFY_OK(issueServer(*vault, "later.example.com"));
        }
        const auto second = sealed();
        QVERIFY_OK(second);
        QVERIFY(second->digest != first->digest);
        const auto former = compare(m_room, first->digest);
        QVERIFY_OK(former);
        QVERIFY(former->verdict == SealVerdict::WentOn);
        QCOMPARE(former->event, first->event + 1);
        QVERIFY(former->goneOn.has_value());
        const auto present = compare(m_room, second->digest);
        QVERIFY_OK(present);
        QVERIFY(present->verdict == SealVerdict::Same);
    }

    void fitsNoOlderCopyAndNoOtherVault()
    {
        QVERIFY_OK(sealed());
        fs::copy_file(m_room.path(), m_room.path("older.cwvault"));
        {
            auto vault = m_room.open();
            QVERIFY_OK(vault);
            QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
            QVERIFY_OK(issueServer(*vault, "unseen.example.com"));
        }
        const auto newest = sealed();
        QVERIFY_OK(newest);
        const auto report = compare(m_room, newest->digest, "older.cwvault");
        QVERIFY_OK(report);
        QVERIFY(report->verdict == SealVerdict::Unknown);
    }

    void outlivesABatch() // whose write-ahead log changes the file before the first event does
    {
        const auto seal = sealed();
        QVERIFY_OK(seal);
        const Bytes request = createRequest(
            name("CN=batch.example.com"), {{GeneralName::Type::Dns, "batch.example.com"}}, *algorithm("ec:P-256"))
                                  .value()
                                  .request.der();
        const std::vector<BatchRequest> requests(101, {"batch.csr", request});
        auto vault = m_room.open();
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
        QVERIFY_OK(signBatch(*vault, requests, {.issuer = "Issuing", .profile = "tls-server"}, 1, {}));
        const auto report = checkSeal(*vault, seal->digest);
        QVERIFY_OK(report);
        QVERIFY(report->verdict == SealVerdict::WentOn);
        QCOMPARE(report->event, seal->event + 1);
    }

    void isReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rule"); // empty: understood
        const QString words = QString::fromStdString(fingerprintWords(fromHex("E58294F2E9A227486E8B061B")));
        QTest::newRow("as it was printed") << words << "";
        QTest::newRow("in capitals") << words.toUpper() << "";
        QTest::newRow("with commas") << QString(words).replace(' ', ", ") << "";
        QTest::newRow("in lines") << " " + QString(words).replace(' ', "\n\t") + "\n" << "";
        QTest::newRow("as digits") << "E582 94F2 E9A2 2748 6E8B 061B" << "";
        QTest::newRow("with a word misread") << QString(words).replace(words.section(' ', 4, 4), "nobody") << "CW-448";
        QTest::newRow("with a word left out") << words.section(' ', 1) << "CW-448";
        QTest::newRow("nothing") << "  " << "CW-446";
    }

    void isReadAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, rule);
        const auto octets = octetsOfWords(typed.toStdString());
        QCOMPARE(octets.has_value(), rule.isEmpty());
        if (octets)
            QCOMPARE(*octets, fromHex("E58294F2E9A227486E8B061B"));
        else
            QCOMPARE(QString::fromStdString(octets.error().rule), rule);
    }

    void needsAllItsWords()
    {
        auto vault = m_room.open(OpenMode::ReadOnly);
        QVERIFY_OK(vault);
        const auto few = checkSeal(*vault, Bytes(sealWords - 1, 1));
        QVERIFY(!few);
        QCOMPARE(few.error().rule, std::string("CW-446"));
    }
};

QTEST_GUILESS_MAIN(SealTest)
#include "SealTest.moc"
