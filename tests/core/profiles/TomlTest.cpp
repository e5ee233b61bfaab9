#include "core/profiles/Profile.h"
#include "core/profiles/ShippedProfiles.h"
#include <QTest>

using namespace core;

namespace {

std::string utf8(char32_t c)
{
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
        static_cast<char>(0x80 | (c & 0x3F))};
}

}

/// Text that people type into profile files, where TOML itself has trouble with it.
class TomlTest : public QObject {
    Q_OBJECT
private slots:
    void lettersOutsideOfQuotesAreAMistakeWithItsLine_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("where a key begins") << "" << "title = 1\n";
        QTest::newRow("in a key") << "ti" << "tle = 1\n";
        QTest::newRow("before a value") << "title = " << "1\n";
        QTest::newRow("behind a value") << "title = 1 " << "\n";
        QTest::newRow("in a heading") << "[key" << "]\n";
        QTest::newRow("in a list") << "title = [1, " << "]\n";
    }

    void lettersOutsideOfQuotesAreAMistakeWithItsLine()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        for (char32_t c = 0x80; c < 0x10000; c += c < 0x3100 ? 1 : 97) {
            if (c >= 0xD800 && c < 0xE000) continue; // half a character
            const auto read = readProfile("format = 1\n" + before.toStdString() + utf8(c) + after.toStdString());
            QVERIFY2(!read, QByteArray::number(static_cast<uint>(c), 16).constData());
            QCOMPARE(read.error().code, ErrorCode::Malformed);
            QVERIFY(read.error().rule.starts_with("CW-15"));
        }
    }

    void lettersInsideOfTextsStayAsTheyAre()
    {
        const std::string text(shippedProfile("tls-server").value().text);
        const std::size_t at = text.find("\ntitle = ") + 9;
        const std::size_t end = text.find('\n', at);
        for (const std::string& title :
            {std::string("\"Für Größen, ѽ\""), std::string("\"\"\"\\\n  §§ \\\n ä\"\"\"")}) {
            const auto read = readProfile(std::string(text).replace(at, end - at, title));
            QVERIFY(read.has_value());
            QVERIFY(title.contains(read->title.substr(0, 4)));
        }
    }
};

QTEST_GUILESS_MAIN(TomlTest)
#include "TomlTest.moc"
