#include "ui/widgets/PassphraseStrength.h"

#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace ui {
namespace {

// One machine tries a thousand passphrases a second: Argon2id with 256 MiB and three passes, and generous to the attacker.
constexpr double guessesPerSecond = 1000.0 * 1000.0;
constexpr double dollarsPerHour = 1000.0 * 2.0;

constexpr std::string_view rows = "qwertyuiopasdfghjklzxcvbnm1234567890";

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool areNeighbours(char one, char other)
{
    if (std::abs(one - other) == 1) return true;
    const auto place = rows.find(lower(one));
    const auto next = rows.find(lower(other));
    return place != std::string_view::npos && next != std::string_view::npos &&
        (place + 1 == next || next + 1 == place);
}

/// What one character costs that continues nothing.
double singleBits(char c)
{
    if (isDigit(c)) return 3.3;
    if (isLetter(c)) return 3.0;                              // people think in syllables, not in letters
    return static_cast<unsigned char>(c) >= 0x80 ? 2.5 : 4.0; // an octet of a longer character
}

/// A value to two digits, counted in `unit`: an estimate should look like one.
qint64 rounded(double value, double unit)
{
    const double count = value / unit;
    const double digit = std::pow(10.0, std::max(0.0, std::floor(std::log10(std::max(1.0, count))) - 1));
    return static_cast<qint64>(count < 1 ? value : std::round(count / digit) * digit * unit + unit / 100);
}

double stepBits(std::string_view text, std::size_t place)
{
    const char c = text[place];
    if (place > 0 && text[place - 1] == c) return 0.5;
    if (place > 0 && areNeighbours(text[place - 1], c)) return 1.0;
    return singleBits(c);
}

}

double guessBits(core::ByteView passphrase, const WordList& words)
{
    const std::string_view text(reinterpret_cast<const char*>(passphrase.data()), passphrase.size());
    std::vector<double> best(text.size() + 1, 0.0); // sums of bits; tells nothing about the letters themselves
    std::array<char, 16> word{};
    for (std::size_t end = 1; end <= text.size(); ++end) {
        best[end] = best[end - 1] + stepBits(text, end - 1);
        for (std::size_t length = 3; length <= std::min<std::size_t>(end, word.size()); ++length) {
            const std::string_view part = text.substr(end - length, length);
            std::ranges::transform(part, word.begin(), lower);
            if (!words.contains({word.data(), length})) continue;
            const bool hasCapitals = std::ranges::any_of(part, [](char c) { return c != lower(c); });
            best[end] = std::min(best[end], best[end - length] + words.bitsPerWord() + (hasCapitals ? 1.0 : 0.0));
        }
    }
    core::wipe({reinterpret_cast<std::uint8_t*>(word.data()), word.size()});
    // Separators between words are a habit, not a secret: the same one again costs nothing.
    double saved = 0;
    for (const char separator : {'-', ' ', '.', '_', ','})
        saved += std::max(0.0, static_cast<double>(std::ranges::count(text, separator)) * singleBits(separator) - 1.0);
    return std::max(0.0, best.back() - saved);
}

Tone strengthTone(double bits) { return bits < 40 ? Tone::Bad : bits < 52 ? Tone::Warn : Tone::Ok; }

QString strengthText(double bits)
{
    const auto text = [](const char* source) { return QCoreApplication::translate("ui::PassphraseStrength", source); };
    const double seconds = std::exp2(bits - 1) / guessesPerSecond;
    if (seconds < 3600)
        return text(
            QT_TRANSLATE_NOOP("ui::PassphraseStrength", "A thousand rented machines find this within the hour."));
    const double years = seconds / 31556952;
    if (years > 1e6)
        return text(QT_TRANSLATE_NOOP(
            "ui::PassphraseStrength", "Longer than anybody can pay for: over a million years on a thousand machines."));
    return text(QT_TRANSLATE_NOOP(
                    "ui::PassphraseStrength", "A thousand rented machines need about %1; that costs some %2 dollars."))
        .arg(showDuration(std::chrono::seconds(rounded(seconds, 31556952.0))),
            showNumber(rounded(seconds / 3600 * dollarsPerHour, 1.0)));
}

}
