#include "ui/main/Screens.h"

#include "ui/ceremony/CeremoniesPage.h"
#include "ui/ceremony/ScriptModel.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificateNotes.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/events/EventModel.h"
#include "ui/events/EventsPage.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/keys/KeyModel.h"
#include "ui/keys/KeysPage.h"
#include "ui/look/Buttons.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Rail.h"
#include "ui/main/Workspace.h"
#include "ui/overview/OverviewPage.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RequestModel.h"
#include "ui/requests/RequestsPage.h"
#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/revocation/RevokedModel.h"
#include "ui/tokens/TokenModel.h"
#include "ui/tokens/TokensPage.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/ScrollArea.h"

#include <QAction>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

/// The button of an empty list can be pressed when its action can, and says why otherwise.
void follow(QPushButton& button, const QAction& action)
{
    const auto refresh = [&button, &action] {
        if (action.isEnabled())
            setAvailable(button);
        else
            setUnavailable(button, action.statusTip(), {});
    };
    QObject::connect(&action, &QAction::changed, &button, refresh);
    refresh();
}

}

Screens::Screens(MainWindow& window, core::Clock clock)
    : QObject(&window),
      rowActions(window),
      cas(new CaModel(clock, this)),
      certificates(new CertificateModel(clock, this)),
      requests(new RequestModel(clock, this)),
      keys(new KeyModel(clock, this)),
      profiles(new ProfileModel(clock, this)),
      crls(new CrlModel(clock, this)),
      revoked(new RevokedModel(this)),
      scripts(new ScriptModel(this)),
      tokens(new TokenModel(this)),
      events(new EventModel(clock, this)),
      overviewPage(new OverviewPage(&window)),
      hierarchyPage(new HierarchyPage(*cas, clock, &window)),
      certificatesPage(new CertificatesPage(*certificates, &window)),
      requestsPage(new RequestsPage(*requests, &window)),
      keysPage(new KeysPage(*keys, &window)),
      profilesPage(new ProfilesPage(*profiles, &window)),
      revocationPage(new RevocationPage(*crls, *revoked, &window)),
      ceremoniesPage(new CeremoniesPage(*scripts, &window)),
      tokensPage(new TokensPage(*tokens, &window)),
      eventsPage(new EventsPage(*events, &window)),
      caPane(new DetailsPane(&window)),
      certificatePane(new DetailsPane(&window)),
      requestPane(new DetailsPane(&window)),
      keyPane(new DetailsPane(&window)),
      profilePane(new DetailsPane(&window)),
      crlPane(new DetailsPane(&window)),
      scriptPane(new DetailsPane(&window)),
      tokenPane(new DetailsPane(&window)),
      eventPane(new DetailsPane(&window)),
      certificateNotes(new CertificateNotes(&window))
{
    certificatePane->setExtra(certificateNotes);
    addRowActions(window);
    addPages(window);
    connectActions(window);
    connectCounts(window);
}

void Screens::addPages(MainWindow& window)
{
    Workspace& workspace = window.workspace();
    workspace.addPage(PageId::Overview, new ScrollArea(overviewPage, &window));
    workspace.addPage(PageId::Hierarchy, hierarchyPage, caPane);
    workspace.addPage(PageId::Certificates, certificatesPage, certificatePane);
    workspace.addPage(PageId::Requests, requestsPage, requestPane);
    workspace.addPage(PageId::Keys, keysPage, keyPane);
    workspace.addPage(PageId::Profiles, profilesPage, profilePane);
    workspace.addPage(PageId::Revocation, revocationPage, crlPane);
    workspace.addPage(PageId::Ceremonies, ceremoniesPage, scriptPane);
    workspace.addPage(PageId::Tokens, tokensPage, tokenPane);
    workspace.addPage(PageId::Events, eventsPage, eventPane);
}

void Screens::addRowActions(MainWindow& window)
{
    certificatePane->addAction(*rowActions.renew);
    certificatePane->addAction(*rowActions.another);
    certificatePane->addAction(*rowActions.requestLike);
    certificatePane->addAction(*rowActions.exportCertificate);
    certificatePane->addAction(*rowActions.showPath);
    certificatePane->addAction(*rowActions.structureOfCertificate);
    setButtonRole(certificatePane->addAction(*rowActions.revoke), ButtonRole::Danger);
    certificatesPage->table().addActions(
        {rowActions.renew, rowActions.another, rowActions.requestLike, rowActions.exportCertificate,
            rowActions.showPath, rowActions.compareCertificate, rowActions.structureOfCertificate, rowActions.revoke});
    requestsPage->table().addActions({rowActions.signRequest, rowActions.refuseRequest, rowActions.reopenRequest,
        rowActions.compareRequest, rowActions.structureOfRequest, rowActions.removeRequest});
    revocationPage->table().addActions(
        {rowActions.makeCrlOfList, rowActions.exportCrl, rowActions.compareCrl, rowActions.structureOfCrl});
    for (ListPage* page : std::initializer_list<ListPage*>{certificatesPage, requestsPage, revocationPage})
        page->table().setContextMenuPolicy(Qt::ActionsContextMenu);
    setButtonRole(caPane->addAction(*rowActions.makeCrl), ButtonRole::Primary);
    caPane->addAction(*rowActions.renewCa);
    caPane->addAction(*rowActions.exportCa);
    caPane->addAction(*rowActions.editCa);
    caPane->addAction(*rowActions.showCaPath);
    for (QAction* action : {rowActions.makeCrl, rowActions.renewCa, rowActions.exportCa, rowActions.editCa})
        hierarchyPage->addMenuAction(*action);
    setButtonRole(requestPane->addAction(*rowActions.signRequest), ButtonRole::Primary);
    requestPane->addAction(*rowActions.refuseRequest);
    requestPane->addAction(*rowActions.reopenRequest);
    requestPane->addAction(*rowActions.compareRequest);
    requestPane->addAction(*rowActions.structureOfRequest);
    requestPane->addAction(*rowActions.removeRequest);
    setButtonRole(crlPane->addAction(*rowActions.makeCrlOfList), ButtonRole::Primary);
    crlPane->addAction(*rowActions.exportCrl);
    crlPane->addAction(*rowActions.compareCrl);
    crlPane->addAction(*rowActions.structureOfCrl);
    profilePane->addAction(*rowActions.editProfile);
    profilePane->addAction(*rowActions.askForProfile);
    profilePane->addAction(*rowActions.duplicateProfile);
    profilePane->addAction(*rowActions.exportProfile);
    profilesPage->addAction(*window.actions().newProfile);
    ceremoniesPage->addAction(*rowActions.openScript);
    ceremoniesPage->addAction(*rowActions.verifyRecord);
    setButtonRole(scriptPane->addAction(*rowActions.holdCeremony), ButtonRole::Primary);
    scriptPane->addAction(*rowActions.rehearseScript);
    scriptPane->addAction(*rowActions.resumeCeremony);
    scriptPane->addAction(*rowActions.copyTemplate);
    scriptPane->addAction(*rowActions.checkAgain);
    tokensPage->addAction(*rowActions.practiceToken);
    tokensPage->addAction(*rowActions.addModule);
    tokensPage->addAction(*rowActions.lookForTokens);
    tokenPane->addAction(*rowActions.openToken);
    tokenPane->addAction(*rowActions.tokenPins);
    tokenPane->addAction(*rowActions.setUpToken);
    tokenPane->addAction(*rowActions.forgetModule);
    eventsPage->addAction(*rowActions.verifyVault);
    certificatesPage->addAction(*rowActions.lintVault);
}

void Screens::connectActions(MainWindow& window)
{
    const WindowActions& actions = window.actions();
    connect(overviewPage, &OverviewPage::buildWanted, actions.newHierarchy, &QAction::trigger);
    connect(hierarchyPage, &HierarchyPage::buildWanted, actions.newHierarchy, &QAction::trigger);
    connect(keysPage, &KeysPage::buildWanted, actions.newHierarchy, &QAction::trigger);
    connect(eventsPage, &EventsPage::buildWanted, actions.newHierarchy, &QAction::trigger);
    connect(revocationPage, &RevocationPage::buildWanted, actions.newHierarchy, &QAction::trigger);
    for (const EmptyState* state : {&overviewPage->emptyState(), &hierarchyPage->emptyState(), &keysPage->emptyState(),
             &eventsPage->emptyState(), &revocationPage->emptyState()})
        follow(state->button(), *actions.newHierarchy);
    for (const EmptyState* state : {&requestsPage->emptyState(), &profilesPage->emptyState()})
        follow(state->button(), *actions.importFile);
    connect(revocationPage, &RevocationPage::certificatesWanted,
        actions.pages.at(static_cast<int>(PageId::Certificates)), &QAction::trigger);
    connect(certificatesPage, &CertificatesPage::requestWanted, actions.pages.at(static_cast<int>(PageId::Requests)),
        &QAction::trigger);
    connect(requestsPage, &RequestsPage::importWanted, actions.importFile, &QAction::trigger);
    connect(profilesPage, &ProfilesPage::importWanted, actions.importFile, &QAction::trigger);
}

void Screens::connectCounts(MainWindow& window)
{
    Rail& rail = window.workspace().rail();
    const auto count = [this, &rail](PageId page, QAbstractItemModel* model, auto number) {
        const auto show = [&rail, page, number] { rail.setCount(page, number().first, number().second); };
        connect(model, &QAbstractItemModel::modelReset, this, show);
        connect(model, &QAbstractItemModel::rowsInserted, this, show);
        connect(model, &QAbstractItemModel::rowsRemoved, this, show);
        connect(model, &QAbstractItemModel::dataChanged, this, show);
        show();
    };
    const auto countLong = [this, &rail](PageId page, LongModel* model, auto number) {
        const auto show = [&rail, page, number] { rail.setCount(page, number().first, number().second); };
        connect(model, &LongModel::counted, this, show);
        show();
    };
    const auto plain = [](auto* model) {
        return [model] { return std::pair<qint64, bool>(static_cast<qint64>(model->rows().size()), false); };
    };
    count(PageId::Hierarchy, cas, plain(cas));
    countLong(PageId::Certificates, certificates,
        [model = certificates] { return std::pair<qint64, bool>(model->total(), false); });
    count(PageId::Keys, keys, plain(keys));
    count(PageId::Profiles, profiles, plain(profiles));
    count(PageId::Revocation, crls, plain(crls));
    count(PageId::Tokens, tokens, [model = tokens] {
        const auto found = std::ranges::count_if(model->rows(), [](const TokenRow& row) { return row.token(); });
        return std::pair<qint64, bool>(model->rows().empty() ? -1 : found, false);
    });
    countLong(PageId::Requests, requests, [model = requests] {
        const qint64 waiting = model->counts().empty() ? 0 : model->counts().front();
        return std::pair<qint64, bool>(waiting, waiting > 0);
    });
}

}
