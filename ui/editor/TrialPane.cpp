#include "ui/editor/TrialPane.h"

#include "core/profiles/CompareProfiles.h"
#include "core/profiles/LineDiff.h"
#include "ui/editor/CodeEdit.h"
#include "ui/editor/Highlighting.h"
#include "ui/issue/CertificateSheet.h"
#include "ui/issue/DecisionTable.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/KeyValueGrid.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/ScrollArea.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t linesAround = 2; ///< of what did not change, around what did

QVBoxLayout* columnIn(QWidget& widget)
{
    auto* column = new QVBoxLayout(&widget);
    column->setContentsMargins(8, 10, 8, 8);
    column->setSpacing(8);
    return column;
}

/// What changed and a few lines around it, each with a sign in front; the lines with another ground.
struct ShownLines {
    QStringList lines;
    std::vector<std::pair<int, bool>> grounds;
};
ShownLines shownLines(const std::vector<core::DiffLine>& all)
{
    using Kind = core::DiffLine::Kind;
    ShownLines shown;
    const auto isNear = [&](std::size_t place) {
        const std::size_t begin = place > linesAround ? place - linesAround : 0;
        const std::size_t end = std::min(place + linesAround + 1, all.size());
        return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(begin),
            all.begin() + static_cast<std::ptrdiff_t>(end),
            [](const core::DiffLine& line) { return line.kind != Kind::Same; });
    };
    bool isGap = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!isNear(i)) {
            isGap = !shown.lines.isEmpty();
            continue;
        }
        if (std::exchange(isGap, false)) shown.lines += QStringLiteral("  …");
        const Kind kind = all[i].kind;
        if (kind != Kind::Same) shown.grounds.emplace_back(shown.lines.size(), kind == Kind::Added);
        const QString sign = kind == Kind::Added ? QStringLiteral("+ ")
            : kind == Kind::Removed              ? QStringLiteral("− ")
                                                 : QStringLiteral("  ");
        shown.lines += sign + showUntrusted(all[i].text);
    }
    return shown;
}

}

TrialPane::TrialPane(QWidget* parent)
    : QTabWidget(parent),
      m_changesLead(paragraph({}, this, TextStyle::Body, Tone::InkSoft)),
      m_settings(new KeyValueGrid(this)),
      m_lines(new CodeEdit(this)),
      m_sheetLead(paragraph({}, this, TextStyle::Body, Tone::InkSoft)),
      m_sheet(new KeyValueGrid(this)),
      m_decisions(new DecisionTable(this))
{
    setDocumentMode(true);
    setAccessibleName(tr("Result"));
    auto* checks = new QWidget;
    m_checks = columnIn(*checks);
    addTab(new ScrollArea(checks, this), tr("Checks"));

    auto* settings = new QWidget;
    auto* settingsColumn = columnIn(*settings);
    settingsColumn->addWidget(m_changesLead);
    settingsColumn->addWidget(m_settings);
    settingsColumn->addStretch(1);
    m_lines->setReadOnly(true);
    m_lines->setNumbersShown(false); // they would be those of the comparison
    m_lines->setObjectName(QStringLiteral("changedLines"));
    m_lines->setAccessibleName(tr("Lines that changed"));
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* changes = new QWidget;
    auto* row = new QHBoxLayout(changes);
    row->setContentsMargins(0, 6, 0, 0);
    row->addWidget(new ScrollArea(settings, changes), 1);
    row->addWidget(m_lines, 1);
    addTab(changes, tr("Changes"));

    auto* sheet = new QWidget;
    auto* sheetColumn = columnIn(*sheet);
    sheetColumn->addWidget(m_sheetLead);
    sheetColumn->addWidget(m_sheet);
    sheetColumn->addWidget(m_decisions);
    sheetColumn->addStretch(1);
    addTab(new ScrollArea(sheet, this), tr("Certificate"));
    setTrial(nullptr);
}

void TrialPane::setChanges(const core::ProfileRow* before, const std::string& text, const core::Profile* now)
{
    const auto old =
        before ? core::readProfile(before->text) : core::Result<core::Profile>(std::unexpected(core::Error{}));
    std::vector<KeyValue> settings;
    if (old && now)
        for (const core::SettingChange& change : core::compareProfiles(*old, *now))
            settings.push_back({showUntrusted(change.setting),
                (change.before.empty() ? QStringLiteral("–") : showUntrusted(change.before)) + QStringLiteral("  →  ") +
                    (change.after.empty() ? QStringLiteral("–") : showUntrusted(change.after)),
                TextStyle::Mono});
    m_settings->setLines(settings);
    const bool isSame = before && before->text == text;
    m_changesLead->setText(!before ? tr("The vault has no profile of this id yet.")
            : isSame           ? tr("Nothing: this is version %1, letter by letter.").arg(showNumber(before->version))
            : !now             ? tr("The settings can be compared when the text can be read again.")
            : settings.empty() ? tr("Only comments and layout.")
                               : tr("Since version %1:").arg(showNumber(before->version)));
    const auto shown = before ? shownLines(core::compareLines(before->text, text)) : ShownLines();
    m_lines->setPlainText(shown.lines.join(u'\n'));
    m_lines->setGrounds(shown.grounds);
    m_lines->setVisible(!shown.lines.isEmpty());
    setTabText(1,
        isSame || settings.empty() ? tr("Changes")
                                   : tr("Changes (%1)").arg(showNumber(static_cast<qint64>(settings.size()))));
}

void TrialPane::setTrial(const core::Result<core::ProfileTrial>* trial)
{
    const bool isTried = trial && trial->has_value();
    std::vector<core::Finding> findings;
    if (isTried) findings = (*trial)->findings;
    if (trial && !*trial)
        findings = {{.rule = trial->error().rule, .severity = core::Severity::Error, .values = trial->error().values}};
    setChecks(findings, trial != nullptr);
    const bool hasCertificate = isTried && (*trial)->certificate.has_value();
    m_sheetLead->setText(hasCertificate
            ? tr("For a request that was made up, below a CA that was made up. Nothing is signed.")
            : tr("Shown when the text is a correct profile and a certificate can be made by it."));
    m_sheet->setLines(hasCertificate ? certificateSheet(*(*trial)->certificate, false) : std::vector<KeyValue>{});
    if (isTried) m_decisions->setDraft((*trial)->draft);
    m_decisions->setVisible(isTried);
}

void TrialPane::setChecks(const std::vector<core::Finding>& findings, bool isTried)
{
    while (QLayoutItem* item = m_checks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](Mark mark, const QString& text, const QString& note) {
        m_checks->addWidget(new MarkLabel(mark, text, {}, this));
        if (!note.isEmpty()) m_checks->addWidget(paragraph(note, this, TextStyle::Small, Tone::InkSoft));
    };
    for (const core::Finding& finding : findings) {
        const Message message = findingMessage(finding);
        add(markOf(finding.severity), message.what, message.remedy);
    }
    if (!isTried)
        m_checks->addWidget(paragraph(tr("A trial certificate is made when the text is a correct profile."), this,
            TextStyle::Body, Tone::InkSoft));
    else if (findings.empty())
        add(Mark::Done, tr("A trial certificate passes every check."), {});
    m_checks->addStretch(1);
    setTabText(
        0, findings.empty() ? tr("Checks") : tr("Checks (%1)").arg(showNumber(static_cast<qint64>(findings.size()))));
}

}
