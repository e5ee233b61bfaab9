#include "ui/ceremony/ScriptDetails.h"

#include "core/ceremony/FingerprintWords.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source, int count = -1)
{
    return QCoreApplication::translate("ui::ScriptDetails", source, nullptr, count);
}

QString peopleText(const core::Script& script)
{
    const core::RoleNeeds needs = core::roleNeeds(script);
    QStringList lines{words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "An administrator and one operator")),
        words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "At least %1 witnesses")).arg(showNumber(needs.witnesses)),
        words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "of at least %1 departments")).arg(showNumber(needs.departments))};
    if (needs.officers > 0) lines += words(QT_TRANSLATE_N_NOOP("ui::ScriptDetails", "%n officer(s)"), needs.officers);
    if (needs.auditor == core::AuditorRule::Required)
        lines += words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "An auditor"));
    if (needs.auditor == core::AuditorRule::Optional)
        lines += words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "An auditor, if wanted"));
    return lines.join(u'\n');
}

QString participantsText(const core::Script& script)
{
    QStringList lines;
    for (const core::Participant& person : script.participants) {
        QStringList roles;
        for (const core::Role role : person.roles) roles += coreText(core::infoOf(role).label);
        lines +=
            QStringLiteral("%1, %2: %3")
                .arg(showUntrusted(person.name), showUntrusted(person.department), roles.join(QStringLiteral(", ")));
    }
    return lines.join(u'\n');
}

QString reviewersText(const core::Script& script)
{
    QStringList names;
    for (const core::ScriptReviewer& reviewer : script.reviewers) names += showUntrusted(reviewer.name);
    return names.join(u'\n');
}

QString certificateText(const core::ScriptCertificate& certificate)
{
    return words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "%1, %2 to %3"))
        .arg(showUntrusted(certificate.subject.toText()), showDate(certificate.notBefore),
            showDate(certificate.notAfter));
}

QString crossText(const core::ScriptCross& cross)
{
    const QString of = cross.of == core::ScriptCross::Of::NewWithOld
        ? words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "the new root, by the old one"))
        : cross.of == core::ScriptCross::Of::OldWithNew
        ? words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "the old root, by the new one"))
        : showUntrusted(cross.subject.toText());
    return words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "%1, %2 to %3"))
        .arg(of, showDate(cross.notBefore), showDate(cross.notAfter));
}

QString overlapText(const core::ScriptOverlap& overlap)
{
    return words(QT_TRANSLATE_NOOP(
                     "ui::ScriptDetails", "With everybody by %1; the old root stops signing CAs on %2, ends on %3"))
        .arg(showDate(overlap.giveOut), showDate(overlap.oldStops), showDate(overlap.oldEnds));
}

std::vector<KeyValue> plainWords(const core::Script& script)
{
    std::vector<KeyValue> lines;
    const auto add = [&lines](const char* name, const QString& value, TextStyle style = TextStyle::Body) {
        lines.push_back({words(name), value, style});
    };
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Ceremony"), coreText(script.type->label));
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Revision"), showNumber(script.revision));
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Not to be used after"), showDate(script.expires));
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Allowed by"), showUntrusted(script.policyReference));
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "People"), peopleText(script));
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Named"), participantsText(script));
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Reviewers"), reviewersText(script));
    if (script.quorum)
        add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Shares"),
            words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "%1 of %2"))
                .arg(showNumber(script.quorum->threshold), showNumber(script.quorum->shares)));
    if (script.custody)
        add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Custody"), coreText(core::consequenceOf(script.custody->strategy)));
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Record"),
        coreText(core::consequenceOf(script.options.transcriptSigner)));
    if (script.key) add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Key"), coreText(script.key->algorithm->label));
    if (script.root) add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Root"), certificateText(*script.root));
    for (const core::ScriptCertificate& sub : script.subs)
        add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "CA below"), certificateText(sub));
    for (const core::ScriptCross& cross : script.crosses)
        add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Cross-certificate"), crossText(cross));
    if (script.oldRoot) add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Old root"), certificateText(*script.oldRoot));
    if (script.overlap) add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "Takes over"), overlapText(*script.overlap));
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "In words"),
        QString::fromStdString(core::fingerprintWords(script.identity)), TextStyle::Mono);
    add(QT_TRANSLATE_NOOP("ui::ScriptDetails", "SHA-256"),
        QString::fromStdString(core::fingerprintGroups(script.identity)), TextStyle::Mono);
    return lines;
}

}

Details scriptDetails(const ScriptRow& row)
{
    Details details{.title = scriptTitle(row), .mark = scriptMark(row), .state = scriptState(row), .lead = {}};
    if (row.problem) {
        const Message message = errorMessage(*row.problem);
        details.lead = QStringList{message.what, message.why, message.remedy}.join(u' ');
        details.plainWords = {
            {words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "File")), showUntrusted(row.path.string()), TextStyle::Mono}};
        return details;
    }
    details.lead = row.isTemplate()
        ? words(QT_TRANSLATE_NOOP("ui::ScriptDetails",
              "A pattern to begin with. Save a copy, change it in an editor, then open it here to have it checked."))
        : words(QT_TRANSLATE_NOOP("ui::ScriptDetails",
              "The words and digits below are those of the file as it was read: compare them with printed copies."));
    details.plainWords = plainWords(*row.script);
    if (!row.isTemplate())
        details.plainWords.push_back(
            {words(QT_TRANSLATE_NOOP("ui::ScriptDetails", "File")), showUntrusted(row.path.string()), TextStyle::Mono});
    if (row.findings.empty()) // what was found stands above the plan
        details.checks.push_back({Mark::Done,
            words(QT_TRANSLATE_NOOP("ui::ScriptDetails",
                "Roles, thresholds, dates and the order of the steps fit together. People have to review it too.")),
            {}});
    return details;
}

}
