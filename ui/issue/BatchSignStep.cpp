#include "ui/issue/BatchSignStep.h"

#include "ui/issue/BatchTable.h"
#include "ui/issue/WorkBar.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"

#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <thread>

namespace ui {

BatchSignStep::BatchSignStep(BatchDraft& draft, VaultSession& session, QWidget* parent)
    : WizardPage(QStringLiteral("batchSignStep"), tr("Sign"), tr("What became of each"),
          tr("Every request is signed and recorded, refused, or untouched; nothing stays half done."), parent),
      m_draft(draft),
      m_session(session),
      m_work(new WorkBar(this)),
      m_summary(new PlainLabel(QString(), TextStyle::Section, Tone::Ink, this)),
      m_where(new PlainLabel(QString(), TextStyle::Body, Tone::InkSoft, this)),
      m_table(new BatchTable(QStringLiteral("batchResults"), tr("What became of each"), this))
{
    m_summary->setObjectName(QStringLiteral("batchResult"));
    for (PlainLabel* label : {m_summary, m_where}) label->setWordWrap(true);
    m_where->setSelectable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(10);
    column->addWidget(m_work);
    column->addWidget(m_summary);
    column->addWidget(m_where);
    column->addWidget(m_table, 1);
    connect(m_table, &BatchTable::opened, this, &BatchSignStep::completed); // all is read: Enter is Done
    connect(m_work, &WorkBar::cancelled, this, [this] { m_stop.request_stop(); });
}

BatchSignStep::~BatchSignStep() { m_stop.request_stop(); }

void BatchSignStep::load()
{
    if (m_isRunning || m_draft.result) return;
    m_isRunning = true;
    m_table->hide();
    const auto progress = m_work->begin(tr("Signing"), static_cast<qint64>(m_draft.requests.size()));
    emit busyChanged(
        true, tr("Certificates are being recorded and signed. Cancel stops between two steps of a hundred."));
    m_session.run(
        tr("Signing many requests"),
        [draft = m_draft, progress, mine = m_stop](
            core::Vault& vault, const std::stop_token& stop) mutable -> core::Result<BatchDraft::Result> {
            const std::stop_callback link(stop, [&mine] { mine.request_stop(); });
            const auto tell = [progress](std::size_t done) { progress->done = done; };
            const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
            if (draft.isTable) {
                const core::KeysFolder keys{draft.newKeys.folder, draft.newKeys.passphrase.get(), &vault.reader()};
                CORE_CHECK(core::prepareBatchFolder(keys.folder, true));
                CORE_TRY(draft.requests,
                    core::requestsForNames(
                        draft.rows, *draft.newKeys.kind, vault.keyService(), keys, tell, mine.get_token()));
            }
            CORE_TRY(auto report, core::signBatch(vault, draft.requests, draft.order, threads, tell, mine.get_token()));
            CORE_TRY(auto files, core::writeBatchFolder(vault, draft.folder, draft.requests, draft.order, report));
            return BatchDraft::Result{std::move(report), std::move(files)};
        },
        [this, alive = QPointer(this)](core::Result<BatchDraft::Result> result) {
            if (alive) take(std::move(result));
        });
    emit changed();
}

void BatchSignStep::take(core::Result<BatchDraft::Result> result)
{
    m_isRunning = false;
    m_work->end();
    emit busyChanged(false, {});
    if (!result) {
        m_summary->setText(tr("Begin again with the same requests: what was signed is not signed twice."));
        emit changed();
        emit failed(result.error());
        return;
    }
    m_draft.result = *std::move(result);
    const core::BatchReport& report = m_draft.result->report;
    QString summary = batchSummary(report, true);
    if (report.stoppedBy)
        summary += u'\n' +
            tr("It was stopped before the end. Begin again with the same requests to go on; none is signed twice.");
    m_summary->setText(summary);
    QString where = tr("Written to %1, with manifest.json and SHA256SUMS.").arg(showUntrusted(m_draft.folder.string()));
    if (m_draft.isTable)
        where += u'\n' + tr("The keys, encrypted, are in %1.").arg(showUntrusted(m_draft.newKeys.folder.string()));
    m_where->setText(where);
    m_table->setRows(batchRows(m_draft.requests, report, true, m_draft.result->files.files));
    m_table->show();
    m_table->setFocus(Qt::OtherFocusReason);
    emit changed();
    if (std::ranges::any_of(report.lines, [](const core::BatchLine& line) { return line.certificate.has_value(); }))
        emit batchSigned();
    if (report.stoppedBy) emit failed(*report.stoppedBy);
}

QWidget* BatchSignStep::firstField() const { return m_isRunning ? m_work : nullptr; }

QString BatchSignStep::nextText() const { return m_isRunning ? QString() : tr("Done"); }

}
