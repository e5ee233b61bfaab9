#include "ui/main/ScreenFeed.h"

#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/events/EventModel.h"
#include "ui/events/EventsPage.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/keys/KeyModel.h"
#include "ui/keys/KeysPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Rail.h"
#include "ui/main/RowActions.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RequestModel.h"
#include "ui/requests/RequestsPage.h"
#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/revocation/RevokedModel.h"
#include "ui/text/Untrusted.h"

#include <QAction>
#include <QDateTime>

#include <algorithm>
#include <ranges>
#include <utility>

namespace ui {
namespace {

/// Replaces the rows and puts the keyboard back on the row it was on.
template <typename Model, typename Page, typename Rows>
void refill(Model& model, Page& page, Rows rows)
{
    const qint64 current = page.current();
    model.setRows(std::move(rows));
    if (current == -1) return;
    page.select(current);
    if (page.current() != current) emit page.currentChanged(page.current());
}

}

ScreenFeed::ScreenFeed(const Desk& desk) : m_desk(desk)
{
    OverviewPage* overview = m_desk.screens.overviewPage;
    connect(overview, &OverviewPage::taskChosen, this, [this](qint64 id) {
        if (id >= 0 && static_cast<std::size_t>(id) < m_duties.size())
            start(Duty(m_duties[static_cast<std::size_t>(id)]));
    });
    const auto showCertificate = [this](qint64 id) {
        m_desk.window.workspace().setPage(PageId::Certificates);
        m_desk.screens.certificatesPage->reveal(id);
    };
    connect(overview, &OverviewPage::certificateChosen, this, showCertificate);
    connect(m_desk.screens.revocationPage, &RevocationPage::certificateChosen, this, showCertificate);
}

void ScreenFeed::show(const VaultPicture& picture)
{
    showLists(picture);
    showOverview(picture);
}

void ScreenFeed::clear()
{
    show(VaultPicture{.at = m_desk.now()});
    m_duties.clear();
}

void ScreenFeed::showLists(const VaultPicture& picture)
{
    Screens& screens = m_desk.screens;
    CaNames names;
    for (const core::CaRow& ca : picture.cas) names[ca.key.fingerprint] = showUntrusted(ca.name);
    std::vector<core::CrlRow> crls = picture.crls;
    for (const core::CaRow& ca : picture.cas)
        if (ca.certificate && ca.key.isInVault && !ca.crlNumber) crls.insert(crls.begin(), CrlModel::missingListOf(ca));
    screens.certificates->setCaNames(names);
    screens.crls->setCaNames(names);
    refill(*screens.cas, *screens.hierarchyPage, picture.cas);
    refill(*screens.certificates, *screens.certificatesPage, picture.certificates);
    refill(*screens.requests, *screens.requestsPage, picture.requests);
    refill(*screens.keys, *screens.keysPage, picture.keys);
    refill(*screens.profiles, *screens.profilesPage, picture.profiles);
    auto revoked = RevokedModel::rowsOf(picture.certificates, picture.cas, picture.crls);
    screens.crls->setWaiting(RevokedModel::waitingFor(crls, revoked));
    screens.revoked->setRows(std::move(revoked));
    refill(*screens.crls, *screens.revocationPage, std::move(crls));
    // what happened last stands first
    refill(*screens.events, *screens.eventsPage,
        std::vector<core::EventRow>(picture.events.rbegin(), picture.events.rend()));
}

void ScreenFeed::showOverview(const VaultPicture& picture)
{
    const core::Time now = m_desk.now();
    const int hour = QDateTime::fromSecsSinceEpoch(now.time_since_epoch().count()).time().hour();
    TaskList list = taskList(picture, now, hour);
    OverviewPage& page = *m_desk.screens.overviewPage;
    page.setTasks(list.greeting, list.lead, list.lines);
    page.setEnding(endingSoon(picture, now));
    page.setLifetimes(lifetimesOf(picture), now);
    m_desk.window.workspace().rail().setCount(
        PageId::Overview, list.lines.empty() ? -1 : static_cast<qint64>(list.lines.size()), true);
    m_duties = std::move(list.duties);
}

void ScreenFeed::start(const Duty& duty)
{
    using Kind = core::Task::Kind;
    Workspace& workspace = m_desk.window.workspace();
    Screens& screens = m_desk.screens;
    switch (duty.kind) {
    case Kind::CrlDue:
    case Kind::NoCrl:
    case Kind::NotOnCrl:
        workspace.setPage(PageId::Hierarchy);
        screens.hierarchyPage->select(duty.row);
        screens.rowActions.makeCrl->trigger();
        return;
    case Kind::AlgorithmAgeing:
        workspace.setPage(PageId::Hierarchy);
        screens.hierarchyPage->select(duty.row);
        return;
    case Kind::CaWithoutCertificate:
        workspace.setPage(PageId::Hierarchy);
        screens.hierarchyPage->select(duty.row);
        m_desk.window.actions().importFile->trigger();
        return;
    case Kind::CertificateExpiring:
        workspace.setPage(PageId::Certificates);
        if (duty.row > 0)
            screens.certificatesPage->reveal(duty.row);
        else
            screens.certificatesPage->setView(0);
        return;
    case Kind::Unfinished:
        workspace.setPage(PageId::Certificates);
        screens.certificatesPage->reveal(duty.row);
        return;
    case Kind::RequestWaiting:
        workspace.setPage(PageId::Requests);
        if (duty.row > 0) {
            screens.requestsPage->reveal(duty.row);
            screens.rowActions.signRequest->trigger();
        }
        return;
    case Kind::BackupOld: m_desk.window.actions().backup->trigger(); return;
    }
}

}
