#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include <QTest>

using namespace core;

namespace {

Result<std::int64_t> smallInteger(const Bytes& der)
{
    ByteView rest = der;
    return der::readSmallInteger(rest);
}

Result<std::string> oid(const Bytes& der)
{
    ByteView rest = der;
    return der::readOid(rest);
}

std::string timeText(std::uint8_t tag, std::string_view text)
{
    const Bytes der = der::element(tag, bytesOf(text));
    ByteView rest = der;
    const auto time = der::readTimeElement(rest);
    return time ? toText(*time) : "malformed";
}

}

class DerTest : public QObject {
    Q_OBJECT
private slots:
    void writesLengthsInTheShortestForm()
    {
        QCOMPARE(toHex(der::element(0x04, {})), "0400");
        QCOMPARE(toHex(ByteView(der::element(0x04, Bytes(127))).first(2)), "047f");
        QCOMPARE(toHex(ByteView(der::element(0x04, Bytes(128))).first(3)), "048180");
        QCOMPARE(toHex(ByteView(der::element(0x04, Bytes(65536))).first(5)), "0483010000");
    }

    void integersComeBack()
    {
        const std::pair<std::int64_t, const char*> known[] = {{0, "020100"}, {1, "020101"}, {127, "02017f"},
            {128, "02020080"}, {256, "02020100"}, {-1, "0201ff"}, {-128, "020180"}, {-129, "0202ff7f"},
            {INT64_MAX, "02087fffffffffffffff"}, {INT64_MIN, "02088000000000000000"}};
        for (const auto& [value, hex] : known) {
            QCOMPARE(toHex(der::integer(value)), hex);
            QCOMPARE(smallInteger(der::integer(value)).value(), value);
        }
        QCOMPARE(toHex(der::integer(Bytes{0, 0, 0x80})), "02020080");
        QCOMPARE(toHex(der::integer(Bytes{})), "020100");
        QCOMPARE(toHex(der::enumerated(5)), "0a0105");
        QCOMPARE(toHex(der::boolean(true)), "0101ff");
        QCOMPARE(toHex(der::bitString(Bytes{0xA0})), "030200a0");
    }

    void objectIdentifiersComeBack()
    {
        const std::pair<const char*, const char*> known[] = {
            {"2.5.4.3", "0603550403"},
            {"1.2.840.113549.1.1.11", "06092a864886f70d01010b"},
            {"0.9.2342.19200300.100.1.25", "060a0992268993f22c640119"},
            {"2.999", "06028837"},
            {"2.25.340282366920938463463374607431768211455",
                "061469"
                "83ffffffffffffffffffffffffffffffffff7f"},
        };
        for (const auto& [text, hex] : known) {
            QCOMPARE(toHex(der::objectIdentifier(text).value()), hex);
            QCOMPARE(oid(fromHex(hex)).value(), text);
        }
    }

    void refusesWhatIsNoObjectIdentifier()
    {
        for (const char* text : {"", "1", "1.", ".1", "1..2", "3.1", "1.40", "1.2.", "1.02", "1.2.x", "1.-2", " 1.2",
                 "1.2.99999999999999999999999999999999999999999"})
            QVERIFY2(!der::objectIdentifier(text), text);
        for (const char* hex : {"0600", "060180", "06028001", "060255", "0603558000", "0702"})
            QVERIFY2(!oid(fromHex(hex)), hex);
        std::string longest = "1.2";
        for (int i = 2; i < 128; ++i) longest += ".1";
        QVERIFY(der::objectIdentifier(longest));
        QCOMPARE(oid(*der::objectIdentifier(longest)).value(), longest);
        QVERIFY(!der::objectIdentifier(longest + ".1"));
        QVERIFY(!oid(der::element(0x06, Bytes(128, 1))));
    }

    void refusesLengthsThatAreNotDer()
    {
        for (const char* hex : {"30", "3080", "30800000", "308101", "30817f", "30820080", "3085000000000100", "3001",
                 "1f0100", "308400000001"}) {
            const Bytes der = fromHex(hex);
            ByteView rest = der;
            QVERIFY2(!der::readElement(rest), hex);
        }
    }

    void timesChangeFormIn2050()
    {
        using namespace std::chrono;
        QCOMPARE(textOf(der::time(sys_days{2049y / 12 / 31} + 23h + 59min + 59s)).substr(2), "491231235959Z");
        QCOMPARE(toHex(ByteView(der::time(sys_days{2049y / 12 / 31})).first(1)), "17");
        QCOMPARE(textOf(der::time(sys_days{2050y / 1 / 1})).substr(2), "20500101000000Z");
        QCOMPARE(toHex(ByteView(der::time(sys_days{2050y / 1 / 1})).first(1)), "18");
        QCOMPARE(toHex(ByteView(der::time(sys_days{1949y / 1 / 1})).first(1)), "18");
        QCOMPARE(textOf(der::generalizedTime(sys_days{2026y / 1 / 2})).substr(2), "20260102000000Z");
    }

    void readsTimesOfAllForms()
    {
        QCOMPARE(timeText(0x17, "491231235959Z"), "2049-12-31T23:59:59Z");
        QCOMPARE(timeText(0x17, "500101000000Z"), "1950-01-01T00:00:00Z");
        QCOMPARE(timeText(0x17, "2611201402Z"), "2026-11-20T14:02:00Z");
        QCOMPARE(timeText(0x17, "261120140200+0100"), "2026-11-20T13:02:00Z");
        QCOMPARE(timeText(0x18, "99991231235959Z"), "9999-12-31T23:59:59Z");
        QCOMPARE(timeText(0x18, "20261120140200.123Z"), "2026-11-20T14:02:00Z");
        QCOMPARE(timeText(0x18, "20261120140200-0530"), "2026-11-20T19:32:00Z");
        for (const char* text :
            {"", "Z", "26112014020Z", "261320140200Z", "260230140200Z", "261120240000Z", "261120146000Z",
                "261120140060Z", "261120140200", "261120140200Zx", "261120140200+01", "2611201402-0Z"})
            QCOMPARE(timeText(0x17, text), "malformed");
    }

    void namesKnownObjectIdentifiers()
    {
        const std::pair<const char*, const char*> known[] = {{"2.5.4.3", "commonName"},
            {"1.3.6.1.5.5.7.3.1", "serverAuth"}, {"1.3.6.1.5.5.7.3.9", "OCSPSigning"},
            {"2.5.29.37.0", "anyExtendedKeyUsage"}, {"1.2.840.113549.1.1.11", "sha256WithRSAEncryption"},
            {"2.16.840.1.101.3.4.3.18", "ML-DSA-65"}};
        for (const auto& [dotted, name] : known) {
            QCOMPARE(nameOfOid(dotted), name);
            QCOMPARE(oidOfName(name), dotted);
        }
        QCOMPARE(nameOfOid("1.3.6.1.4.1.99999.7"), "1.3.6.1.4.1.99999.7");
        QCOMPARE(nameOfOid("nonsense"), "nonsense");
        QCOMPARE(oidOfName("1.3.6.1.4.1.99999.7"), "1.3.6.1.4.1.99999.7");
        for (const char* text : {"", "nonsense", "1..2", "UNDEF"}) QCOMPARE(oidOfName(text), "");
        QCOMPARE(oidOfName(std::string_view("CN\0x", 4)), "");
    }
};

QTEST_GUILESS_MAIN(DerTest)
#include "DerTest.moc"
