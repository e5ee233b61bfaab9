#pragma once

#include <QList>

class QAction;
class QMenu;
class QWidget;

namespace ui {

/// Every action of the window, made in one place; menu, buttons, keys and search all use these.
struct WindowActions {
    /// Makes the actions as children of the window; nothing is connected yet.
    explicit WindowActions(QWidget& window);

    // vault
    QAction* build;
    QAction* open;
    QAction* openReadOnly;
    QAction* sample;
    QAction* adopt;
    QAction* unlock;
    QAction* lock;
    QAction* backup;
    QAction* restore;
    QAction* rescue;
    QAction* changePassphrase;
    QAction* shares;
    QAction* tryShares;
    QAction* recover;
    QAction* seal;
    QAction* compareSeal;
    QAction* confirmClock;
    QAction* closeVault;
    QAction* quit;
    // new
    QAction* newCertificate;
    QAction* newRequest;
    QAction* newCa;
    QAction* newHierarchy; ///< root and what stands below it, in the open vault
    QAction* newCrl;
    QAction* signMany; ///< a folder of requests
    QAction* newCeremony;
    QAction* newProfile;
    QAction* importFile;
    QAction* previewFile;
    // look
    QAction* compare;   ///< two things, side by side
    QAction* takeApart; ///< a file, into its ASN.1
    // view
    QAction* find;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* followSystem;
    QAction* light;
    QAction* dark;
    QAction* inspector;
    QAction* settings;
    QList<QAction*> pages; ///< in the order of PageId
    QAction* oids;         ///< object identifiers, to look up
    // help
    QAction* help;
    QAction* about;

    QMenu* newMenu;
    QMenu* mainMenu;

    /// Everything that can be found by typing, in the order of the menu.
    QList<QAction*> all() const;

private:
    void fillMenus();
};

}
