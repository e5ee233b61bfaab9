#include "ui/profiles/ProfileDetails.h"

#include "core/profiles/NameLimits.h"
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
    QString limits; // as they stand in the file
    for (const core::NameLimit& limit : core::nameLimits())
        for (const std::string& each : rule.*limit.list)
            limits += u'\n' + showUntrusted(limit.key) + QStringLiteral(": ") + showUntrusted(each);
    return shown.join(QStringLiteral(", ")) +
        (rule.isRequired ? words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "; at least one")) : QString()) +
        (rule.allowsWildcards ? words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "; wildcards allowed")) : QString()) +
        limits;
}

QString days(int count) { return showDuration(std::chrono::days(count)); }

void showFile(Details& details, const std::string& text)
{
    details.pem = showUntrustedBlock(text);
    details.pemTitle = words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Profile file"));
}

/// What a certificate of the profile may hold, without the profile's place in a vault.
Details contentOf(const core::Profile& profile)
{
    Details details;
    showFile(details, profile.text);
    details.title = profileWords(profile.title);
    details.lead = profileWords(profile.goodFor);
    QStringList keys;
    for (const std::string& key : profile.keys) keys += keyText(key);
    QStringList carries;
    for (const core::ProfileExtension& extension : profile.extensions) carries += coreText(extension.type->label);
    details.plainWords = {
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Good for")), profileWords(profile.goodFor)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Not for")), profileWords(profile.notGoodFor)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Makes")), kindText(profile.kind)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Lasts")),
            words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "%1, at most %2"))
                .arg(days(profile.defaultDays), days(profile.maximumDays))},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Names")), namesText(profile.names)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Keys")), keys.join(QStringLiteral(", "))},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Carries")), carries.join(u'\n')},
    };
    return details;
}

QString newsOf(const core::ProfilePreview& preview)
{
    if (preview.isKnown)
        return words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "nothing: this file is in force already"));
    if (!preview.present)
        return words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "all of it: the vault has no such profile"));
    QStringList parts;
    for (const std::string_view part : preview.changes) parts += coreText(part);
    return parts.isEmpty() ? words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "only comments and layout"))
                           : parts.join(QStringLiteral(", "));
}

}

Details profileDetails(const core::ProfileRow& row)
{
    Details details;
    const auto profile = core::readProfile(row.text);
    if (!profile) {
        details.title = profileText(row.name);
        details.lead = errorMessage(profile.error()).what;
        showFile(details, row.text);
        return details;
    }
    details = contentOf(*profile);
    details.plainWords.push_back({words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Version")),
        words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "%1, in force since %2"))
            .arg(showNumber(row.version), showDate(row.added))});
    return details;
}

Details previewDetails(const core::ProfilePreview& preview)
{
    Details details = contentOf(preview.profile);
    details.mark = preview.isKnown ? Mark::Done : Mark::Waiting;
    details.state = preview.isKnown ? words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "in this vault already"))
                                    : words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "not imported"));
    const std::vector<KeyValue> place{
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Id")), showUntrusted(preview.profile.id), TextStyle::Mono},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "Version")),
            preview.present && !preview.isKnown
                ? words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "%1; until then version %2 is in force"))
                      .arg(showNumber(preview.version), showNumber(preview.present->version))
                : showNumber(preview.version)},
        {words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "New in it")), newsOf(preview)}};
    details.plainWords.insert(details.plainWords.begin(), place.begin(), place.end());
    for (const core::Finding& finding : preview.findings)
        details.checks.push_back(
            {markOf(finding.severity), findingMessage(finding).what, findingMessage(finding).remedy});
    if (preview.findings.empty())
        details.checks.push_back(
            {Mark::Done, words(QT_TRANSLATE_NOOP("ui::ProfileDetails", "a trial certificate passes every check")), {}});
    return details;
}

}
