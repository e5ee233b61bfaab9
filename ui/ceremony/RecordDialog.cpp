#include "ui/ceremony/RecordDialog.h"

#include "core/ceremony/FingerprintWords.h"
#include "ui/look/Marks.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/KeyValueGrid.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QVBoxLayout>

namespace ui {
namespace {

QString titleOf(core::KitVerdict verdict)
{
    switch (verdict) {
    case core::KitVerdict::Genuine: return RecordDialog::tr("The record is genuine");
    case core::KitVerdict::Broken: return RecordDialog::tr("The record is broken");
    case core::KitVerdict::Unfinished: return RecordDialog::tr("The record is not finished");
    case core::KitVerdict::Rehearsal: return RecordDialog::tr("The record of a rehearsal");
    case core::KitVerdict::Unsigned: return RecordDialog::tr("The record is whole, but nobody signed it");
    }
    return {};
}

QString leadOf(core::KitVerdict verdict)
{
    switch (verdict) {
    case core::KitVerdict::Genuine:
        return RecordDialog::tr(
            "Every line carries the hash of the line before, and the root key has signed them and all files.");
    case core::KitVerdict::Broken:
        return RecordDialog::tr("Something was changed, or is missing. Do not rely on anything in it.");
    case core::KitVerdict::Unfinished:
        return RecordDialog::tr("It lacks its seal, its signature or its end, or the ceremony was abandoned.");
    case core::KitVerdict::Rehearsal:
        return RecordDialog::tr("It is whole and signed, by a key that was thrown away. Trust nothing in it.");
    case core::KitVerdict::Unsigned:
        return RecordDialog::tr("Its chain, its words and the hands on paper are what speaks for it.");
    }
    return {};
}

/// Only what the root key has signed, and everybody has signed off, speaks for a root.
bool mayBeTaken(const core::KitReport& report)
{
    return report.verdict == core::KitVerdict::Genuine && report.addendum == core::AddendumState::Closed;
}

QString addendumText(const core::KitReport& report)
{
    switch (report.addendum) {
    case core::AddendumState::Absent: return RecordDialog::tr("none yet");
    case core::AddendumState::Open:
        return RecordDialog::tr("open, %n line(s)", nullptr, static_cast<int>(report.addendumLines));
    case core::AddendumState::Closed:
        return RecordDialog::tr("closed, %n line(s)", nullptr, static_cast<int>(report.addendumLines));
    }
    return {};
}

}

RecordDialog::RecordDialog(const core::KitReport& report, QWidget* parent, Use use)
    : FormDialog(QStringLiteral("recordDialog"), titleOf(report.verdict), leadOf(report.verdict),
          use == Use::Take && mayBeTaken(report) ? tr("Take into the vault…") : QString(), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    addVerdict(report);
    addFacts(report);
    addCheckpoints(report);
    resize(scaled(720, QApplication::font()), scaled(560, QApplication::font()));
}

void RecordDialog::addVerdict(const core::KitReport& report)
{
    if (!report.why) return;
    Message message = errorMessage(*report.why);
    if (!report.place.empty()) message.detail = showUntrusted(report.place);
    messages().showMessage(message, report.verdict == core::KitVerdict::Broken ? Gravity::Failure : Gravity::Warning);
}

void RecordDialog::addFacts(const core::KitReport& report)
{
    auto* grid = new KeyValueGrid(this);
    grid->setObjectName(QStringLiteral("recordFacts"));
    const auto words = [](const core::Sha256& hash) { return QString::fromStdString(core::fingerprintWords(hash)); };
    std::vector<KeyValue> lines{{tr("Folder"), showUntrusted(report.kit.string())},
        {tr("Root"), showUntrusted(report.rootSubject)},
        {tr("SHA-256 of the root"),
            report.rootSha256.empty() ? QString() : QString::fromStdString(core::fingerprintGroups(report.rootSha256)),
            TextStyle::Mono}};
    if (report.genesis)
        lines.push_back({tr("SHA-256 of the script"),
            QString::fromStdString(core::fingerprintGroups(report.genesis->script)), TextStyle::Mono});
    if (report.lines == 0) return showLines(*grid, lines); // nothing could be read of it
    lines.push_back({tr("Lines"), QString::number(report.lines)});
    lines.push_back({tr("Incidents"), QString::number(report.totals.incidents)});
    lines.push_back({tr("Waivers"), QString::number(report.totals.waivers)});
    lines.push_back({tr("Words of the transcript"), words(report.head), TextStyle::Mono});
    lines.push_back({tr("Addendum"), addendumText(report)});
    if (report.addendumLines > 0)
        lines.push_back({tr("Words of the addendum"), words(report.addendumHead), TextStyle::Mono});
    if (!report.abortReason.empty()) lines.push_back({tr("Abandoned because of"), showUntrusted(report.abortReason)});
    showLines(*grid, lines);
}

void RecordDialog::showLines(KeyValueGrid& grid, const std::vector<KeyValue>& lines)
{
    grid.setLines(lines);
    content().addWidget(&grid);
}

void RecordDialog::addCheckpoints(const core::KitReport& report)
{
    if (report.checkpoints.empty()) return;
    content().addWidget(new HeadingLabel(tr("Words that were written down"), TextStyle::Section, this));
    auto* grid = new KeyValueGrid(this);
    grid->setObjectName(QStringLiteral("recordCheckpoints"));
    std::vector<KeyValue> lines;
    for (const core::KitCheckpoint& each : report.checkpoints)
        lines.push_back(
            {tr("Step %1").arg(showUntrusted(each.step)), QString::fromStdString(each.words), TextStyle::Mono});
    showLines(*grid, lines);
}

}
