#include "core/base/Bytes.h"
#include <QTest>

using namespace core;

class BytesTest : public QObject {
    Q_OBJECT
private slots:
    void writesHexadecimalInLowerCase() { QCOMPARE(toHex(Bytes{0x00, 0xAB, 0x7F}), "00ab7f"); }

    void readsHexadecimalInBothCasesWithSeparators()
    {
        QCOMPARE(fromHex("00:aB 7f"), (Bytes{0x00, 0xAB, 0x7F}));
        QCOMPARE(fromHex(""), Bytes{});
    }

    void readsNothingFromBrokenHexadecimal()
    {
        for (const char* text : {"0", "0g", "00:1", "0x00", "00-11"}) QVERIFY2(fromHex(text).empty(), text);
    }

    /// The test vectors of RFC 4648 section 10.
    void writesAndReadsBase64()
    {
        const std::pair<std::string, std::string> vectors[] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"},
            {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
        for (const auto& [plain, encoded] : vectors) {
            QCOMPARE(toBase64(bytesOf(plain)), encoded);
            const auto decoded = fromBase64(encoded);
            QVERIFY(decoded.has_value());
            QCOMPARE(textOf(*decoded), plain);
        }
    }

    void base64ComesBackForEveryLengthAndOctet()
    {
        Bytes data;
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(fromBase64(toBase64(data)), data);
            data.push_back(static_cast<std::uint8_t>(i * 7 + 250));
        }
    }

    void refusesBase64ThatIsNotExact()
    {
        for (const char* text :
            {"Zg", "Zg=", "Zg===", "Z===", "====", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n", "Zm9_", "Zg==Zg=="})
            QVERIFY2(!fromBase64(text).has_value(), text);
    }
};

QTEST_GUILESS_MAIN(BytesTest)
#include "BytesTest.moc"
