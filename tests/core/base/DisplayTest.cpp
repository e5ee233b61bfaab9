#include "core/base/Display.h"
#include <QTest>

using namespace core;

namespace {

/// "a", the character and "b"; alone, Qt would take a byte order mark away.
std::string inside(char32_t code)
{
    const char32_t text[] = {U'a', code, U'b'};
    return QString::fromUcs4(text, 3).toStdString();
}

}

class DisplayTest : public QObject {
    Q_OBJECT
private slots:
    void leavesOrdinaryTextOfAllScriptsAlone()
    {
        for (const char* text :
            {"", "Example Root", "Zürich", "東京都", "Ελλάδα", "עברית", "العربية", "e\u0301", "😀", "a‹b›"}) {
            QCOMPARE(showText(text), text);
            QVERIFY2(!hasHiddenCharacters(text), text);
        }
    }

    void showsEveryHiddenCharacter_data()
    {
        QTest::addColumn<uint>("code");
        for (const uint code : {0x00u, 0x01u, 0x07u, 0x09u, 0x0Au, 0x0Du, 0x1Bu, 0x1Fu, 0x7Fu, 0x80u, 0x85u, 0x9Fu,
                 0xA0u, 0xADu, 0x34Fu, 0x61Cu, 0x115Fu, 0x1160u, 0x1680u, 0x17B4u, 0x180Bu, 0x180Eu, 0x2003u, 0x200Bu,
                 0x200Cu, 0x200Du, 0x200Eu, 0x200Fu, 0x2028u, 0x2029u, 0x202Au, 0x202Bu, 0x202Cu, 0x202Du, 0x202Eu,
                 0x202Fu, 0x2060u, 0x2061u, 0x2064u, 0x2066u, 0x2067u, 0x2068u, 0x2069u, 0x206Au, 0x2800u, 0x3164u,
                 0xE000u, 0xFDD0u, 0xFE00u, 0xFE0Fu, 0xFEFFu, 0xFFA0u, 0xFFF9u, 0xFFFBu, 0xFFFEu, 0x1D173u, 0x1FFFEu,
                 0xE0001u, 0xE0020u, 0xE007Fu, 0xE0100u, 0xF0000u, 0x10FFFFu})
            QTest::addRow("U+%04X", code) << code;
    }
    void showsEveryHiddenCharacter()
    {
        QFETCH(uint, code);
        const std::string hidden = inside(code);
        const std::string wanted = "a‹" + QString("U+%1").arg(code, 4, 16, QChar('0')).toUpper().toStdString() + "›b";
        QCOMPARE(showText(hidden), wanted);
        QVERIFY(hasHiddenCharacters(hidden));
        QCOMPARE(showText(wanted), wanted);
    }

    void showsMalformedUtf8OctetByOctet()
    {
        QCOMPARE(showText("Z\xFCrich"), "Z‹0xFC›rich");
        QCOMPARE(showText("\xC0\x80"), "‹0xC0›‹0x80›");                     // overlong NUL
        QCOMPARE(showText("\xE2\x80"), "‹0xE2›‹0x80›");                     // cut off
        QCOMPARE(showText("\xED\xA0\x80"), "‹0xED›‹0xA0›‹0x80›");           // surrogate
        QCOMPARE(showText("\xF4\x90\x80\x80"), "‹0xF4›‹0x90›‹0x80›‹0x80›"); // beyond Unicode
        QCOMPARE(showText("\xFFz"), "‹0xFF›z");
        QVERIFY(hasHiddenCharacters("\xFF"));
        QVERIFY(!isUtf8("Z\xFCrich"));
        QVERIFY(isUtf8("Zürich 😀"));
    }

    void neverShowsTextInReversedOrder() { QCOMPARE(showText("pay\u202Emoc.lap"), "pay‹U+202E›moc.lap"); }

    void keepsLineBreaksInBlocksOnly()
    {
        QCOMPARE(showBlock("a\nb\r"), "a\nb‹U+000D›");
        QCOMPARE(showText("a\nb"), "a‹U+000A›b");
    }

    void alwaysMakesValidUtf8OnOneLine()
    {
        for (int first = 0; first < 256; ++first)
            for (int second = 0; second < 256; ++second) {
                const std::string shown =
                    showText(std::string{static_cast<char>(first), static_cast<char>(second), 'x'});
                QVERIFY(isUtf8(shown));
                QVERIFY(!hasHiddenCharacters(shown));
            }
    }
};

QTEST_GUILESS_MAIN(DisplayTest)
#include "DisplayTest.moc"
