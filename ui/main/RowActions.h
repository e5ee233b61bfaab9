#pragma once

class QAction;
class QWidget;

namespace ui {

/// What can be done with the selected row of a page; buttons of pages and details use these.
struct RowActions {
    /// Makes the actions as children of the window; nothing is connected yet.
    explicit RowActions(QWidget& window);

    // certificates
    QAction* exportCertificate;
    QAction* renew;
    QAction* another;
    QAction* requestLike;
    QAction* revoke;
    QAction* showPath;
    QAction* compareCertificate;
    QAction* structureOfCertificate;
    // CAs
    QAction* makeCrl;
    QAction* renewCa;
    QAction* editCa;
    QAction* exportCa;
    QAction* showCaPath;
    // requests
    QAction* signRequest;
    QAction* refuseRequest;
    QAction* reopenRequest;
    QAction* removeRequest;
    QAction* compareRequest;
    QAction* structureOfRequest;
    // lists
    QAction* makeCrlOfList;
    QAction* exportCrl;
    QAction* compareCrl;
    QAction* structureOfCrl;
    // profiles
    QAction* exportProfile;
    QAction* editProfile;
    QAction* askForProfile;
    QAction* duplicateProfile;
    // ceremonies
    QAction* openScript;
    QAction* checkAgain;
    QAction* rehearseScript;
    QAction* holdCeremony;
    QAction* resumeCeremony;
    QAction* verifyRecord;
    QAction* copyTemplate;
    // tokens
    QAction* lookForTokens;
    QAction* practiceToken;
    QAction* addModule;
    QAction* forgetModule;
    QAction* openToken;
    QAction* setUpToken;
    QAction* tokenPins;
    // log
    QAction* verifyVault;
    QAction* lintVault;
};

}
