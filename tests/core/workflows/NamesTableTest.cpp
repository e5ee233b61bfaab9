#include "core/workflows/NamesTable.h"
#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/formats/WorkerReader.h"
#include "tests/support/TestVault.h"
#include <QDir>
#include <QFileInfo>
#include <sys/stat.h>

using namespace core;
using namespace test;

/// Tables that say who gets a certificate, and the keys and requests made for them.
class NamesTableTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatSpreadsheetsWrite_data();
    void readsWhatSpreadsheetsWrite();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void aRowThatCannotBeReadDoesNotStopTheOthers();
    void keysLieEncryptedBesideTheirRequests();
    void anInterruptedBatchUsesTheKeysThatLieThere();
    void replacesNoKeyAndTrustsNoForeignRequest();
    void aFileThatKillsItsReaderIsTheProblemOfItsRow();
    void aTableBecomesCertificates();

private:
    static std::vector<NamesRow> rows(const char* csv)
    {
        return readNamesTable(bytesOf(std::string_view(csv))).value();
    }
    static const KeyAlgorithm& p256() { return **findKeyAlgorithm("ec:P-256"); }
};

void NamesTableTest::readsWhatSpreadsheetsWrite_data()
{
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char* name, const char* csv) { QTest::newRow(name) << QByteArray(csv); };
    row("comma", "CN,O,DNS,IP\n\"Ana, Example\",\"The \"\"A\"\"\",a.example b.example,192.0.2.1\n");
    row("semicolon", "CN;O;DNS;IP\r\nAna, Example;The \"A\";a.example b.example;192.0.2.1\r\n");
    row("tab", "CN\tO\tDNS\tIP\nAna, Example\tThe \"A\"\ta.example b.example\t192.0.2.1");
    row("mark",
        "\xEF\xBB\xBF"
        "cn,o,dns,ip\n\n\"Ana, Example\",\"The \"\"A\"\"\",\"a.example\nb.example\",192.0.2.1\n\n");
    row("whole", "Subject;Names\n\"O=The \\\"\"A\\\"\",CN=Ana\\, Example\";DNS:a.example DNS:b.example IP:192.0.2.1\n");
    row("spaces", " CN ; O ;names\n  Ana, Example ; The \"A\" ;  DNS:a.example  DNS:b.example IP:192.0.2.1 ;;\n");
    row("empty rows", ";;;\nCN;O;DNS;IP\n;;;\nAna, Example;The \"A\";a.example b.example;192.0.2.1\n; ;\"\n\";\n");
}

void NamesTableTest::readsWhatSpreadsheetsWrite()
{
    QFETCH(QByteArray, csv);
    const auto read = readNamesTable(bytesOf(std::string_view(csv.constData(), static_cast<std::size_t>(csv.size()))));
    QVERIFY_OK(read);
    QCOMPARE(read->size(), 1U);
    const NamesRow& row = read->front();
    QVERIFY2(!row.problem, row.problem ? sentence(*row.problem).c_str() : "");
    QCOMPARE(row.subject.commonName(), std::string("Ana, Example"));
    QCOMPARE(row.subject.first("2.5.4.10"), std::string("The \"A\""));
    QCOMPARE(row.names.size(), 3U);
    QCOMPARE(toText(row.names[2]), std::string("IP:192.0.2.1"));
}

void NamesTableTest::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char* name, const QByteArray& csv, const char* rule) {
        QTest::newRow(name) << csv << QByteArray(rule);
    };
    row("nothing", "", "CW-693");
    row("unknown column", "CN,Shoe size\nAna,38\n", "CW-693");
    row("no first line", "Ana,Acme\n", "CW-693");
    row("open quotation", "CN\n\"Ana\n", "CW-694");
    row("not UTF-8", "CN\nZo\xEB\n", "CW-694");
    row("NUL", QByteArray("CN\nAna\0\n", 8), "CW-694");
    row("too long", "CN\n" + QByteArray("x\n").repeated(10'001), "CW-601");
}

void NamesTableTest::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, rule);
    const auto read = readNamesTable(bytesOf(std::string_view(csv.constData(), static_cast<std::size_t>(csv.size()))));
    QVERIFY(!read);
    QCOMPARE(read.error().rule, rule.toStdString());
}

void NamesTableTest::aRowThatCannotBeReadDoesNotStopTheOthers()
{
    const auto read =
        rows("CN,IP,DNS\nAna,192.0.2.1\nBen,192.0.2.x\nCleo,,c.example,more\nDan,,*.example\nEve,,e.example\n");
    QCOMPARE(read.size(), 5U);
    QVERIFY(!read[0].problem && read[3].problem && !read[4].problem); // no request can ask for that
    QVERIFY(read[1].problem && read[1].line == 3);
    QCOMPARE(read[2].problem->rule, std::string("CW-695"));
    const auto requests = requestsForNames(read, p256(), localKeys(), {});
    QVERIFY_OK(requests);
    QCOMPARE(requests->size(), 5U);
    QVERIFY((*requests)[1].problem && (*requests)[1].source == "line 3");
    QVERIFY_OK(Csr::parse((*requests)[4].der));
}

void NamesTableTest::keysLieEncryptedBesideTheirRequests()
{
    QTemporaryDir folder;
    const Secret passphrase(bytesOf("battery staple"));
    const auto requests = requestsForNames(rows("CN\nana\n../ben\n"), p256(), localKeys(),
        KeysFolder{folder.path().toStdString(), &passphrase, localReader().get()});
    QVERIFY_OK(requests);
    const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 4);
    QCOMPARE(files.front(), QString("00002-ana.csr"));
    for (const QString& file : files) {
        struct stat status{};
        QVERIFY(::stat(folder.filePath(file).toUtf8().constData(), &status) == 0);
        if (!file.endsWith(".key")) continue;
        QCOMPARE(status.st_mode & 0777, 0600U);
        const auto content = readFile(folder.filePath(file).toStdString(), 100'000);
        QVERIFY_OK(content);
        QVERIFY(!readPrivateKey(*content, {}));
        const auto key = readPrivateKey(*content, passphrase.view());
        QVERIFY_OK(key);
        const std::size_t place = file.startsWith("00002") ? 0 : 1;
        QVERIFY(Csr::parse((*requests)[place].der)->publicKey()->fingerprint() == key->publicKey().fingerprint());
    }
}

void NamesTableTest::anInterruptedBatchUsesTheKeysThatLieThere()
{
    QTemporaryDir folder;
    const Secret passphrase(bytesOf("battery staple"));
    const KeysFolder keys{folder.path().toStdString(), &passphrase, localReader().get()};
    const auto table = rows("CN\nana\nben\ncleo\n");
    std::stop_source stop;
    const auto cut = requestsForNames(
        table, p256(), localKeys(), keys,
        [&](std::size_t done) {
            if (done == 2) stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::Cancelled);
    const auto keyOf = [&](const char* file) { return *readFile(folder.filePath(file).toStdString(), 100'000); };
    const Bytes ana = keyOf("00002-ana.key");
    QVERIFY(QFile::remove(folder.filePath("00003-ben.csr"))); // killed between key and request
    const Bytes ben = keyOf("00003-ben.key");
    QVERIFY_OK(requestsForNames(table, p256(), localKeys(), keys));
    QVERIFY(keyOf("00002-ana.key") == ana);
    QVERIFY(keyOf("00003-ben.key") == ben);
    QVERIFY(QFileInfo::exists(folder.filePath("00003-ben.csr")));
    QVERIFY(QFileInfo::exists(folder.filePath("00004-cleo.key")));
}

void NamesTableTest::replacesNoKeyAndTrustsNoForeignRequest()
{
    QTemporaryDir folder;
    const Secret passphrase(bytesOf("battery staple")), other(bytesOf("another passphrase"));
    const std::filesystem::path path = folder.path().toStdString();
    const auto table = rows("CN\nana\n");
    QVERIFY_OK(requestsForNames(table, p256(), localKeys(), KeysFolder{path, &passphrase, localReader().get()}));
    const Bytes key = *readFile(path / "00002-ana.key", 100'000);
    const auto problem = [&](const std::vector<NamesRow>& again, const KeyAlgorithm& kind, const Secret& secret) {
        const auto made = requestsForNames(again, kind, localKeys(), KeysFolder{path, &secret, localReader().get()});
        return made && made->front().problem ? made->front().problem->rule : std::string();
    };
    QCOMPARE(problem(table, p256(), passphrase), std::string());
    QCOMPARE(problem(table, p256(), other), std::string("CW-697"));
    QCOMPARE(problem(table, **findKeyAlgorithm("ed25519"), passphrase), std::string("CW-697"));
    QCOMPARE(problem(rows("CN,O\nana,Acme\n"), p256(), passphrase), std::string("CW-697"));
    // somebody put a request for a key of their own there
    const auto foreign = createRequest(table.front().subject, {}, p256());
    QVERIFY_OK(foreign);
    QVERIFY_OK(writeFile(
        path / "00002-ana.csr", bytesOf(writePem("CERTIFICATE REQUEST", foreign->request.der())), FileKind::Public));
    QCOMPARE(problem(table, p256(), passphrase), std::string("CW-697"));
    QVERIFY(*readFile(path / "00002-ana.key", 100'000) == key);
}

void NamesTableTest::aFileThatKillsItsReaderIsTheProblemOfItsRow()
{
    QTemporaryDir folder;
    const Secret passphrase(bytesOf("battery staple"));
    const std::filesystem::path path = folder.path().toStdString(), worker = path / "worker", deadly = path / "deadly";
    const auto reader = workerReader(worker);
    const KeysFolder keys{path, &passphrase, reader.get()};
    // while this file is there, whatever is read kills its reader
    const std::string script = "#!/bin/sh\nif [ -e '" + deadly.string() + "' ]; then rm '" + deadly.string() +
        "'; kill -9 $$; fi\nexec " CERTWRIGHT_PARSE_WORKER "\n";
    QVERIFY_OK(writeFile(worker, bytesOf(script), FileKind::Public));
    std::filesystem::permissions(worker, std::filesystem::perms::owner_all);
    const auto table = rows("CN\nana\nben\n");
    QVERIFY_OK(requestsForNames(table, p256(), localKeys(), keys));
    QVERIFY(QFile::remove(folder.filePath("00002-ana.csr"))); // so that of this row the key alone is read
    QVERIFY_OK(writeFile(deadly, {}, FileKind::Public));
    const auto again = requestsForNames(table, p256(), localKeys(), keys);
    QVERIFY_OK(again);
    QVERIFY(!std::filesystem::exists(deadly));
    QVERIFY((*again)[0].problem);
    QCOMPARE((*again)[0].problem->rule, std::string("CW-622"));
    QVERIFY(!(*again)[1].problem);
}

void NamesTableTest::aTableBecomesCertificates()
{
    Room room;
    auto vault = room.create();
    QVERIFY_OK(vault);
    QVERIFY_OK(makeTwoTiers(*vault));
    const auto requests = requestsForNames(
        rows("CN,DNS\nweb,web.example\nbad,*.example\napi,api.example\n"), p256(), vault->keyService(), {});
    QVERIFY_OK(requests);
    const SignOrder order{.issuer = "Issuing", .profile = "tls-server", .choices = {}};
    const auto report = signBatch(*vault, *requests, order, 2);
    QVERIFY_OK(report);
    QVERIFY(report->lines[0].certificate && report->lines[2].certificate);
    QVERIFY(report->lines[1].refusal);
    QCOMPARE(report->lines[2].certificate->subject().commonName(), std::string("api"));
}

QTEST_GUILESS_MAIN(NamesTableTest)
#include "NamesTableTest.moc"
