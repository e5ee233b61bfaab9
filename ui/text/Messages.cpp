#include "ui/text/Messages.h"

#include "core/base/Wording.h"
#include "ui/text/Untrusted.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <span>
#include <string>
#include <vector>

namespace ui {
namespace {

/// Translates first and fills in afterwards, so that a value can never be taken for a text to translate.
QString worded(std::string_view source, const std::vector<std::string>& values)
{
    return QString::fromStdString(core::filled(coreText(source).toStdString(), values));
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
