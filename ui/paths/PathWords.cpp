#include "ui/paths/PathWords.h"

#include "core/base/Wording.h"
#include "core/verifying/ClientDifferences.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::PathWords", source); }

bool has(const std::vector<core::Finding>& findings, core::Severity severity)
{
    return std::ranges::contains(findings, severity, &core::Finding::severity);
}

QString filledText(std::string_view source, const std::vector<std::string>& values)
{
    return QString::fromStdString(core::filled(coreText(source).toStdString(), values));
}

QString outcomeText(core::Check::Outcome outcome)
{
    switch (outcome) {
    case core::Check::Outcome::Passed: return words(QT_TRANSLATE_NOOP("ui::PathWords", "passed"));
    case core::Check::Outcome::Warned: return words(QT_TRANSLATE_NOOP("ui::PathWords", "warning"));
    case core::Check::Outcome::Failed: break;
    }
    return words(QT_TRANSLATE_NOOP("ui::PathWords", "failed"));
}

QStringList checkLines(const std::vector<core::Check>& checks)
{
    QStringList lines;
    for (const core::Check& check : checks) {
        lines +=
            QStringLiteral("  %1: %2 [%3]").arg(outcomeText(check.outcome), questionText(check), sourceText(check));
        const QString inputs = inputsText(check);
        if (!inputs.isEmpty()) lines += QStringLiteral("      ") + inputs;
    }
    return lines;
}

}

Mark markOf(core::Check::Outcome outcome)
{
    return outcome == core::Check::Outcome::Passed ? Mark::Done
        : outcome == core::Check::Outcome::Warned  ? Mark::Expiring
                                                   : Mark::Revoked;
}

Mark markOf(const core::ChainStep& step)
{
    return has(step.findings, core::Severity::Error)  ? Mark::Revoked
        : has(step.findings, core::Severity::Warning) ? Mark::Expiring
                                                      : Mark::Done;
}

QString stateText(const core::ChainStep& step)
{
    switch (markOf(step)) {
    case Mark::Revoked: return words(QT_TRANSLATE_NOOP("ui::PathWords", "does not hold"));
    case Mark::Expiring: return words(QT_TRANSLATE_NOOP("ui::PathWords", "holds, with a warning"));
    default: return words(QT_TRANSLATE_NOOP("ui::PathWords", "holds"));
    }
}

QStringList problemsOf(const std::vector<core::Finding>& findings)
{
    QStringList problems;
    for (const core::Severity severity : {core::Severity::Error, core::Severity::Warning})
        for (const core::Finding& finding : findings) {
            if (finding.severity != severity) continue;
            const Message message = findingMessage(finding);
            problems += message.what + u' ' + message.remedy;
        }
    return problems;
}

QString pathName(const core::PathReport& path)
{
    QStringList names;
    for (const core::ChainStep& step : path.steps) names.prepend(showUntrusted(step.certificate.subject().shortText()));
    return names.join(QStringLiteral(" → "));
}

QString questionText(const core::Check& check) { return filledText(core::questionOf(check.rule), {}); }

QString inputsText(const core::Check& check)
{
    QStringList lines;
    for (const auto& [name, value] : check.inputs)
        lines += QStringLiteral("%1: %2").arg(showUntrusted(name), valueText(value));
    return lines.join(QStringLiteral(" · "));
}

QString sourceText(const core::Check& check)
{
    const QString rule = QString::fromStdString(check.rule), paragraph = QString::fromStdString(check.paragraph);
    return paragraph.isEmpty() ? rule : QStringLiteral("%1 · %2").arg(rule, paragraph);
}

QStringList clientsText(const core::PathReport& path)
{
    QStringList notes;
    for (const core::ClientNote& note : path.clients)
        if (const core::ClientDifference* const row = core::findClientDifference(note.id))
            notes += filledText(row->sentence, note.values) + u' ' + filledText(row->remedy, note.values);
    return notes;
}

QString pathText(const core::PathReport& path)
{
    const Message verdict = findingMessage(path.verdict);
    QStringList lines{pathName(path), verdict.what, verdict.why, verdict.remedy};
    lines += problemsOf(path.findings) + checkLines(path.checks);
    for (const core::ChainStep& step : path.steps) {
        lines += QString();
        lines += QStringLiteral("%1: %2").arg(showUntrusted(step.certificate.subject().toText()), stateText(step));
        lines += problemsOf(step.findings) + checkLines(step.checks);
    }
    if (const QStringList clients = clientsText(path); !clients.isEmpty())
        lines += QStringList{QString(), words(QT_TRANSLATE_NOOP("ui::PathWords", "Other programs"))} + clients;
    return lines.join(u'\n') + u'\n';
}

}
