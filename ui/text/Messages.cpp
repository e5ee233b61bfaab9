#include "ui/text/Messages.h"

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

/// Translates first and fills in afterwards, so that a value can never be taken for a text to translate. Moments are told as
/// everywhere in the window.
QString worded(std::string_view source, const std::vector<std::string>& values)
{
    QString text = coreText(source);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const auto moment = momentOf(values[i])) text.replace(u'%' + QString::number(i + 1), showTime(*moment));
    return QString::fromStdString(core::filled(text.toStdString(), values));
}

Message messageOf(const core::Wording& wording, const std::vector<std::string>& values)
{
    return {QString::fromUtf8(wording.id), worded(wording.what, values), worded(wording.why, values),
        worded(wording.remedy, values), {}};
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
