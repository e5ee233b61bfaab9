#include "ui/ceremony/DryRunDialog.h"

#include "ui/ceremony/ScriptRow.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QString leadOf(const core::DryRun& run)
{
    if (run.isFit() && run.signaturesMissing > 0)
        return DryRunDialog::tr(
            "Nothing was made, signed, logged in to or written. It can be rehearsed; a live ceremony "
            "waits for %n signature(s) of reviewers.",
            nullptr, run.signaturesMissing);
    return run.isFit()
        ? DryRunDialog::tr("Nothing was made, signed, logged in to or written, and nothing stands in the way.")
        : DryRunDialog::tr("Nothing was made, signed, logged in to or written. It cannot be held like this.");
}

QString machineText(const core::DryRun& run)
{
    QStringList lines;
    for (const core::EnvironmentResult& result : run.environment) {
        if (!result.isStanding()) continue;
        const QString what =
            DryRunDialog::tr("%1 %2: %3")
                .arg(QString::fromUtf8(result.id), coreText(result.label), showUntrusted(result.observed));
        lines += result.isWaivable ? DryRunDialog::tr("%1 (needs a reason before witnesses)").arg(what)
                                   : DryRunDialog::tr("%1 (in the way)").arg(what);
    }
    return lines.isEmpty() ? QString()
                           : DryRunDialog::tr("The machine") + u'\n' + lines.join(u'\n') + QStringLiteral("\n\n");
}

/// Who has signed the script, who has not, and whether that is enough; nothing where it names nobody and wants nobody.
QString reviewersText(const core::Script& script, const core::DryRun& run)
{
    if (run.reviewers.empty() && run.unverified.empty() && script.people.reviewers == 0) return {};
    const auto signedBy = std::ranges::count_if(run.reviewers, &core::DryReviewer::hasSigned);
    QStringList lines{DryRunDialog::tr("Reviewers who have signed it as it is: %1 of %2 that a live ceremony wants")
            .arg(showNumber(static_cast<int>(signedBy)), showNumber(script.people.reviewers))};
    for (const core::DryReviewer& reviewer : run.reviewers)
        lines += (reviewer.hasSigned ? DryRunDialog::tr("%1 has signed") : DryRunDialog::tr("%1 has not signed"))
                     .arg(showUntrusted(reviewer.name));
    for (const core::ScriptReview& review : run.unverified)
        lines += DryRunDialog::tr("Unverified, %1: %2").arg(showUntrusted(review.file), errorMessage(*review.why).what);
    return lines.join(u'\n') + QStringLiteral("\n\n");
}

QString findingsText(const core::DryRun& run)
{
    QString text;
    for (const core::Finding& finding : run.findings)
        text += DryRunDialog::tr("Line %1: %2").arg(showUntrusted(finding.place), findingMessage(finding).what) + u'\n';
    return text.isEmpty() ? text : text + u'\n';
}

QString stepText(const core::DryStep& dry)
{
    QString text = showUntrusted(dry.step->id) + QStringLiteral("   ") + coreText(dry.step->kind->label);
    if (dry.step->kind->isIrreversible) text += u' ' + DryRunDialog::tr("(cannot be undone)");
    for (const core::StepValue& deed : dry.deeds)
        text += QStringLiteral("\n    ") + coreText(deed.label) + QStringLiteral(": ") + showUntrusted(deed.text);
    return text + QStringLiteral("\n    ") +
        DryRunDialog::tr("Confirmed by %1; minute %2").arg(confirmersText(*dry.step), showNumber(dry.from)) +
        QStringLiteral("\n\n");
}

}

DryRunDialog::DryRunDialog(const core::Script& script, const core::DryRun& run, QWidget* parent)
    : FormDialog(QStringLiteral("dryRunDialog"), tr("Dry run of “%1”").arg(showUntrusted(script.title)), leadOf(run),
          tr("Save as PDF…"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QString text = findingsText(run) + reviewersText(script, run) + machineText(run);
    for (const core::DryStep& dry : run.steps) text += stepText(dry);
    auto* view = new QPlainTextEdit(text.trimmed(), this);
    view->setObjectName(QStringLiteral("dryRunSteps"));
    view->setAccessibleName(tr("What each step would do"));
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    content().addWidget(view, 1);
    resize(scaled(760, QApplication::font()), scaled(620, QApplication::font()));
}

}
