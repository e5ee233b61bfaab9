#include "core/base/File.h"
#include "core/ceremony/paper/CodeReader.h"
#include "core/ceremony/paper/PaperReader.h"
#include "core/ceremony/paper/SheetDocuments.h"
#include "core/crypto/Random.h"
#include "core/keys/KeyBackup.h"
#include "core/x509/Der.h"
#include "ui/print/Pdf.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace core;

namespace {

SheetLabel label()
{
    return {.root = "CN=Example Root CA 2026,O=Example Corp,C=DE",
        .rootFingerprint = sha256(bytesOf("root")),
        .madeOn = "2026-12-01",
        .contact = "pki@example.com, IT security, room 2.17",
        .keepUntil = "2047-12-01",
        .threshold = 3,
        .shares = 5};
}

Bytes pdfOf(const document::Document& document)
{
    auto pdf = print::makePdf(document);
    if (!pdf) qFatal("%s", pdf.error().detail.c_str());
    // for whoever works on the looks
    if (const QString folder = qEnvironmentVariable("CERTWRIGHT_KEEP_PAGES"); !folder.isEmpty())
        static_cast<void>(writeFile(
            (folder + u'/').toStdString() + safeFileName(document.title) + ".pdf", pdf->content, FileKind::Public));
    return std::move(pdf->content);
}

/// The commands that a document prints, in their order.
std::vector<std::string> commandsOf(const document::Document& document)
{
    std::vector<std::string> commands;
    for (const document::Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block); paragraph && paragraph->isMono)
            commands.push_back(paragraph->text);
    return commands;
}

/// A folder in which tools of others work.
class Desk {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, ByteView content) const
    {
        if (!writeFile(path(name).toStdString(), content, FileKind::Public)) qFatal("cannot write a test file");
    }
    Bytes read(const QString& name) const
    {
        return readFile(path(name).toStdString(), std::size_t{1} << 28).value_or(Bytes());
    }
    /// What a shell says. Every program that it starts is noted in "programs".
    QByteArray run(const QString& command) const
    {
        QProcess shell;
        shell.setWorkingDirectory(m_folder.path());
        shell.start(QStringLiteral("strace"),
            {QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-e"), QStringLiteral("trace=execve"),
                QStringLiteral("-A"), QStringLiteral("-o"), QStringLiteral("programs"), QStringLiteral("sh"),
                QStringLiteral("-c"), command});
        if (!shell.waitForFinished(120'000) || shell.exitCode() != 0)
            return "failed: " + command.toUtf8() + "\n" + shell.readAllStandardError();
        return shell.readAllStandardOutput();
    }
    QStringList files(const QString& pattern) const { return QDir(m_folder.path()).entryList({pattern}); }

private:
    QTemporaryDir m_folder;
};

Bytes someDer(std::size_t size) { return der::element(der::tag::octetString, randomBytes(size - 4).value()); }

const ReadCodes& reader()
{
    static const ReadCodes read = workerCodeReader(CERTWRIGHT_PARSE_WORKER);
    return read;
}

}

class SheetPagesTest : public QObject {
    Q_OBJECT

private slots:
    void theKeyComesBackWithTheCommandsOnTheSheet_data()
    {
        QTest::addColumn<QString>("algorithm");
        const bool isLong = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL");
        for (const char* algorithm : {"ec:P-384", "rsa:3072", "rsa:4096", "ml-dsa-65", "ed25519"})
            if (isLong || algorithm == std::string_view("ec:P-384") || algorithm == std::string_view("rsa:3072"))
                QTest::addRow("%s", algorithm) << QString(algorithm);
    }

    void theKeyComesBackWithTheCommandsOnTheSheet()
    {
        QFETCH(const QString, algorithm);
        const auto key = PrivateKey::generate(**findKeyAlgorithm(algorithm.toStdString()));
        const Secret secret = makeBackupSecret().value();
        const Bytes der = backUpKey(*key, secret).value();
        const auto backup = layOutBackup(der);
        const auto sheets = keySheets(*backup, label(), 1, 2);
        QVERIFY(backup && sheets);
        const auto shares = splitSecret(secret, 3, 5);
        Desk desk;
        desk.write(QStringLiteral("sheets.pdf"), pdfOf(*sheets));
        std::string lines;
        for (const std::size_t number : {4U, 0U, 2U}) lines += textOf((*shares)[number].view()) + "\n";
        desk.write(QStringLiteral("shares.txt"), bytesOf(lines));
        // the certificate that the recipe compares with, made by openssl from the same key
        const Secret pkcs8 = key->toPkcs8().value();
        desk.write(QStringLiteral("plain.der"), pkcs8.view());
        QCOMPARE(desk.run(QStringLiteral(
                     "openssl req -x509 -key plain.der -keyform DER -subj /CN=Root -out root.crt && rm plain.der")),
            QByteArray());
        QCOMPARE(desk.run(QStringLiteral("pdftoppm -r %1 -gray -png sheets.pdf sheet")
                         .arg(qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 300 : 150)),
            QByteArray());
        QByteArrayList answers;
        for (const std::string& command : commandsOf(*sheets)) {
            if (command.contains("lines.txt")) continue; // the other way to key.der, below
            const QByteArray said = answers.emplace_back(desk.run(QString::fromStdString(command)));
            QVERIFY2(!said.startsWith("failed"), said.constData());
            if (command.starts_with("sha256sum"))
                QVERIFY(said.startsWith(QByteArray::fromStdString(toHex(backup->digest))));
        }
        QVERIFY(answers.last().startsWith("-----BEGIN PUBLIC KEY"));
        QCOMPARE(answers.last(), answers[answers.size() - 2]); // of the certificate, and of the key
        QVERIFY(desk.read(QStringLiteral("key.der")) == der);
        // and from the lines alone
        std::string typed;
        for (const PaperSheet& sheet : backup->sheets)
            for (const PaperLine& line : sheet.lines) typed += line.groups() + "\n";
        desk.write(QStringLiteral("lines.txt"), bytesOf(typed));
        for (const std::string& command : commandsOf(*sheets))
            if (command.contains("lines.txt"))
                QVERIFY(!desk.run(QString::fromStdString("rm key.der; " + command)).startsWith("failed"));
        QVERIFY(desk.read(QStringLiteral("key.der")) == der);
        const Bytes programs = desk.read(QStringLiteral("programs"));
        const std::string started(programs.begin(), programs.end());
        for (const char* tool : {"pdftoppm", "ZXingReader", "base32", "python3", "openssl"})
            QVERIFY2(started.contains("execve(\"/usr/bin/" + std::string(tool) + "\""), tool);
        QVERIFY2(!started.contains("certwright"), started.c_str()); // nothing of ours
    }

    void pagesSayWhatTheyAre()
    {
        const auto backup = layOutBackup(someDer(2490));
        SheetLabel rehearsal = label();
        rehearsal.isRehearsal = true;
        const auto sheets = keySheets(*backup, rehearsal, 2, 3);
        Desk desk;
        desk.write(QStringLiteral("sheets.pdf"), pdfOf(*sheets));
        const QString text = QString::fromUtf8(desk.run(QStringLiteral("pdftotext -layout sheets.pdf -")));
        const QStringList pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() >= 8); // six, the parity, the recipe
        for (const QString& page : pages) {
            QVERIFY(page.contains(QString::fromStdString(inGroupsOfFour(backup->set))));
            QVERIFY(page.contains(QStringLiteral("copy 2 of 3")));
            QVERIFY(page.contains(QStringLiteral("KEY SHEET")));
            QVERIFY(page.contains(QStringLiteral("REHEARSAL")));
        }
        for (const PaperSheet& sheet : backup->sheets)
            for (const PaperLine& line : sheet.lines)
                QVERIFY2(text.contains(QString::fromStdString(line.groups())), line.text.c_str());
        for (int number = 1; number <= 6; ++number)
            QVERIFY(pages[number - 1].contains(QStringLiteral("sheet %1 of 6").arg(number)));
        QVERIFY(pages[6].contains(QStringLiteral("parity")));
        QVERIFY(pages[0].simplified().contains(QStringLiteral("3 of 5")) &&
            pages[0].contains(QStringLiteral("2047-12-01")));
        QVERIFY(desk.run(QStringLiteral("qpdf --check sheets.pdf")).contains("No syntax or stream encoding errors"));
    }

    void damagedPagesAreRead_data()
    {
        QTest::addColumn<int>("dpi");
        QTest::addColumn<QString>("damage");
        const std::pair<const char*, const char*> damages[] = {
            {"turned by 7 degrees", "-background white -rotate 7"},
            {"upside down", "-rotate 180"},
            {"blurred", "-blur 0x1.2"},
            {"noise", "-attenuate 0.6 +noise Gaussian"},
            {"a blot of two sevenths of the width",
                "-fill black -draw 'roundrectangle X1,Y1 X2,Y2 20,20' -draw 'roundrectangle X3,Y1 X4,Y2 20,20'"},
            {"a white fold", "-fill white -draw 'rectangle 0,F1 9999,F2'"},
            {"all of it",
                "-fill white -draw 'rectangle 0,F1 9999,F2' -background white -rotate 4 -blur 0x0.8 "
                "-attenuate 0.3 +noise Gaussian -level 10%,80%"},
        };
        const bool isLong = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL");
        for (const int dpi : {150, 300})
            for (const auto& [name, damage] : damages)
                if (isLong || dpi == 150 || damage == damages[4].second) // noise in large pictures takes long
                    QTest::addRow("%s at %d dpi", name, dpi) << dpi << QString(damage);
    }

    void damagedPagesAreRead()
    {
        QFETCH(const int, dpi);
        QFETCH(QString, damage);
        const Bytes der = someDer(295);
        const auto backup = layOutBackup(der);
        Desk desk;
        desk.write(QStringLiteral("sheets.pdf"), pdfOf(*keySheets(*backup, label(), 1, 2)));
        desk.run(QStringLiteral("pdftoppm -r %1 -gray -png -f 1 -l 1 -singlefile sheets.pdf page").arg(dpi));
        // millimetres on the page; the left code lies between 26 and 100 across, 85 and 159 down, its copy 84 to the right
        const std::pair<const char*, double> places[] = {
            {"X1", 53}, {"X2", 74}, {"X3", 137}, {"X4", 158}, {"Y1", 112}, {"Y2", 133}, {"F1", 121}, {"F2", 122.2}};
        for (const auto& [name, place] : places)
            damage.replace(QLatin1String(name), QString::number(qRound(place / 25.4 * dpi)));
        const QByteArray said =
            desk.run(QStringLiteral("convert page.png %1 -colorspace Gray -depth 8 damaged.png").arg(damage));
        QVERIFY2(said.isEmpty(), said.constData());
        const auto codes = reader()(desk.read(QStringLiteral("damaged.png")));
        QVERIFY(codes && !codes->empty());
        PaperReader paper;
        for (const std::string& code : *codes) QVERIFY(paper.takeCode(code));
        QVERIFY(paper.content() == der);
    }

    void oneSheetMayBeTornOff_data()
    {
        QTest::addColumn<int>("dpi");
        for (const int dpi : {150, 300}) QTest::addRow("%d dpi", dpi) << dpi;
    }

    void oneSheetMayBeTornOff()
    {
        QFETCH(const int, dpi);
        const Bytes der = someDer(1300);
        const auto backup = layOutBackup(der);
        Desk desk;
        desk.write(QStringLiteral("sheets.pdf"), pdfOf(*keySheets(*backup, label(), 1, 1)));
        desk.run(QStringLiteral("pdftoppm -r %1 -gray sheets.pdf page").arg(dpi));
        PaperReader paper;
        const QStringList pages = desk.files(QStringLiteral("page-*"));
        for (qsizetype page = 0; page < pages.size(); ++page) {
            if (page == 2) continue;
            const auto codes = reader()(desk.read(pages[page]));
            QVERIFY(codes);
            for (const std::string& code : *codes) QVERIFY(paper.takeCode(code));
        }
        QVERIFY(paper.content() == der);
    }

    void nothingIsCutHoweverLongItIs()
    {
        document::Document document;
        std::string words;
        for (int word = 0; word < 4000; ++word) words += "word" + std::to_string(word) + " ";
        document.blocks = {document::Heading{"Long", 1, {}},
            document::StepBox{.id = "A1.1", .kind = "Say", .minutes = "1 min", .text = words},
            document::Heading{"After", 2, {}},
            document::Table{
                {{"A", 1, false}, {"B", 1, true}}, std::vector<std::vector<std::string>>(300, {"a", "b"}), false}};
        const auto pdf = print::makePdf(document);
        QVERIFY(pdf && pdf->pageOf.at("A1.1") == 2);
        Desk desk;
        desk.write(QStringLiteral("long.pdf"), pdf->content);
        const QByteArray text = desk.run(QStringLiteral("pdftotext -layout long.pdf -"));
        QVERIFY(text.contains("word0 ") && text.contains("word3999"));
        QCOMPARE(text.count('\f'), pdf->pages);
        // the head of a table stands on each of its pages
        QCOMPARE(QString::fromUtf8(text).count(QRegularExpression(QStringLiteral("(?m)^ *A +B *$"))), pdf->pages - 2);
    }

    void sharesLookDifferentFromKeys()
    {
        const auto backup = layOutBackup(someDer(295));
        const Secret secret = makeBackupSecret().value();
        const auto shares = splitSecret(secret, 3, 5);
        const auto words = std::make_shared<const Secret>((*shares)[1].view());
        Desk desk;
        desk.write(QStringLiteral("share.pdf"), pdfOf(shareSheet(label(), 2, "Dana Ito", *backup, words)));
        desk.write(QStringLiteral("blank.pdf"), pdfOf(shareSheet(label(), 2, "Dana Ito", *backup)));
        const QByteArray text = desk.run(QStringLiteral("pdftotext -layout share.pdf -"));
        const QByteArray blank = desk.run(QStringLiteral("pdftotext -layout blank.pdf -"));
        for (const QByteArray& word : QByteArray::fromStdString(textOf(words->view())).split(' '))
            QVERIFY(text.contains(word));
        for (const QByteArray& page : {text, blank}) {
            QVERIFY(page.contains("SHARE SHEET") && page.contains("Share 2 of 5") && page.contains("Dana Ito"));
            QVERIFY(page.contains(QByteArray::fromStdString(inGroupsOfFour(backup->set))));
            QCOMPARE(page.count('\f'), 1);
        }
        // nothing of a share is a code, which a camera could take from afar
        desk.run(QStringLiteral("pdftoppm -r 150 -gray -singlefile share.pdf share"));
        QVERIFY(reader()(desk.read(QStringLiteral("share.pgm"))) == std::vector<std::string>{});
    }
};

QTEST_MAIN(SheetPagesTest)
#include "SheetPagesTest.moc"
