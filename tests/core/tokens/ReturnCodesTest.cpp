#include "core/tokens/ReturnCodes.h"
#include "core/base/Wording.h"
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace core;

/// Every return code of PKCS#11 has a name and a sentence with cause and remedy.
class ReturnCodesTest : public QObject {
    Q_OBJECT
private slots:
    void everyCodeHasASentenceWithCauseAndRemedy()
    {
        unsigned long previous = 0;
        for (const ReturnCode& code : returnCodes()) {
            const char* name = code.name.data();
            QVERIFY2(code.value > previous, name);
            previous = code.value;
            QVERIFY2(code.name.starts_with("CKR_"), name);
            const Wording* wording = findWording(code.rule);
            QVERIFY2(wording && !wording->why.empty() && !wording->remedy.empty(), name);
            const Error error = tokenError(code.value, "C_Sign");
            QCOMPARE(error.code, code.code);
            const std::string text = sentence(error);
            QVERIFY2(text.contains(code.name), text.c_str());
            QVERIFY2(text.ends_with("(C_Sign)"), text.c_str());
            QVERIFY2(!text.contains('?'), text.c_str()); // a placeholder without a value
        }
    }

    void everyCodeOfTheHeaderIsThere()
    {
        QFile header(PKCS11_HEADER);
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QRegularExpression line(
            "^#define\\s+(CKR_\\w+)\\s+\\((0x[0-9a-fA-F]+|[0-9]+)UL\\)", QRegularExpression::MultilineOption);
        int count = 0;
        for (auto found = line.globalMatch(QString::fromUtf8(header.readAll())); found.hasNext();) {
            const auto match = found.next();
            if (match.captured(1) == "CKR_OK") continue;
            QCOMPARE(QString::fromStdString(returnCodeName(match.captured(2).toULong(nullptr, 0))), match.captured(1));
            ++count;
        }
        QVERIFY(count > 80);
    }

    void aCodeOfTheMakersOwnIsShownAsANumber()
    {
        QCOMPARE(returnCodeName(0x80000005), "CKR_VENDOR_DEFINED + 0x5");
        QCOMPARE(returnCodeName(0x7777), "0x7777");
        const Error error = tokenError(0x80000005, "C_Login");
        QCOMPARE(error.rule, "CW-548");
        QCOMPARE(error.code, ErrorCode::TokenUnavailable);
        QVERIFY(sentence(error).contains("0x5"));
    }

    void whatCallersBranchOn()
    {
        QCOMPARE(tokenError(0xa0, "").code, ErrorCode::WrongPassphrase);  // CKR_PIN_INCORRECT
        QCOMPARE(tokenError(0x32, "").code, ErrorCode::TokenUnavailable); // CKR_DEVICE_REMOVED
        QCOMPARE(tokenError(0x50, "").code, ErrorCode::Cancelled);        // CKR_FUNCTION_CANCELED
        QCOMPARE(tokenError(0x70, "").code, ErrorCode::Unsupported);      // CKR_MECHANISM_INVALID
    }
};

QTEST_APPLESS_MAIN(ReturnCodesTest)
#include "ReturnCodesTest.moc"
