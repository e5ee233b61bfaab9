#pragma once

#include "ui/main/Desk.h"

namespace ui {

class RecoverDialog;
class SharesDialog;

/// Recovery shares of the open vault: made, and given back when the passphrase is lost.
class ShareCommands : public QObject {
    Q_OBJECT
public:
    explicit ShareCommands(const Desk& desk);

    void askShares();
    void askTrial();
    void askRecovery();

private:
    void make(SharesDialog& dialog);
    void recover(RecoverDialog& dialog);
    void tryShares(RecoverDialog& dialog);

    const Desk& m_desk;
};

}
