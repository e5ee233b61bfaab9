#include "ui/keys/KeyDetails.h"

#include "core/crypto/KeyAlgorithm.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/FieldLines.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::KeyDetails", source); }

}

Details keyDetails(const core::KeyRow& key, const QString& usedBy)
{
    Details details;
    details.title = showUntrusted(key.label);
    details.lead = key.isInVault
        ? words(QT_TRANSLATE_NOOP("ui::KeyDetails",
              "The private key is sealed in this vault. It is opened for one signature at a time and never leaves."))
        : !key.places.empty()
        ? words(QT_TRANSLATE_NOOP("ui::KeyDetails", "The private key lies on a token, and signs there with its PIN."))
        : words(QT_TRANSLATE_NOOP("ui::KeyDetails", "Only the public key is here; the private key lives elsewhere."));
    const auto algorithm = core::findKeyAlgorithm(key.algorithm);
    details.plainWords = {
        {words(QT_TRANSLATE_NOOP("ui::KeyDetails", "Kind")), keyText(key.algorithm)},
        {words(QT_TRANSLATE_NOOP("ui::KeyDetails", "Strength")),
            algorithm ? words(QT_TRANSLATE_NOOP("ui::KeyDetails", "%1 bits")).arg(showNumber((*algorithm)->strength))
                      : QString()},
        {words(QT_TRANSLATE_NOOP("ui::KeyDetails", "Advice")), algorithm ? coreText((*algorithm)->advice) : QString()},
        {words(QT_TRANSLATE_NOOP("ui::KeyDetails", "Used by")),
            usedBy.isEmpty() ? words(QT_TRANSLATE_NOOP("ui::KeyDetails", "nothing here")) : usedBy},
        {words(QT_TRANSLATE_NOOP("ui::KeyDetails", "Made")), showTime(key.created)},
        {words(QT_TRANSLATE_NOOP("ui::KeyDetails", "SHA-256")), showOctets(key.fingerprint, 8), TextStyle::Mono},
    };
    for (const core::TokenPlace& place : key.places)
        details.plainWords.push_back({words(QT_TRANSLATE_NOOP("ui::KeyDetails", "On token")),
            words(QT_TRANSLATE_NOOP("ui::KeyDetails", "%1, serial number %2, as %3"))
                .arg(showUntrusted(place.token.label), showUntrusted(place.token.serial),
                    showUntrusted(place.objectLabel))});
    details.pem = pemOf("PUBLIC KEY", key.spki);
    return details;
}

}
