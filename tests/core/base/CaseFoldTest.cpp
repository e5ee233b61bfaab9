#include "core/base/CaseFold.h"
#include <QTest>

using namespace core;

class CaseFoldTest : public QObject {
    Q_OBJECT
private slots:
    /// Qt knows the whole of Unicode: of the letters that we fold, each becomes what it says.
    void lettersOfEuropeAreThoseOfUnicode()
    {
        const std::pair<char32_t, char32_t> scripts[]{{0x20, 0x12F}, {0x132, 0x17E}, {0x1CD, 0x1EE}, {0x1F8, 0x21F},
            {0x222, 0x233}, {0x386, 0x3CE}, {0x400, 0x52F}, {0x1E00, 0x1E95}, {0x1EA0, 0x1EFF}};
        int different = 0;
        for (const auto& [first, last] : scripts)
            for (char32_t letter = first; letter <= last; ++letter) {
                if (letter == 0xB5 || letter == 0x149 || letter == 0xDF) continue; // not letters of words, or below
                if (letter == 0x1F0 || letter == 0x220 || letter == 0x390 || letter == 0x3B0) continue;
                const char32_t wanted = QChar::toCaseFolded(letter);
                different += wanted != letter;
                QCOMPARE(QString::fromStdString(foldedCase(QString::fromUcs4(&letter, 1).toStdString())),
                    QString::fromUcs4(&wanted, 1));
            }
        QVERIFY2(different > 400, qPrintable(QString::number(different)));
    }

    void wordsAreComparedAsPeopleReadThem()
    {
        QCOMPARE(foldedCase("Prüfung"), foldedCase("PRÜFUNG"));
        QCOMPARE(foldedCase("Straße"), foldedCase("STRASSE"));
        QCOMPARE(foldedCase("STRAẞE"), foldedCase("Straße"));
        QCOMPARE(foldedCase("ΛΟΓΟΣ"), foldedCase("λόγος").replace(2, 2, "ο")); // but for its accent
        QCOMPARE(foldedCase("Финансы"), foldedCase("ФИНАНСЫ"));
        QVERIFY(foldedCase("Prüfung") != foldedCase("Prufung"));
    }

    void whatIsNoUtf8StaysAsItIs()
    {
        for (const char* const text : {"\xC3", "a\xFFz", "\xE1\x9E", "\xE1\x88\xB4", "\xF0\x9F\x98\x80", "\xC3\x28"})
            QCOMPARE(foldedCase(text), std::string(text));
    }
};

QTEST_GUILESS_MAIN(CaseFoldTest)
#include "CaseFoldTest.moc"
