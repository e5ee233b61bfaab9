#include "ui/issue/BatchReviewStep.h"

#include "core/base/File.h"
#include "core/base/Limits.h"
#include "ui/issue/BatchTable.h"
#include "ui/issue/WorkBar.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PathField.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <thread>

namespace ui {
namespace {

/// Beside the place of the requests: "incoming" gives "incoming-certificates".
std::filesystem::path proposedFolder(const std::filesystem::path& place)
{
    std::filesystem::path base = place;
    if (base.filename().empty()) base = base.parent_path(); // "incoming/"
    return base.parent_path() / (base.stem().string() + "-certificates");
}

unsigned processors() { return std::max(1u, std::thread::hardware_concurrency()); }

}

BatchReviewStep::BatchReviewStep(BatchDraft& draft, VaultSession& session, QThreadPool& computing, QWidget* parent)
    : WizardPage(QStringLiteral("batchReviewStep"), tr("Verdicts"), tr("What would become of each"),
          tr("Every request was prepared, checked and linted as if it were signed. Nothing is signed yet."), parent),
      m_draft(draft),
      m_session(session),
      m_reading(computing),
      m_judging(session.reader(*this, 0)),
      m_lines(new BatchTable(QStringLiteral("batchLines"), tr("Verdicts"), this)),
      m_work(new WorkBar(this)),
      m_summary(new PlainLabel(QString(), TextStyle::Section, Tone::Ink, this)),
      m_folder(new PathField(
          QStringLiteral("batchFolder"), tr("Folder for the certificates"), PathField::Kind::Folder, this)),
      m_replace(new QCheckBox(tr("Files in it may be replaced"), this))
{
    m_summary->setObjectName(QStringLiteral("batchSummary"));
    m_summary->setWordWrap(true);
    m_replace->setObjectName(QStringLiteral("batchReplace"));
    m_replace->setAccessibleName(m_replace->text());
    m_folder->field().setHint(tr("One file for each certificate, and a list of all with their SHA-256."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(10);
    column->addWidget(m_work);
    column->addWidget(m_summary);
    column->addWidget(m_lines, 1);
    column->addWidget(m_folder);
    column->addWidget(m_replace, 0, Qt::AlignLeft);
    connect(m_folder, &PathField::edited, this, &BatchReviewStep::edited);
    connect(m_work, &WorkBar::cancelled, this, [this] {
        m_reading.cancel();
        m_judging->cancel();
        m_work->end();
        refresh();
    });
}

void BatchReviewStep::load()
{
    m_draft.requests.clear();
    m_draft.review = {};
    m_lines->setRows({});
    if (m_draft.folder.empty()) m_draft.folder = proposedFolder(m_draft.place);
    m_folder->setPath(m_draft.folder);
    if (m_draft.isTable) return judgeNames();
    const auto progress = m_work->begin(tr("Reading the files"), 0);
    m_reading.start(
        [place = m_draft.place, reader = m_session.context().reader, progress](std::stop_token stop) {
            return core::requestsAt(
                place, *reader, processors(), [progress](std::size_t done) { progress->done = done; }, stop);
        },
        [this](core::Result<std::vector<core::BatchRequest>> requests) { judge(std::move(requests)); });
    refresh();
}

void BatchReviewStep::judgeNames()
{
    auto content = core::readFile(m_draft.place, core::limits::crlOctets);
    auto rows = content ? core::readNamesTable(*content) : std::unexpected(content.error());
    if (!rows) {
        refresh();
        emit failed(rows.error());
        return;
    }
    m_draft.rows = *std::move(rows);
    const auto progress = m_work->begin(tr("Judging the names"), static_cast<qint64>(m_draft.rows.size()));
    using Judged = std::pair<std::vector<core::BatchRequest>, core::BatchReport>;
    m_session.read(
        *m_judging,
        [rows = m_draft.rows, kind = m_draft.newKeys.kind, order = m_draft.order, progress](
            core::Vault& vault, std::stop_token stop) -> core::Result<Judged> {
            const auto tell = [progress](std::size_t done) { progress->done = done; };
            CORE_TRY(auto requests, core::requestsForNames(rows, *kind, vault.keyService(), {}, tell, stop));
            CORE_TRY(auto report, core::reviewBatch(vault, requests, order, processors(), {}, stop));
            return Judged{std::move(requests), std::move(report)};
        },
        [this](core::Result<Judged> judged) {
            if (judged) m_draft.requests = std::move(judged->first);
            take(judged ? core::Result<core::BatchReport>(std::move(judged->second)) : std::unexpected(judged.error()));
        });
    refresh();
}

void BatchReviewStep::judge(core::Result<std::vector<core::BatchRequest>> requests)
{
    m_work->end();
    if (!requests) {
        refresh();
        emit failed(requests.error());
        return;
    }
    m_draft.requests = *std::move(requests);
    const auto progress = m_work->begin(tr("Judging the requests"), static_cast<qint64>(m_draft.requests.size()));
    m_session.read(
        *m_judging,
        [list = m_draft.requests, order = m_draft.order, progress](core::Vault& vault, std::stop_token stop) {
            return core::reviewBatch(
                vault, list, order, processors(), [progress](std::size_t done) { progress->done = done; }, stop);
        },
        [this](core::Result<core::BatchReport> report) { take(std::move(report)); });
    refresh();
}

void BatchReviewStep::take(core::Result<core::BatchReport> report)
{
    m_work->end();
    if (report) {
        m_draft.review = *std::move(report);
        m_lines->setRows(batchRows(m_draft.requests, m_draft.review, false));
    }
    refresh();
    if (!report) emit failed(report.error());
}

std::size_t BatchReviewStep::countToWrite() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        m_draft.review.lines, [](const core::BatchLine& line) { return line.isReady() || line.earlier; }));
}

void BatchReviewStep::refresh()
{
    const bool isKnown = !m_draft.review.lines.empty();
    m_summary->setText(isKnown ? batchSummary(m_draft.review, false)
            : isBusy()         ? QString()
                               : tr("The requests were not judged. Go back and try again."));
    m_summary->setVisible(!m_summary->text().isEmpty());
    emit changed();
}

std::optional<PageProblem> BatchReviewStep::store()
{
    if (isBusy()) return PageProblem{tr("The requests are still being judged. Wait a moment."), nullptr};
    if (countToWrite() == 0)
        return PageProblem{tr("None of these requests can be signed. Go back, or close."), nullptr};
    if (m_folder->path().empty()) return PageProblem{tr("Name a folder for the certificates."), m_folder};
    if (const auto ready = core::prepareBatchFolder(m_folder->path(), m_replace->isChecked()); !ready) {
        emit failed(ready.error());
        return PageProblem{{}, nullptr};
    }
    m_draft.folder = m_folder->path();
    return {};
}

QWidget* BatchReviewStep::firstField() const { return nullptr; }

QString BatchReviewStep::nextText() const
{
    const auto ready = std::ranges::count_if(m_draft.review.lines, &core::BatchLine::isReady);
    if (m_draft.review.lines.empty() || ready > 0) return tr("Sign %n request(s)", nullptr, static_cast<int>(ready));
    return tr("Write the certificates");
}

}
