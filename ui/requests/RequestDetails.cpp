#include "ui/requests/RequestDetails.h"

#include "ui/requests/RequestModel.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/FieldLines.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::RequestDetails", source); }

}

Details requestDetails(const core::RequestRow& row, const core::Csr& request, core::Time now)
{
    Details details;
    details.title = shortName(row.subject);
    details.mark = answerMark(row);
    details.state = answerText(row, now);
    details.lead = words(QT_TRANSLATE_NOOP("ui::RequestDetails",
        "Somebody asks for a certificate. The profile decides what is granted; the request only asks."));
    QStringList names;
    for (const std::string& name : row.names) names += nameText(name);
    details.plainWords = {
        {words(QT_TRANSLATE_NOOP("ui::RequestDetails", "Asks to be")), showUntrusted(row.subject)},
        {words(QT_TRANSLATE_NOOP("ui::RequestDetails", "Names")), names.join(u'\n')},
        {words(QT_TRANSLATE_NOOP("ui::RequestDetails", "Key")), keyText(row.algorithm)},
        {words(QT_TRANSLATE_NOOP("ui::RequestDetails", "Came from")), showUntrusted(row.source)},
        {words(QT_TRANSLATE_NOOP("ui::RequestDetails", "Received")), showTime(row.received)},
        {words(QT_TRANSLATE_NOOP("ui::RequestDetails", "SHA-256")), showOctets(row.fingerprint, 8), TextStyle::Mono},
    };
    if (row.refusal)
        details.plainWords.insert(details.plainWords.begin(),
            {words(QT_TRANSLATE_NOOP("ui::RequestDetails", "Refused because")), showUntrusted(row.refusal->reason)});
    const bool owns = request.provesPossession();
    details.checks = {{owns ? Mark::Done : Mark::Revoked,
        owns ? words(QT_TRANSLATE_NOOP("ui::RequestDetails", "the sender owns the key"))
             : words(QT_TRANSLATE_NOOP("ui::RequestDetails", "the signature does not fit the key: do not sign this")),
        {}}};
    details.fields = fieldsOf(request);
    details.pem = pemOf("CERTIFICATE REQUEST", request.der());
    return details;
}

}
