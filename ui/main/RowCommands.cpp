#include "ui/main/RowCommands.h"

#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/workflows/Renewal.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificateNotes.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/events/EventsPage.h"
#include "ui/hierarchy/CaEditDialog.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RefuseDialog.h"
#include "ui/requests/RequestModel.h"
#include "ui/requests/RequestsPage.h"
#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/text/Untrusted.h"
#include "ui/transfer/ExportDialog.h"
#include "ui/widgets/Availability.h"

#include <QAction>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// What people change about a CA.
struct CaCard {
    std::string name;
    core::CaUrls urls;
    std::string defaultProfile;
};

core::Result<void> saveCa(core::Vault& vault, std::int64_t id, const CaCard& before, const CaCard& after)
{
    core::CaStore store(vault);
    if (after.defaultProfile != before.defaultProfile) CORE_CHECK(store.setDefaultProfile(id, after.defaultProfile));
    const bool isSame = after.name == before.name && after.urls == before.urls;
    return isSame ? core::Result<void>() : store.edit(id, after.name, after.urls);
}

}

RowCommands::RowCommands(const Desk& desk) : m_desk(desk)
{
    connectActions();
    refresh();
}

void RowCommands::connectActions()
{
    const Screens& screens = m_desk.screens;
    const RowActions& actions = screens.rowActions;
    connect(actions.exportCertificate, &QAction::triggered, this,
        [this] { exportCertificate(m_desk.screens.certificatesPage->current()); });
    connect(actions.exportCa, &QAction::triggered, this, [this] {
        const core::CaRow* ca = m_desk.screens.cas->find(m_desk.screens.hierarchyPage->current());
        if (ca && ca->certificate) exportCertificate(ca->certificate->id);
    });
    connect(actions.editCa, &QAction::triggered, this, [this] { editCa(m_desk.screens.hierarchyPage->current()); });
    connect(actions.removeRequest, &QAction::triggered, this,
        [this] { removeRequest(m_desk.screens.requestsPage->current()); });
    connect(actions.refuseRequest, &QAction::triggered, this,
        [this] { refuseRequest(m_desk.screens.requestsPage->current()); });
    connect(actions.reopenRequest, &QAction::triggered, this,
        [this] { reopenRequest(m_desk.screens.requestsPage->current()); });
    connect(
        actions.exportCrl, &QAction::triggered, this, [this] { exportCrl(m_desk.screens.revocationPage->current()); });
    connect(actions.exportProfile, &QAction::triggered, this,
        [this] { exportProfile(m_desk.screens.profilesPage->current()); });
    connect(screens.certificateNotes, &CertificateNotes::saveWanted, this, &RowCommands::annotate);
    connect(actions.revoke, &QAction::triggered, this,
        [this] { m_desk.whenUnlocked([this] { emit revokeWanted(m_desk.screens.certificatesPage->current()); }); });
    connect(actions.renew, &QAction::triggered, this,
        [this] { m_desk.whenUnlocked([this] { emit renewalWanted(m_desk.screens.certificatesPage->current()); }); });
    connect(actions.renewCa, &QAction::triggered, this, [this] {
        const core::CaRow* ca = m_desk.screens.cas->find(m_desk.screens.hierarchyPage->current());
        if (ca && ca->certificate)
            m_desk.whenUnlocked([this, certificate = ca->certificate->id] { emit renewalWanted(certificate); });
    });
    connect(actions.another, &QAction::triggered, this,
        [this] { m_desk.whenUnlocked([this] { emit anotherWanted(m_desk.screens.certificatesPage->current()); }); });
    connect(actions.requestLike, &QAction::triggered, this,
        [this] { requestLike(m_desk.screens.certificatesPage->current()); });
    connect(actions.signRequest, &QAction::triggered, this,
        [this] { m_desk.whenUnlocked([this] { emit signWanted(m_desk.screens.requestsPage->current()); }); });
    const auto makeCrl = [this](const QString& ca) { m_desk.whenUnlocked([this, ca] { emit crlWanted(ca); }); };
    connect(actions.makeCrl, &QAction::triggered, this, [this, makeCrl] {
        if (const core::CaRow* ca = m_desk.screens.cas->find(m_desk.screens.hierarchyPage->current()))
            makeCrl(QString::fromStdString(ca->name));
    });
    connect(actions.makeCrlOfList, &QAction::triggered, this, [this, makeCrl] {
        const core::CrlRow* row = m_desk.screens.crls->find(m_desk.screens.revocationPage->current());
        const core::CaRow* ca =
            row && m_desk.session.isOpen() ? m_desk.session.picture().caOfKey(row->issuerKey) : nullptr;
        if (ca) makeCrl(QString::fromStdString(ca->name));
    });
    for (ListPage* page : std::initializer_list<ListPage*>{screens.certificatesPage, screens.requestsPage,
             screens.profilesPage, screens.revocationPage, screens.eventsPage})
        connect(page, &ListPage::currentChanged, this, &RowCommands::refresh);
    connect(screens.hierarchyPage, &HierarchyPage::currentChanged, this, &RowCommands::refresh);
}

void RowCommands::refresh()
{
    const Screens& screens = m_desk.screens;
    const RowActions& actions = screens.rowActions;
    const bool isOpen = m_desk.session.isOpen();
    const bool canWrite = isOpen && m_desk.session.picture().isWritable;
    const QString why = !isOpen ? tr("No vault is open.") : !canWrite ? tr("The vault is open read-only.") : QString();
    const QString fix = !isOpen ? tr("Open one first.") : tr("Close it and open it for writing.");
    const auto set = [](QAction& action, const QString& reason, const QString& remedy) {
        if (reason.isEmpty())
            setAvailable(action);
        else
            setUnavailable(action, reason, remedy);
    };
    const core::CertificateRow* certificate = screens.certificates->find(screens.certificatesPage->current());
    const core::CaRow* ca = screens.cas->find(screens.hierarchyPage->current());
    const core::RequestRow* request = screens.requests->find(screens.requestsPage->current());
    const core::CrlRow* list = screens.crls->find(screens.revocationPage->current());
    const QString none = tr("Nothing is selected.");
    const QString select = tr("Select a row first.");

    set(*actions.exportCertificate,
        !certificate                    ? none
            : certificate->isUnfinished ? tr("It was never finished, so there is no certificate to export.")
                                        : QString(),
        certificate ? QString() : select);
    refreshRenewal(why, fix);
    set(*actions.revoke,
        !why.isEmpty()                                                            ? why
            : !certificate                                                        ? none
            : certificate->revocation                                             ? tr("It is revoked already.")
            : isOpen && !m_desk.session.picture().caOfKey(certificate->issuerKey) ? tr("Its CA is not in this vault.")
                                                                                  : QString(),
        !why.isEmpty()                ? fix
            : !certificate            ? select
            : certificate->revocation ? QString()
                                      : tr("The CA that issued it has to revoke it."));
    set(*actions.editCa, !why.isEmpty() ? why : ca ? QString() : none, !why.isEmpty() ? fix : select);
    set(*actions.exportCa,
        !ca                   ? none
            : ca->certificate ? QString()
                              : tr("It has no certificate yet."),
        ca ? tr("Take its certificate in first.") : select);
    const QString noCrl = !ca ? none
        : ca->isGuarded       ? tr("A guarded root signs only in a ceremony.")
        : !ca->certificate    ? tr("It has no certificate yet.")
        : !ca->key.canSign()  ? tr("Its key is kept elsewhere.")
                              : QString();
    set(*actions.makeCrl, why.isEmpty() ? noCrl : why,
        !why.isEmpty()            ? fix
            : ca && ca->isGuarded ? tr("Hold a ceremony, and take its record in.")
            : ca                  ? tr("Only the CA’s own key can sign its list.")
                                  : select);
    set(*actions.signRequest,
        !why.isEmpty()             ? why
            : !request             ? none
            : request->certificate ? tr("Its certificate was issued already.")
            : request->refusal     ? tr("It was refused.")
                                   : QString(),
        !why.isEmpty()         ? fix
            : !request         ? select
            : request->refusal ? tr("Take the refusal back first.")
                               : tr("Look for it among the certificates."));
    set(*actions.refuseRequest,
        !why.isEmpty()             ? why
            : !request             ? none
            : request->certificate ? tr("Its certificate was issued already.")
            : request->refusal     ? tr("It was refused already.")
                                   : QString(),
        !why.isEmpty()             ? fix
            : !request             ? select
            : request->certificate ? tr("Revoke the certificate instead.")
                                   : QString());
    actions.refuseRequest->setVisible(!request || !request->refusal);
    set(*actions.reopenRequest, !why.isEmpty() ? why : request ? QString() : none, !why.isEmpty() ? fix : select);
    actions.reopenRequest->setVisible(request && request->refusal);
    set(*actions.removeRequest,
        !why.isEmpty()             ? why
            : !request             ? none
            : request->certificate ? tr("It belongs to a certificate and stays with it.")
                                   : QString(),
        !why.isEmpty() ? fix
            : request  ? QString()
                       : select);
    set(*actions.makeCrlOfList, !why.isEmpty() ? why : list ? QString() : none, !why.isEmpty() ? fix : select);
    set(*actions.exportCrl,
        !list                   ? none
            : list->number == 0 ? tr("There is no list yet.")
                                : QString(),
        list ? tr("Make one first.") : select);
    for (QAction* action :
        {actions.exportProfile, actions.editProfile, actions.askForProfile, actions.duplicateProfile})
        set(*action, screens.profilesPage->current() < 0 ? none : QString(), select);
    set(*actions.verifyVault, isOpen ? QString() : why, fix);
    set(*actions.lintVault, isOpen ? QString() : why, fix);
    const bool isLocked = canWrite && !m_desk.session.picture().isUnlocked;
    screens.certificateNotes->setReadOnly(
        isLocked ? tr("The vault is locked.") : why, isLocked ? tr("Unlock it with its passphrase.") : fix);
}

RowCommands::Hindrance RowCommands::hindranceTo(const core::CertificateRow& row) const
{
    if (row.isUnfinished)
        return {tr("It was never finished, so there is nothing to go by."), tr("Make a new certificate.")};
    if (!row.isSelfIssued()) return {};
    const core::CaRow* root = m_desk.session.isOpen() ? m_desk.session.picture().caOfKey(row.issuerKey) : nullptr;
    if (!root) return {tr("It is a root of somebody else."), tr("Its owner has to renew it.")};
    if (root->isGuarded)
        return {tr("A guarded root signs only in a ceremony."), tr("Hold a ceremony in which a new root follows it.")};
    if (!root->key.canSign()) return {tr("Its key is kept elsewhere."), tr("Only the root’s own key can sign it.")};
    return {};
}

void RowCommands::refreshRenewal(const QString& why, const QString& fix)
{
    const RowActions& actions = m_desk.screens.rowActions;
    const core::CertificateRow* row = m_desk.screens.certificates->find(m_desk.screens.certificatesPage->current());
    const core::CaRow* ca = m_desk.screens.cas->find(m_desk.screens.hierarchyPage->current());
    const core::CertificateRow* ofCa = ca && ca->certificate ? &*ca->certificate : nullptr;
    const auto setRenewal = [&](QAction& action, const core::CertificateRow* one, const QString& none) {
        const Hindrance hindrance = !why.isEmpty() ? Hindrance{why, fix}
            : !one                                 ? Hindrance{none, tr("Select a row first.")}
                                                   : hindranceTo(*one);
        hindrance.why.isEmpty() ? setAvailable(action) : setUnavailable(action, hindrance.why, hindrance.fix);
    };
    const QString none = tr("Nothing is selected.");
    setRenewal(*actions.renew, row, none);
    setRenewal(*actions.renewCa, ofCa, ca ? tr("It has no certificate yet.") : none);
    const QString obstacle = !why.isEmpty() ? why
        : !row                              ? none
        : row->isUnfinished                 ? tr("It was never finished, so there is nothing to go by.")
                                            : QString();
    const QString remedy = !why.isEmpty() ? fix : !row ? tr("Select a row first.") : tr("Make a new certificate.");
    const bool isFree = obstacle.isEmpty();
    const auto isItsKey = [row](
                              const core::KeyRow& key) { return key.fingerprint == row->subjectKey && key.canSign(); };
    if (!isFree)
        setUnavailable(*actions.requestLike, obstacle, remedy);
    else if (std::ranges::any_of(m_desk.session.picture().keys, isItsKey))
        setAvailable(*actions.requestLike);
    else
        setUnavailable(
            *actions.requestLike, tr("Its key is not in this vault."), tr("Make the request where the key is."));
    if (isFree && row->isCa)
        setUnavailable(*actions.another, tr("It is a CA; each has a name of its own."),
            tr("Build the new CA beside the old one."));
    else if (isFree)
        setAvailable(*actions.another);
    else
        setUnavailable(*actions.another, obstacle, remedy);
}

void RowCommands::save(
    const QString& title, const QString& suggestion, core::Bytes content, std::function<void(const QString&)> then)
{
    askForFile(m_desk.window, {.title = title, .suggestion = suggestion, .isForSaving = true},
        [this, content = std::move(content), then = std::move(then)](const QString& path) {
            const auto written = core::writeFile(path.toStdString(), content, core::FileKind::Public);
            if (!written) return m_desk.teller.tell(written.error());
            m_desk.teller.note(tr("Saved as %1.").arg(showUntrusted(path)));
            if (then) then(path);
        });
}

void RowCommands::exportCertificate(qint64 id)
{
    if (!m_desk.session.isOpen()) return;
    using Chain = std::pair<core::CertificateRow, std::vector<core::Certificate>>;
    m_desk.session.read(
        [id](core::Vault& vault, std::stop_token) -> core::Result<Chain> {
            CORE_TRY(const auto certificate, core::CertificateStore(vault).certificate(id));
            CORE_TRY(auto row, core::CertificateStore(vault).row(id));
            CORE_TRY(auto chain, core::chainOf(vault, certificate));
            return Chain{std::move(row), std::move(chain)};
        },
        [this](core::Result<Chain> chain) {
            if (!chain) return m_desk.teller.tell(chain.error());
            showExport(chain->first, std::move(chain->second));
        });
}

void RowCommands::showExport(const core::CertificateRow& row, std::vector<core::Certificate> chain)
{
    auto* dialog = new ExportDialog({std::move(chain)}, showUntrusted(row.shortSubject), &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] {
        auto content = dialog->fileContent();
        if (!content) return dialog->messages().showMessage(errorMessage(content.error()), Gravity::Failure);
        save(tr("Save the certificate"), dialog->fileName(), *std::move(content),
            [dialog](const QString&) { dialog->accept(); });
    });
    dialog->open();
}

void RowCommands::annotate(qint64 id, const QString& owner, const QString& note)
{
    const core::CertificateRow* row = m_desk.screens.certificates->find(id);
    if (!row) return;
    m_desk.session.run(
        tr("Saving owner and note"),
        [id, owner = owner.trimmed().toStdString(), note = note.trimmed().toStdString()](
            core::Vault& vault, std::stop_token) { return core::CertificateStore(vault).annotate(id, owner, note); },
        [this, before = *row](core::Result<void> saved) {
            if (!saved) return m_desk.teller.tell(saved.error());
            m_desk.teller.note(tr("Owner and note of %1 saved.").arg(showUntrusted(before.shortSubject)), tr("Undo"),
                [this, before] { undoNotes(before); });
        });
}

void RowCommands::undoNotes(const core::CertificateRow& before)
{
    m_desk.whenUnlocked([this, before] {
        m_desk.session.run(
            tr("Saving owner and note"),
            [before](core::Vault& vault, std::stop_token) {
                return core::CertificateStore(vault).annotate(before.id, before.owner, before.note);
            },
            [this](core::Result<void> saved) {
                if (!saved) return m_desk.teller.tell(saved.error());
                m_desk.teller.note(tr("Owner and note are as they were."));
            });
    });
}

void RowCommands::editCa(qint64 id)
{
    const core::CaRow* ca = m_desk.screens.cas->find(id);
    if (!ca) return;
    m_desk.whenUnlocked([this, id, before = CaCard{ca->name, ca->urls, ca->defaultProfile}, row = *ca] {
        auto* dialog = new CaEditDialog(row, m_desk.session.picture().profiles, &m_desk.window);
        connect(dialog, &FormDialog::confirmed, this, [this, dialog, id, before] {
            dialog->setBusy(true);
            const CaCard after{dialog->name(), dialog->urls(), dialog->defaultProfile()};
            m_desk.session.run(
                tr("Saving the CA"),
                [=](core::Vault& vault, std::stop_token) { return saveCa(vault, id, before, after); },
                [this, dialog = QPointer(dialog), id, before, after](core::Result<void> saved) {
                    if (!saved && dialog) {
                        dialog->setBusy(false);
                        return dialog->messages().showMessage(errorMessage(saved.error()), Gravity::Failure);
                    }
                    if (!saved) return m_desk.teller.tell(saved.error());
                    if (dialog) dialog->accept();
                    m_desk.teller.note(tr("The CA was saved."), tr("Undo"), [this, id, before, after] {
                        m_desk.session.run(
                            tr("Saving the CA"),
                            [=](core::Vault& vault, std::stop_token) { return saveCa(vault, id, after, before); },
                            [this](core::Result<void> undone) {
                                if (!undone) m_desk.teller.tell(undone.error());
                            });
                    });
                });
        });
        dialog->open();
    });
}

void RowCommands::requestLike(qint64 certificate)
{
    m_desk.whenUnlocked([this, certificate] {
        m_desk.session.run(
            tr("Making a request"),
            [certificate](core::Vault& vault, std::stop_token) -> core::Result<core::Csr> {
                CORE_TRY(core::Csr request, core::requestLike(vault, certificate));
                CORE_CHECK(core::RequestStore(vault).import(request, "made here"));
                return request;
            },
            [this](const core::Result<core::Csr>& made) {
                if (!made) return m_desk.teller.tell(made.error());
                m_desk.teller.note(tr("The request stands among the requests."));
                save(tr("Save the request"),
                    QString::fromStdString(core::safeFileName(made->subject().shortText())) + QStringLiteral(".csr"),
                    core::copyOf(core::bytesOf(core::writePem("CERTIFICATE REQUEST", made->der()))));
            });
    });
}

void RowCommands::removeRequest(qint64 id)
{
    m_desk.whenUnlocked([this, id] {
        using Removed = std::pair<core::Csr, core::RequestRow>;
        m_desk.session.run(
            tr("Removing the request"),
            [id](core::Vault& vault, std::stop_token) -> core::Result<Removed> {
                core::RequestStore store(vault);
                CORE_TRY(auto request, store.request(id));
                CORE_TRY(auto row, store.row(id));
                CORE_CHECK(store.remove(id));
                return Removed{std::move(request), std::move(row)};
            },
            [this](core::Result<Removed> removed) {
                if (!removed) return m_desk.teller.tell(removed.error());
                m_desk.teller.note(tr("The request was removed."), tr("Undo"), [this, back = *std::move(removed)] {
                    m_desk.session.run(
                        tr("Bringing the request back"),
                        [back](core::Vault& vault, std::stop_token) {
                            const auto& [request, row] = back;
                            core::RequestStore store(vault);
                            return row.refusal ? store.refuse(request, row.source, row.refusal->reason)
                                               : store.import(request, row.source);
                        },
                        [this](const core::Result<core::RequestRow>& brought) {
                            if (!brought) m_desk.teller.tell(brought.error());
                        });
                });
            });
    });
}

void RowCommands::refuseRequest(qint64 id)
{
    const core::RequestRow* row = m_desk.screens.requests->find(id);
    if (!row) return;
    m_desk.whenUnlocked([this, row = *row] {
        auto* dialog = new RefuseDialog(row, &m_desk.window);
        connect(dialog, &FormDialog::confirmed, this, [this, dialog, row] {
            dialog->setBusy(true);
            m_desk.session.run(
                tr("Refusing the request"),
                [row, reason = dialog->reason().toStdString()](
                    core::Vault& vault, std::stop_token) -> core::Result<core::RequestRow> {
                    core::RequestStore store(vault);
                    CORE_TRY(const auto request, store.request(row.id));
                    return store.refuse(request, row.source, reason);
                },
                [this, dialog = QPointer(dialog), id = row.id](const core::Result<core::RequestRow>& refused) {
                    if (!refused && dialog) {
                        dialog->setBusy(false);
                        return dialog->messages().showMessage(errorMessage(refused.error()), Gravity::Failure);
                    }
                    if (!refused) return m_desk.teller.tell(refused.error());
                    if (dialog) dialog->accept();
                    m_desk.teller.note(tr("The request was refused."), tr("Undo"), [this, id] { reopenRequest(id); });
                });
        });
        dialog->open();
    });
}

void RowCommands::reopenRequest(qint64 id)
{
    m_desk.whenUnlocked([this, id] {
        m_desk.session.run(
            tr("Taking the refusal back"),
            [id](core::Vault& vault, std::stop_token) { return core::RequestStore(vault).reopen(id); },
            [this](const core::Result<core::RequestRow>& row) {
                if (!row) return m_desk.teller.tell(row.error());
                m_desk.teller.note(tr("The request waits again."));
            });
    });
}

void RowCommands::exportCrl(qint64 id)
{
    const core::CrlRow* row = m_desk.screens.crls->find(id);
    if (!row || !m_desk.session.isOpen()) return;
    m_desk.session.read(
        [key = row->issuerKey](core::Vault& vault, std::stop_token) { return core::CrlStore(vault).newest(key); },
        [this, name = m_desk.screens.crls->caName(*row)](core::Result<std::optional<core::Crl>> crl) {
            if (!crl) return m_desk.teller.tell(crl.error());
            if (*crl)
                save(tr("Save the newest list"),
                    QString::fromStdString(core::safeFileName(name.toStdString())) + QStringLiteral(".crl"),
                    core::copyOf((*crl)->der()));
        });
}

void RowCommands::exportProfile(qint64 id)
{
    const core::ProfileRow* row = m_desk.screens.profiles->find(id);
    if (!row) return;
    const core::ByteView text = core::bytesOf(row->text);
    save(tr("Save a copy of the profile"),
        QString::fromStdString(core::safeFileName(row->name)) + QStringLiteral(".toml"), {text.begin(), text.end()});
}

}
