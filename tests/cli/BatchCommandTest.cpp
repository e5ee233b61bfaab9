#include "core/formats/Pem.h"
#include "core/workflows/Workflows.h"
#include "tests/cli/CommandLine.h"
#include <QDir>
#include <QMap>
#include <random>

using commandLine::Desk;
using commandLine::Ran;

/// sign --batch: folders and bundles of requests, their report and files, and what a kill leaves of them.
class BatchCommandTest : public QObject {
    Q_OBJECT

    static QByteArray request(const QString& host)
    {
        const std::string name = host.toStdString();
        const auto made = core::createRequest(core::DistinguishedName::parse("CN=" + name).value(),
            {{core::GeneralName::Type::Dns, name}}, *core::findKeyAlgorithm("ec:P-256").value());
        return QByteArray::fromStdString(core::writePem("CERTIFICATE REQUEST", made.value().request.der()));
    }
    static QStringList batch(const Desk& desk, const QString& from, const QString& to, const QStringList& more = {})
    {
        return QStringList{"sign", "--batch", desk.path(from), "--issuer", "CA", "--profile", "tls-server", "--out",
                   desk.path(to)} +
            more;
    }
    /// What became of each source.
    static QMap<QString, QString> outcomes(const QJsonArray& lines)
    {
        QMap<QString, QString> found;
        for (const QJsonValue& line : lines) found[line["source"].toString()] = line["outcome"].toString();
        return found;
    }
    static qsizetype count(const Desk& desk)
    {
        return desk.locked({"list", "--json"}).json()["certificates"].toArray().size();
    }

private slots:
    void issuesKeysAndCertificatesForATableOfNames()
    {
        const Desk desk;
        QCOMPARE_CODE(desk.createVault(), 0);
        QVERIFY(desk.createCas());
        desk.write("staff.csv", "CN;email\nAna Example;ana@acme.example\nBen Example;not an address\n");
        const QStringList call{
            "issue", "--batch", desk.path("staff.csv"), "--issuer", "CA", "--profile", "smime", "--key", "ec:P-256"};
        const Ran dry = desk.plain(QStringList{"--vault", desk.vault()} + call + QStringList{"--dry-run", "--json"});
        QVERIFY2(dry.code == 1, dry.all());
        QCOMPARE(dry.json()["counts"].toObject()["would be signed"].toInt(), 1);
        const QStringList write{"--out", desk.path("certificates"), "--key-out", desk.path("keys"),
            "--key-passphrase-file", desk.path("keypass")};
        const Ran ran = desk.json(call + write);
        QVERIFY2(ran.code == 1, ran.all()); // one of them cannot be read
        QCOMPARE(ran.json()["lines"][0]["outcome"].toString(), "signed");
        QCOMPARE(ran.json()["lines"][1]["source"].toString(), "line 3");
        QVERIFY(desk.read("keys/00002-Ana_Example.key").contains("ENCRYPTED PRIVATE KEY"));
        const Ran fits = desk.tool("openssl",
            {"pkey", "-in", desk.path("keys/00002-Ana_Example.key"), "-passin", "file:" + desk.path("keypass"),
                "-pubout"});
        const Ran certified =
            desk.tool("openssl", {"x509", "-in", desk.path("certificates/00002-Ana_Example.pem"), "-noout", "-pubkey"});
        QVERIFY2(fits.code == 0 && fits.out == certified.out && !fits.out.isEmpty(), fits.all() + certified.all());
        const Ran again = desk.json(call + write + QStringList{"--force"});
        QCOMPARE(again.json()["lines"][0]["outcome"].toString(), "signed-before");
        QCOMPARE_CODE(
            desk.cli({"issue", "--issuer", "CA", "--profile", "smime", "--key", "ec:P-256", "--out", "x"}), 2);
    }
    void signsWhatItCanAndSaysWhatBecameOfEveryFile()
    {
        const Desk desk;
        QCOMPARE_CODE(desk.createVault(), 0);
        QVERIFY(desk.createCas());
        QVERIFY(QDir(desk.path("")).mkdir("in"));
        const QByteArray first = request("a.example.com");
        desk.write("in/a.csr", first);
        desk.write("in/again.csr", first);
        desk.write("in/bundle.pem", "Two of them\n" + request("b.example.com") + request("c.example.com"));
        desk.write("in/readme.txt", "not a request");
        desk.write("in/.hidden.csr", request("hidden.example.com"));
        desk.write("in/A.pem", request("d.example.com"));
        QCOMPARE_CODE(desk.opensslRequest("in/small", {"rsa:1024"}, "/CN=small.example.com"), 0);
        QVERIFY(QFile::remove(desk.path("in/small.key")));
        const QMap<QString, QString> expected{{"a.csr", "signed"}, {"again.csr", "repeated"},
            {"bundle.pem#1", "signed"}, {"bundle.pem#2", "signed"}, {"readme.txt", "refused"}, {"A.pem", "signed"},
            {"small.csr", "refused"}};

        const qsizetype before = count(desk);
        const Ran review = desk.plain(QStringList{"--vault", desk.vault()} +
            batch(desk, "in", "none", {"--dry-run", "--json"})); // without a passphrase
        QCOMPARE_CODE(review, 1);
        QCOMPARE(review.json()["counts"].toObject()["would be signed"].toInt(), 4);
        QCOMPARE(review.json()["counts"].toObject()["refused"].toInt(), 2);
        QCOMPARE(count(desk), before);
        QVERIFY(!desk.exists("none"));

        const Ran done = desk.json(batch(desk, "in", "out"));
        QCOMPARE_CODE(done, 1);
        QCOMPARE(outcomes(done.json()["lines"].toArray()), expected);
        QCOMPARE(count(desk), before + 4);
        QCOMPARE_CODE(desk.tool("sh", {"-c", "cd out && sha256sum --strict -c SHA256SUMS"}), 0);
        const QJsonObject manifest = QJsonDocument::fromJson(desk.read("out/manifest.json")).object();
        QCOMPARE(outcomes(manifest["lines"].toArray()), expected);
        QStringList files;
        for (const QJsonValue& line : manifest["lines"].toArray()) {
            if (!line["file"].isString()) continue;
            files += line["file"].toString();
            QCOMPARE_CODE(desk.tool("openssl",
                              {"verify", "-x509_strict", "-CAfile", desk.path("root.pem"), "-untrusted",
                                  desk.path("ca.pem"), desk.path("out/" + files.last())}),
                0);
            const QByteArray subject =
                desk.tool("openssl", {"x509", "-in", desk.path("out/" + files.last()), "-noout", "-subject"}).out;
            QVERIFY2(subject.contains(line["subject"].toString().mid(3).toUtf8()), subject.constData());
        }
        files.sort();
        // on a file system that knows no case, A.pem would replace a.pem
        QCOMPARE(files, (QStringList{"A.pem", "a-2.pem", "bundle-1.pem", "bundle-2.pem"}));
    }

    void signsNothingTwiceWhenBegunAgain()
    {
        const Desk desk;
        QCOMPARE_CODE(desk.createVault(), 0);
        QVERIFY(desk.createCas());
        desk.write("bundle.pem", request("a.example.com") + request("b.example.com"));
        QCOMPARE_CODE(desk.cli(batch(desk, "bundle.pem", "out")), 0);
        const qsizetype made = count(desk);
        const Ran again = desk.json(batch(desk, "bundle.pem", "more"));
        QCOMPARE_CODE(again, 0);
        QCOMPARE(again.json()["counts"].toObject()["signed-before"].toInt(), 2);
        QCOMPARE(count(desk), made);
        QCOMPARE(desk.read("more/bundle-1.pem"), desk.read("out/bundle-1.pem"));
        // what was revoked is no answer any more
        const QString serial = again.json()["lines"].toArray().at(0)["file"].toString();
        QCOMPARE_CODE(desk.cli({"revoke", "file:" + desk.path("out/" + serial), "--reason", "superseded"}), 0);
        const Ran third = desk.json(batch(desk, "bundle.pem", "third"));
        QCOMPARE(outcomes(third.json()["lines"].toArray()),
            (QMap<QString, QString>{{"bundle.pem#1", "signed"}, {"bundle.pem#2", "signed-before"}}));
    }

    void refusesWhatDoesNotFitABatchBeforeAnythingIsSigned()
    {
        const Desk desk;
        QCOMPARE_CODE(desk.createVault(), 0);
        QVERIFY(desk.createCas());
        desk.write("one.csr", request("a.example.com"));
        QVERIFY(QDir(desk.path("")).mkpath("full"));
        QVERIFY(QDir(desk.path("")).mkpath("empty"));
        desk.write("full/mine.txt", "mine");
        const qsizetype before = count(desk);
        struct Row {
            QString from, to;
            QStringList more;
            int code;
            QString rule;
        };
        const std::vector<Row> rows{{"one.csr", "full", {}, 1, "CW-641"}, {"empty", "out", {}, 1, "CW-642"},
            {"one.csr", "one.csr", {}, 1, "CW-643"}, {"one.csr", "out", {"--subject", "CN=x"}, 2, "CW-990"},
            {"gone", "out", {}, 1, "CW-401"}};
        for (const Row& row : rows) {
            const Ran refused = desk.json(batch(desk, row.from, row.to, row.more));
            QCOMPARE_CODE(refused, row.code);
            QCOMPARE(refused.error()["rule"].toString(), row.rule);
        }
        QCOMPARE(count(desk), before);
        QCOMPARE_CODE(desk.cli(batch(desk, "one.csr", "full", {"--force"})), 0);
        QCOMPARE(desk.read("full/mine.txt"), QByteArray("mine"));
    }

    void losesAndDoublesNothingWhenItIsKilledAndBegunAgain()
    {
        const Desk desk;
        QCOMPARE_CODE(desk.createVault(), 0);
        QVERIFY(desk.createCas());
        constexpr int requests = 350;
        QByteArray bundle;
        for (int i = 0; i < requests; ++i) bundle += request(QString("h%1.example.com").arg(i));
        desk.write("bundle.pem", bundle);
        const QStringList command = QStringList{"--vault", desk.vault(), "--passphrase-file", desk.path("pass")} +
            batch(desk, "bundle.pem", "out", {"--force"});
        std::mt19937 random(20261121);
        int killed = 0;
        for (int round = 0; round < 12; ++round) {
            QProcess process;
            process.start(CERTWRIGHT_CLI, command);
            QVERIFY(process.waitForStarted());
            // the write-ahead log grows with every step, so this moment depends on no clock
            const qint64 enough = static_cast<qint64>(random() % 900) * 1024;
            const auto isThere = [&] {
                const QFileInfo log(desk.path("test.cwvault-wal"));
                return log.exists() && log.size() >= enough;
            };
            while (!isThere() && !process.waitForFinished(1)) {}
            if (process.state() != QProcess::NotRunning) {
                process.kill();
                QVERIFY(process.waitForFinished());
                ++killed;
            }
        }
        QVERIFY(killed > 0);
        const Ran done = desk.json(command.mid(4));
        QCOMPARE_CODE(done, 0);
        QCOMPARE(done.json()["lines"].toArray().size(), requests);
        QMap<QString, int> good;
        int unfinished = 0;
        for (const QJsonValue& row : desk.locked({"list", "--json"}).json()["certificates"].toArray()) {
            if (row["status"].toString() == "unfinished")
                ++unfinished;
            else
                ++good[row["subject"].toString()];
        }
        const int before = done.json()["counts"].toObject()["signed-before"].toInt();
        qInfo("%d of 12 killed; %d certificates and %d reservations were left", killed, before, unfinished);
        QVERIFY(before + unfinished > 0);
        QVERIFY(unfinished <= 100 * killed); // those of the transaction that was under way
        for (int i = 0; i < requests; ++i) QCOMPARE(good.value(QString("CN=h%1.example.com").arg(i)), 1);
        QCOMPARE_CODE(desk.cli({"vault", "verify"}), 0);
        QCOMPARE(QDir(desk.path("out")).entryList({"*.pem"}).size(), requests);
    }
};

QTEST_GUILESS_MAIN(BatchCommandTest)
#include "BatchCommandTest.moc"
