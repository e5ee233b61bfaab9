#pragma once

#include <QApplication>
#include <QByteArray>
#include <QRandomGenerator>
#include <QTest>
#include <QWindow>

#include <vector>

namespace test {

/// A passphrase that nowhere in this process stands as a whole: one letter at a time is typed, and the patterns to look for it
/// have each octet exclusive-or 0x5A.
class HiddenText {
public:
    /// Drawn at random, 24 letters, of which two are none of ASCII.
    HiddenText()
    {
        for (int i = 0; i < 24; ++i) {
            const auto letter = static_cast<char16_t>(u'a' + QRandomGenerator::global()->bounded(26));
            m_units.push_back(static_cast<char16_t>((i == 5 ? u'\u00fc' : i == 17 ? u'\u00df' : letter) ^ mask));
        }
    }

    /// Types it into what has the keyboard, by the way that keys of a real keyboard take through Qt.
    void type() const
    {
        for (const char16_t hidden : m_units) {
            const QChar letter(static_cast<char16_t>(hidden ^ mask));
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget()->window()->windowHandle(),
                static_cast<Qt::Key>(letter.toUpper().unicode()), QString(letter), Qt::NoModifier);
        }
    }
    /// Both halves in UTF-8, in Latin-1 and in UTF-16.
    QList<QByteArray> patterns() const
    {
        QList<QByteArray> all;
        for (const std::size_t from : {std::size_t{0}, m_units.size() / 2}) {
            QByteArray utf8, latin1, utf16;
            for (std::size_t i = from; i < from + m_units.size() / 2; ++i) {
                const auto unit = static_cast<char16_t>(m_units[i] ^ mask);
                if (unit < 0x80) {
                    append(utf8, unit);
                } else {
                    append(utf8, 0xC0 | (unit >> 6));
                    append(utf8, 0x80 | (unit & 0x3F));
                }
                append(latin1, unit);
                append(utf16, unit & 0xFF);
                append(utf16, unit >> 8);
            }
            all += {utf8, latin1, utf16};
        }
        return all;
    }

private:
    static constexpr int mask = 0x5A;
    static void append(QByteArray& pattern, int octet) { pattern.append(static_cast<char>(octet ^ mask)); }

    std::vector<char16_t> m_units; ///< each exclusive-or the mask
};

}
