#include "ui/main/ScreenFeed.h"

#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/events/EventModel.h"
#include "ui/events/EventsPage.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/keys/KeyModel.h"
#include "ui/keys/KeysPage.h"
#include "ui/main/LongSources.h"
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
#include <QPointer>

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

/// What the vault calls the rows of a list.
std::string_view tableOf(core::List list)
{
    return list == core::List::Events ? "events" : list == core::List::Requests ? "requests" : "certificates";
}

/// How many revocations each CA's newest list lacks, by that list's id.
std::map<std::int64_t, int> waitingFor(
    const std::vector<core::CrlRow>& crls, const std::map<core::Bytes, std::size_t>& unlisted)
{
    std::map<core::Bytes, const core::CrlRow*> newest;
    for (const core::CrlRow& list : crls)
        if (const core::CrlRow*& known = newest[list.issuerKey]; !known || known->number < list.number) known = &list;
    std::map<std::int64_t, int> waiting;
    for (const auto& [key, count] : unlisted)
        if (const auto list = newest.find(key); count > 0 && list != newest.end())
            waiting[list->second->id] = static_cast<int>(count);
    return waiting;
}

}

ScreenFeed::ScreenFeed(const Desk& desk) : m_desk(desk), m_numbers(desk.session.reader(*this, -1))
{
    connectLists();
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

ScreenFeed::~ScreenFeed()
{
    for (const auto& leave : m_leave) leave();
}

void ScreenFeed::connectLists()
{
    const auto connectList = [this](auto& model, core::List list, auto page) {
        model.setSource(longSource(
            m_desk.session, *this, list, page, [this](const core::Error& error) { m_desk.teller.tell(error); }));
        connect(&model, &LongModel::foundAltered, this, [this, list](const QList<qint64>& ids) {
            m_desk.teller.tell(core::Error{core::ErrorCode::Storage, "CW-660",
                {std::to_string(ids.front()), std::string(tableOf(list)), std::to_string(ids.size())}, {}});
        });
        m_lists.push_back(&model);
        m_leave.emplace_back([left = QPointer(&model)] {
            if (left) left->setSource({});
        });
    };
    const Screens& screens = m_desk.screens;
    connectList(*screens.certificates, core::List::Certificates, &core::certificatePage);
    connectList(*screens.requests, core::List::Requests, &core::requestPage);
    connectList(*screens.events, core::List::Events, &core::eventPage);
    connectList(*screens.revoked, core::List::Revoked, &core::certificatePage);
}

void ScreenFeed::show(const VaultPicture& picture)
{
    showLists(picture);
    m_desk.session.read(
        *m_numbers, [](core::Vault& vault, const std::stop_token&) { return readNumbers(vault); },
        [this](core::Result<VaultNumbers> numbers) {
            if (!m_desk.session.isOpen()) return;
            if (!numbers) return m_desk.teller.tell(numbers.error());
            showNumbers(m_desk.session.picture(), *numbers);
            emit numbersShown();
        });
}

void ScreenFeed::clear()
{
    m_numbers->cancel();
    m_path.clear();
    const VaultPicture none{.at = m_desk.now()};
    showShortLists(none);
    for (LongModel* list : m_lists) list->clear();
    showNumbers(none, {});
    m_duties.clear();
}

void ScreenFeed::showLists(const VaultPicture& picture)
{
    const bool isOther = std::exchange(m_path, picture.path) != picture.path;
    for (LongModel* list : m_lists) {
        if (!isOther) continue;
        list->clear();
        list->setCounts({});
    }
    showShortLists(picture);
    // what is looked at first
    const PageId page = m_desk.window.workspace().page();
    const Screens& screens = m_desk.screens;
    const LongModel* first = page == PageId::Requests ? static_cast<LongModel*>(screens.requests)
        : page == PageId::Events                      ? static_cast<LongModel*>(screens.events)
        : page == PageId::Revocation                  ? static_cast<LongModel*>(screens.revoked)
                                                      : screens.certificates;
    std::ranges::stable_partition(m_lists, [first](const LongModel* list) { return list == first; });
    for (LongModel* list : m_lists) list->renew();
}

void ScreenFeed::showShortLists(const VaultPicture& picture)
{
    Screens& screens = m_desk.screens;
    CaNames names;
    for (const core::CaRow& ca : picture.cas) names[ca.key.fingerprint] = showUntrusted(ca.name);
    std::map<core::Bytes, core::Time> listed;
    for (const core::CrlRow& list : picture.crls)
        if (!list.isUnfinished) listed[list.issuerKey] = std::max(listed[list.issuerKey], list.thisUpdate);
    std::vector<core::CrlRow> crls = picture.crls;
    for (const core::CaRow& ca : picture.cas)
        if (ca.certificate && (ca.isGuarded || ca.key.canSign()) && !ca.crlNumber)
            crls.insert(crls.begin(), CrlModel::missingListOf(ca));
    screens.certificates->setCaNames(names);
    screens.crls->setCaNames(names);
    screens.revoked->setCas(names, std::move(listed));
    refill(*screens.cas, *screens.hierarchyPage, picture.cas);
    refill(*screens.keys, *screens.keysPage, picture.keys);
    refill(*screens.profiles, *screens.profilesPage, picture.profiles);
    refill(*screens.crls, *screens.revocationPage, std::move(crls));
}

void ScreenFeed::showNumbers(const VaultPicture& picture, const VaultNumbers& numbers)
{
    Screens& screens = m_desk.screens;
    if (m_desk.session.isOpen()) {
        screens.certificates->setCounts({numbers.certificates.begin(), numbers.certificates.end()});
        screens.requests->setCounts({numbers.requests.begin(), numbers.requests.end()});
        screens.events->setCounts({picture.eventCount});
        screens.revoked->setCounts({static_cast<qint64>(screens.revoked->rowCount())});
    }
    screens.crls->setWaiting(waitingFor(screens.crls->rows(), numbers.unlisted));
    screens.crls->refresh();
    const core::Time now = m_desk.now();
    const int hour = QDateTime::fromSecsSinceEpoch(now.time_since_epoch().count()).time().hour();
    TaskList list = taskList(picture, numbers, now, hour);
    OverviewPage& page = *screens.overviewPage;
    page.setTasks(list.greeting, list.lead, list.lines);
    page.setEnding(endingSoon(numbers, now));
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
    case Kind::CeremonyDue:
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
    case Kind::ClockInDoubt: m_desk.window.actions().confirmClock->trigger(); return;
    case Kind::BackupOld: m_desk.window.actions().backup->trigger(); return;
    case Kind::ReadableByOthers:
        return m_desk.session.run(
            tr("Closing the file to others"), [](core::Vault& vault, std::stop_token) { return vault.closeToOthers(); },
            [this](core::Result<void> closed) {
                if (!closed) return m_desk.teller.tell(closed.error());
                m_desk.teller.note(tr("Only you can read the vault’s file now."));
            });
    }
}

}
