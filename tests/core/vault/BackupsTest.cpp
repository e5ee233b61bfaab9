#include "core/vault/Backups.h"
#include "core/base/File.h"
#include "core/vault/Check.h"
#include "core/vault/Seal.h"
#include "core/workflows/BatchSigning.h"
#include "core/workflows/Sample.h"
#include "tests/support/TestVault.h"
#include <format>
#include <fstream>
#include <set>

using namespace core;
using namespace test;
namespace fs = std::filesystem;

namespace {

QStringList namesIn(const fs::path& folder)
{
    return QDir(QString::fromStdString(folder.string()))
        .entryList({"*.backup-*"}, QDir::Files | QDir::System, QDir::Name);
}

Result<bool> isDue(Result<Vault>& vault) { return isBackupDue(*vault); }

}

/// The backups that a vault makes of itself.
class BackupsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Room> m_room;

    fs::path second() const { return m_room->path("stick"); }

private slots:
    void init()
    {
        m_room = std::make_unique<Room>();
        m_room->now = Time(std::chrono::sys_days(std::chrono::year(2031) / 3 / 4) + std::chrono::hours(5));
        fs::create_directory(second());
    }

    void oneIsDueOnceSomethingWasDoneThatNoBackupHolds()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QCOMPARE(isDue(vault).value(), false);
        QVERIFY_OK(makeTwoTiers(*vault));
        QCOMPARE(isDue(vault).value(), true);
        QVERIFY_OK(vault->backup(m_room->path("by-hand.cwvault"))); // whoever made it
        QCOMPARE(isDue(vault).value(), false);
        QVERIFY_OK(issueServer(*vault, "web.example.com"));
        QCOMPARE(isDue(vault).value(), true);
        QVERIFY_OK(keepBackup(*vault));
        QCOMPARE(isDue(vault).value(), false);
        QVERIFY_OK(sealVault(*vault)); // says that somebody came, no more
        vault->lock();
        QVERIFY(!vault->unlock(bytesOf("wrong")));
        QCOMPARE(isDue(vault).value(), false);
        QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
        QCOMPARE(isDue(vault).value(), false);
        QVERIFY_OK(vault->changePassphrase(bytesOf(passphrase), bytesOf("zebra quartz umbrella"), quickKdf()));
        QCOMPARE(isDue(vault).value(), true); // the old backups open with what was given up
    }

    void noneIsDueOfAVaultThatCannotMakeOneOrIsASample()
    {
        {
            auto vault = m_room->create();
            QVERIFY_OK(vault);
            QVERIFY_OK(makeTwoTiers(*vault));
            vault->lock();
            QCOMPARE(isDue(vault).value(), false);
        }
        auto readOnly = m_room->open(OpenMode::ReadOnly);
        QVERIFY_OK(readOnly);
        QVERIFY_OK(readOnly->unlock(bytesOf(passphrase)));
        QCOMPARE(isDue(readOnly).value(), false);
        auto sample = m_room->create("sample.cwvault");
        QVERIFY_OK(sample);
        QVERIFY_OK(sample->markSample());
        QVERIFY_OK(makeTwoTiers(*sample));
        QCOMPARE(isDue(sample).value(), false);
    }

    void theNewestThreeStayInEachFolderBesideWhatPeopleNamed()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        const fs::path folder = vault->path().parent_path();
        QVERIFY_OK(vault->backup(m_room->path("test.cwvault.backup-20310101"))); // by the wizard
        QVERIFY_OK(writeFile(folder / "test.cwvault.backup-20310304-05000x", {}, FileKind::Private));
        QVERIFY_OK(writeFile(folder / "other.cwvault.backup-20000101-000000", {}, FileKind::Private));
        fs::create_symlink(m_room->path(), folder / "test.cwvault.backup-20000101-000000");
        const QStringList foreign = namesIn(folder);
        QCOMPARE(foreign.size(), 4);
        std::vector<fs::path> gone;
        for (int day = 0; day < 5; ++day) {
            const auto kept = keepBackup(*vault, second());
            QVERIFY_OK(kept);
            QVERIFY(!kept->missed);
            std::ranges::copy(kept->gone, std::back_inserter(gone));
            m_room->now += std::chrono::days(1);
        }
        const QStringList mine{"test.cwvault.backup-20310306-050000", "test.cwvault.backup-20310307-050000",
            "test.cwvault.backup-20310308-050000"};
        QCOMPARE(namesIn(second()), mine);
        QStringList all = foreign + mine;
        all.sort();
        QCOMPARE(namesIn(folder), all);
        QCOMPARE(gone.size(), 4U);
        for (const fs::path& path : gone) QVERIFY(!fs::exists(path));
        QCOMPARE(keptBackups(vault->path(), folder).front().filename().string(), mine.back().toStdString());
    }

    void everyOneOpensIsSoundAndBearsTheSealThatTheLogKeeps()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        for (const char* host : {"a.example.com", "b.example.com", "c.example.com"}) {
            QVERIFY_OK(issueServer(*vault, host));
            QVERIFY_OK(keepBackup(*vault, second()));
            m_room->now += std::chrono::hours(1);
        }
        const auto events = EventLog(*vault).list();
        QVERIFY_OK(events);
        std::map<std::string, Bytes> seals;
        for (const EventRow& event : *events)
            if (event.kind == "backupMade")
                seals[event.object] = fromHex(nlohmann::json::parse(event.detail)["sha256"].get<std::string>());
        QCOMPARE(seals.size(), 3U);
        std::size_t certificates = 2; // those of the CAs
        for (const auto& [name, seal] : seals) {
            ++certificates;
            for (const fs::path& folder : {vault->path().parent_path(), second()}) {
                auto backup = Vault::open(folder / name, OpenMode::ReadOnly, m_room->context());
                QVERIFY_OK(backup);
                QVERIFY_OK(backup->unlock(bytesOf(passphrase)));
                const auto report = checkVault(*backup, seal);
                QVERIFY_OK(report);
                QVERIFY(report->isSound());
                QVERIFY(report->seal->verdict == SealVerdict::Same);
                const auto rows = CertificateStore(*backup).list({});
                QVERIFY_OK(rows);
                QCOMPARE(rows->size(), certificates);
            }
        }
        // an older one restored over the vault's name is told apart: its seal is not the newest
        auto oldest = Vault::open(second() / seals.begin()->first, OpenMode::ReadOnly, m_room->context());
        QVERIFY_OK(oldest);
        QVERIFY(checkSeal(*oldest, seals.rbegin()->second)->verdict == SealVerdict::Unknown);
    }

    void whoCancelsLeavesNothingBehind()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        std::stop_source source;
        source.request_stop();
        QCOMPARE(keepBackup(*vault, second(), source.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(checkVault(*vault, {}, source.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(namesIn(vault->path().parent_path()).isEmpty() && namesIn(second()).isEmpty());
        QVERIFY(QDir(m_room->folder.path()).entryList({"*.new-*"}, QDir::Files | QDir::Hidden).isEmpty());
        QCOMPARE(isDue(vault).value(), true);
    }

    void aSecondFolderThatIsNotThereIsToldOfAndStopsNothing()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        const auto kept = keepBackup(*vault, m_room->path("unplugged"));
        QVERIFY_OK(kept);
        QVERIFY(fs::exists(kept->path));
        QCOMPARE(kept->missed->rule, "CW-472");
        QVERIFY(!fs::exists(m_room->path("unplugged"))); // a folder is not made where a stick should be
        QCOMPARE(isDue(vault).value(), false);
    }

    void aClockThatWentBackDoesNotCostTheOneJustMade()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        const fs::path folder = vault->path().parent_path();
        for (const char* day : {"20390101", "20390102", "20390103"})
            QVERIFY_OK(
                writeFile(folder / (std::string("test.cwvault.backup-") + day + "-000000"), {}, FileKind::Private));
        const auto kept = keepBackup(*vault);
        QVERIFY_OK(kept);
        QVERIFY(fs::exists(kept->path));
        QCOMPARE(keptBackups(vault->path(), folder).size(), backupGenerations);
        QVERIFY_OK(makeTwoTiers(*vault));
        QVERIFY_OK(vault->confirmClock("the battery was empty"));
        m_room->now -= std::chrono::days(30);
        QCOMPARE(isDue(vault).value(), true);
        QVERIFY_OK(keepBackup(*vault));
        QCOMPARE(isDue(vault).value(), false); // though an older one has a later time
    }

    void twoInTheSameSecondHaveTwoNames()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        const auto first = keepBackup(*vault, second());
        const auto other = keepBackup(*vault, second());
        QVERIFY_OK(first);
        QVERIFY_OK(other);
        QVERIFY(first->path != other->path);
        QCOMPARE(namesIn(second()).size(), 2);
    }

    void thoseOfThePresentPassphraseAreListedUntilItIsChanged()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QVERIFY(backupsOfPassphrase(*vault)->empty());
        QVERIFY_OK(vault->backup(m_room->path("one.cwvault")));
        m_room->now += std::chrono::hours(1);
        const auto kept = keepBackup(*vault);
        QVERIFY_OK(kept);
        const auto told = backupsOfPassphrase(*vault);
        QVERIFY_OK(told);
        QCOMPARE(told->size(), 2U);
        QCOMPARE(told->front().name, kept->path.filename().string());
        QVERIFY(told->front().at == m_room->now);
        QCOMPARE(told->back().name, "one.cwvault");
        QVERIFY_OK(vault->changePassphrase(bytesOf(passphrase), bytesOf("zebra quartz umbrella"), quickKdf()));
        QVERIFY(backupsOfPassphrase(*vault)->empty());
    }

    void aRestoredVaultAndItsOriginalNeverShareASerialNumber()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        QVERIFY_OK(publishCrl(*vault, "Issuing", 7));
        const auto seal = vault->backup(m_room->path("copy.backup"));
        QVERIFY_OK(seal);
        QVERIFY_OK(publishCrl(*vault, "Issuing", 7)); // of which the backup knows nothing
        const auto before = readFile(m_room->path("copy.backup"), 1 << 24);
        const auto restored = Vault::restore(
            m_room->path("copy.backup"), m_room->path("restored.cwvault"), bytesOf(passphrase), m_room->context());
        QVERIFY_OK(restored);
        QVERIFY(readFile(m_room->path("copy.backup"), 1 << 24).value() == *before);
        QVERIFY(restored->seal == *seal);
        QCOMPARE(restored->formerInstance, vault->instance());
        QVERIFY(restored->instance != vault->instance());
        QCOMPARE(restored->cas.size(), 2U);
        for (const RestoredCa& ca : restored->cas) QCOMPARE(ca.lastCrl, ca.name == "Issuing" ? 1U : 0U);
        auto other = m_room->open(OpenMode::ReadWrite, "restored.cwvault");
        QVERIFY_OK(other);
        QCOMPARE(other->instance(), restored->instance);
        QVERIFY_OK(other->unlock(bytesOf(passphrase)));
        const auto last = EventLog(*other).last();
        QCOMPARE((*last)->kind, std::string("vaultRestored"));
        QCOMPARE((*last)->object, std::string("copy.backup"));
        QCOMPARE(nlohmann::json::parse((*last)->detail)["sha256"].get<std::string>(), toHex(*seal));
        std::vector<BatchRequest> requests;
        for (int i = 0; i < 500; ++i) {
            const std::string host = "host" + std::to_string(i) + ".example.com";
            const auto made =
                createRequest(name("CN=" + host), {{GeneralName::Type::Dns, host}}, *algorithm("ec:P-256"));
            QVERIFY_OK(made);
            requests.push_back({host, made->request.der()});
        }
        std::set<Bytes> serials;
        for (Vault* each : {&*vault, &*other}) {
            const auto report = signBatch(*each, requests, {.issuer = "Issuing", .profile = "tls-server"}, 2);
            QVERIFY_OK(report);
            QVERIFY(!report->stoppedBy);
            const auto rows = CertificateStore(*each).list({.limit = 500});
            QVERIFY_OK(rows);
            QCOMPARE(rows->size(), 500U);
            for (const CertificateRow& row : *rows) {
                QVERIFY(serials.insert(row.serial).second);
                QCOMPARE(row.serial.front(), each->instance()); // so that it is no matter of luck
            }
        }
        const auto report = checkVault(*other);
        QVERIFY_OK(report);
        QVERIFY(report->isSound() && report->isAuthenticated);
    }

    void restoringReplacesNothingAndRefusesWhatIsNotSound()
    {
        auto vault = m_room->create();
        QVERIFY_OK(vault);
        QVERIFY_OK(makeTwoTiers(*vault));
        QVERIFY_OK(vault->backup(m_room->path("copy.backup")));
        const auto restore = [this](const char* name, const std::string& word = passphrase) {
            return Vault::restore(m_room->path("copy.backup"), m_room->path(name), bytesOf(word), m_room->context());
        };
        QCOMPARE(restore("test.cwvault").error().rule, std::string("CW-424"));
        QCOMPARE(restore("new.cwvault", "wrong").error().code, ErrorCode::WrongPassphrase);
        {
            auto spoiled = Database::open(m_room->path("copy.backup"), Database::Access::ReadWrite);
            QVERIFY_OK(spoiled);
            QVERIFY_OK(spoiled->execute("UPDATE certificates SET note = 'x' WHERE id = 1"));
        }
        QCOMPARE(restore("new.cwvault").error().rule, std::string("CW-655"));
        QVERIFY(QDir(m_room->folder.path()).entryList({"new*"}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void restoringAgainDrawsAnOctetThatNoneBeforeHad()
    {
        std::set<int> instances;
        {
            auto vault = m_room->create("vault0");
            QVERIFY_OK(vault);
            instances.insert(vault->instance());
        }
        for (int generation = 1; generation <= 40; ++generation) {
            const auto restored = Vault::restore(m_room->path(std::format("vault{}", generation - 1).c_str()),
                m_room->path(std::format("vault{}", generation).c_str()), bytesOf(passphrase), m_room->context());
            QVERIFY_OK(restored);
            QVERIFY(instances.insert(restored->instance).second);
        }
    }
};

QTEST_GUILESS_MAIN(BackupsTest)
#include "BackupsTest.moc"
