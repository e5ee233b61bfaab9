#include "ui/main/ProfileCommands.h"

#include "ui/extensions/ProfileEditDialog.h"
#include "ui/issue/RecipeDialog.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/text/Untrusted.h"
#include "ui/transfer/ProfileImportDialog.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QPointer>

namespace ui {

ProfileCommands::ProfileCommands(const Desk& desk) : m_desk(desk)
{
    connect(desk.screens.rowActions.editProfile, &QAction::triggered, this,
        [this] { edit(m_desk.screens.profilesPage->current()); });
    connect(desk.screens.rowActions.askForProfile, &QAction::triggered, this,
        [this] { showRecipe(m_desk.screens.profilesPage->current()); });
}

void ProfileCommands::edit(qint64 id)
{
    const core::ProfileRow* row = m_desk.screens.profiles->find(id);
    if (!row) return;
    auto profile = core::readProfile(row->text);
    if (!profile) return m_desk.teller.tell(profile.error());
    auto* dialog = new ProfileEditDialog(*std::move(profile), &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] { preview(*dialog); });
    dialog->open();
}

void ProfileCommands::showRecipe(qint64 id)
{
    const core::ProfileRow* row = m_desk.screens.profiles->find(id);
    if (!row) return;
    auto profile = core::readProfile(row->text);
    if (!profile) return m_desk.teller.tell(profile.error());
    (new RecipeDialog(*std::move(profile), &m_desk.window))->open();
}

void ProfileCommands::preview(ProfileEditDialog& dialog)
{
    if (!m_desk.session.isOpen()) return;
    dialog.setBusy(true);
    m_desk.session.read([toml = dialog.toml(), now = m_desk.now()](
                            core::Vault& vault, std::stop_token) { return core::previewProfile(toml, &vault, now); },
        [this, dialog = QPointer(&dialog)](const core::Result<core::ProfilePreview>& preview) {
            if (!dialog) return; // it was closed: nobody waits for this any more
            dialog->setBusy(false);
            if (!preview) return dialog->messages().showMessage(errorMessage(preview.error()), Gravity::Failure);
            dialog->messages().dismiss();
            const bool isWritable = m_desk.session.isOpen() && m_desk.session.picture().isWritable;
            auto* shown = new ProfileImportDialog(*preview,
                tr("The profile “%1” as it would be").arg(showUntrusted(preview->profile.id)),
                isWritable ? QString() : tr("The vault is open read-only."), tr("Close it and open it for writing."),
                dialog);
            connect(shown, &FormDialog::confirmed, this, [this, shown, dialog, toml = preview->profile.text] {
                shown->accept();
                if (dialog) dialog->accept();
                m_desk.whenUnlocked([this, toml] { emit takeInWanted(toml); });
            });
            shown->open();
        });
}

}
