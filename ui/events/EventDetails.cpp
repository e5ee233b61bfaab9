#include "ui/events/EventDetails.h"

#include "ui/events/EventModel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::EventDetails", source); }

QString valueText(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue& part : list) parts += valueText(part);
        return parts.join(u'\n');
    }
    if (value.isObject())
        return showUntrusted(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    if (value.isBool())
        return value.toBool() ? words(QT_TRANSLATE_NOOP("ui::EventDetails", "yes"))
                              : words(QT_TRANSLATE_NOOP("ui::EventDetails", "no"));
    if (value.isNull()) return QStringLiteral("–");
    return showUntrusted(value.toVariant().toString());
}

}

Details eventDetails(const core::EventRow& row)
{
    Details details;
    details.title = eventText(row.kind);
    details.lead = showUntrusted(row.object);
    details.plainWords = {
        {words(QT_TRANSLATE_NOOP("ui::EventDetails", "Number")), showNumber(row.id)},
        {words(QT_TRANSLATE_NOOP("ui::EventDetails", "When")), showTime(row.at)},
        {words(QT_TRANSLATE_NOOP("ui::EventDetails", "Who")), showUntrusted(row.actor)},
        {words(QT_TRANSLATE_NOOP("ui::EventDetails", "Kind")), showUntrusted(row.kind), TextStyle::Mono},
    };
    const QJsonObject fields = QJsonDocument::fromJson(QByteArray::fromStdString(row.detail)).object();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        details.plainWords.push_back(
            {showUntrusted(field.key()), valueText(field.value()), TextStyle::Body, Tone::InkSoft});
    details.plainWords.push_back(
        {words(QT_TRANSLATE_NOOP("ui::EventDetails", "Hash")), showOctets(row.hash, 8), TextStyle::Mono});
    return details;
}

}
