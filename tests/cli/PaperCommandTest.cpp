#include "core/base/File.h"
#include "core/ceremony/Script.h"
#include "core/ceremony/paper/PaperReader.h"
#include "core/ceremony/record/Seal.h"
#include "core/crypto/SecretSharing.h"
#include "core/formats/ImportFormat.h"
#include "core/keys/KeyBackup.h"
#include "tests/cli/CommandLine.h"
#include "tests/support/Pictures.h"
#include <QCryptographicHash>

using namespace core;
using commandLine::Desk;
using commandLine::Ran;

namespace {

QByteArray octets(ByteView view)
{
    return {reinterpret_cast<const char*>(view.data()), static_cast<qsizetype>(view.size())};
}

/// A key on paper, in a folder: sheet-N.pgm, lines.txt, share-N.txt and the certificate root.pem.
struct Paper {
    explicit Paper(const Desk& desk, const char* algorithm, const QString& prefix = {})
    {
        const auto key = PrivateKey::generate(**findKeyAlgorithm(algorithm));
        const Secret secret = makeBackupSecret().value();
        backup = layOutBackup(backUpKey(*key, secret).value()).value();
        spki = key->publicKey().spki();
        QByteArray lines = "# typed by hand\nSet " + QByteArray::fromStdString(inGroupsOfFour(backup.set)) + "\n\n";
        for (const PaperSheet& sheet : backup.sheets) {
            const Bytes picture = pictures::pgm(*qrMatrix(sheet.code), 3);
            desk.write(prefix + QStringLiteral("sheet-%1.pgm").arg(sheet.number), octets(picture));
            for (const PaperLine& line : sheet.lines)
                lines += QByteArray::fromStdString(
                    std::to_string(line.number) + " " + line.groups() + " " + line.check + "\n");
        }
        desk.write(prefix + "lines.txt", lines);
        const auto shares = splitSecret(secret, 3, 5);
        for (std::size_t at = 0; at < 5; ++at)
            desk.write(prefix + QStringLiteral("share-%1.txt").arg(at + 1),
                "# a share\n" + QByteArray::fromStdString(textOf((*shares)[at].view())) + "\n");
        const Secret pkcs8 = key->toPkcs8().value();
        desk.write(prefix + "plain.der", octets(pkcs8.view()));
        desk.tool("openssl",
            {"req", "-x509", "-key", prefix + "plain.der", "-keyform", "DER", "-subj", "/CN=Root", "-out",
                prefix + "root.pem"});
    }
    PaperBackup backup;
    Bytes spki;
};

QStringList shares(const Desk& desk, const QList<int>& numbers)
{
    QStringList options;
    for (const int number : numbers)
        options << "--shares-file" << desk.path(QStringLiteral("share-%1.txt").arg(number));
    return options;
}

}

class PaperCommandTest : public QObject {
    Q_OBJECT

private slots:
    void everyTemplateIsPrinted()
    {
        const Desk desk;
        for (const auto& [name, content] : shippedScriptTexts()) {
            const QString script =
                desk.path(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + ".toml");
            const QString pdf = desk.path("script.pdf");
            QFile file(script);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content.data(), static_cast<qsizetype>(content.size()));
            file.close();
            const Ran ran = desk.plain({"ceremony", "print", script, "--out", pdf, "--json"});
            QVERIFY2(ran.code == 0, ran.all().constData());
            QCOMPARE(desk.mode("script.pdf"), 0644);
            const QStringList pages =
                QString::fromUtf8(desk.tool("pdftotext", {"-layout", pdf, "-"}).out).split(u'\f', Qt::SkipEmptyParts);
            QCOMPARE(pages.size(), ran.json()["pages"].toInt());
            QString hash = QString::fromLatin1(
                QCryptographicHash::hash(
                    QByteArray(content.data(), static_cast<qsizetype>(content.size())), QCryptographicHash::Sha256)
                    .toHex())
                               .toUpper();
            for (int at = 60; at > 0; at -= 4) hash.insert(at, u' ');
            const QString firstWords = ran.json()["words"].toString().section(u' ', 0, 5);
            for (const QString& page : pages) QVERIFY(page.contains(hash) && page.contains(firstWords));
            const QJsonObject places = ran.json()["page_of_step"].toObject();
            QVERIFY(!places.isEmpty());
            for (auto place = places.begin(); place != places.end(); ++place)
                QVERIFY2(pages[place.value().toInt() - 1].contains(place.key() + u' '), qPrintable(place.key()));
            QVERIFY(pages.filter("Exception sheet").size() == 5 && pages.filter("Whiskey").size() == 1);
            QVERIFY(pages.last().contains("aardvark") && pages.last().contains("Yucatan"));
            QVERIFY(desk.tool("qpdf", {"--check", pdf}).code == 0);
        }
        for (const auto& [name, content] : shippedScriptTexts()) { // each has a checklist of one page
            const QString script =
                desk.path(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + ".toml");
            const QString pdf = desk.path("checklist.pdf");
            const Ran ran = desk.plain({"ceremony", "print", script, "--checklist", "--out", pdf, "--json"});
            QCOMPARE_CODE(ran, 0);
            QCOMPARE(ran.json()["pages"].toInt(), 1);
            const QByteArray text = desk.tool("pdftotext", {"-layout", pdf, "-"}).out;
            QVERIFY2(text.contains("2 witnesses from 2 different departments"), text.constData());
            if (name == "root-create") QVERIFY2(text.contains("5 officers") && text.contains("2 blank tokens"), text);
        }
        QCOMPARE_CODE(desk.plain({"ceremony", "print", desk.path("missing.toml"), "--out", desk.path("x.pdf")}), 3);
        desk.write("wrong.toml", "schema = 7\n");
        QCOMPARE_CODE(desk.plain({"ceremony", "print", desk.path("wrong.toml"), "--out", desk.path("x.pdf")}), 1);
        QVERIFY(!desk.exists("x.pdf"));
    }

    void aTranscriptIsPrintedWithItsFiles()
    {
        const Desk desk;
        Genesis genesis;
        genesis.ceremony = newCeremonyId().value();
        std::vector<TranscriptEntry> entries{genesisEntry(genesis),
            {.type = LineType::People,
                .who = {"Carla Mendes"},
                .data = {{"role", "operator"}, {"department", "IT operations"}}},
            {.type = LineType::People,
                .data = {{"people",
                    RecordData::array({{{"name", "Eve Okafor"}, {"department", "Legal"},
                        {"organisation", "Example Corp"}, {"roles", {"witness"}}, {"identified_by", "passport"}}})}}},
            {.type = LineType::Step, .step = "A1.1", .act = 1, .data = {{"kind", "people.enrol"}}},
            {.type = LineType::Confirm, .step = "A1.1", .act = 1, .who = {"Dana Ito", "Eve <b>Okafor</b>"}},
            {.type = LineType::Incident,
                .step = "A1.1",
                .act = 1,
                .who = {"Dana Ito"},
                .data = {{"expected", "a quiet room"}, {"happened", "somebody knocked"}, {"severity", "note"}}},
            {.type = LineType::Abort, .data = {{"reason", "other"}, {"text", "fire alarm"}}}};
        std::string text;
        Sha256 head = transcriptStart;
        for (std::size_t at = 0; at < entries.size(); ++at) {
            const auto line =
                makeLine(at + 1, head, {std::chrono::sys_days(std::chrono::year(2026) / 11 / 20), 7}, entries[at]);
            QVERIFY(line);
            text += line->text;
            head = line->hash;
        }
        desk.write("transcript.jsonl", QByteArray::fromStdString(text));
        desk.write("script.toml", QByteArray(shippedScriptTexts()[0].content.data()));
        const QString pdf = desk.path("t.pdf");
        QCOMPARE_CODE(desk.plain({"ceremony", "print", desk.path("transcript.jsonl"), "--out", pdf}), 0);
        QCOMPARE(desk.tool("qpdf", {"--show-attachment=transcript.jsonl", pdf}).out, QByteArray::fromStdString(text));
        QCOMPARE(desk.tool("qpdf", {"--show-attachment=script.toml", pdf}).out, desk.read("script.toml"));
        const QString first = QString::fromUtf8(desk.tool("pdftotext", {"-layout", "-l", "1", pdf, "-"}).out);
        for (const char* said : {"Abandoned", "witness; identified by", "Legal, Example Corp", "fire alarm",
                 "somebody knocked", "No check was waived", "REHEARSAL"})
            QVERIFY2(first.contains(said), said);
        QVERIFY(first.indexOf("Abandoned") < first.indexOf("somebody knocked"));
        QVERIFY(QString::fromUtf8(desk.tool("pdftotext", {"-layout", pdf, "-"}).out).contains("<b>Okafor</b>"));
        desk.write("transcript.jsonl", QByteArray::fromStdString(text).replace("knocked", "smiled!"));
        QCOMPARE_CODE(
            desk.plain({"ceremony", "print", desk.path("transcript.jsonl"), "--out", desk.path("no.pdf")}), 1);
    }

    void aKeyIsRestoredFromPicturesOrLines()
    {
        const Desk desk;
        const Paper paper(desk, "ec:P-384");
        const QStringList both[] = {{"--sheet", desk.path("sheet-1.pgm")}, {"--lines", desk.path("lines.txt")}};
        for (const QStringList& source : both) {
            const Ran ran = desk.plain(
                QStringList{"ceremony", "restore", "--certificate", desk.path("root.pem"), "--out", desk.path("key.p8"),
                    "--out-passphrase-file", desk.path("keypass"), "--json", "--force"} +
                source + shares(desk, {5, 1, 3}));
            QVERIFY2(ran.code == 0, ran.all().constData());
            QCOMPARE(ran.json()["set"].toString().toStdString(), paper.backup.set);
            QCOMPARE(ran.json()["algorithm"].toString(), "ec:P-384");
            QCOMPARE(desk.mode("key.p8"), 0600);
            const QByteArray spki =
                desk.tool("openssl", {"pkey", "-in", "key.p8", "-passin", "file:keypass", "-pubout", "-outform", "DER"})
                    .out;
            QCOMPARE(spki, octets(paper.spki));
        }
        // a drill writes nothing
        const Ran drill = desk.plain(QStringList{"ceremony", "restore"} + both[0] + shares(desk, {2, 3, 4}));
        QVERIFY2(drill.code == 0 && drill.out.contains("gone from memory"), drill.all().constData());
        QVERIFY(!drill.all().contains("no record tells of this"));
        const Ran whole = desk.plain(QStringList{"ceremony", "restore", "--out", desk.path("again.p8"),
                                         "--out-passphrase-file", desk.path("keypass")} +
            both[0] + shares(desk, {2, 3, 4}));
        QVERIFY2(whole.code == 0 && whole.all().contains("no record tells of this"), whole.all().constData());
    }

    void whatIsWrongIsNamed()
    {
        const Desk desk;
        const Paper paper(desk, "rsa:3072");
        const Paper other(desk, "ec:P-256", "other-");
        const QStringList restore{"ceremony", "restore", "--json"};
        const auto sheet = [&](const char* name) { return QStringList{"--sheet", desk.path(name)}; };
        const QStringList all = sheet("sheet-1.pgm") + sheet("sheet-2.pgm") + sheet("sheet-3.pgm") +
            sheet("sheet-4.pgm") + sheet("sheet-5.pgm");
        QVERIFY(paper.backup.sheets.size() == 6); // five and the parity
        // too few shares, another certificate, shares of another key
        const Ran two = desk.plain(restore + all + shares(desk, {1, 2}));
        QVERIFY2(two.code == 1 && two.error()["rule"] == "CW-635", two.all().constData());
        const Ran certificate = desk.plain(restore + all + shares(desk, {1, 2, 3}) +
            QStringList{"--certificate", desk.path("other-root.pem"), "--out", desk.path("key.p8"),
                "--out-passphrase-file", desk.path("keypass")});
        QVERIFY2(certificate.code == 1 && certificate.error()["rule"] == "CW-370", certificate.all().constData());
        QVERIFY(!desk.exists("key.p8"));
        const Ran foreignShares = desk.plain(restore + all +
            QStringList{"--shares-file", desk.path("other-share-1.txt"), "--shares-file",
                desk.path("other-share-2.txt"), "--shares-file", desk.path("other-share-3.txt")});
        QVERIFY2(foreignShares.code == 1 && foreignShares.error()["rule"] == "CW-352", foreignShares.all().constData());
        // the parity stands in for one sheet; a foreign one is named and left out
        const Ran parity =
            desk.plain(restore + sheet("sheet-1.pgm") + sheet("other-sheet-1.pgm") + sheet("sheet-0.pgm") +
                sheet("sheet-3.pgm") + sheet("sheet-4.pgm") + sheet("sheet-5.pgm") + shares(desk, {1, 2, 3}));
        QVERIFY2(parity.code == 0, parity.all().constData());
        QCOMPARE(parity.json()["problems"].toArray().size(), 1);
        QCOMPARE(parity.json()["problems"][0]["rule"].toString(), "CW-356");
        QVERIFY(parity.json()["problems"][0]["place"].toString().endsWith("other-sheet-1.pgm"));
        // three typing errors are found on their lines
        QByteArrayList lines = desk.read("lines.txt").split('\n');
        for (const int line : {5, 17, 40}) lines[line][8] = lines[line][8] == 'A' ? 'B' : 'A';
        desk.write("typos.txt", lines.join('\n'));
        const Ran typos =
            desk.plain(restore + QStringList{"--lines", desk.path("typos.txt")} + shares(desk, {1, 2, 3}));
        QCOMPARE_CODE(typos, 1);
        const QJsonArray problems = typos.json()["problems"].toArray();
        QCOMPARE(problems.size(), 3);
        QStringList places;
        for (const QJsonValue& problem : problems) places << problem["place"].toString().section(u':', -1);
        QCOMPARE(places, (QStringList{"6", "18", "41"}));
        QCOMPARE(typos.json()["missing_lines"].toArray().size(), 3);
        // with one sheet that has two of them, and the third one typed again
        const Ran mended = desk.plain(restore + QStringList{"--lines", desk.path("typos.txt")} + sheet("sheet-1.pgm") +
            sheet("sheet-2.pgm") + shares(desk, {1, 2, 3}));
        QVERIFY2(mended.code == 0, mended.all().constData());
        // no pictures at all
        desk.write("page.pdf", "%PDF-1.7\n");
        desk.write("empty.pgm", "P5 8 8 255\n" + QByteArray(64, '\xff'));
        const Ran nothing = desk.plain(restore + sheet("page.pdf") + sheet("empty.pgm") + shares(desk, {1, 2, 3}));
        QVERIFY2(nothing.code == 1 && nothing.json()["problems"].toArray().size() == 2, nothing.all().constData());
        QCOMPARE(nothing.json()["problems"][0]["rule"].toString(), "CW-367");
        QCOMPARE(nothing.json()["problems"][1]["rule"].toString(), "CW-369");
        QCOMPARE_CODE(desk.plain(restore + shares(desk, {1, 2, 3})), 2);
        QCOMPARE_CODE(desk.plain(restore + all), 2);
        QCOMPARE_CODE(desk.plain(restore + sheet("missing.pgm") + shares(desk, {1, 2, 3})), 3);
    }
};

QTEST_GUILESS_MAIN(PaperCommandTest)
#include "PaperCommandTest.moc"
