#include "ui/linting/LintDialog.h"

#include "ui/issue/WorkBar.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/RowTable.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QString kindText(core::LintRuleFacts::Object kind)
{
    switch (kind) {
    case core::LintRuleFacts::Object::Certificate: return LintDialog::tr("Certificate");
    case core::LintRuleFacts::Object::Crl: return LintDialog::tr("Revocation list");
    case core::LintRuleFacts::Object::Request: break;
    }
    return LintDialog::tr("Request");
}

QString weightText(const LintLine& line)
{
    if (line.isWaived) return LintDialog::tr("accepted");
    return line.finding.severity == core::Severity::Error  ? LintDialog::tr("error")
        : line.finding.severity == core::Severity::Warning ? LintDialog::tr("warning")
                                                           : LintDialog::tr("note");
}

Mark weightMark(const LintLine& line)
{
    if (line.isWaived) return Mark::Done;
    return line.finding.severity == core::Severity::Error  ? Mark::Revoked
        : line.finding.severity == core::Severity::Warning ? Mark::Expiring
                                                           : Mark::Retired;
}

std::vector<Column<LintLine>> lineColumns()
{
    return {
        {.title = LintDialog::tr("Weight"),
            .text = weightText,
            .sortKey =
                [](const LintLine& line) { return line.isWaived ? -1 : static_cast<int>(line.finding.severity); },
            .mark = weightMark,
            .isMarkSaid = true},
        {.title = LintDialog::tr("Object"),
            .text = [](const LintLine& line) { return showUntrusted(line.name); },
            .style = TextStyle::Strong},
        {.title = LintDialog::tr("Kind"), .text = [](const LintLine& line) { return kindText(line.kind); }},
        {.title = LintDialog::tr("Finding"),
            .text = [](const LintLine& line) { return findingMessage(line.finding).what; }},
    };
}

QString citationOf(const core::Finding& finding)
{
    const auto rules = core::allLintRules();
    const auto rule = std::ranges::find(rules, finding.rule, &core::LintRuleFacts::id);
    return rule == rules.end() ? QString() : QString::fromUtf8(rule->citation);
}

QString wordsOf(const LintLine& line)
{
    const Message message = findingMessage(line.finding);
    QStringList parts{message.what, message.why, message.remedy,
        QStringLiteral("%1 · %2").arg(QString::fromStdString(line.finding.rule), citationOf(line.finding))};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

std::vector<LintLine> linesOf(const core::VaultLint& lint)
{
    std::vector<LintLine> lines;
    for (const core::LintedObject& object : lint.worst)
        for (const auto* const list : {&object.findings, &object.waived})
            for (const core::Finding& finding : *list)
                lines.push_back({std::ssize(lines) + 1, object.kind, object.name, object.fingerprint, finding,
                    list == &object.waived});
    // the heaviest first, those of the worst object before others
    std::ranges::stable_sort(lines, std::greater{},
        [](const LintLine& line) { return line.isWaived ? -1 : static_cast<int>(line.finding.severity); });
    return lines;
}

constexpr std::size_t mostObjects = 1000;

}

LintDialog::LintDialog(VaultSession& session, QWidget* parent)
    : FormDialog(QStringLiteral("lintDialog"), tr("What the rules say"),
          tr("Every certificate and request, and the newest list of each CA, judged by the rules for certificates."),
          tr("Save the report…"), parent),
      m_session(session),
      m_judging(session.reader(*this, -1)),
      m_lines(new RowModel<LintLine>(lineColumns(), this)),
      m_purpose(new QComboBox),
      m_work(new WorkBar(this)),
      m_summary(new PlainLabel(QString(), TextStyle::Section, Tone::Ink, this)),
      m_table(new RowTable(this)),
      m_words(paragraph(QString(), this)),
      m_reason(new QLineEdit),
      m_accept(new QPushButton(tr("Accept this finding"), this))
{
    m_purpose->addItem(tr("for a CA of one’s own"), static_cast<int>(core::LintPurpose::Internal));
    m_purpose->addItem(tr("as for a public CA"), static_cast<int>(core::LintPurpose::Public));
    m_summary->setObjectName(QStringLiteral("lintSummary"));
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("lintLines"));
    m_table->setAccessibleName(tr("Findings"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_lines);
    m_table->setSortingEnabled(false); // the worst object stands first
    m_table->setMinimumHeight(scaled(200, QApplication::font()));
    auto* columns = new ColumnFit(*m_table, *m_table->horizontalHeader());
    columns->setWidths({100, 180, 120, 420});
    columns->setStretch(3);
    m_words->setObjectName(QStringLiteral("lintWords"));
    m_words->setSelectable();
    m_accept->setObjectName(QStringLiteral("lintAccept"));
    m_accept->setAccessibleName(m_accept->text());
    auto* reason = new FormField(QStringLiteral("lintReason"), tr("Accept it because"), m_reason, this);
    auto* row = new QHBoxLayout;
    row->addWidget(reason, 1);
    row->addWidget(m_accept, 0, Qt::AlignBottom);
    content().addWidget(new FormField(QStringLiteral("lintPurpose"), tr("Judge"), m_purpose, this));
    content().addWidget(m_work);
    content().addWidget(m_summary);
    content().addWidget(m_table, 1);
    content().addWidget(m_words);
    content().addLayout(row);
    resize(scaled(900, QApplication::font()), scaled(680, QApplication::font()));
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &LintDialog::judge);
    connect(m_table, &RowTable::rowChanged, this, &LintDialog::showCurrent);
    connect(m_reason, &QLineEdit::textChanged, this, &LintDialog::showCurrent);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const LintLine* line = current()) accept(*line);
    });
    connect(m_work, &WorkBar::cancelled, this, [this] {
        m_judging->cancel();
        m_work->end();
        m_summary->setText(tr("Stopped. Choose how to judge to begin again."));
    });
    connect(this, &FormDialog::confirmed, this, &LintDialog::saveWanted);
    judge();
}

void LintDialog::judge()
{
    m_isKnown = false;
    m_lines->setRows({});
    m_summary->setText({});
    m_work->begin(tr("Judging everything in the vault"), 0);
    const auto purpose = static_cast<core::LintPurpose>(m_purpose->currentData().toInt());
    m_session.read(
        *m_judging,
        [purpose](
            core::Vault& vault, std::stop_token stop) { return core::lintVault(vault, purpose, mostObjects, stop); },
        [this](const core::Result<core::VaultLint>& lint) { take(lint); });
    showCurrent();
}

void LintDialog::take(const core::Result<core::VaultLint>& lint)
{
    m_work->end();
    if (!lint) {
        if (lint.error().code != core::ErrorCode::Cancelled)
            messages().showMessage(errorMessage(lint.error()), Gravity::Failure);
        return;
    }
    m_isKnown = true;
    m_lines->setRows(linesOf(*lint));
    const auto count = [](std::size_t number) { return static_cast<int>(number); };
    m_summary->setText(
        QStringList{tr("%n object(s)", nullptr, count(lint->objects)), tr("%n error(s)", nullptr, count(lint->errors)),
            tr("%n warning(s)", nullptr, count(lint->warnings)), tr("%n note(s)", nullptr, count(lint->notes))}
            .join(QStringLiteral(" · ")));
    if (m_lines->rowCount() > 0) m_table->setCurrentIndex(m_lines->index(0, 0));
    showCurrent();
}

const LintLine* LintDialog::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_lines->row(index.row()) : nullptr;
}

void LintDialog::showCurrent()
{
    const LintLine* line = current();
    m_words->setText(line ? wordsOf(*line) : m_isKnown ? tr("There are no errors and no warnings.") : QString());
    verb().setEnabled(m_isKnown);
    const bool isWritable = m_session.isOpen() && m_session.picture().isWritable;
    if (!isWritable)
        setUnavailable(*m_accept, tr("The vault is open read-only."), tr("Close it and open it for writing."));
    else if (!m_session.picture().isUnlocked)
        setUnavailable(*m_accept, tr("The vault is locked."), tr("Unlock it with its passphrase."));
    else if (!line || line->isWaived)
        setUnavailable(*m_accept, tr("No finding is selected that could be accepted."), {});
    else if (m_reason->text().trimmed().isEmpty())
        setUnavailable(*m_accept, tr("The reason is missing."), tr("It goes into the log."));
    else
        setAvailable(*m_accept);
}

void LintDialog::accept(const LintLine& line)
{
    m_session.run(
        tr("Accepting a finding"),
        [line, reason = m_reason->text().trimmed().toStdString()](core::Vault& vault, std::stop_token) {
            return core::WaiverStore(vault).waive(line.finding.rule, line.object, line.name, reason);
        },
        [this, alive = QPointer(this)](const core::Result<void>& waived) {
            if (!alive) return;
            if (!waived) return messages().showMessage(errorMessage(waived.error()), Gravity::Failure);
            m_reason->clear();
            judge();
        });
}

QString LintDialog::report() const
{
    if (!m_isKnown) return {};
    QStringList parts{windowTitle(), m_summary->text()};
    for (const LintLine& line : m_lines->rows())
        parts += QStringLiteral("%1: %2, %3\n%4")
                     .arg(weightText(line), kindText(line.kind), showUntrusted(line.name), wordsOf(line));
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

}
