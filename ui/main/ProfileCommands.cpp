#include "ui/main/ProfileCommands.h"

#include "core/profiles/DraftProfile.h"
#include "core/profiles/EditProfile.h"
#include "core/profiles/ProfileLanguage.h"
#include "core/profiles/ShippedProfiles.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/editor/NewProfileDialog.h"
#include "ui/editor/OidDialog.h"
#include "ui/issue/RecipeDialog.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RequestModel.h"
#include "ui/requests/RequestsPage.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QPointer>

#include <algorithm>

namespace ui {
namespace {

core::Result<std::string> withCard(const std::string& toml, std::string_view key, const std::string& value)
{
    const auto& fields = core::findSection("")->fields;
    const auto field = std::ranges::find(fields, key, &core::ExtensionField::key);
    return core::setSetting(toml, {std::string(key)}, *field, {value});
}

/// An id that no profile of the vault has: "tls-server-2".
std::string freeId(const std::vector<core::ProfileRow>& rows, const std::string& id)
{
    for (int number = 2;; ++number)
        if (std::string free = id + "-" + std::to_string(number);
            !std::ranges::contains(rows, free, &core::ProfileRow::name))
            return free;
}

}

ProfileCommands::ProfileCommands(const Desk& desk) : m_desk(desk)
{
    const RowActions& actions = m_desk.screens.rowActions;
    connect(actions.editProfile, &QAction::triggered, this, [this] { edit(m_desk.screens.profilesPage->current()); });
    connect(actions.duplicateProfile, &QAction::triggered, this,
        [this] { duplicate(m_desk.screens.profilesPage->current()); });
    connect(m_desk.window.actions().newProfile, &QAction::triggered, this, &ProfileCommands::makeNew);
    connect(m_desk.window.actions().oids, &QAction::triggered, this, [this] { lookUpOids(nullptr); });
    connect(m_desk.screens.profilesPage, &ListPage::opened, this, &ProfileCommands::edit);
    connect(actions.askForProfile, &QAction::triggered, this,
        [this] { showRecipe(m_desk.screens.profilesPage->current()); });
}

void ProfileCommands::edit(qint64 id)
{
    if (const core::ProfileRow* row = m_desk.screens.profiles->find(id)) open({.text = row->text}, row->name);
}

void ProfileCommands::duplicate(qint64 id)
{
    const core::ProfileRow* row = m_desk.screens.profiles->find(id);
    if (!row) return;
    const auto profile = core::readLoosely(row->text);
    if (!profile) return m_desk.teller.tell(profile.error());
    const std::string other = freeId(m_desk.session.picture().profiles, row->name);
    auto text = withCard(row->text, "id", other);
    if (text)
        text = withCard(*text, "title", tr("%1 (copy)").arg(QString::fromStdString(profile->title)).toStdString());
    openDraft(text);
}

void ProfileCommands::makeNew()
{
    if (!m_desk.session.isOpen()) return;
    std::vector<NewProfileDialog::Other> others;
    const Screens& screens = m_desk.screens;
    if (const core::CertificateRow* row = screens.certificates->find(screens.certificatesPage->current()))
        others.push_back(
            {tr("The selected certificate: %1").arg(shortName(row->subject)), static_cast<int>(PageId::Certificates)});
    if (const core::RequestRow* row = screens.requests->find(screens.requestsPage->current()))
        others.push_back(
            {tr("The selected request: %1").arg(shortName(row->subject)), static_cast<int>(PageId::Requests)});
    auto* dialog = new NewProfileDialog(others, &m_desk.window);
    connect(dialog, &NewProfileDialog::shippedChosen, this, &ProfileCommands::openShipped);
    connect(dialog, &NewProfileDialog::otherChosen, this, [this](int page) { openLike(static_cast<PageId>(page)); });
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

void ProfileCommands::openShipped(const std::string& id)
{
    const auto shipped = core::shippedProfile(id);
    if (!shipped) return m_desk.teller.tell(shipped.error());
    const auto& rows = m_desk.session.picture().profiles;
    const bool isTaken = std::ranges::contains(rows, id, &core::ProfileRow::name);
    openDraft(withCard(shipped->text, "id", isTaken ? freeId(rows, id) : id));
}

void ProfileCommands::openLike(PageId page)
{
    std::vector<core::Profile> profiles;
    for (const core::ProfileRow& row : m_desk.session.picture().profiles)
        if (auto profile = core::readProfile(row.text)) profiles.push_back(*std::move(profile));
    const bool isRequest = page == PageId::Requests;
    const qint64 id = isRequest ? m_desk.screens.requestsPage->current() : m_desk.screens.certificatesPage->current();
    m_desk.session.read(
        [profiles = std::move(profiles), id, isRequest](
            core::Vault& vault, std::stop_token) -> core::Result<std::string> {
            if (isRequest) {
                CORE_TRY(const core::Csr request, core::RequestStore(vault).request(id));
                return core::draftProfile(profiles, core::factsOf(request));
            }
            CORE_TRY(const core::Certificate certificate, core::CertificateStore(vault).certificate(id));
            return core::draftProfile(profiles, certificate);
        },
        [this, alive = QPointer(this)](const core::Result<std::string>& text) {
            if (alive) openDraft(text);
        });
}

void ProfileCommands::openDraft(const core::Result<std::string>& text)
{
    if (!text) return m_desk.teller.tell(text.error());
    open({.text = *text, .isChanged = true}, {});
}

void ProfileCommands::open(ProfileEditor::Start start, const std::string& id)
{
    if (!m_desk.session.isOpen()) return;
    start.stored = m_desk.session.picture().profiles;
    const std::string text = start.text;
    auto* editor = new ProfileEditor(m_desk.pools, m_desk.session.context().clock, std::move(start), &m_desk.window);
    if (!m_desk.session.picture().isWritable)
        editor->setObstacle(tr("The vault is open read-only."), tr("Close it and open it for writing."));
    connect(editor, &ProfileEditor::saveWanted, this,
        [this, editor, id](const std::string& toml) { save(*editor, toml, id); });
    connect(editor, &ProfileEditor::oidsWanted, this, [this, editor] { lookUpOids(editor); });
    keepDraft(*editor, text, id);
    editor->open();
}

void ProfileCommands::keepDraft(ProfileEditor& editor, const std::string& text, const std::string& id)
{
    const std::filesystem::path vault = m_desk.session.picture().path;
    auto* writing = new Background(m_desk.pools.computing(), &editor);
    connect(&editor, &ProfileEditor::paused, writing, [this, &editor, writing, vault, id](const std::string& toml) {
        const bool isOffered = editor.messages().isVisible(); // an earlier one, which is not to be lost over this
        if (!editor.isChanged() || isOffered) return;
        writing->start([drafts = m_drafts, vault, id, toml](std::stop_token) { return drafts.write(vault, id, toml); },
            [](const core::Result<void>&) {}); // a draft is a help, not a promise
    });
    connect(&editor, &ProfileEditor::leftUnsaved, this, [this, vault, id] { m_drafts.remove(vault, id); });
    const auto draft = m_drafts.read(vault, id);
    if (!draft || *draft == text) return;
    editor.messages().showNote(
        tr("There is a draft that was written here and not stored."), tr("Go on with the draft"));
    connect(&editor.messages(), &MessageStrip::verbChosen, &editor, [&editor, draft = *draft] {
        editor.messages().dismiss();
        editor.replaceText(draft);
    });
}

void ProfileCommands::lookUpOids(ProfileEditor* editor)
{
    auto* dialog = new OidDialog(editor != nullptr, editor ? static_cast<QWidget*>(editor) : &m_desk.window);
    if (editor)
        connect(dialog, &OidDialog::chosen, editor, [editor](const core::KnownOid& oid) { editor->insertOid(oid); });
    showOwnOids(*dialog);
    dialog->open();
}

/// The vault's own ones into the dialog, and what is named and forgotten there into the vault.
void ProfileCommands::showOwnOids(OidDialog& dialog)
{
    const bool isOpen = m_desk.session.isOpen();
    if (!m_desk.canWrite())
        dialog.setObstacle(!isOpen                    ? tr("No vault is open.")
                : m_desk.session.picture().isWritable ? tr("The vault is locked.")
                                                      : tr("The vault is open read-only."),
            isOpen && m_desk.session.picture().isWritable ? tr("Unlock it first.") : tr("Open one for writing."));
    if (!isOpen) return;
    using Own = core::Result<std::vector<core::OidRow>>;
    const auto show = [dialog = QPointer(&dialog)](const Own& own) {
        if (!dialog) return;
        if (own) return dialog->setOwn(*own);
        dialog->messages().showMessage(errorMessage(own.error()), Gravity::Failure);
    };
    m_desk.session.read([](core::Vault& vault, std::stop_token) { return core::OidStore(vault).list(); }, show);
    connect(&dialog, &OidDialog::nameWanted, this,
        [this, show](const std::string& oid, const std::string& name, const std::string& purpose) {
            m_desk.session.run(
                tr("Naming the number"),
                [oid, name, purpose](core::Vault& vault, std::stop_token) -> Own {
                    CORE_CHECK(core::OidStore(vault).add(oid, name, purpose));
                    return core::OidStore(vault).list();
                },
                show);
        });
    connect(&dialog, &OidDialog::forgetWanted, this, [this, show](const std::string& oid) {
        m_desk.session.run(
            tr("Forgetting the number"),
            [oid](core::Vault& vault, std::stop_token) -> Own {
                CORE_CHECK(core::OidStore(vault).remove(oid));
                return core::OidStore(vault).list();
            },
            show);
    });
}

void ProfileCommands::save(ProfileEditor& editor, const std::string& toml, const std::string& id)
{
    if (!m_desk.canWrite()) {
        editor.accept(); // the passphrase is asked for in the window
        return m_desk.whenUnlocked([this, toml] { emit takeInWanted(toml); });
    }
    editor.setBusy(true);
    m_desk.session.run(
        tr("Storing the profile"),
        [toml](core::Vault& vault, std::stop_token) { return core::importProfile(toml, vault, vault.now()); },
        [this, editor = QPointer(&editor), id, vault = m_desk.session.picture().path](
            const core::Result<core::ProfileRow>& row) {
            if (editor) editor->setBusy(false);
            if (!row) {
                if (editor) return editor->showFailure(row.error());
                return m_desk.teller.tell(row.error());
            }
            if (editor) editor->accept();
            m_drafts.remove(vault, id);
            m_desk.window.workspace().setPage(PageId::Profiles);
            m_desk.screens.profilesPage->select(row->id);
            m_desk.teller.note(tr("Version %1 of the profile “%2” is in force now.")
                    .arg(showNumber(row->version), showUntrusted(row->name)));
        });
}

}
