#include "core/formats/Asn1File.h"
#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/crypto/Key.h"
#include "core/formats/Pem.h"
#include "core/formats/WorkerReader.h"
#include "tests/support/Openssl.h"
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace core;

namespace {

/// A line of `openssl asn1parse`.
struct ParsedLine {
    std::size_t offset, depth, header;
    std::string length; ///< "inf" where its end is marked
    std::string type;
    bool operator==(const ParsedLine&) const = default;
};

std::vector<ParsedLine> parsedBy(const QString& path)
{
    static const QRegularExpression form(QStringLiteral(
        "^ *(\\d+):d=(\\d+) +hl=(\\d+) l=\\s*(\\d+|inf)\\s+(?:cons|prim): +(.+?)\\s*(?:\\[HEX DUMP\\].*)?(?::.*)?$"));
    std::vector<ParsedLine> lines;
    const openssl::Ran ran = openssl::run(QStringLiteral("asn1parse -i -inform DER -in %1"), {path});
    for (const QString& text : QString::fromUtf8(ran.out).split(u'\n')) {
        const auto match = form.match(text);
        if (!match.hasMatch()) continue;
        lines.push_back({match.captured(1).toULong(), match.captured(2).toULong(), match.captured(3).toULong(),
            match.captured(4).toStdString(), match.captured(5).toStdString()});
    }
    return lines;
}

/// What openssl calls a type.
std::string theirName(const std::string& type)
{
    static const std::map<std::string, std::string> names{{"OBJECT IDENTIFIER", "OBJECT"}, {"UTF8String", "UTF8STRING"},
        {"PrintableString", "PRINTABLESTRING"}, {"IA5String", "IA5STRING"}, {"UTCTime", "UTCTIME"},
        {"GeneralizedTime", "GENERALIZEDTIME"}, {"TeletexString", "T61STRING"}, {"BMPString", "BMPSTRING"},
        {"UniversalString", "UNIVERSALSTRING"}, {"VisibleString", "VISIBLESTRING"}, {"NumericString", "NUMERICSTRING"}};
    if (const auto found = names.find(type); found != names.end()) return found->second;
    if (type.starts_with("[APPLICATION ")) return "appl [ " + type.substr(13, type.size() - 14) + " ]";
    if (type.starts_with("[")) return "cont [ " + type.substr(1, type.size() - 2) + " ]";
    return type;
}

std::vector<ParsedLine> ours(const std::vector<Asn1Line>& all)
{
    std::vector<ParsedLine> lines;
    for (const Asn1Line& line : all)
        if (!line.isEnclosed)
            lines.push_back({line.offset, static_cast<std::size_t>(line.depth), line.header,
                line.isIndefinite ? "inf" : std::to_string(line.length), theirName(line.type)});
    return lines;
}

QStringList allFiles()
{
    QStringList paths;
    for (QDirIterator at(QStringLiteral(TEST_DATA), QDir::Files, QDirIterator::Subdirectories); at.hasNext();)
        paths += at.next();
    paths.sort();
    return paths;
}

}

/// Files of any kind, taken apart here and in a process of its own.
class Asn1FileTest : public QObject {
    Q_OBJECT
private slots:
    void opensslAgreesOnEveryElementOfEveryFile()
    {
        if (!openssl::isHere()) QSKIP("no openssl command");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("block.der"));
        int compared = 0;
        for (const QString& file : allFiles()) {
            const auto blocks = readAsn1(readFile(file.toStdString(), 1'000'000).value());
            if (!blocks) continue;
            for (const Asn1Block& block : *blocks) {
                if (std::ranges::any_of(block.lines, [](const Asn1Line& line) { return line.fault.has_value(); }))
                    continue;
                QVERIFY(writeFile(path.toStdString(), block.der, FileKind::Public));
                const auto mine = ours(block.lines);
                const auto theirs = parsedBy(path);
                for (std::size_t i = 0; i < std::min(mine.size(), theirs.size()); ++i)
                    QVERIFY2(mine[i] == theirs[i],
                        qPrintable(QStringLiteral("%1: %2 %3 %4 | %5 %6 %7")
                                .arg(file)
                                .arg(mine[i].offset)
                                .arg(QString::fromStdString(mine[i].length), QString::fromStdString(mine[i].type))
                                .arg(theirs[i].offset)
                                .arg(
                                    QString::fromStdString(theirs[i].length), QString::fromStdString(theirs[i].type))));
                QVERIFY2(mine.size() == theirs.size(), qPrintable(file));
                ++compared;
            }
        }
        QVERIFY2(compared > 80, std::to_string(compared).c_str());
    }

    void theWorkerSaysWhatThisProcessSays()
    {
        const auto worker = workerReader(CERTWRIGHT_PARSE_WORKER);
        for (const char* name : {"x509/leaf.pem", "x509/root.crl", "formats/openssl.p12", "formats/nss.p12",
                 "extensions/forms.pem", "keys/ec-pbkdf2.pem", "formats/openssl-trusted.pem"}) {
            const Bytes content = readFile(std::string(TEST_DATA "/") + name, 1'000'000).value();
            const auto here = readAsn1(content);
            const auto there = worker->structure(content);
            QVERIFY2(here && there, name);
            QCOMPARE(here->size(), there->size());
            for (std::size_t i = 0; i < here->size(); ++i) {
                QCOMPARE((*here)[i].label, (*there)[i].label);
                QCOMPARE((*here)[i].der, (*there)[i].der);
                QCOMPARE(core::textOf((*here)[i].lines), core::textOf((*there)[i].lines));
            }
        }
    }

    void privateKeysStayClosed()
    {
        const auto key = PrivateKey::generate(**findKeyAlgorithm("ed25519"));
        QVERIFY(key);
        for (const char* name : {"keys/ec-pkcs8.pem", "keys/rsa-pkcs8.der", "keys/ec-sec1.pem", "keys/rsa-pkcs1.pem",
                 "formats/openssl-open.p12"}) {
            const auto blocks = readAsn1(readFile(std::string(TEST_DATA "/") + name, 1'000'000).value());
            QVERIFY2(!blocks && blocks.error().rule == "CW-056", name);
        }
        const QTemporaryDir folder;
        const QString bag = folder.filePath(QStringLiteral("signed.p12"));
        QVERIFY_OPENSSL(
            QStringLiteral("pkcs12 -export -keypbe NONE -certpbe NONE -passout pass:x -inkey %1 -in %2 -out %3"),
            {QStringLiteral(TEST_DATA "/formats/leaf.key"), QStringLiteral(TEST_DATA "/formats/leaf.pem"), bag});
        const auto opened = readAsn1(readFile(bag.toStdString(), 1'000'000).value());
        QVERIFY(!opened && opened.error().rule == "CW-056");
        Bytes der = readFile(TEST_DATA "/keys/rsa-pkcs8.der", 1'000'000).value();
        const std::string disguised = writePem("SOMETHING ELSE", der);
        const auto blocks = readAsn1(bytesOf(disguised));
        QVERIFY(!blocks && blocks.error().rule == "CW-056");
        QVERIFY(readAsn1(readFile(TEST_DATA "/keys/ec-pbkdf2.pem", 1'000'000).value()));
    }

    void whatIsNeitherPemNorAsn1IsRefusedWithWords()
    {
        for (const char* text : {"", "hello", "\x30"}) {
            const auto blocks = readAsn1(bytesOf(text));
            QVERIFY2(!blocks && blocks.error().rule == "CW-055", text);
        }
        const auto worker = workerReader(CERTWRIGHT_PARSE_WORKER)->structure(bytesOf("hello"));
        QVERIFY(!worker && worker.error().rule == "CW-055");
    }

    void severalBlocksOfAnyLabelAreShown()
    {
        const std::string pem =
            writePem("X9 THING", fromHex("0500")) + "text between\n" + writePem("OTHER", fromHex("3003020105"));
        const auto blocks = readAsn1(bytesOf(pem));
        QVERIFY(blocks);
        QCOMPARE(blocks->size(), 2U);
        QCOMPARE((*blocks)[0].label, std::string("X9 THING"));
        QCOMPARE((*blocks)[1].lines.size(), 2U);
    }

    void theLimitOfElementsHoldsForAllBlocksTogether()
    {
        const std::string pem = writePem("MANY", Bytes(2 * asn1ElementLimit, 0)) + writePem("MORE", fromHex("0500"));
        const auto blocks = readAsn1(bytesOf(pem));
        QVERIFY(blocks);
        QCOMPARE((*blocks)[0].lines.size(), asn1ElementLimit);
        QCOMPARE((*blocks)[1].lines.size(), 1U);
        QCOMPARE((*blocks)[1].lines[0].fault->rule, std::string("CW-059"));
    }

    void answersThatNoWorkerGivesAreNotBelieved()
    {
        const auto lines = [](std::uint64_t offset, std::uint64_t length, std::uint64_t depth, std::uint64_t flags) {
            return MessageWriter()
                .addNumber(1)
                .add("A")
                .add(fromHex("0500"))
                .addNumber(1)
                .addNumber(offset)
                .addNumber(2)
                .addNumber(length)
                .addNumber(depth)
                .addNumber(flags)
                .add("NULL")
                .add("")
                .add("")
                .take();
        };
        const auto isBelieved = [](const Secret& answer) {
            MessageReader reader(answer.view());
            return readBlocks(reader).has_value();
        };
        QVERIFY(isBelieved(lines(0, 0, 0, 0)));
        QVERIFY(!isBelieved(lines(0, 1, 0, 0)));
        QVERIFY(!isBelieved(lines(3, 0, 0, 0)));
        QVERIFY(!isBelieved(lines(~std::uint64_t{0}, 0, 0, 0)));
        QVERIFY(!isBelieved(lines(0, 0, 1, 0)));
        QVERIFY(!isBelieved(lines(0, 0, 0, 16)));
        QVERIFY(!isBelieved(lines(0, 0, 0, 8)));
        QVERIFY(!isBelieved(MessageWriter().addNumber(0).take()));
    }
};

QTEST_GUILESS_MAIN(Asn1FileTest)
#include "Asn1FileTest.moc"
