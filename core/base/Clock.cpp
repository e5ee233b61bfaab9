#include "core/base/Clock.h"
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace core {

namespace {

using namespace std::chrono;

std::unexpected<Error> unreadableTime(std::string_view text)
{
    return failAs(ErrorCode::Malformed, "CW-140", {std::string(text)});
}

/// Takes exactly `count` digits from the front of `text`; -1 when they are not all there.
int takeNumber(std::string_view& text, std::size_t count)
{
    int number = 0;
    if (text.size() < count) return -1;
    for (const char digit : text.substr(0, count)) {
        if (digit < '0' || digit > '9') return -1;
        number = number * 10 + (digit - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, char expected)
{
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<sys_days> takeDate(std::string_view& text)
{
    const int yearNumber = takeNumber(text, 4);
    const bool firstDash = take(text, '-');
    const int monthNumber = takeNumber(text, 2);
    const bool secondDash = take(text, '-');
    const int dayNumber = takeNumber(text, 2);
    if (yearNumber < 0 || monthNumber < 0 || dayNumber < 0 || !firstDash || !secondDash) return std::nullopt;
    const year_month_day date{
        year{yearNumber}, month{static_cast<unsigned>(monthNumber)}, day{static_cast<unsigned>(dayNumber)}};
    if (!date.ok()) return std::nullopt;
    return sys_days{date};
}

/// "hh:mm", each below its bound.
std::optional<minutes> takeHoursAndMinutes(std::string_view& text)
{
    const int hour = takeNumber(text, 2);
    const bool colon = take(text, ':');
    const int minute = takeNumber(text, 2);
    if (hour < 0 || hour > 23 || !colon || minute < 0 || minute > 59) return std::nullopt;
    return hours{hour} + minutes{minute};
}

/// "Z" or "+hh:mm"; what has to be taken away to get UTC.
std::optional<minutes> takeOffset(std::string_view& text)
{
    if (take(text, 'Z')) return minutes{0};
    const bool isAhead = text.starts_with('+');
    if (!take(text, '+') && !take(text, '-')) return std::nullopt;
    const auto offset = takeHoursAndMinutes(text);
    if (!offset) return std::nullopt;
    return isAhead ? *offset : -*offset;
}

}

Time systemTime() { return floor<seconds>(system_clock::now()); }

std::string toText(Time time)
{
    const auto date = floor<days>(time);
    const year_month_day day{date};
    const hh_mm_ss clock{time - date};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(day.year()),
        static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text.data();
}

Result<Time> readTime(std::string_view text)
{
    std::string_view rest = text;
    const auto date = takeDate(rest);
    if (!date) return unreadableTime(text);
    if (rest.empty()) return *date;
    if (!take(rest, 'T')) return unreadableTime(text);
    const auto clock = takeHoursAndMinutes(rest);
    const bool colon = take(rest, ':');
    const int second = takeNumber(rest, 2);
    if (!clock || !colon || second < 0 || second > 59) return unreadableTime(text);
    const auto offset = takeOffset(rest);
    if (!offset || !rest.empty()) return unreadableTime(text);
    return *date + *clock + seconds{second} - *offset;
}

}
