#include "core/x509/DistinguishedName.h"
#include "core/base/Display.h"
#include "core/base/File.h"
#include "core/x509/NameTypes.h"
#include <QTest>

using namespace core;

namespace {

std::string roundTrip(std::string_view text)
{
    const auto name = DistinguishedName::parse(text);
    return name ? name->toText() : name.error().rule + ": " + name.error().values[1];
}

DistinguishedName nameFrom(const char* file)
{
    return DistinguishedName::fromDer(readFile(std::string(TEST_DATA "/x509/") + file, 1000).value()).value();
}

const std::string cn = "2.5.4.3";

}

class DistinguishedNameTest : public QObject {
    Q_OBJECT
private slots:
    /// The DER was made with: openssl req -subj "/C=DE/O=Example/CN=Example Root".
    void textStartsWithTheLastInDer()
    {
        const auto name = DistinguishedName::parse("CN=Example Root,O=Example,C=DE").value();
        QCOMPARE(toHex(name.der()),
            "3036310b3009060355040613024445"
            "3110300e060355040a0c074578616d706c65"
            "3115301306035504030c0c4578616d706c6520526f6f74");
        QCOMPARE(name.attributes(),
            (std::vector<NameAttribute>{{"2.5.4.6", "DE"}, {"2.5.4.10", "Example"}, {cn, "Example Root"}}));
        QCOMPARE(name.commonName(), "Example Root");
        QCOMPARE(name.shortText(), "Example Root");
        QCOMPARE(name.first("2.5.4.99"), "");
    }

    void theEmptyNameIsAName()
    {
        QVERIFY(DistinguishedName().isEmpty());
        QCOMPARE(toHex(DistinguishedName().der()), "3000");
        QCOMPARE(DistinguishedName::parse("").value(), DistinguishedName());
        QCOMPARE(DistinguishedName().toText(), "");
    }

    /// The examples of RFC 4514 section 4, and the rules of section 2.4.
    void readsAndWritesRfc4514_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* text, const char* written = nullptr) {
            QTest::addRow("%s", text) << QByteArray(text) << QByteArray(written ? written : text);
        };
        row("UID=jsmith,DC=example,DC=net");
        row("OU=Sales+CN=J.  Smith,DC=example,DC=net");
        row("CN=James \\\"Jim\\\" Smith\\, III,DC=example,DC=net");
        row("CN=Before\\0dAfter,DC=example,DC=net", "CN=Before\rAfter,DC=example,DC=net");
        row("CN=Lu\\C4\\8Di\\C4\\87", "CN=Lučić");
        row("CN=Lučić");
        row("CN=\\ lead and trail\\ ");
        row("CN=  spaces around  , O = x ", "CN=spaces around,O=x");
        row("CN=a\\=b", "CN=a=b");
        row("CN=a=b");
        row("cn=x,st=y", "CN=x,ST=y");
        row("commonName=x,serialNumber=12", "CN=x,serialNumber=12");
        row("2.5.4.3=x", "CN=x");
        row("OID.2.5.4.3=x", "CN=x");
        row("CN=\\00", "CN=\\00");
        row("CN=\\\\\\;\\<\\>\\+");
        row("CN=#1303616263", "CN=abc");
        row("CN=#020105");
        row("1.2.3.4=#0c0161");
        row("1.2.3.4=a", "1.2.3.4=#0c0161");
        row("CN=\\#hash", "CN=#0c052368617368");
        row("emailAddress=ana@example.com");
    }
    void readsAndWritesRfc4514()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);
        QCOMPARE(QByteArray::fromStdString(roundTrip(text.toStdString())), written);
        const auto once = DistinguishedName::parse(text.toStdString()).value();
        const auto twice = DistinguishedName::parse(once.toText()).value();
        QVERIFY(once.matches(twice));
        QCOMPARE(twice.toText(), once.toText());
    }

    void saysWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"x", "CN", "=x", "CN=x,", "CN=x,,O=y", "CN=x+", "XYZ=1", "CN=x;O=y", "CN=\"x\"",
                 "CN=a<b", "CN=x\\", "CN=\\4", "CN=\\4g", "CN=\\: 4", "CN=#", "CN=#0", "CN=#zz", "CN=#0c05ab",
                 "CN=#0c016100", "/CN=x", "1..2=x", "CN=,O=x"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void saysWhatCannotBeRead()
    {
        QFETCH(QByteArray, text);
        const auto name = DistinguishedName::parse(text.toStdString());
        QVERIFY(!name);
        QVERIFY(name.error().rule == "CW-121" || name.error().rule == "CW-124");
    }

    void joinedAttributesStayTogether()
    {
        const auto name = DistinguishedName::parse("CN=x+OU=y,O=z").value();
        QCOMPARE(name.attributes().size(), 3U);
        QCOMPARE(DistinguishedName::parse("OU=y+CN=x,O=z").value(), name); // a SET has one order in DER
        QVERIFY(!name.matches(DistinguishedName::parse("CN=x,OU=y,O=z").value()));
    }

    void everyTypeGetsItsStringType()
    {
        for (const NameType& type : nameTypes()) {
            const std::string oid{type.oid};
            const auto name = DistinguishedName::fromAttributes({{oid, "DE"}});
            QVERIFY2(name.has_value(), oid.c_str());
            QCOMPARE(name->der()[name->der().size() - 4], type.stringTag);
            QCOMPARE(name->first(type.oid), "DE");
            QCOMPARE(name->toText(), std::string(type.shortName) + "=DE");
            QCOMPARE(DistinguishedName::parse(std::string(type.longName) + "=DE").value(), *name);
        }
    }

    void lengthsAreThoseOfRfc5280()
    {
        for (const NameType& type : nameTypes()) {
            if (type.longest < 3) continue;
            const auto made = [&](std::size_t length) {
                return DistinguishedName::fromAttributes({{std::string(type.oid), std::string(length, 'x')}});
            };
            QVERIFY(made(type.longest).has_value());
            QCOMPARE(made(type.longest + 1).error().rule, "CW-123");
        }
        std::string umlauts;
        for (int i = 0; i < 64; ++i) umlauts += "ü"; // characters count, not octets
        QVERIFY(DistinguishedName::fromAttributes({{cn, umlauts}}).has_value());
        QVERIFY(!DistinguishedName::fromAttributes({{cn, umlauts + "ü"}}));
    }

    void refusesValuesThatDoNotSuitTheirType()
    {
        for (const NameAttribute& attribute :
            std::vector<NameAttribute>{{"2.5.4.6", "D"}, {"2.5.4.6", "DEU"}, {"2.5.4.6", "Dé"}, {"2.5.4.5", "12_3"},
                {"1.2.840.113549.1.9.1", "ä@x"}, {cn, ""}, {cn, "Z\xFCrich"}, {cn, "\xED\xA0\x80"}})
            QCOMPARE(DistinguishedName::fromAttributes({attribute}).error().rule, "CW-124");
        QVERIFY(!DistinguishedName::fromAttributes({{"not an oid", "x"}}));
        for (const char* text :
            {"C=#0c0144", "CN=#0c00", "CN=#0c01ff", "emailAddress=#0c02c3a4"}) // the form in DER is no way around it
            QCOMPARE(DistinguishedName::parse(text).error().rule, "CW-124");
        QCOMPARE(DistinguishedName::parse(std::string_view("CN\0x=y", 6)).error().rule, "CW-121");
    }

    void readsStringsOfEveryType()
    {
        QCOMPARE(nameFrom("name-bmp.der").commonName(), "Zürich 東京");
        QCOMPARE(nameFrom("name-teletex.der").commonName(), "Zürich");
        QCOMPARE(nameFrom("name-universal.der").commonName(), "東京 😀");
        QCOMPARE(nameFrom("name-printable.der").commonName(), "Zurich");
    }

    void hiddenOctetsSurviveUntilTheyAreShown()
    {
        const auto withNul = nameFrom("name-nul.der");
        QCOMPARE(withNul.commonName(), std::string("www.bank.com\0.evil.example", 26));
        QCOMPARE(showText(withNul.commonName()), "www.bank.com‹U+0000›.evil.example");
        QCOMPARE(withNul.toText(), "CN=www.bank.com\\00.evil.example");
        QCOMPARE(showText(nameFrom("name-latin1.der").commonName()), "Z‹0xFC›rich");
    }

    void valuesThatAreNoTextAreGivenAsDer()
    {
        QCOMPARE(nameFrom("name-integer.der").commonName(), "#020105");
        QCOMPARE(nameFrom("name-hash.der").commonName(), "#0c052330353030"); // the text "#0500" must not become a NULL
        for (const char* file : {"name-integer.der", "name-hash.der"}) {
            const auto name = nameFrom(file);
            QCOMPARE(DistinguishedName::fromAttributes(name.attributes()).value(), name);
            QCOMPARE(DistinguishedName::parse(name.toText()).value(), name);
        }
    }

    void matchingIgnoresCaseAndInnerSpacesAndStringType()
    {
        const auto name = DistinguishedName::parse("CN=Example  Root,O=x").value();
        QVERIFY(name.matches(DistinguishedName::parse("CN=example root,O=X").value()));
        QVERIFY(name.matches(DistinguishedName::parse("CN=\\ Example Root\\ ,O=x").value()));
        QVERIFY(!name.matches(DistinguishedName::parse("CN=ExampleRoot,O=x").value()));
        QVERIFY(!name.matches(DistinguishedName::parse("O=x,CN=Example Root").value()));
        QVERIFY(!name.matches(DistinguishedName::parse("CN=Example Root").value()));
        QVERIFY(!name.matches(DistinguishedName()));
        QVERIFY(nameFrom("name-teletex.der").matches(nameFrom("name-bmp.der")) == false);
        QVERIFY(nameFrom("name-printable.der").matches(DistinguishedName::parse("CN=ZURICH").value()));
        QVERIFY(nameFrom("name-teletex.der").matches(DistinguishedName::parse("CN=Zürich").value()));
    }

    void refusesBrokenDer()
    {
        for (const char* hex : {"", "30", "300100", "3100", "30023100", "3004310230 00", "300031",
                 "300d310b300906035504060c0244", "300e310c300a0603550403130161 0500"})
            QVERIFY2(!DistinguishedName::fromDer(fromHex(hex)), hex);
    }
};

QTEST_GUILESS_MAIN(DistinguishedNameTest)
#include "DistinguishedNameTest.moc"
