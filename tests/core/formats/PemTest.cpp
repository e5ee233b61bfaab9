#include "core/formats/Pem.h"
#include <QTest>

using namespace core;

namespace {

const std::string block = "-----BEGIN X-----\nAQID\n-----END X-----\n";

std::string ruleOf(std::string_view text)
{
    const auto blocks = readPem(text);
    return blocks ? std::to_string(blocks->size()) + " blocks" : blocks.error().rule;
}

}

class PemTest : public QObject {
    Q_OBJECT
private slots:
    void comesBackForEveryLength()
    {
        Bytes der;
        for (int i = 0; i < 200; ++i) {
            der.push_back(static_cast<std::uint8_t>(i));
            const std::string text = writePem("CERTIFICATE", der);
            const auto blocks = readPem(text).value();
            QCOMPARE(blocks.size(), 1U);
            QCOMPARE(blocks[0].label, "CERTIFICATE");
            QCOMPARE(blocks[0].der, der);
            for (const QString& line : QString::fromStdString(text).split('\n')) QVERIFY(line.size() <= 64);
            QVERIFY(text.ends_with("-----END CERTIFICATE-----\n"));
        }
    }

    void toleratesWhatPeopleSend()
    {
        for (const std::string& text :
            {block, "\xEF\xBB\xBF" + block, "Subject: x\n# -----BEGIN here\n" + block + "afterwards",
                std::string("-----BEGIN X-----\r\nAQID\r\n-----END X-----\r\n"),
                std::string("-----BEGIN X-----\rAQID\r-----END X-----"),
                std::string("  -----BEGIN X-----  \n\tAQ\n ID \n\n-----END X----- "),
                std::string("-----BEGIN X-----\nA\nQ\nI\nD\n-----END X-----"),
                std::string("-----BEGIN X-----AQID-----END X-----"),
                std::string("-----BEGIN X----- AQ ID -----END X-----"),
                std::string("-----BEGIN X-----\n\n\nA QI\vD\n\f\n-----END X-----\n\n")}) {
            const auto blocks = readPem(text);
            QVERIFY2(blocks && blocks->size() == 1, text.c_str());
            QCOMPARE(blocks->front().der, (Bytes{1, 2, 3}));
        }
        QCOMPARE(ruleOf(block + block + block), "3 blocks");
        QCOMPARE(ruleOf("no block at all"), "0 blocks");
        QCOMPARE(ruleOf(""), "0 blocks");
    }

    void refusesBrokenBlocks()
    {
        for (const char* text :
            {"-----BEGIN X-----\nAQID\n", "-----BEGIN X-----", "-----BEGIN X-----\nAQID\n-----END Y-----\n",
                "-----BEGIN X----\nAQID\n-----END X-----\n", "-----BEGIN -----\nAQID\n-----END -----\n",
                "-----BEGIN X-----\nAQI\n-----END X-----\n", "-----BEGIN X-----\nAQ*D\n-----END X-----\n",
                "-----BEGIN X-----\n-----END X-----\n", "-----BEGIN X-----\nHeader: y\n\nAQID\n-----END X-----\n",
                "-----BEGIN X-----\nAQID\n-----BEGIN X-----\nAQID\n-----END X-----\n"})
            QVERIFY2(ruleOf(text) == "CW-606", text);
        QCOMPARE(ruleOf(block + "-----BEGIN X-----\n"), "CW-606"); // never just skipped
        QCOMPARE(ruleOf("-----BEGIN X-----\nProc-Type: 4,ENCRYPTED\n\nAQID\n-----END X-----\n"), "CW-606");
        QCOMPARE(ruleOf("-----BEGIN X-----\nDEK-Info: AES-128-CBC,00\n\nAQID\n-----END X-----\n"), "CW-606");
        QCOMPARE(ruleOf("-----BEGIN X-----\nProc-Type: 4,MIC-ONLY\n\nAQID\n-----END X-----\n"), "CW-611");
    }

    void keepsHowABlockIsEncrypted()
    {
        const auto blocks = readPem("-----BEGIN RSA PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\nDEK-Info: "
                                    "AES-128-CBC,00\r\n\r\nAQID\r\n-----END RSA PRIVATE KEY-----\r\n")
                                .value();
        QCOMPARE(blocks.front().dekInfo, "AES-128-CBC,00");
        QCOMPARE(blocks.front().der, (Bytes{1, 2, 3}));
        QCOMPARE(readPem(block)->front().dekInfo, "");
    }

    void readsUtf16WithItsMark()
    {
        for (const bool isBigEndian : {true, false}) {
            std::string wide = isBigEndian ? "\xFE\xFF" : "\xFF\xFE";
            for (const char c : "caf\xE9\r\n" + block)
                wide += isBigEndian ? std::string{'\0', c} : std::string{c, '\0'};
            QVERIFY(mayHoldPem(bytesOf(wide)));
            QCOMPARE(readPem(wide)->front().der, (Bytes{1, 2, 3}));
            QCOMPARE(ruleOf(wide + '\0'), "1 blocks"); // half a character at the end
            wide[2 * block.size() - 20] = '\x04';
            QVERIFY(!readPem(wide) || readPem(wide)->empty()); // no letter of ours in a block
        }
        QVERIFY(!mayHoldPem(bytesOf("\xFE\xFFnothing")));
    }

    void refusesMoreThanTenThousandBlocks()
    {
        std::string text;
        for (int i = 0; i < 10'000; ++i) text += block;
        QCOMPARE(ruleOf(text), "10000 blocks");
        QCOMPARE(ruleOf(text + block), "CW-601");
    }
};

QTEST_GUILESS_MAIN(PemTest)
#include "PemTest.moc"
