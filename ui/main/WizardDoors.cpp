#include "ui/main/WizardDoors.h"

#include "core/workflows/Sample.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/issue/BatchDialog.h"
#include "ui/issue/CrlDialog.h"
#include "ui/issue/NewCaWizard.h"
#include "ui/issue/NewCertificateWizard.h"
#include "ui/issue/NewVaultWizard.h"
#include "ui/issue/RenewDialog.h"
#include "ui/issue/RevokeDialog.h"
#include "ui/issue/SignRequestDialog.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/requests/RequestModel.h"
#include "ui/tokens/TokenModel.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace ui {

WizardDoors::WizardDoors(const Desk& desk) : m_desk(desk)
{
    const WindowActions& actions = desk.window.actions();
    connect(actions.build, &QAction::triggered, this, &WizardDoors::buildVault);
    connect(&desk.session, &VaultSession::vaultChanged, this, &WizardDoors::tellPassphrase, Qt::QueuedConnection);
    connect(actions.sample, &QAction::triggered, this, &WizardDoors::practise);
    connect(actions.newCa, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { makeCa(); }); });
    connect(
        actions.newHierarchy, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { makeHierarchy(); }); });
    for (QAction* action : {actions.newCertificate, actions.newRequest})
        connect(action, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { makeCertificate(); }); });
    connect(actions.signMany, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { signMany({}); }); });
    connect(actions.newCrl, &QAction::triggered, this, [this] { m_desk.whenUnlocked([this] { makeCrl({}); }); });
}

std::filesystem::path WizardDoors::proposedVault()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return std::filesystem::path(folder.toStdString()) / "pki.cwvault";
}

TokensToOffer WizardDoors::tokens() const { return {.desk = m_desk.tokens, .seen = m_desk.usableTokens()}; }

void WizardDoors::openBuilder(const std::optional<std::filesystem::path>& proposed)
{
    auto* wizard = new NewVaultWizard(m_desk.session, m_desk.pools, proposed, tokens(), &m_desk.window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void WizardDoors::buildVault() { openBuilder(proposedVault()); }

QString WizardDoors::samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
        QStringLiteral("/certwright/sample.cwvault");
}

void WizardDoors::tellPassphrase()
{
    if (m_desk.session.isOpen() && m_desk.session.picture().path == samplePath().toStdString())
        m_desk.teller.advise(tr("This is the sample. Its passphrase is “%1”.")
                .arg(QString::fromUtf8(core::samplePassphrase.data(), core::samplePassphrase.size())));
}

void WizardDoors::practise()
{
    const QString path = samplePath();
    if (QFileInfo::exists(path)) return emit openWanted(path);
    QDir().mkpath(QFileInfo(path).path());
    m_desk.session.make(
        tr("Making the sample PKI"),
        [path](const core::VaultContext& context, std::stop_token stop) -> core::Result<core::Vault> {
            CORE_TRY(const auto kdf, core::calibratedKdfParameters());
            return core::createSample(path.toStdString(), core::bytesOf(core::samplePassphrase), kdf, context,
                core::usualSampleCertificates, stop);
        },
        [this](core::Result<void> made) {
            if (!made) m_desk.teller.tell(made.error());
        });
}

void WizardDoors::reviewRequest(qint64 id)
{
    if (!m_desk.session.isOpen()) return;
    m_desk.session.read([id](core::Vault& vault, std::stop_token) { return core::RequestStore(vault).row(id); },
        [this, alive = QPointer(this)](core::Result<core::RequestRow> row) {
            if (!alive) return;
            if (!row) return m_desk.teller.tell(row.error());
            openRequest(*row);
        });
}

void WizardDoors::openRequest(const core::RequestRow& row)
{
    SignRequestDialog::openStored(
        m_desk.session, m_desk.pools, row, &m_desk.window,
        [this](SignRequestDialog& dialog) {
            dialog.setAttribute(Qt::WA_DeleteOnClose); // it opens itself
            connect(&dialog, &SignRequestDialog::certificateSigned, this, [this](qint64 signedRow) {
                m_desk.window.workspace().setPage(PageId::Certificates);
                m_desk.screens.certificatesPage->reveal(signedRow);
            });
        },
        [this](const core::Error& error) { m_desk.teller.tell(error); });
}

void WizardDoors::revoke(qint64 certificate)
{
    if (!m_desk.session.isOpen()) return;
    m_desk.session.read(
        [certificate](core::Vault& vault, std::stop_token) { return core::CertificateStore(vault).row(certificate); },
        [this, alive = QPointer(this)](core::Result<core::CertificateRow> row) {
            if (!alive) return;
            if (!row) return m_desk.teller.tell(row.error());
            auto* dialog = new RevokeDialog(m_desk.session, *row, &m_desk.window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &RevokeDialog::crlWanted, this, &WizardDoors::makeCrl);
            dialog->open();
        });
}

void WizardDoors::openRenewal(qint64 certificate, RenewPurpose purpose)
{
    if (!m_desk.session.isOpen()) return;
    RenewDialog::openFor(
        m_desk.session, m_desk.pools, certificate, purpose, &m_desk.window,
        [this](RenewDialog& dialog) {
            connect(&dialog, &RenewDialog::certificateSigned, this, [this](qint64 signedRow) {
                m_desk.window.workspace().setPage(PageId::Certificates);
                m_desk.screens.certificatesPage->reveal(signedRow);
            });
        },
        [this](const core::Error& error) { m_desk.teller.tell(error); });
}

void WizardDoors::makeHierarchy() { openBuilder({}); }

void WizardDoors::makeCa()
{
    auto* wizard = new NewCaWizard(m_desk.session, m_desk.pools, tokens(), &m_desk.window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void WizardDoors::makeCertificate()
{
    auto* wizard = new NewCertificateWizard(m_desk.session, m_desk.pools, &m_desk.window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void WizardDoors::makeCrl(const QString& ca)
{
    auto* dialog = new CrlDialog(m_desk.session, m_desk.pools, ca, &m_desk.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WizardDoors::signMany(const QString& place)
{
    auto* dialog = new BatchDialog(m_desk.session, m_desk.pools, place.toStdString(), &m_desk.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &BatchDialog::batchSigned, this, [this] { m_desk.window.workspace().setPage(PageId::Certificates); });
    dialog->open();
}

void WizardDoors::offerFolder(const QString& folder)
{
    if (m_desk.session.isOpen() && m_desk.session.picture().isWritable)
        return m_desk.whenUnlocked([this, folder] { signMany(folder); });
    m_desk.teller.advise(tr("Open a vault for writing first; then all requests of a folder can be signed at once."));
}

}
