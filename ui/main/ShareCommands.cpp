#include "ui/main/ShareCommands.h"

#include "ui/main/MainWindow.h"
#include "ui/shares/RecoverDialog.h"
#include "ui/shares/SharesDialog.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QPointer>

#include <memory>
#include <utility>

namespace ui {

ShareCommands::ShareCommands(const Desk& desk) : m_desk(desk)
{
    const WindowActions& actions = desk.window.actions();
    connect(actions.shares, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { askShares(); }); });
    connect(actions.tryShares, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { askTrial(); }); });
    connect(actions.recover, &QAction::triggered, this, &ShareCommands::askRecovery);
}

void ShareCommands::askShares()
{
    auto* dialog = new SharesDialog(&m_desk.window);
    connect(dialog, &SharesDialog::makeWanted, this, [this, dialog] { make(*dialog); });
    connect(&m_desk.session, &VaultSession::pictureChanged, dialog, [this, dialog] {
        if (m_desk.session.picture().isUnlocked || !dialog->isVisible()) return;
        dialog->done(QDialog::Rejected); // and wiped with it
        m_desk.teller.advise(
            tr("The vault was locked, and the recovery shares that were on the screen are gone. Make a new "
               "set when there is time for all of it."));
    });
    connect(&m_desk.session, &VaultSession::vaultChanged, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    dialog->open();
}

void ShareCommands::make(SharesDialog& dialog)
{
    m_desk.session.run(
        tr("Making recovery shares"),
        [passphrase = dialog.takePassphrase(), threshold = dialog.threshold(), count = dialog.count()](
            core::Vault& vault, std::stop_token) { return vault.makeShares(passphrase.view(), threshold, count); },
        [dialog = QPointer(&dialog)](core::Result<std::vector<core::Secret>> shares) {
            if (!dialog) return;
            if (shares) return dialog->setShares(*std::move(shares));
            if (shares.error().code == core::ErrorCode::WrongPassphrase) return dialog->showWrongPassphrase();
            dialog->setBusy(false);
            dialog->messages().showMessage(errorMessage(shares.error()), Gravity::Failure);
        });
}

void ShareCommands::askRecovery()
{
    if (!m_desk.session.isOpen()) return;
    if (!m_desk.session.picture().isWritable)
        return m_desk.teller.tell(core::Error{core::ErrorCode::Refused, "CW-503", {}, {}});
    auto* dialog = new RecoverDialog(RecoverDialog::Purpose::Recover, &m_desk.window);
    connect(dialog, &RecoverDialog::completed, this, [this, dialog] { recover(*dialog); });
    connect(&m_desk.session, &VaultSession::vaultChanged, dialog, &QDialog::reject);
    dialog->open();
}

void ShareCommands::askTrial()
{
    auto* dialog = new RecoverDialog(RecoverDialog::Purpose::Try, &m_desk.window);
    connect(dialog, &RecoverDialog::completed, this, [this, dialog] { tryShares(*dialog); });
    connect(&m_desk.session, &VaultSession::vaultChanged, dialog, &QDialog::reject);
    dialog->open();
}

void ShareCommands::tryShares(RecoverDialog& dialog)
{
    m_desk.session.run(
        tr("Trying the recovery shares"),
        [shares = dialog.takeShares()](core::Vault& vault, std::stop_token) { return vault.tryShares(shares); },
        [this, dialog = QPointer(&dialog)](const core::Result<void>& tried) {
            if (!tried && dialog) return dialog->startOver(errorMessage(tried.error()));
            if (!tried) return m_desk.teller.tell(tried.error());
            if (dialog) dialog->accept();
            m_desk.teller.note(tr("These shares open the vault. Nothing was changed."));
        });
}

void ShareCommands::recover(RecoverDialog& dialog)
{
    m_desk.session.run(
        tr("Setting the new passphrase"),
        [shares = dialog.takeShares(), fresh = dialog.takePassphrase()](
            core::Vault& vault, std::stop_token) -> core::Result<void> {
            CORE_TRY(const auto kdf, core::calibratedKdfParameters());
            return vault.recover(shares, fresh.view(), kdf);
        },
        [this, dialog = QPointer(&dialog)](core::Result<void> recovered) {
            if (!recovered) {
                if (!dialog) return m_desk.teller.tell(recovered.error());
                return dialog->startOver(errorMessage(recovered.error()));
            }
            if (dialog) dialog->accept();
            m_desk.teller.note(
                tr("The vault opens with the new passphrase. Backups made before still open with the old one."));
        });
}

}
