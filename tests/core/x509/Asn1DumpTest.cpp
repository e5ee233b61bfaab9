#include "core/x509/Asn1Dump.h"
#include "core/crypto/Key.h"
#include "core/x509/Der.h"
#include "core/x509/ExtensionType.h"
#include <QtTest>

using namespace core;

/// What stands in a structure, element for element.
class Asn1DumpTest : public QObject {
    Q_OBJECT
private slots:
    void everyElementHasPlaceLengthAndType()
    {
        const auto lines = dumpAsn1(fromHex("30 0a 06 03 55 1d 0f 01 01 ff 05 00"));
        QCOMPARE(lines.size(), 4U);
        QCOMPARE(lines[0].type, std::string("SEQUENCE"));
        QCOMPARE(lines[0].length, 10U);
        QVERIFY(lines[0].value.empty());
        QCOMPARE(lines[1].offset, 2U);
        QCOMPARE(lines[1].depth, 1);
        QVERIFY(lines[1].value.starts_with("2.5.29.15 ("));
        QCOMPARE(lines[2].type, std::string("BOOLEAN"));
        QCOMPARE(lines[2].value, std::string("TRUE"));
        QCOMPARE(lines[3].type, std::string("NULL"));
    }

    void contextTagsAndTextsAreNamed()
    {
        const auto lines = dumpAsn1(fromHex("a3 06 82 04 77 65 62 31"));
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines[0].type, std::string("[3]"));
        QCOMPARE(lines[1].type, std::string("[2]"));
        QCOMPARE(lines[1].value, std::string("77656231"));
        QCOMPARE(dumpAsn1(fromHex("0c 02 c3 bc")).front().value, std::string("ü"));
    }

    void whatOctetStringsEncloseIsOpened()
    {
        const Extension extension =
            makeExtension(*findExtensionType("subjectAltName"), {{"names", {"DNS:a.example"}}}, false).value();
        const auto lines = dumpAsn1(der::octetString(extension.value));
        QCOMPARE(lines.size(), 3U);
        QCOMPARE(lines[1].type, std::string("SEQUENCE"));
        QCOMPARE(lines[1].depth, 1);
        QCOMPARE(lines[1].offset, 2U);
    }

    void theWholeLengthIsAccountedFor()
    {
        const auto key = PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        const Bytes spki = key->publicKey().spki();
        std::size_t simple = 0;
        for (const Asn1Line& line : dumpAsn1(spki)) simple += line.header + (line.type == "SEQUENCE" ? 0 : line.length);
        QCOMPARE(simple, spki.size());
    }

    void brokenOctetsEndTheListAndNothingElse()
    {
        for (const char* hex : {"30", "30 05 01", "30 80 00 00", "30 03 02 05 01", "1f", "ff ff ff ff ff"}) {
            const auto lines = dumpAsn1(fromHex(hex));
            QVERIFY(!lines.empty());
            QVERIFY2(lines.back().type == "unreadable", hex);
        }
        QVERIFY(dumpAsn1({}).empty());
        Bytes deep;
        for (int i = 0; i < 200; ++i) deep = der::element(der::tag::sequence, deep);
        QCOMPARE(dumpAsn1(deep).back().type, std::string("unreadable"));
    }

    void textHidesNothing()
    {
        const std::string text = textOf(dumpAsn1(fromHex("0c 06 61 e2 80 ae 62 0a")));
        QVERIFY(text.contains("‹U+202E›"));
        QCOMPARE(std::ranges::count(text, '\n'), 1);
    }
};

QTEST_GUILESS_MAIN(Asn1DumpTest)
#include "Asn1DumpTest.moc"
