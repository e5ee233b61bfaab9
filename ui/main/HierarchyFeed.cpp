#include "ui/main/HierarchyFeed.h"

#include "core/base/File.h"
#include "core/verifying/VerifyCache.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/hierarchy/ExportPicture.h"
#include "ui/hierarchy/GraphView.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/text/Messages.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

/// A path as it was checked, with the rows of its certificates.
struct CheckedPath {
    core::ChainReport report;
    std::vector<std::pair<std::int64_t, bool>> rows; ///< and whether something speaks against the certificate
};

bool isBroken(const core::ChainStep& step)
{
    return std::ranges::contains(step.findings, core::Severity::Error, &core::Finding::severity);
}

core::Result<CheckedPath> checkPath(
    core::Vault& vault, std::int64_t row, std::optional<core::VerifyOptions>& authorities)
{
    const core::CertificateStore store(vault);
    CORE_TRY(const core::Certificate target, store.certificate(row));
    if (!authorities) {
        CORE_TRY(authorities, core::withVault(vault, {.cache = std::make_shared<core::VerifyCache>()}));
    }
    authorities->at = vault.now();
    CheckedPath path{.report = core::verifyChain(target, *authorities), .rows = {}};
    for (const core::ChainStep& step : path.report.steps) {
        CORE_TRY(const auto found, store.list({.fingerprint = step.certificate.sha256Fingerprint()}));
        for (const core::CertificateRow& each : found) path.rows.emplace_back(each.id, isBroken(step));
    }
    return path;
}

PathVerdict verdictOf(const CheckedPath& path)
{
    PathVerdict verdict{.marks = {},
        .sentence = findingMessage(path.report.verdict).what,
        .mark = path.report.isValid ? Mark::Done : Mark::Revoked};
    for (const auto& [row, isWrong] : path.rows) verdict.marks[row] = isWrong ? Mark::Revoked : Mark::Done;
    return verdict;
}

}

HierarchyFeed::HierarchyFeed(const Desk& desk)
    : m_desk(desk), m_reader(desk.session.reader(*this, -2)), m_checker(desk.session.reader(*this, -1))
{
    HierarchyPage* page = desk.screens.hierarchyPage;
    page->setView(static_cast<HierarchyPage::View>(desk.preferences.hierarchyView()));
    connect(page, &HierarchyPage::viewChanged, this,
        [this](HierarchyPage::View view) { m_desk.preferences.setHierarchyView(static_cast<int>(view)); });
    connect(page, &HierarchyPage::leavesWanted, this, &HierarchyFeed::readLeaves);
    connect(page, &HierarchyPage::verdictWanted, this, &HierarchyFeed::check);
    connect(page, &HierarchyPage::exportWanted, this, &HierarchyFeed::exportPicture);
    connect(page, &HierarchyPage::certificateOpened, this, [this](qint64 certificate) {
        m_desk.window.workspace().setPage(PageId::Certificates);
        m_desk.screens.certificatesPage->reveal(certificate);
    });
    connect(&desk.session, &VaultSession::pictureChanged, this, [this] {
        m_isStale = true;
        m_authorities = std::make_shared<std::optional<core::VerifyOptions>>();
        renew();
    });
    connect(&desk.window.workspace(), &Workspace::pageChanged, this, &HierarchyFeed::renew);
    renew();
}

void HierarchyFeed::renew()
{
    const bool isSeen = m_desk.window.workspace().page() == PageId::Hierarchy;
    if (!m_isStale || !isSeen || !m_desk.session.isOpen()) return;
    m_isStale = false;
    m_desk.session.read(
        *m_reader, [](core::Vault& vault, const std::stop_token&) { return core::readTrustGraph(vault); },
        [this](core::Result<core::TrustGraph> graph) {
            if (!m_desk.session.isOpen()) return;
            if (!graph) return m_desk.teller.tell(graph.error());
            m_desk.screens.hierarchyPage->setGraph(*std::move(graph));
        });
}

void HierarchyFeed::readLeaves(const FoldedGraph::Wanted& wanted)
{
    if (!m_desk.session.isOpen()) return;
    m_desk.session.read(
        [wanted](core::Vault& vault, std::stop_token) {
            return core::leavesOf(vault, wanted.issuerKey, wanted.profile, wanted.skip, core::leavesOnPage);
        },
        [this, wanted](core::Result<std::vector<core::CertificateRow>> leaves) {
            if (!leaves) return m_desk.teller.tell(leaves.error());
            m_desk.screens.hierarchyPage->graph().setLeaves(wanted.group, wanted.skip, *std::move(leaves));
        });
}

void HierarchyFeed::check(qint64 certificate)
{
    if (!m_desk.session.isOpen()) return;
    m_desk.session.read(
        *m_checker,
        [certificate, authorities = m_authorities](
            core::Vault& vault, const std::stop_token&) { return checkPath(vault, certificate, *authorities); },
        [this, certificate](core::Result<CheckedPath> path) {
            if (!m_desk.session.isOpen()) return;
            if (!path) return m_desk.teller.tell(path.error());
            m_desk.screens.hierarchyPage->setVerdict(certificate, verdictOf(*path));
        });
}

void HierarchyFeed::exportPicture()
{
    const bool isTimeline = m_desk.screens.hierarchyPage->view() == HierarchyPage::View::Timeline;
    const FileQuestion question{.title = tr("Export picture"),
        .filter = isTimeline ? timelineFilter() : pictureFilter(),
        .suggestion = isTimeline ? QStringLiteral("timeline.svg") : QStringLiteral("hierarchy.svg"),
        .isForSaving = true};
    askForFile(m_desk.window, question, [this, isTimeline](const QString& path) {
        const core::TrustGraph& graph = m_desk.screens.hierarchyPage->graph().scene().graph();
        const auto content =
            isTimeline ? timelineFor(path, graph, m_desk.session.context().clock) : pictureFor(path, graph);
        if (!content) return m_desk.teller.tell(content.error());
        const auto written = core::writeFile(path.toStdString(), *content, core::FileKind::Public);
        if (!written) return m_desk.teller.tell(written.error());
        m_desk.teller.note(tr("The picture was written."));
    });
}

}
