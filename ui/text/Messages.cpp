#include "ui/text/Messages.h"

#include "core/base/ValueWords.h"
#include "core/base/Wording.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ui {
namespace {

/// A moment as core writes it (RFC 3339 in UTC).
std::optional<core::Time> momentOf(const std::string& value)
{
    const auto moment = core::readTime(value);
    return moment && core::toText(*moment) == value ? std::optional(*moment) : std::nullopt;
}

/// A value that is words of core, in the reader's language; a list of such, word by word. All others stay as they are.
std::string valueIn(std::string_view rule, const std::string& value)
{
    const std::size_t comma = value.find(", ");
    if (comma != std::string::npos && core::knownValue(rule, value.substr(0, comma)))
        return valueIn(rule, value.substr(0, comma)) + ", " + valueIn(rule, value.substr(comma + 2));
    const auto known = core::knownValue(rule, value);
    if (!known) return value;
    const std::string part = known->word->isNamed || known->part.empty()
        ? known->part
        : showNumber(QString::fromStdString(known->part).toLongLong()).toStdString();
    return core::filled(coreText(known->word->text).toStdString(), std::vector{part});
}

/// Translates first and fills in afterwards. A value is only ever taken for a text to translate where core says that it is one
/// (core/base/ValueWords.h). Moments are told as everywhere in the window.
QString worded(std::string_view rule, std::string_view source, std::vector<std::string> values)
{
    QString text = coreText(source);
    for (std::string& value : values) value = valueIn(rule, value);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const auto moment = momentOf(values[i])) text.replace(u'%' + QString::number(i + 1), showTime(*moment));
    return QString::fromStdString(core::filled(text.toStdString(), values));
}

Message messageOf(const core::Wording& wording, const std::vector<std::string>& values)
{
    return {QString::fromUtf8(wording.id), worded(wording.id, wording.what, values),
        worded(wording.id, wording.why, values), worded(wording.id, wording.remedy, values), {}};
}

}

Message errorMessage(const core::Error& error)
{
    const core::Wording* own = core::findWording(error.rule);
    Message message = messageOf(own ? *own : core::wordingOf(error.code), error.values);
    message.detail = showUntrusted(error.detail);
    return message;
}

Message findingMessage(const core::Finding& finding)
{
    if (const core::Wording* wording = core::findWording(finding.rule)) return messageOf(*wording, finding.values);
    return {showUntrusted(finding.rule), showUntrusted(finding.rule), {}, {}, {}};
}

QString findingLines(const std::vector<core::Finding>& findings)
{
    QStringList all;
    for (const core::Finding& finding : findings) {
        const Message message = findingMessage(finding);
        all += message.what + u' ' + message.remedy;
    }
    return all.join(u'\n');
}

QString valueText(const std::string& value)
{
    const auto moment = momentOf(value);
    return moment ? showTime(*moment) : showUntrusted(value);
}

QString coreText(std::string_view source)
{
    return QCoreApplication::translate(
        "core", QByteArray(source.data(), static_cast<qsizetype>(source.size())).constData());
}

QString plainReport(const Message& message)
{
    QStringList lines;
    for (const QString& part : {message.code, message.what, message.why, message.remedy, message.detail})
        if (!part.isEmpty()) lines += part;
    return lines.join(u'\n');
}

}
