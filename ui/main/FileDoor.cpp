#include "ui/main/FileDoor.h"

#include "core/base/File.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/transfer/PreviewDialog.h"
#include "ui/transfer/ProfileImportDialog.h"

#include <QAction>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <ranges>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t fileLimit = 64 * 1024 * 1024;

core::Result<FileReport> lookInto(const std::string& path, core::Vault* vault)
{
    FileReport report;
    CORE_TRY(report.content, core::readFile(path, fileLimit));
    CORE_TRY(auto objects, core::readObjects(report.content));
    std::vector<core::ImportLine> lines;
    if (vault) {
        CORE_TRY(lines, core::importObjects(*vault, report.content, path, true));
    }
    for (std::size_t i = 0; i < objects.size(); ++i)
        report.items.push_back({std::move(objects[i]), i < lines.size() ? std::optional(lines[i]) : std::nullopt});
    return report;
}

core::Result<core::CaRow> adoptFiles(core::Vault& vault, const AdoptDialog::Answer& answer)
{
    CORE_TRY(const auto content, core::readFile(answer.certificateFile.toStdString(), fileLimit));
    CORE_TRY(const auto certificate, core::readCertificate(content));
    if (answer.keyFile.isEmpty()) return core::adoptCa(vault, answer.name, certificate, nullptr);
    CORE_TRY(const auto keyContent, core::readFile(answer.keyFile.toStdString(), fileLimit));
    CORE_TRY(const core::FoundKey found, core::readFoundKey(keyContent, answer.passphrase.view()));
    CORE_TRY(const auto key,
        core::HeldKey::take(
            vault.keyService(), vault.keyRoom(), found.pkcs8.view(), found.isEncrypted, answer.passphrase.view()));
    return core::adoptCa(vault, answer.name, certificate, &key);
}

}

FileDoor::FileDoor(const Desk& desk) : m_desk(desk)
{
    const WindowActions& actions = desk.window.actions();
    connect(actions.importFile, &QAction::triggered, this, &FileDoor::chooseFile);
    connect(actions.previewFile, &QAction::triggered, this, &FileDoor::chooseFile);
    connect(actions.adopt, &QAction::triggered, this, [this] {
        if (m_desk.session.isOpen())
            m_desk.whenUnlocked([this] { askAdopt(); });
        else
            m_desk.teller.advise(
                tr("Open the vault that shall hold the CA, or build a new one; then bring the CA in."));
    });
}

void FileDoor::chooseFile()
{
    askForFile(m_desk.window,
        {.title = tr("Look into a file"),
            .filter = tr("Certificates, requests, lists, keys, profiles (*.pem *.crt *.cer *.der *.csr *.req *.crl "
                         "*.key *.p8 *.toml);;All files (*)")},
        [this](const QString& path) { preview({path}); });
}

void FileDoor::preview(const QStringList& paths)
{
    for (const QString& path : paths | std::views::reverse) previewOne(path);
}

void FileDoor::previewOne(const QString& path)
{
    if (path.endsWith(QStringLiteral(".toml"), Qt::CaseInsensitive)) return previewProfile(path);
    const auto done = [this, path](core::Result<FileReport> report) {
        if (!report) return m_desk.teller.tell(report.error());
        show(*std::move(report), path);
    };
    look([file = path.toStdString()](core::Vault* vault) { return lookInto(file, vault); }, done);
}

template <typename Look, typename Done>
void FileDoor::look(Look look, Done done)
{
    if (m_desk.session.isOpen())
        return m_desk.session.read(
            [look](core::Vault& vault, std::stop_token) { return look(&vault); }, std::move(done));
    Background::once(m_desk.pools.computing(), this)
        ->start([look](std::stop_token) { return look(nullptr); }, std::move(done));
}

FileDoor::Obstacle FileDoor::obstacle() const
{
    if (!m_desk.session.isOpen()) return {tr("No vault is open."), tr("Open a vault, then look into the file again.")};
    if (!m_desk.session.picture().isWritable)
        return {tr("The vault is open read-only."), tr("Close it and open it for writing.")};
    return {};
}

void FileDoor::previewProfile(const QString& path)
{
    look(
        [file = path.toStdString(), now = m_desk.now()](core::Vault* vault) -> core::Result<core::ProfilePreview> {
            CORE_TRY(const core::Bytes content, core::readFile(file, fileLimit));
            return core::previewProfile(core::textOf(content), vault, now);
        },
        [this, path](core::Result<core::ProfilePreview> preview) {
            if (!preview) return m_desk.teller.tell(preview.error());
            const Obstacle obstacleNow = obstacle();
            auto* dialog = new ProfileImportDialog(
                *preview, showUntrusted(QFileInfo(path).fileName()), obstacleNow.why, obstacleNow.fix, &m_desk.window);
            connect(dialog, &FormDialog::confirmed, this, [this, dialog, text = preview->profile.text] {
                dialog->accept();
                m_desk.whenUnlocked([this, text] { takeProfileIn(text); });
            });
            dialog->open();
        });
}

void FileDoor::takeProfileIn(const std::string& text)
{
    m_desk.session.run(
        tr("Taking the profile in"),
        [text](core::Vault& vault, std::stop_token) { return core::ProfileStore(vault).import(text); },
        [this](const core::Result<core::ProfileRow>& row) {
            if (!row) return m_desk.teller.tell(row.error());
            m_desk.window.workspace().setPage(PageId::Profiles);
            m_desk.screens.profilesPage->select(row->id);
            m_desk.teller.note(tr("Version %1 of the profile “%2” is in force now.")
                    .arg(showNumber(row->version), showUntrusted(row->name)));
        });
}

void FileDoor::show(FileReport report, const QString& path)
{
    report.name = showUntrusted(QFileInfo(path).fileName());
    const Obstacle obstacleNow = obstacle();
    auto* dialog = new PreviewDialog(report, m_desk.now(), obstacleNow.why, obstacleNow.fix, &m_desk.window);
    auto kept = std::make_shared<FileReport>(std::move(report));
    connect(dialog, &PreviewDialog::takeInWanted, this, [this, dialog, kept] {
        dialog->accept();
        m_desk.whenUnlocked([this, kept] { takeIn(kept->content, kept->name); });
    });
    connect(dialog, &PreviewDialog::signWanted, this, [this, dialog, kept] {
        dialog->accept();
        m_desk.whenUnlocked([this, kept] { takeInAndSign(*kept); });
    });
    connect(dialog, &PreviewDialog::adoptWanted, this, [this, dialog, kept, path] {
        dialog->accept();
        const bool hasCertificate = kept->holds(isCaCertificate);
        const bool hasKey = kept->holds(isKey);
        m_desk.whenUnlocked([this, path, hasCertificate, hasKey] {
            askAdopt(hasCertificate ? path : QString(), hasKey ? path : QString());
        });
    });
    dialog->open();
}

void FileDoor::takeIn(const core::Bytes& content, const QString& name, std::function<void()> then)
{
    m_desk.session.run(
        tr("Taking the file in"),
        [content, source = name.toStdString()](
            core::Vault& vault, std::stop_token) { return core::importObjects(vault, content, source, false); },
        [this, name, then = std::move(then)](core::Result<std::vector<core::ImportLine>> lines) {
            if (!lines) return m_desk.teller.tell(lines.error());
            const auto taken = std::ranges::count(*lines, true, &core::ImportLine::taken);
            const auto refused =
                std::ranges::find_if(*lines, [](const core::ImportLine& line) { return line.finding.has_value(); });
            if (taken == 0 && refused != lines->end())
                return m_desk.teller.tell(findingMessage(*refused->finding), Gravity::Warning);
            m_desk.teller.note(taken == 0 ? tr("Nothing new in %1.").arg(name)
                                          : tr("%1 taken in from %2.").arg(showNumber(taken), name));
            if (then) then();
        });
}

void FileDoor::takeInAndSign(const FileReport& report)
{
    const auto request =
        std::ranges::find_if(report.items, [](const FoundItem& item) { return isRequest(item.object); });
    if (request == report.items.end()) return;
    takeIn(report.content, report.name, [this, fingerprint = std::get<core::Csr>(request->object).sha256Fingerprint()] {
        if (!m_desk.session.isOpen()) return;
        const auto& rows = m_desk.session.picture().requests;
        const auto row = std::ranges::find(rows, fingerprint, &core::RequestRow::fingerprint);
        if (row == rows.end()) return;
        m_desk.window.workspace().setPage(PageId::Requests);
        emit signWanted(row->id);
    });
}

void FileDoor::askAdopt(const QString& certificateFile, const QString& keyFile)
{
    const QString name =
        certificateFile.isEmpty() ? QString() : showUntrusted(QFileInfo(certificateFile).completeBaseName());
    auto* dialog = new AdoptDialog(
        certificateFile, keyFile, name,
        [this](std::function<void(const QString&)> answer) {
            askForFile(m_desk.window, {.title = tr("Choose a file"), .filter = tr("All files (*)")}, std::move(answer));
        },
        &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] { adopt(*dialog); });
    dialog->open();
}

void FileDoor::adopt(AdoptDialog& dialog)
{
    dialog.setBusy(true);
    m_desk.session.run(
        tr("Adopting the CA"),
        [answer = dialog.take()](core::Vault& vault, std::stop_token) { return adoptFiles(vault, answer); },
        [this, dialog = QPointer(&dialog)](core::Result<core::CaRow> adopted) {
            if (dialog) dialog->setBusy(false);
            if (!adopted && dialog)
                return dialog->messages().showMessage(errorMessage(adopted.error()), Gravity::Failure);
            if (!adopted) return m_desk.teller.tell(adopted.error());
            if (dialog) dialog->accept();
            m_desk.window.workspace().setPage(PageId::Hierarchy);
            m_desk.teller.note(tr("%1 is part of this vault now.").arg(showUntrusted(adopted->name)));
        });
}

}
