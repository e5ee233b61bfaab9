#pragma once

#include "core/base/Clock.h"
#include "ui/main/RowActions.h"

#include <QObject>

namespace ui {

class CaModel;
class CertificateModel;
class CertificateNotes;
class CertificatesPage;
class CeremoniesPage;
class CrlModel;
class DetailsPane;
class EventModel;
class EventsPage;
class HierarchyPage;
class KeyModel;
class KeysPage;
class MainWindow;
class OverviewPage;
class ProfileModel;
class ProfilesPage;
class RequestModel;
class RequestsPage;
class RevocationPage;
class RevokedModel;
class ScriptModel;
class TokenModel;
class TokensPage;

/// All models and pages of the window, put into it, and what their empty lists ask for turned into its actions.
/// The counts in the rail follow the models.
class Screens : public QObject {
    Q_OBJECT
public:
    Screens(MainWindow& window, core::Clock clock);

    RowActions rowActions;

    CaModel* cas;
    CertificateModel* certificates;
    RequestModel* requests;
    KeyModel* keys;
    ProfileModel* profiles;
    CrlModel* crls;
    RevokedModel* revoked;
    ScriptModel* scripts;
    TokenModel* tokens;
    EventModel* events;

    OverviewPage* overviewPage;
    HierarchyPage* hierarchyPage;
    CertificatesPage* certificatesPage;
    RequestsPage* requestsPage;
    KeysPage* keysPage;
    ProfilesPage* profilesPage;
    RevocationPage* revocationPage;
    CeremoniesPage* ceremoniesPage;
    TokensPage* tokensPage;
    EventsPage* eventsPage;

    DetailsPane* caPane;
    DetailsPane* certificatePane;
    DetailsPane* requestPane;
    DetailsPane* keyPane;
    DetailsPane* profilePane;
    DetailsPane* crlPane;
    DetailsPane* scriptPane;
    DetailsPane* tokenPane;
    DetailsPane* eventPane;
    CertificateNotes* certificateNotes;

private:
    void addRowActions(MainWindow& window);
    void addPages(MainWindow& window);
    void connectActions(MainWindow& window);
    void connectCounts(MainWindow& window);
};

}
