#include "ui/profiles/ProfileDetails.h"

#include "core/profiles/Profile.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::ProfileDetails", source); }

QString kindText(core::CertificateKind kind)
{
    switch (kind) {
    case core::CertificateKind::Root: return words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "a root CA"));
    case core::CertificateKind::SubordinateCa:
        return words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "a CA below another one"));
    case core::CertificateKind::EndEntity:
        return words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "a server, person or thing"));
    }
    return {};
}

QString namesText(const core::NamesRule& rule)
{
    if (rule.allowed.empty()) return words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "none"));
    QStringList shown;
    for (const core::GeneralName::Type type : rule.allowed) shown += showUntrusted(core::typeName(type));
    return shown.join(QStringLiteral(", ")) +
        (rule.isRequired ? words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "; at least one")) : QString()) +
        (rule.allowsWildcards ? words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "; wildcards allowed")) : QString());
}

QString days(int count) { return showDuration(std::chrono::days(count)); }

}

Details profileDetails(const core::ProfileRow& row)
{
    Details details;
    details.title = profileText(row.name);
    details.pem = showUntrustedBlock(row.text);
    details.pemTitle = words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Profile file"));
    const auto profile = core::readProfile(row.text);
    if (!profile) {
        details.lead = errorMessage(profile.error()).what;
        return details;
    }
    details.title = coreText(profile->title);
    details.lead = coreText(profile->goodFor);
    QStringList keys;
    for (const std::string& key : profile->keys) keys += keyText(key);
    QStringList carries;
    for (const core::ProfileExtension& extension : profile->extensions) carries += coreText(extension.type->label);
    details.plainWords = {
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Good for")), coreText(profile->goodFor)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Not for")), coreText(profile->notGoodFor)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Makes")), kindText(profile->kind)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Lasts")),
            words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "%1, at most %2"))
                .arg(days(profile->defaultDays), days(profile->maximumDays))},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Names")), namesText(profile->names)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Keys")), keys.join(QStringLiteral(", "))},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Carries")), carries.join(u'\n')},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Version")),
            words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "%1, in force since %2"))
                .arg(showNumber(row.version), showDate(row.added))},
    };
    return details;
}

}
