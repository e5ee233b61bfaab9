#include "core/x509/Asn1Dump.h"
#include "core/base/Result.h"
#include "core/base/Wording.h"
#include "core/crypto/Key.h"
#include "core/x509/Der.h"
#include "core/x509/DistinguishedName.h"
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
        QCOMPARE(lines[1].value, std::string("77656231 (web1)"));
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
        for (const Asn1Line& line : dumpAsn1(spki)) simple += line.header + (line.isConstructed ? 0 : line.length);
        QCOMPARE(simple, spki.size());
    }

    void brokenOctetsEndTheListAndNothingElse()
    {
        for (const char* hex : {"30", "30 05 01", "30 80 05 00", "30 03 02 05 01", "1f", "ff ff ff ff ff", "04 80"}) {
            const auto lines = dumpAsn1(fromHex(hex));
            QVERIFY(!lines.empty());
            QVERIFY2(lines.back().type == "unreadable" && lines.back().fault, hex);
            QVERIFY2(findWording(lines.back().fault->rule), hex);
            for (const Asn1Line& line : lines) QVERIFY2(line.end() <= fromHex(hex).size(), hex);
        }
        QVERIFY(dumpAsn1({}).empty());
        Bytes deep;
        for (int i = 0; i < 200; ++i) deep = der::element(der::tag::sequence, deep);
        QCOMPARE(dumpAsn1(deep).back().fault->rule, std::string("CW-616"));
    }

    void whatIsCutOffIsShownAsFarAsItGoes()
    {
        const Bytes whole = DistinguishedName::parse("CN=Example,O=Acme").value().der();
        const auto lines = dumpAsn1(ByteView(whole).first(whole.size() - 3));
        QCOMPARE(lines[0].type, std::string("SEQUENCE"));
        QVERIFY(std::ranges::any_of(lines, [](const Asn1Line& line) { return line.value == "Acme"; }));
        const auto broken = std::ranges::find(lines, std::string("unreadable"), &Asn1Line::type);
        QVERIFY(broken != lines.end() && broken->fault->rule == "CW-057");
    }

    void tooManyElementsEndTheListWithTheLimit()
    {
        const Bytes many(20, 0);
        const auto lines = dumpAsn1(many, 5);
        QCOMPARE(lines.size(), 6U);
        QCOMPARE(lines.back().fault->rule, std::string("CW-059"));
    }

    void berIsTakenApartToo()
    {
        const auto lines = dumpAsn1(fromHex("30 80 24 80 04 01 61 00 00 00 00 05 00"));
        QCOMPARE(lines.size(), 6U);
        QVERIFY(lines[0].isIndefinite && lines[1].isIndefinite);
        QCOMPARE(lines[0].length, 9U); // with the mark of its end
        QCOMPARE(lines[2].depth, 2);
        QCOMPARE(lines[3].type, std::string("EOC"));
        QCOMPARE(lines[5].type, std::string("NULL"));
        QCOMPARE(lines[5].depth, 0);
        QCOMPARE(dumpAsn1(fromHex("bf 85 08 02 05 00"))[0].type, std::string("[648]"));
    }

    void valuesReadAsTheStandardsWriteThem()
    {
        const auto value = [](std::string_view hex) { return dumpAsn1(fromHex(hex))[0].value; };
        QCOMPARE(value("02 01 ff"), std::string("-1"));
        QCOMPARE(value("02 02 01 00"), std::string("256"));
        QCOMPARE(value("03 02 05 a0"), std::string("'101'B"));
        QCOMPARE(
            value("17 0d 32 36 31 31 32 32 30 35 31 39 31 30 5a"), std::string("261122051910Z (2026-11-22T05:19:10Z)"));
        QCOMPARE(value("0a 01 04"), std::string("4"));
    }

    void anOctetLeadsToItsElement()
    {
        const auto lines = dumpAsn1(fromHex("30 0a 06 03 55 1d 0f 01 01 ff 05 00"));
        QCOMPARE(lineAt(lines, 0), 0U);
        QCOMPARE(lineAt(lines, 5), 1U);
        QCOMPARE(lineAt(lines, 9), 2U);
        QCOMPARE(lineAt(lines, 12), lines.size());
        QCOMPARE(endOfContent(lines, 0), 4U);
        QCOMPARE(endOfContent(lines, 1), 2U);
        QCOMPARE(hexLines(fromHex("4142"), 16),
            std::string("00000010  41 42                                             AB\n"));
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
