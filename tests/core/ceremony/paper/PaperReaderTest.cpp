#include "core/ceremony/paper/PaperReader.h"
#include "core/base/File.h"
#include "core/ceremony/paper/Base32.h"
#include "core/crypto/Random.h"
#include "core/x509/Der.h"
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace core;

namespace {

/// A DER element of so many octets, as random as a ciphertext.
Bytes someDer(std::size_t size)
{
    const std::size_t header = size < 130 ? 2 : size < 259 ? 3 : 4;
    return der::element(der::tag::octetString, randomBytes(size - header).value());
}

PaperBackup layOut(const Bytes& der)
{
    auto backup = layOutBackup(der);
    if (!backup) qFatal("%s", backup.error().rule.c_str());
    return *std::move(backup);
}

std::string typed(const PaperLine& line)
{
    return std::to_string(line.number) + "  " + line.groups() + "  " + line.check;
}

std::vector<PaperLine> allLines(const PaperBackup& backup)
{
    std::vector<PaperLine> all;
    for (const PaperSheet& sheet : backup.sheets) all.insert(all.end(), sheet.lines.begin(), sheet.lines.end());
    return all;
}

std::string ruleOf(const auto& result) { return result ? std::string("none") : result.error().rule; }

QByteArray shell(const QString& command, const QByteArray& input)
{
    QProcess process;
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30000);
    return process.readAllStandardOutput().trimmed();
}

}

class PaperReaderTest : public QObject {
    Q_OBJECT

private slots:
    void base32IsTheStandards()
    {
        // RFC 4648 section 10, without padding
        const std::pair<const char*, const char*> vectors[] = {{"", ""}, {"f", "MY"}, {"fo", "MZXQ"}, {"foo", "MZXW6"},
            {"foob", "MZXW6YQ"}, {"fooba", "MZXW6YTB"}, {"foobar", "MZXW6YTBOI"}};
        for (const auto& [octets, text] : vectors) {
            QCOMPARE(toBase32(bytesOf(octets)), std::string(text));
            QVERIFY(fromBase32(text) == copyOf(bytesOf(octets)));
        }
        for (const char* wrong : {"A", "ABC", "ABCDEF", "MZ", "my", "M1", "MY======", "MZXW6YTBM"})
            QVERIFY2(!fromBase32(wrong), wrong);
        QCOMPARE(crcOf("123456789"), std::string("CBF43926"));
    }

    void everySizeIsLaidOutAndReadAgain_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {10, 11, 12, 13, 14, 20, 21, 167, 170, 248, 297, 362, 419, 420, 421, 840, 1259, 1260,
                 1261, 2490, 4900, static_cast<int>(paperOctets)})
            QTest::addRow("%d", size) << size;
    }

    void everySizeIsLaidOutAndReadAgain()
    {
        QFETCH(const int, size);
        const Bytes der = someDer(static_cast<std::size_t>(size));
        const PaperBackup backup = layOut(der);
        PaperReader codes;
        PaperReader lines;
        for (const PaperSheet& sheet : backup.sheets) {
            QVERIFY(sheet.code.size() <= 730 && sheet.lines.size() <= linesOfCode);
            for (const char c : sheet.code) // what the alphanumeric mode of QR has
                QVERIFY((c >= '0' && c <= ':') || (c >= 'A' && c <= 'Z') || c == '/');
            QVERIFY(codes.takeCode(sheet.code));
        }
        for (const PaperLine& line : allLines(backup)) QVERIFY(lines.takeLine(typed(line)));
        QVERIFY(codes.content() == der);
        QVERIFY(lines.content() == der);
        QVERIFY(codes.state().isComplete && codes.state().set == backup.set);
        QVERIFY(lines.takeLine("SHA-256: " + toHex(backup.digest)));
        QVERIFY(lines.takeLine("Set " + inGroupsOfFour(backup.set)));
        QVERIFY(lines.content() == der);
    }

    void stockToolsReadCodesAndLines()
    {
        const Bytes der = someDer(500);
        const PaperBackup backup = layOut(der);
        QByteArray lines;
        for (const PaperLine& line : allLines(backup)) lines += QByteArray::fromStdString(line.groups()) + '\n';
        QCOMPARE(shell(QStringLiteral("tr -d ' \\n' | base32 -d | sha256sum | cut -c1-64"), lines),
            QByteArray::fromStdString(toHex(backup.digest)));
        QByteArray codes;
        for (const PaperSheet& sheet : backup.sheets) codes += QByteArray::fromStdString(sheet.code) + '\n';
        QCOMPARE(shell(QStringLiteral("cut -d: -f4 | tr -d '\\n' | base32 -d | sha256sum | cut -c1-64"), codes),
            QByteArray::fromStdString(toHex(backup.digest)));
        // the checks, too, are what the page says they are
        const PaperLine line = backup.sheets[0].lines[6];
        QCOMPARE(shell(QStringLiteral("sha256sum | cut -c1-10 | tr a-f A-F | basenc --base16 -d | base32 | cut -c1-2"),
                     "7" + QByteArray::fromStdString(line.text)),
            QByteArray::fromStdString(line.check));
    }

    void anyOrderAndAnyCopies()
    {
        const Bytes der = someDer(2490);
        const PaperBackup backup = layOut(der);
        QCOMPARE(backup.sheets.size(), 7U); // six and the parity
        auto* random = QRandomGenerator::global();
        for (int round = 0; round < 50; ++round) {
            std::vector<std::string> pile;
            for (const PaperSheet& sheet : backup.sheets) {
                if (sheet.number > 0 && random->bounded(3) == 0)
                    for (const PaperLine& line : sheet.lines) pile.push_back(typed(line));
                else
                    pile.insert(pile.end(), 1 + random->bounded(2U), sheet.code);
            }
            std::ranges::shuffle(pile, *random);
            PaperReader reader;
            for (const std::string& piece : pile) QVERIFY(reader.takeLine(piece));
            QVERIFY(reader.content() == der);
        }
    }

    void theParityStandsInForAnyOneCode()
    {
        for (const std::size_t size : {1255U, 2490U, 4900U}) {
            const Bytes der = someDer(size);
            const PaperBackup backup = layOut(der);
            for (std::size_t lost = 0; lost < backup.sheets.size(); ++lost) {
                PaperReader reader;
                for (std::size_t at = 0; at < backup.sheets.size(); ++at)
                    if (at != lost) QVERIFY(reader.takeCode(backup.sheets[at].code));
                QVERIFY2(reader.content() == der, std::to_string(lost).c_str());
            }
            PaperReader reader; // two lost are too many, and both are named
            for (std::size_t at = 2; at < backup.sheets.size(); ++at) QVERIFY(reader.takeCode(backup.sheets[at].code));
            QCOMPARE(reader.state().missingCodes, (std::vector<int>{1, 2}));
            const auto content = reader.content();
            QCOMPARE(ruleOf(content), std::string("CW-362"));
            QCOMPARE(content.error().values[0], std::string("1, 2"));
            for (const PaperLine& line : backup.sheets[1].lines) QVERIFY(reader.takeLine(typed(line)));
            QVERIFY(reader.content() == der); // the lines of one and the parity for the other
        }
    }

    void whatIsMissingIsSaid()
    {
        const Bytes der = someDer(1000);
        const PaperBackup backup = layOut(der);
        PaperReader reader;
        QVERIFY(!reader.content());
        for (const PaperLine& line : allLines(backup))
            if (line.number != 4 && line.number != 8 && line.number < 22) QVERIFY(reader.takeLine(typed(line)));
        const PaperState state = reader.state();
        QVERIFY(!state.isComplete);
        QCOMPARE(state.lines, 50);
        QCOMPARE(state.codes, 3);
        QCOMPARE(state.missingCodes, (std::vector<int>{2, 3}));
        QCOMPARE(state.missingLines, (std::vector<int>{4, 8}));
        QVERIFY(reader.takeCode(backup.sheets[1].code));
        QVERIFY(reader.takeCode(backup.sheets[2].code));
        QCOMPARE(reader.content().error().values[1], std::string("4, 8"));
        const auto again = reader.takeCode(backup.sheets[1].code);
        QVERIFY(again && !again->isNew && again->number == 2);
        const auto whole = reader.takeCode(backup.sheets[0].code);
        QVERIFY(whole && whole->isNew);
        QVERIFY(reader.content() == der);
    }

    void everyWrongCharacterIsFoundOnItsLine()
    {
        const PaperBackup backup = layOut(someDer(297));
        const PaperLine line = allLines(backup)[4];
        int undetected = 0;
        int tries = 0;
        for (std::size_t at = 0; at < line.text.size(); ++at)
            for (const char wrong : std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")) {
                PaperLine changed = line;
                if (changed.text[at] == wrong) continue;
                changed.text[at] = wrong;
                PaperReader reader;
                const auto taken = reader.takeLine(typed(changed));
                ++tries;
                if (taken)
                    ++undetected;
                else
                    QVERIFY(ruleOf(taken) == "CW-360" && taken.error().values[0] == "5");
            }
        QVERIFY2(undetected < tries / 200, std::to_string(undetected).c_str()); // one in 1024 passes
        const std::pair<const char*, std::string> wrong[] = {
            {"CW-358", "5 " + line.text.substr(1) + line.check},
            {"CW-358", "5 A" + line.text + line.check},
            {"CW-360", "6 " + line.text + line.check}, // the number is part of the check
            {"CW-359", "5 9" + line.text.substr(1) + line.check},
            {"CW-359", "5 é" + line.text.substr(1) + line.check},
            {"CW-357", line.text + line.check},
            {"CW-357", "0 " + line.text + line.check},
            {"CW-357", "9999 " + line.text + line.check},
            {"CW-357", "set AAAA"},
            {"CW-357", "sha-256 00"},
            {"CW-358", "5"},
        };
        for (const auto& [rule, text] : wrong) {
            PaperReader reader;
            QVERIFY2(ruleOf(reader.takeLine(text)) == rule, (text + " " + ruleOf(reader.takeLine(text))).c_str());
        }
    }

    void peopleMayTypeAsTheyLike()
    {
        const Bytes der = someDer(297);
        const PaperBackup backup = layOut(der);
        PaperReader reader;
        for (const PaperLine& line : allLines(backup)) {
            QString text = QString::fromStdString(line.text + line.check).toLower();
            text.replace(QLatin1Char('o'), QLatin1Char('0')).replace(QLatin1Char('i'), QLatin1Char('1'));
            text.replace(QLatin1Char('b'), QLatin1Char('8')).insert(7, QLatin1String(" - "));
            const QString number = QStringLiteral("%1").arg(line.number, 3, 10, QLatin1Char('0'));
            QVERIFY(reader.takeLine((number + QStringLiteral(":\t") + text + QStringLiteral(" \r\n")).toStdString()));
        }
        for (const char* remark : {"", "  \n", "# copied by hand"}) {
            const auto taken = reader.takeLine(remark);
            QVERIFY(taken && taken->kind == PaperPiece::Kind::Nothing);
        }
        QVERIFY(reader.content() == der);
    }

    void foreignSheetsAreNamed()
    {
        const PaperBackup ours = layOut(someDer(900));
        const PaperBackup other = layOut(someDer(900));
        PaperReader reader;
        QVERIFY(reader.takeCode(ours.sheets[0].code));
        const auto foreign = reader.takeCode(other.sheets[1].code);
        QCOMPARE(ruleOf(foreign), std::string("CW-356"));
        QCOMPARE(foreign.error().values, (std::vector<std::string>{other.set, ours.set}));
        QCOMPARE(ruleOf(reader.takeLine("Set " + other.set)), std::string("CW-356"));
        QCOMPARE(ruleOf(reader.takeLine("SHA-256 " + toHex(other.digest))), std::string("CW-356"));
        QCOMPARE(ruleOf(reader.takeLine(typed(allLines(other)[3]))), std::string("CW-361"));
        for (const char* text : {"", "hello", "WIFI:S:x;;", "CW2:ABCDEFGH:1/1:MY:00000000"})
            QCOMPARE(ruleOf(reader.takeCode(text)), std::string("CW-354"));
        // a line of another set where ours has none yet passes, and is found at the end
        QVERIFY(reader.takeLine(typed(allLines(other)[21])));
        for (const PaperLine& line : allLines(ours))
            if (line.number > 22) QVERIFY(reader.takeLine(typed(line)));
        QCOMPARE(ruleOf(reader.content()), std::string("CW-363"));
    }

    void damagedAndForgedCodesAreRefused()
    {
        const PaperBackup backup = layOut(someDer(1300));
        const std::string code = backup.sheets[1].code;
        for (std::size_t at = 0; at < code.size(); ++at) {
            std::string changed = code;
            changed[at] = changed[at] == 'Q' ? 'R' : 'Q';
            PaperReader reader;
            QVERIFY2(!reader.takeCode(changed), changed.c_str());
        }
        for (std::size_t length = 0; length < code.size(); ++length)
            QVERIFY(!PaperReader().takeCode(std::string_view(code).substr(0, length)));
        const auto sealed = [](const std::string& text) { return text + ":" + crcOf(text); };
        for (const char* text : {"CW1", "CW1:", "CW1:ABCDEFGH", "CW1:ABCDEFGH:1/1:", "CW1:ABCDEFGH:0/1:MY",
                 "CW1:ABCDEFGH:2/1:MY", "CW1:ABCDEFGH:1/0:MY", "CW1:ABCDEFGH:1/2:MY", "CW1:ABCDEFGH:P/1:MY",
                 "CW1:ABCDEFGH:P/3:MY", "CW1:ABCDEFGH:01/1:MY", "CW1:ABCDEFGH:1/99:MY", "CW1:ABCDEFGH:-1/1:MY",
                 "CW1:ABC:1/1:MY", "CW1:ABCDEFGH:1/1:MY:MY", "CW1:ABCDEFGH:1:MY", "CW1:ABCDEF1H:1/1:MY"})
            QVERIFY2(!PaperReader().takeCode(sealed(text)), text);
        PaperReader reader;
        QVERIFY(reader.takeCode(sealed("CW1:ABCDEFGH:1/1:MY")));
        QVERIFY(!reader.takeCode(sealed("CW1:ABCDEFGH:3/3:MY"))); // another number of codes
        QVERIFY(!reader.content());
    }

    void randomDamageNeverGivesOtherOctets()
    {
        auto* random = QRandomGenerator::global();
        for (int round = 0; round < 400; ++round) {
            const Bytes der = someDer(10 + random->bounded(2500U));
            const PaperBackup backup = layOut(der);
            PaperReader reader;
            for (const PaperSheet& sheet : backup.sheets) {
                std::string code = sheet.code;
                if (random->bounded(3) == 0) code[random->bounded(static_cast<quint32>(code.size()))] = 'X';
                if (random->bounded(9) != 0) (void)reader.takeCode(code);
                for (const PaperLine& line : sheet.lines) {
                    std::string text = typed(line);
                    if (random->bounded(5) == 0) text[random->bounded(static_cast<quint32>(text.size()))] = 'X';
                    if (random->bounded(2) == 0) (void)reader.takeLine(text);
                }
            }
            const auto content = reader.content();
            QVERIFY(!content || *content == der);
        }
    }

    void onlyOneDerElementIsPrinted()
    {
        Bytes der = someDer(100);
        QVERIFY(layOutBackup(der));
        der.push_back(0);
        QCOMPARE(ruleOf(layOutBackup(der)), std::string("CW-353"));
        QCOMPARE(ruleOf(layOutBackup({})), std::string("CW-353"));
        QCOMPARE(ruleOf(layOutBackup(someDer(paperOctets + 1))), std::string("CW-353"));
    }

    void sheetsOfAnotherImplementationAreRead()
    {
        // made by a script in another language, from the manual alone
        for (const auto& [name, size] :
            {std::pair{"lines", 304U}, std::pair{"parity", 1004U}, std::pair{"mixed", 1004U}}) {
            PaperReader reader;
            const Bytes file = readFile(std::string(TEST_DATA "/../fuzz/corpus/PaperFuzz/") + name, 100'000).value();
            const std::string text = textOf(file);
            for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
                QVERIFY2(reader.takeLine(std::string_view(text).substr(at, text.find('\n', at) - at)), name);
            const auto content = reader.content();
            QVERIFY2(content && content->size() == size, name);
        }
    }

    void linesAreReadBack()
    {
        const PaperBackup backup = layOut(someDer(2490));
        for (const PaperLine& line : allLines(backup)) {
            QVERIFY(checkTypedLine(backup, line.number, line.groups() + " " + line.check));
            std::string wrong = line.groups();
            wrong[2] = wrong[2] == 'A' ? 'B' : 'A';
            const auto refused = checkTypedLine(backup, line.number, wrong + line.check);
            QVERIFY(!refused && (refused.error().rule == "CW-360" || refused.error().rule == "CW-361"));
        }
        QVERIFY(!checkTypedLine(backup, 126, allLines(backup)[124].text + allLines(backup)[124].check));
        QVERIFY(!checkTypedLine(backup, 2, allLines(backup)[2].text + allLines(backup)[2].check));
    }
};

QTEST_GUILESS_MAIN(PaperReaderTest)
#include "PaperReaderTest.moc"
