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
                std::string("-----BEGIN X-----\nA\nQ\nI\nD\n-----END X-----")}) {
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
        QCOMPARE(ruleOf("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: x\n\nAQID\n-----END RSA "
                        "PRIVATE KEY-----\n"),
            "CW-611");
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
