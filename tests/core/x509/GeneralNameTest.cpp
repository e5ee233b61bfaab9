#include "core/x509/GeneralName.h"
#include <QTest>

using namespace core;

namespace {

using Type = GeneralName::Type;

/// Hexadecimal DER of a name, or the rule that refuses it.
std::string encoded(std::string_view text, bool asConstraint = false)
{
    const auto name = readGeneralName(text);
    if (!name) return name.error().rule;
    const auto der = encode(*name, asConstraint);
    return der ? toHex(*der) : der.error().rule;
}

}

class GeneralNameTest : public QObject {
    Q_OBJECT
private slots:
    void everyTypeComesBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("der");
        const auto row = [](const char* text, const char* der) {
            QTest::addRow("%s", text) << QByteArray(text) << QByteArray(der);
        };
        row("DNS:a.b", "8203612e62");
        row("DNS:*.a.b", "82052a2e612e62");
        row("IP:192.0.2.1", "8704c0000201");
        row("IP:2001:db8::1", "871020010db8000000000000000000000001");
        row("email:a@b.c",
            "8105614062"
            "2e63");
        row("URI:https://x/y", "860b68747470733a2f2f782f79");
        row("URI:urn:uuid:6ba7b810", "861175726e3a757569643a3662613762383130");
        row("RID:1.2.3.4", "88032a0304");
        row("UPN:a@b", "a013060a2b060104018237140203a0050c03614062");
        row("otherName:1.2.3.4;020107", "a00a06032a0304a003020107");
        row("X400:3003020101", "a3053003020101");
        row("EDI:party", "a509a1070c057061727479");
        row("EDI:us;party", "a50fa0040c027573a1070c057061727479");
        row("dirName:CN=x", "a40e300c310a300806035504030c0178");
    }
    void everyTypeComesBack()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, der);
        QCOMPARE(QByteArray::fromStdString(encoded(text.toStdString())), der);
        const auto decoded = decodeGeneralName(fromHex(der.toStdString())).value();
        QCOMPARE(QByteArray::fromStdString(toText(decoded)), text);
    }

    void constraintsComeBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("der");
        const auto row = [](const char* text, const char* der) {
            QTest::addRow("%s", text) << QByteArray(text) << QByteArray(der);
        };
        row("IP:10.0.0.0/8", "87080a000000ff000000");
        row("IP:0.0.0.0/0", "87080000000000000000");
        row("IP:10.0.0.0/255.0.255.0", "87080a000000ff00ff00");
        row("IP:fd00::/8", "8720fd000000000000000000000000000000ff000000000000000000000000000000");
        row("DNS:example.com", "820b6578616d706c652e636f6d");
        row("DNS:", "8200");
        row("email:.example.com", "810c2e6578616d706c652e636f6d");
        row("email:a@b.c",
            "8105614062"
            "2e63");
        row("email:b.c", "8103622e63");
        row("URI:.b.c", "86042e622e63");
        row("dirName:", "a4023000");
    }
    void constraintsComeBack()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, der);
        QCOMPARE(QByteArray::fromStdString(encoded(text.toStdString(), true)), der);
        QCOMPARE(QByteArray::fromStdString(toText(decodeGeneralName(fromHex(der.toStdString()), true).value())), text);
    }

    void typesAreReadInAnyLetterCase()
    {
        QCOMPARE(readGeneralName("dns:x")->type, Type::Dns);
        QCOMPARE(readGeneralName("DIRNAME:CN=x")->type, Type::DirectoryName);
        for (const char* text : {"", "x", "unknown:00", "host:x", ":x"})
            QCOMPARE(readGeneralName(text).error().rule, "CW-122");
    }

    void namesBeyondAsciiBecomeALabels()
    {
        QCOMPARE(readGeneralName("DNS:bücher.example")->value, "xn--bcher-kva.example");
        QCOMPARE(readGeneralName("DNS:*.BÜCHER.example")->value, "*.xn--bcher-kva.example");
        QCOMPARE(readGeneralName("DNS:faß.de")->value, "xn--fa-hia.de"); // IDNA 2008, not 2003
        QCOMPARE(readGeneralName("DNS:\xFF.de").error().rule, "CW-122");
        QCOMPARE(readGeneralName("DNS:a\u202Eb.de").error().rule, "CW-122");
    }

    void refusesWhatRfc5280Forbids_data()
    {
        QTest::addColumn<QByteArray>("text");
        const std::string longLabel(64, 'x');
        std::string longName;
        for (int i = 0; i < 64; ++i) longName += "abc.";
        for (const std::string& text : {std::string("DNS:"), std::string("DNS: "), std::string("DNS:a b"),
                 std::string("DNS:a..b"), std::string("DNS:.a"), std::string("DNS:a."), std::string("DNS:-a"),
                 std::string("DNS:a-"), std::string("DNS:a_b"), std::string("DNS:*"), std::string("DNS:*.com"),
                 std::string("DNS:a.*.b"), std::string("DNS:w*.b.c"), std::string("DNS:a\0b", 7),
                 std::string("DNS:http://x"), "DNS:" + longLabel, "DNS:" + longName + "ab", std::string("IP:1.2.3"),
                 std::string("IP:1.2.3.256"), std::string("IP:10.0.0.0/8"), std::string("IP:::g"), std::string("IP:"),
                 std::string("IP:1.2.3.4\0", 11), std::string("email:x"), std::string("email:@b"),
                 std::string("email:a@"), std::string("email:a b@c"), std::string("email:a..b@c"),
                 std::string("email:a@b@c"), std::string("email:Ana <a@b>"), std::string("email:ä@b"),
                 std::string("URI:/relative"), std::string("URI:https:"), std::string("URI:https:x"),
                 std::string("URI:https:///x"), std::string("URI:https://a b"), std::string("URI:http://\n"),
                 std::string("URI:://x"), std::string("URI:"), std::string("UPN:ana"), std::string("otherName:1.2.3"),
                 std::string("otherName:1.2.3;zz"), std::string("otherName:1.2.3;0201"),
                 std::string("otherName:1.2.3;02010100"), std::string("X400:"), std::string("X400:30"),
                 std::string("EDI:"), std::string("EDI:;party"), std::string("EDI:us;"), std::string("dirName:")})
            QTest::newRow(QByteArray::fromStdString(text).toHex()) << QByteArray::fromStdString(text);
    }
    void refusesWhatRfc5280Forbids()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(encoded(text.toStdString())), QByteArray("CW-122"));
    }

    void refusesConstraintsOfAWrongForm()
    {
        for (const char* text :
            {"DNS:.example.com", "DNS:*.example.com", "IP:10.0.0.0", "IP:10.0.0.0/33", "IP:10.0.0.0/-1", "IP:10.0.0.0/",
                "IP:/8", "IP:fd00::/129", "IP:10.0.0.0/ff00::", "email:", "URI:", "URI:http://x", "email:..b"})
            QCOMPARE(encoded(text, true), "CW-122");
        QCOMPARE(encoded("RID:1"), "CW-134");
        QCOMPARE(encoded("otherName:x;0500"), "CW-134");
        QCOMPARE(encoded("dirName:XX=1"), "CW-121");
    }

    void showsWhatIsThereHoweverWrong()
    {
        const auto shown = [](const char* hex) { return toText(decodeGeneralName(fromHex(hex)).value()); };
        QCOMPARE(shown("8203612062"), "DNS:a b");
        QCOMPARE(shown("820361ff62"),
            "DNS:a\xFF"
            "b");
        QCOMPARE(shown("8703010203"), "unknown:8703010203");
        QCOMPARE(shown("87080a000000ff000000"), "unknown:87080a000000ff000000"); // a mask belongs into constraints only
        QCOMPARE(shown("a300"), "unknown:a300");                                 // no part of an X.400 address
        QCOMPARE(shown("a50ba1090c07613b7061727479"), "unknown:a50ba1090c07613b7061727479"); // could not be told apart
        QCOMPARE(shown("a0120"
                       "60a2b060104018237140203a0041302"
                       "6142"),
            "otherName:1.3.6.1.4.1.311.20.2.3;13026142");
        QVERIFY(!encode(GeneralName{Type::Unknown, "8703010203"}));
    }

    void refusesBrokenDer()
    {
        for (const char* hex : {"", "82", "820361", "82016100", "a000", "a40130", "8800", "a4023100"})
            QVERIFY2(!decodeGeneralName(fromHex(hex)), hex);
        QVERIFY(!decodeGeneralNames(fromHex("8200")));
        QCOMPARE(decodeGeneralNames(fromHex("3000"))->size(), 0U);
    }

    void everyTypeHasAName()
    {
        for (int type = 0; type <= static_cast<int>(Type::Unknown); ++type)
            QVERIFY(!typeName(static_cast<Type>(type)).empty());
    }
};

QTEST_GUILESS_MAIN(GeneralNameTest)
#include "GeneralNameTest.moc"
