#include "ui/text/Values.h"

#include "core/x509/EndOfValidity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ui {
namespace {

QDateTime utc(core::Time time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::UTC);
}

QString written(const QDateTime& time, const QString& format) { return QLocale().toString(time, format); }

bool isNoEnd(core::Time time) { return time == core::noWellDefinedEnd; }

QString noEnd() { return QCoreApplication::translate("ui::Values", "no well-defined end"); }

/// Keeps dates and octets in their order where the language is written from right to left.
QString leftToRight(const QString& text)
{
    return QGuiApplication::isRightToLeft() ? QChar(0x2066) + text + QChar(0x2069) : text;
}

/// One unit a length of time can be told in.
struct Unit {
    qint64 seconds;
    qint64 from; ///< told in this unit from that many of it
    const char* length;
    const char* ahead;
    const char* past;
};

// Twice as much as one unit before the larger one is used, so that "45 days" is not "1 month".
constexpr std::array units{
    Unit{31556952, 2, QT_TRANSLATE_N_NOOP("ui::Values", "%Ln year(s)"),
        QT_TRANSLATE_N_NOOP("ui::Values", "in %Ln year(s)"), QT_TRANSLATE_N_NOOP("ui::Values", "%Ln year(s) ago")},
    Unit{86400, 1, QT_TRANSLATE_N_NOOP("ui::Values", "%Ln day(s)"), QT_TRANSLATE_N_NOOP("ui::Values", "in %Ln day(s)"),
        QT_TRANSLATE_N_NOOP("ui::Values", "%Ln day(s) ago")},
    Unit{3600, 1, QT_TRANSLATE_N_NOOP("ui::Values", "%Ln hour(s)"), QT_TRANSLATE_N_NOOP("ui::Values", "in %Ln hour(s)"),
        QT_TRANSLATE_N_NOOP("ui::Values", "%Ln hour(s) ago")},
    Unit{60, 1, QT_TRANSLATE_N_NOOP("ui::Values", "%Ln minute(s)"),
        QT_TRANSLATE_N_NOOP("ui::Values", "in %Ln minute(s)"), QT_TRANSLATE_N_NOOP("ui::Values", "%Ln minute(s) ago")},
    Unit{1, 0, QT_TRANSLATE_N_NOOP("ui::Values", "%Ln second(s)"),
        QT_TRANSLATE_N_NOOP("ui::Values", "in %Ln second(s)"), QT_TRANSLATE_N_NOOP("ui::Values", "%Ln second(s) ago")},
};

const Unit& unitFor(qint64 seconds)
{
    return *std::ranges::find_if(units, [seconds](const Unit& unit) { return seconds >= unit.seconds * unit.from; });
}

QString counted(const char* source, qint64 count)
{
    return QCoreApplication::translate("ui::Values", source, nullptr, static_cast<int>(count));
}

}

QString showNumber(qint64 number) { return QLocale().toString(number); }

QString dateFormat()
{
    const QLocale locale;
    if (locale.language() == QLocale::English || locale.language() == QLocale::C) return QStringLiteral("yyyy-MM-dd");
    QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.contains(QLatin1String("yyyy")) ? format : format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
}

QString showDate(core::Time time)
{
    return isNoEnd(time) ? noEnd() : leftToRight(written(utc(time).toLocalTime(), dateFormat()));
}

QString showTime(core::Time time)
{
    if (isNoEnd(time)) return noEnd();
    const QDateTime local = utc(time).toLocalTime();
    const int minutes = local.offsetFromUtc() / 60;
    const QString offset = QStringLiteral(" %1%2:%3")
                               .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return leftToRight(written(local, dateFormat() + QStringLiteral(" HH:mm")) + offset);
}

QString showUtc(core::Time time)
{
    if (isNoEnd(time)) return noEnd();
    return leftToRight(written(utc(time), dateFormat() + QStringLiteral(" HH:mm")) + QStringLiteral(" UTC"));
}

QString showDistance(core::Time time, core::Time now)
{
    const qint64 seconds = (time - now).count();
    if (seconds == 0) return QCoreApplication::translate("ui::Values", "now");
    const qint64 size = std::abs(seconds);
    const Unit& unit = unitFor(size);
    return counted(seconds > 0 ? unit.ahead : unit.past, size / unit.seconds);
}

QString showDuration(std::chrono::seconds length)
{
    const qint64 size = std::max<qint64>(0, length.count());
    const Unit& unit = unitFor(size);
    return counted(unit.length, size / unit.seconds);
}

QString showOctets(core::ByteView octets, int perLine)
{
    QString text;
    for (std::size_t i = 0; i < octets.size(); ++i) {
        if (i > 0) text += perLine > 0 && i % static_cast<std::size_t>(perLine) == 0 ? u'\n' : u' ';
        text += QStringLiteral("%1").arg(octets[i], 2, 16, QLatin1Char('0')).toUpper();
    }
    return leftToRight(text);
}

}
