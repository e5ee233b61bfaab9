#include "tests/cli/CommandLine.h"
#include <QElapsedTimer>

using commandLine::Desk;
using commandLine::Ran;

/// vault, events and profile: the file itself.
class VaultCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

    Ran sqlite(const QString& vault, const QString& statement) const
    {
        return m_desk.tool("python3",
            {"-c", "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
                m_desk.path(vault), statement});
    }
    void copyVault(const QString& name) const
    {
        QFile::remove(m_desk.path(name));
        QVERIFY(QFile::copy(m_desk.vault(), m_desk.path(name)));
    }

private slots:
    void initTestCase()
    {
        const Ran made = m_desk.cli({"vault", "create", m_desk.vault(), "--kdf-memory", "64", "--json"});
        QCOMPARE_CODE(made, 0);
        QCOMPARE(made.json()["vault"].toObject()["identity"].toString().size(), 32);
        QVERIFY(m_desk.createCas());
    }

    void isNeverMadeTwice()
    {
        const QByteArray before = m_desk.read("test.cwvault");
        const Ran ran = m_desk.json({"vault", "create", m_desk.vault(), "--kdf-memory", "64"});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.error()["code"].toString(), "refused");
        QCOMPARE(m_desk.read("test.cwvault"), before);
    }

    void canBeNamedByOptionOrEnvironment()
    {
        QCOMPARE_CODE(m_desk.plain({"--vault", m_desk.path("other.cwvault"), "vault", "create", "--passphrase-file",
                          m_desk.path("pass"), "--kdf-memory", "64"}),
            0);
        QCOMPARE_CODE(m_desk.tool("bash", {"-c", "CERTWRIGHT_VAULT=other.cwvault " CERTWRIGHT_CLI " vault info"}), 0);
        const Ran none = m_desk.plain({"vault", "info", "--json"});
        QCOMPARE_CODE(none, 2);
        QCOMPARE(none.error()["rule"].toString(), "CW-902");
    }

    void infoCountsAndTellsWhatNeedsDoing()
    {
        const Ran ran = m_desk.locked({"vault", "info", "--json"});
        QCOMPARE_CODE(ran, 0);
        const QJsonObject counts = ran.json()["counts"].toObject();
        QCOMPARE(counts["cas"].toInt(), 2);
        QCOMPARE(counts["certificates"].toInt(), 2);
        QVERIFY(counts["events"].toInt() >= 3);
        QCOMPARE(ran.json()["is_unlocked"].toBool(), false);
        QVERIFY(!ran.json()["tasks"].toArray().isEmpty());
        QVERIFY(m_desk.locked({"vault", "info"}).out.contains("To do"));
    }

    void missingAndForeignFilesAreTold()
    {
        const Ran missing = m_desk.plain({"--vault", m_desk.path("none.cwvault"), "vault", "info", "--json"});
        QCOMPARE_CODE(missing, 3);
        m_desk.write("text.cwvault", QByteArray(5000, 'x'));
        const Ran foreign = m_desk.plain({"--vault", m_desk.path("text.cwvault"), "vault", "info", "--json"});
        QVERIFY2(foreign.code == 1 || foreign.code == 3, foreign.all());
        QVERIFY(!foreign.error()["what"].toString().isEmpty());
    }

    void verifySaysWhetherAuthenticityWasChecked()
    {
        const Ran locked = m_desk.locked({"vault", "verify"});
        QCOMPARE_CODE(locked, 0);
        QVERIFY(locked.out.contains("Authenticity was not checked"));
        QVERIFY(!m_desk.cli({"vault", "verify"}).out.contains("not checked"));
        QCOMPARE(m_desk.json({"vault", "verify"}).json()["is_authenticated"].toBool(), true);
        QCOMPARE(m_desk.locked({"events", "verify", "--json"}).json()["is_authenticated"].toBool(), false);
        QCOMPARE_CODE(m_desk.json({"events", "verify"}), 0);
    }

    void verifyNamesTheFirstBadRow()
    {
        copyVault("edited.cwvault");
        QCOMPARE_CODE(sqlite("edited.cwvault", "UPDATE certificates SET subject = 'CN=Mallory' WHERE id = 2"), 0);
        const QStringList edited{
            "--vault", m_desk.path("edited.cwvault"), "--passphrase-file", m_desk.path("pass"), "vault", "verify"};
        const Ran ran = m_desk.plain(edited + QStringList{"--json"});
        QCOMPARE_CODE(ran, 1);
        const QJsonObject first = ran.json()["first_bad"].toObject();
        QCOMPARE(first["table"].toString(), "certificates");
        QCOMPARE(first["row"].toInt(), 2);
        QVERIFY(!first["finding"].toObject()["what"].toString().isEmpty());
        QVERIFY(m_desk.plain(edited).out.contains("first bad row: certificates 2"));
    }

    void sealTellsTheSameFromALaterStateAndFromAnOlderCopy()
    {
        copyVault("older.cwvault");
        const Ran sealed = m_desk.json({"vault", "seal"});
        QCOMPARE_CODE(sealed, 0);
        const QJsonObject seal = sealed.json()["seal"].toObject();
        const QString words = seal["words"].toString();
        QCOMPARE(words.split(' ').size(), 12);
        QCOMPARE(seal["sha256"].toString().toLatin1(),
            QCryptographicHash::hash(m_desk.read("test.cwvault"), QCryptographicHash::Sha256).toHex());
        const Ran same = m_desk.json({"vault", "verify", "--seal", words});
        QCOMPARE_CODE(same, 0);
        QCOMPARE(same.json()["seal"].toObject()["verdict"].toString(), "same");
        QVERIFY(m_desk.cli({"vault", "verify", "--seal", words}).out.contains("octet for octet"));
        const Ran older = m_desk.plain({"--vault", m_desk.path("older.cwvault"), "--passphrase-file",
            m_desk.path("pass"), "vault", "verify", "--seal", words, "--json"});
        QCOMPARE_CODE(older, 1);
        QCOMPARE(older.json()["seal"].toObject()["verdict"].toString(), "unknown");
        QCOMPARE(older.json()["first_bad"].toObject()["finding"].toObject()["rule"].toString(), "CW-447");
        QCOMPARE_CODE(m_desk.json({"vault", "seal"}), 0);
        const Ran later = m_desk.json({"vault", "verify", "--seal", words});
        QCOMPARE_CODE(later, 0);
        QCOMPARE(later.json()["seal"].toObject()["verdict"].toString(), "went_on");
        QCOMPARE(later.json()["seal"].toObject()["event"].toInt(), seal["event"].toInt() + 1);
        QCOMPARE_CODE(m_desk.json({"vault", "verify", "--seal", "music nobody"}), 2);
    }

    void eventsVerifyNamesTheFirstBadEvent()
    {
        copyVault("edited.cwvault");
        QCOMPARE_CODE(sqlite("edited.cwvault", "UPDATE events SET object = 'nothing' WHERE id = 3"), 0);
        const Ran ran = m_desk.plain({"--vault", m_desk.path("edited.cwvault"), "events", "verify", "--json"});
        QCOMPARE_CODE(ran, 1);
        QCOMPARE(ran.json()["first_bad"].toObject()["table"].toString(), "events");
        QCOMPARE(ran.json()["first_bad"].toObject()["row"].toInt(), 3);
    }

    void eventsAreListed()
    {
        const Ran ran = m_desk.locked({"events", "list", "--json"});
        QCOMPARE_CODE(ran, 0);
        const QJsonArray events = ran.json()["events"].toArray();
        QVERIFY(events.size() >= 3);
        for (qsizetype at = 0; at < events.size(); ++at)
            QCOMPARE(events[at].toObject()["number"].toInt(), static_cast<int>(at + 1));
        QVERIFY(!events[0].toObject()["label"].toString().isEmpty());
        QVERIFY(
            m_desk.locked({"events", "list", "--since", "2999-01-01", "--json"}).json()["events"].toArray().isEmpty());
        QCOMPARE_CODE(m_desk.locked({"events", "list", "--since", "yesterday"}), 2);
        QCOMPARE(m_desk.locked({"events", "list", "--limit", "1", "--json"}).json()["events"].toArray().size(), 1);
    }

    void backupOpensAndIsTold()
    {
        QCOMPARE_CODE(m_desk.cli({"vault", "backup", m_desk.path("copy.cwvault")}), 0);
        QCOMPARE_CODE(m_desk.plain({"--vault", m_desk.path("copy.cwvault"), "--passphrase-file", m_desk.path("pass"),
                          "vault", "verify"}),
            0);
        QVERIFY(!m_desk.locked({"vault", "info", "--json"}).json()["last_backup"].toString().isEmpty());
        const Ran again = m_desk.json({"vault", "backup", m_desk.path("copy.cwvault")});
        QCOMPARE_CODE(again, 1);
        QCOMPARE(again.error()["code"].toString(), "refused");
        QCOMPARE_CODE(m_desk.json({"vault", "backup", m_desk.path("no/folder/copy.cwvault")}), 3);
    }

    void aBackupBecomesAVaultThatSaysWhatToCompare()
    {
        const QString copy = m_desk.path("to-restore"), restored = m_desk.path("restored.cwvault");
        QCOMPARE_CODE(m_desk.cli({"vault", "backup", copy}), 0);
        const QStringList restore{
            "--passphrase-file", m_desk.path("pass"), "vault", "restore", copy, "--out", restored};
        const Ran made = m_desk.plain(restore + QStringList{"--json"});
        QCOMPARE_CODE(made, 0);
        QVERIFY(made.json()["instance"].toInt() != made.json()["former_instance"].toInt());
        const Ran again = m_desk.plain(restore + QStringList{"--json"});
        QCOMPARE_CODE(again, 1);
        QCOMPARE(again.error()["rule"].toString(), "CW-424");
        QVERIFY(QFile::remove(restored));
        const Ran told = m_desk.plain(restore);
        QCOMPARE_CODE(told, 0);
        for (const QJsonValue& ca : made.json()["cas"].toArray()) {
            QVERIFY(told.out.contains(ca.toObject()["name"].toString().toUtf8()));
            QVERIFY(told.out.contains(
                "may have a higher number than " + QByteArray::number(ca.toObject()["last_crl"].toInt())));
        }
        QCOMPARE_CODE(
            m_desk.plain({"--vault", restored, "--passphrase-file", m_desk.path("pass"), "vault", "verify"}), 0);
        const Ran events = m_desk.plain({"--vault", restored, "events", "list", "--json"});
        QVERIFY(events.out.contains("vaultRestored") && events.out.contains("to-restore"));
    }

    void backupsThatAreKeptMakeRoomForNewerOnesAndBearTheirSeal()
    {
        copyVault("kept.cwvault");
        QVERIFY(QDir(m_desk.path("")).mkdir("stick"));
        const QStringList kept{
            "--vault", m_desk.path("kept.cwvault"), "--passphrase-file", m_desk.path("pass"), "vault"};
        const QStringList keep = kept + QStringList{"backup", "--keep", "--json"};
        QStringList made;
        for (int i = 0; i < 4; ++i) {
            const Ran ran = m_desk.plain(keep + QStringList{"--second", m_desk.path("stick")});
            QCOMPARE_CODE(ran, 0);
            made += ran.json()["backup"].toString();
            QCOMPARE(ran.json()["second"].toString(), m_desk.path("stick"));
            QCOMPARE(ran.json()["removed"].toArray().size(), i < 3 ? 0 : 2);
            const Ran drill = m_desk.plain({"--vault", made.back(), "--passphrase-file", m_desk.path("pass"), "vault",
                "verify", "--seal", ran.json()["sha256"].toString(), "--json"});
            QCOMPARE_CODE(drill, 0);
            QCOMPARE(drill.json()["seal"].toObject()["verdict"].toString(), "same");
            QCOMPARE(drill.json()["is_authenticated"].toBool(), true);
        }
        QVERIFY(!QFile::exists(made.first()) && QFile::exists(made.at(1)));
        QCOMPARE(QDir(m_desk.path("stick")).entryList(QDir::Files).size(), 3);
        const Ran missed = m_desk.plain(keep + QStringList{"--second", m_desk.path("unplugged")});
        QCOMPARE_CODE(missed, 3);
        QCOMPARE(missed.error()["rule"].toString(), "CW-472");
        QVERIFY(QFile::exists(missed.json()["backup"].toString()));
        const Ran changed = m_desk.plain(kept +
            QStringList{"passphrase", "--new-passphrase-file", m_desk.path("pass"), "--kdf-memory", "64", "--json"});
        QCOMPARE_CODE(changed, 0);
        QVERIFY(changed.json()["old_backups"].toArray().size() >= 5);
        for (const QStringList& wrong : {QStringList{}, {m_desk.path("x.cwvault"), "--keep"},
                 {m_desk.path("x.cwvault"), "--second", m_desk.path("stick")}}) {
            const Ran ran = m_desk.plain(kept + QStringList{"backup", "--json"} + wrong);
            QCOMPARE_CODE(ran, 2);
            QCOMPARE(ran.error()["rule"].toString(), "CW-998");
        }
    }

    void whoHoldsTheVaultIsNamed()
    {
        QProcess holder;
        holder.setWorkingDirectory(m_desk.path(""));
        holder.start("flock", {"-o", m_desk.vault() + ".lock", "sleep", "60"});
        QVERIFY(holder.waitForStarted());
        QTest::qWait(200);
        QElapsedTimer waited;
        waited.start();
        const Ran ran = m_desk.json({"vault", "backup", m_desk.path("held.cwvault")});
        QVERIFY(waited.elapsed() >= 5000);
        holder.kill();
        holder.waitForFinished();
        QCOMPARE_CODE(ran, 3);
        QCOMPARE(ran.error()["code"].toString(), "locked");
        QCOMPARE_CODE(m_desk.locked({"vault", "info"}), 0);
    }

    void anOddClockNeedsAReason()
    {
        copyVault("odd.cwvault");
        const QStringList crl{"--vault", m_desk.path("odd.cwvault"), "--passphrase-file", m_desk.path("pass"), "crl",
            "CA", "--out", m_desk.path("c.crl")};
        const auto at = [&](const QString& shift, const QStringList& more) {
            return m_desk.tool("faketime", QStringList{"-f", shift, CERTWRIGHT_CLI} + crl + more);
        };
        for (const char* shift : {"-2d", "-6m", "+401d"}) {
            const Ran refused = at(shift, {"--json"});
            QCOMPARE_CODE(refused, 1);
            QCOMPARE(refused.error()["rule"].toString(), "CW-504");
            QVERIFY(!m_desk.exists("c.crl"));
        }
        QCOMPARE_CODE(at("-4m", {}), 0);
        QCOMPARE_CODE(at("+401d", {"--confirm-clock", "the vault lay in the safe"}), 0);
        const Ran events = m_desk.plain({"--vault", m_desk.path("odd.cwvault"), "events", "list", "--json"});
        QVERIFY(events.out.contains("clockConfirmed") && events.out.contains("the vault lay in the safe"));
    }

    void aSampleIsMadeAndSaysThatItIsOne()
    {
        const QString file = m_desk.path("sample.cwvault");
        const QStringList create{"vault", "create", file, "--kdf-memory", "64", "--passphrase-file",
            m_desk.path("pass"), "--json", "--sample"};
        for (const char* number : {"0", "100001", "many"}) {
            QCOMPARE_CODE(m_desk.plain(create + QStringList{number}), 2);
            QVERIFY(!m_desk.exists("sample.cwvault"));
        }
        QVERIFY(m_desk.plain(create + QStringList{"12"}).json()["vault"].toObject()["is_sample"].toBool());
        const QStringList sample{"--vault", file, "--passphrase-file", m_desk.path("pass")};
        QCOMPARE_CODE(m_desk.plain(sample + QStringList{"vault", "verify"}), 0);
        const Ran info = m_desk.plain({"--vault", file, "vault", "info", "--json"});
        QVERIFY(info.json()["is_sample"].toBool());
        QCOMPARE(info.json()["counts"].toObject()["certificates"].toInt(), 16);
        QVERIFY(m_desk.plain({"--vault", file, "vault", "info"}).out.contains("sample"));
        QVERIFY(!m_desk.locked({"vault", "info", "--json"}).json()["is_sample"].toBool(true));
        // it is a vault like any other: it signs today
        QCOMPARE_CODE(m_desk.plain(sample + QStringList{"crl", "TEST PQ TLS CA 1", "--out", m_desk.path("pq.crl")}), 0);
    }

    void wrongPassphrasesMakeTheNextTryWait()
    {
        copyVault("guessed.cwvault");
        m_desk.write("wrong", "guess\n");
        const auto verify = [&](const QString& passphrase, const QString& shift) {
            return m_desk.tool("faketime",
                {"-f", shift, CERTWRIGHT_CLI, "--vault", m_desk.path("guessed.cwvault"), "--passphrase-file",
                    m_desk.path(passphrase), "vault", "backup", m_desk.path("guessed-" + shift + ".cwvault"),
                    "--json"});
        };
        int seconds = 0;
        for (const int pause : {1, 2, 4, 8}) { // each try a process of its own, at its own time
            const Ran ran = verify("wrong", QString("+%1s").arg(seconds));
            QCOMPARE_CODE(ran, 3);
            QCOMPARE(ran.error()["code"].toString(), "wrong_passphrase");
            seconds += pause + 1;
        }
        const Ran early = verify("pass", "+10s");
        QCOMPARE_CODE(early, 3);
        QCOMPARE(early.error()["rule"].toString(), "CW-508");
        QCOMPARE_CODE(verify("pass", QString("+%1s").arg(seconds)), 0);
        const Ran events = m_desk.plain({"--vault", m_desk.path("guessed.cwvault"), "events", "list", "--json"});
        QCOMPARE(events.out.count("\"unlockFailed\""), 4);
    }

    void profilesAreListedAndShown()
    {
        const QJsonArray profiles = m_desk.locked({"profile", "list", "--json"}).json()["profiles"].toArray();
        QVERIFY(profiles.size() >= 5);
        const Ran shown = m_desk.locked({"profile", "show", "tls-server"});
        QCOMPARE_CODE(shown, 0);
        QVERIFY(shown.out.contains("tls-server"));
        const Ran unknown = m_desk.locked({"profile", "show", "nope", "--json"});
        QCOMPARE_CODE(unknown, 1);
        QVERIFY(unknown.error()["why"].toString().contains("tls-server") ||
            unknown.error()["what"].toString().contains("tls-server"));
    }

    void savesWhatIsLeftInADamagedVault()
    {
        copyVault("damaged.cwvault");
        QByteArray content = m_desk.read("damaged.cwvault");
        m_desk.write("damaged.cwvault", content.replace(0, 4096, QByteArray(4096, '\0'))); // and with it all tables
        QCOMPARE_CODE(m_desk.plain({"--vault", m_desk.path("damaged.cwvault"), "vault", "info"}), 1);
        const QStringList rescue{"vault", "rescue", m_desk.path("damaged.cwvault"), "--out"};
        const Ran locked = m_desk.plain(rescue + QStringList{m_desk.path("saved"), "--json"});
        QCOMPARE_CODE(locked, 0);
        QCOMPARE(locked.json()["keys"].toInt(), 2);
        QCOMPARE(locked.json()["opened_keys"].toInt(), 0);
        QVERIFY(locked.json()["certificates"].toInt() >= 2);
        QCOMPARE(m_desk.mode("saved"), 0700);
        QCOMPARE(m_desk.mode("saved/wrapped-keys.json"), 0600);
        for (const QJsonValue& file : locked.json()["files"].toArray()) {
            QVERIFY(file["is_checked"].toBool());
            const QString path = file["path"].toString();
            if (path.endsWith(".pem")) QCOMPARE_CODE(m_desk.tool("openssl", {"x509", "-in", path, "-noout"}), 0);
        }

        const Ran opened = m_desk.plain(
            rescue + QStringList{m_desk.path("saved2"), "--passphrase-file", m_desk.path("pass"), "--json"});
        QCOMPARE_CODE(opened, 0);
        QCOMPARE(opened.json()["opened_keys"].toInt(), 2);
        for (const QJsonValue& file : opened.json()["files"].toArray())
            if (const QString path = file["path"].toString(); path.endsWith(".key"))
                QCOMPARE_CODE(
                    m_desk.tool("openssl", {"pkey", "-in", path, "-passin", "file:" + m_desk.path("pass"), "-noout"}),
                    0);
        QCOMPARE_CODE(
            m_desk.plain(rescue + QStringList{m_desk.path("saved3"), "--passphrase-file", m_desk.path("keypass")}), 3);
        QVERIFY(!m_desk.exists("saved3"));
        m_desk.write("empty.cwvault", QByteArray(8192, '\0'));
        QCOMPARE_CODE(m_desk.plain({"vault", "rescue", m_desk.path("empty.cwvault"), "--out", m_desk.path("none")}), 1);
    }
};

QTEST_GUILESS_MAIN(VaultCommandTest)
#include "VaultCommandTest.moc"
