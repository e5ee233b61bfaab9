#include "ui/main/FileDoor.h"

#include "core/base/File.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/transfer/FilePassphraseDialog.h"
#include "ui/transfer/ForeignImportDialog.h"
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

core::Result<FileReport> lookInto(const std::string& path, core::ByteView passphrase, const core::ForeignReader& reader)
{
    CORE_TRY(const core::Secret content, core::readSecretFile(path, fileLimit));
    CORE_TRY(auto objects, reader.read(content.view(), passphrase));
    FileReport report;
    for (core::FoundObject& object : objects) report.items.push_back({std::move(object), std::nullopt});
    return report;
}

/// The profiles of another program in a file; nothing: the file is something else.
core::Result<std::optional<ForeignPreview>> lookIntoForeign(const std::string& path)
{
    CORE_TRY(const core::Secret content, core::readSecretFile(path, fileLimit));
    const std::string_view text(reinterpret_cast<const char*>(content.view().data()), content.size());
    const core::ForeignFormat* format = core::foreignFormatOf(text);
    if (!format) return std::nullopt;
    ForeignPreview preview{.format = format->label, .reading = {}, .previews = {}};
    CORE_TRY(preview.reading, core::readForeign(*format, text, core::profileNameOf(path)));
    return preview;
}

/// What the vault and the checks say to each.
core::Result<ForeignPreview> compareForeign(ForeignPreview preview, core::Vault* vault, core::Time now)
{
    for (const core::ForeignProfile& each : preview.reading.profiles)
        preview.previews.push_back(core::previewProfile(each.profile.text, vault, now));
    return preview;
}

/// Takes all in, or only says what that would do.
core::Result<std::vector<core::ImportLine>> importItems(
    core::Vault& vault, const FileReport& report, const std::string& source, bool dryRun)
{
    std::vector<core::ObjectOfFile> objects;
    for (const FoundItem& item : report.items) objects.push_back({&item.object, source});
    return core::importObjects(vault, objects, dryRun);
}

/// The certificate of a file, which may be locked by the same passphrase as the key.
core::Result<core::Certificate> certificateOf(
    const QString& path, core::ByteView passphrase, const core::ForeignReader& reader)
{
    CORE_TRY(const core::Secret content, core::readSecretFile(path.toStdString(), fileLimit));
    auto objects = reader.read(content.view());
    if (!objects && objects.error().code == core::ErrorCode::WrongPassphrase && !passphrase.empty())
        objects = reader.read(content.view(), passphrase);
    return core::certificateIn(std::move(objects));
}

/// A CA of elsewhere as its files hold it.
struct ForeignCa {
    std::string name;
    core::Certificate certificate;
    std::optional<core::FoundKey> key; ///< as it lay in its file
    core::Secret passphrase;           ///< of that file
    std::optional<core::OpenedTokenKey> tokenKey{};
    std::optional<core::Crl> lastList{}; ///< that it published

    bool isOfElsewhere() const { return key || tokenKey; }
};

core::Result<ForeignCa> readCa(AdoptDialog::Answer answer, const core::ForeignReader& reader)
{
    CORE_TRY(auto certificate, certificateOf(answer.certificateFile, answer.passphrase.view(), reader));
    ForeignCa ca{std::move(answer.name), std::move(certificate), std::nullopt, std::move(answer.passphrase)};
    if (!answer.listFile.isEmpty()) {
        CORE_TRY(const core::Bytes list, core::readFile(answer.listFile.toStdString(), fileLimit));
        CORE_TRY(ca.lastList, core::crlIn(reader.read(list)));
    }
    if (answer.keyFile.isEmpty()) return ca;
    CORE_TRY(const core::Secret content, core::readSecretFile(answer.keyFile.toStdString(), fileLimit));
    CORE_TRY(ca.key, reader.key(content.view(), ca.passphrase.view()));
    return ca;
}

/// The same with its key on a token, which is looked for by the certificate.
core::Result<ForeignCa> withTokenKey(ForeignCa ca, core::MachineTokens& machine, const SeenToken& seen)
{
    CORE_TRY(const core::PublicKey key, ca.certificate.publicKey());
    CORE_TRY(ca.tokenKey, findKeyOn(machine, seen, key));
    return ca;
}

/// A CA that was adopted, and what became of the numbers of its lists.
struct AdoptedForeignCa {
    std::string name;
    std::optional<core::ImportedList> list;
    bool beginsAtOne = false; ///< though it may have published lists elsewhere
};

core::Result<AdoptedForeignCa> adoptCa(
    core::Vault& vault, const ForeignCa& ca, const std::optional<core::KeyToKeep>& key)
{
    if (ca.lastList) {
        CORE_TRY(core::AdoptedCa adopted, core::adoptCa(vault, ca.name, ca.certificate, key, *ca.lastList));
        return AdoptedForeignCa{std::move(adopted.ca.name), std::move(adopted.list)};
    }
    CORE_TRY(core::CaRow row, core::adoptCa(vault, ca.name, ca.certificate, key));
    CORE_TRY(const std::uint64_t next, core::CrlStore(vault).nextNumber(row.key.fingerprint));
    return AdoptedForeignCa{std::move(row.name), {}, ca.isOfElsewhere() && next == 1};
}

core::Result<AdoptedForeignCa> adoptCa(core::Vault& vault, const ForeignCa& ca)
{
    if (ca.tokenKey) return adoptCa(vault, ca, core::KeyToKeep(*ca.tokenKey));
    if (!ca.key) return adoptCa(vault, ca, std::nullopt);
    CORE_TRY(const auto key,
        core::HeldKey::take(
            vault.keyService(), vault.keyRoom(), ca.key->pkcs8.view(), ca.key->isEncrypted, ca.passphrase.view()));
    return adoptCa(vault, ca, core::KeyToKeep(key));
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
                         "*.key *.p8 *.toml *.cnf *.json *.tpl *.xca);;All files (*)")},
        [this](const QString& path) { preview({path}); });
}

void FileDoor::preview(const QStringList& paths)
{
    for (const QString& path : paths | std::views::reverse) previewOne(path);
}

void FileDoor::previewOne(const QString& path)
{
    if (path.endsWith(QStringLiteral(".toml"), Qt::CaseInsensitive)) return previewProfile(path);
    previewForeign(path);
}

void FileDoor::previewForeign(const QString& path)
{
    Background::once(m_desk.pools.computing(), this)
        ->start([file = path.toStdString()](std::stop_token) { return lookIntoForeign(file); },
            [this, path](core::Result<std::optional<ForeignPreview>> found) {
                if (!found) return m_desk.teller.tell(found.error());
                if (!*found) return previewObjects(path);
                look([preview = **found, now = m_desk.now()](
                         core::Vault* vault) { return compareForeign(preview, vault, now); },
                    [this, path](const core::Result<ForeignPreview>& preview) {
                        if (!preview) return m_desk.teller.tell(preview.error());
                        show(*preview, path);
                    });
            });
}

void FileDoor::show(const ForeignPreview& preview, const QString& path)
{
    const Obstacle obstacleNow = obstacle();
    auto* dialog = new ForeignImportDialog(
        preview, showUntrusted(QFileInfo(path).fileName()), obstacleNow.why, obstacleNow.fix, &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] {
        const std::vector<std::string> chosen = dialog->chosen();
        dialog->accept();
        m_desk.whenUnlocked([this, chosen] { takeProfilesIn(chosen); });
    });
    dialog->open();
}

void FileDoor::takeProfilesIn(const std::vector<std::string>& texts)
{
    m_desk.session.run(
        tr("Taking the profiles in"),
        [texts](core::Vault& vault, std::stop_token) -> core::Result<std::vector<core::ProfileRow>> {
            std::vector<core::ProfileRow> rows;
            for (const std::string& text : texts) {
                CORE_TRY(rows.emplace_back(), core::importProfile(text, vault, vault.now()));
            }
            return rows;
        },
        [this](const core::Result<std::vector<core::ProfileRow>>& rows) {
            if (!rows) return m_desk.teller.tell(rows.error());
            m_desk.window.workspace().setPage(PageId::Profiles);
            if (!rows->empty()) m_desk.screens.profilesPage->select(rows->front().id);
            m_desk.teller.note(tr("%n profile(s) taken in.", nullptr, static_cast<int>(rows->size())));
        });
}

void FileDoor::previewObjects(const QString& path)
{
    readFile(path, core::Secret(), [this, path](core::Result<FileReport> report) {
        if (report) return compare(std::make_shared<FileReport>(*std::move(report)), path);
        if (report.error().code == core::ErrorCode::WrongPassphrase) return askPassphrase(path);
        m_desk.teller.tell(report.error());
    });
}

void FileDoor::readFile(
    const QString& path, core::Secret passphrase, std::function<void(core::Result<FileReport>)> done)
{
    // away from the vault, so that a file that takes long holds up nothing else
    Background::once(m_desk.pools.computing(), this)
        ->start(
            [file = path.toStdString(), passphrase = std::move(passphrase), reader = m_desk.session.context().reader](
                std::stop_token) { return lookInto(file, passphrase.view(), *reader); },
            std::move(done));
}

void FileDoor::askPassphrase(const QString& path)
{
    auto* dialog = new FilePassphraseDialog(showUntrusted(QFileInfo(path).fileName()), &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog, path] {
        dialog->setBusy(true);
        readFile(path, dialog->take(), [this, dialog = QPointer(dialog), path](core::Result<FileReport> report) {
            if (!dialog) return; // it was closed: nobody waits for this any more
            dialog->setBusy(false);
            if (!report) return dialog->messages().showMessage(errorMessage(report.error()), Gravity::Failure);
            dialog->accept();
            compare(std::make_shared<FileReport>(*std::move(report)), path);
        });
    });
    dialog->open();
}

void FileDoor::compare(const std::shared_ptr<FileReport>& report, const QString& path)
{
    if (!m_desk.session.isOpen()) return show(report, path);
    m_desk.session.read([report, source = path.toStdString()](
                            core::Vault& vault, std::stop_token) { return importItems(vault, *report, source, true); },
        [this, report, path](const core::Result<std::vector<core::ImportLine>>& lines) {
            if (!lines) return m_desk.teller.tell(lines.error());
            for (std::size_t i = 0; i < lines->size(); ++i) report->items[i].line = (*lines)[i];
            show(report, path);
        });
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
            auto* dialog = new ProfileImportDialog(*preview,
                tr("The profile in %1").arg(showUntrusted(QFileInfo(path).fileName())), obstacleNow.why,
                obstacleNow.fix, &m_desk.window);
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
        [text](core::Vault& vault, std::stop_token) { return core::importProfile(text, vault, vault.now()); },
        [this](const core::Result<core::ProfileRow>& row) {
            if (!row) return m_desk.teller.tell(row.error());
            m_desk.window.workspace().setPage(PageId::Profiles);
            m_desk.screens.profilesPage->select(row->id);
            m_desk.teller.note(tr("Version %1 of the profile “%2” is in force now.")
                    .arg(showNumber(row->version), showUntrusted(row->name)));
        });
}

void FileDoor::show(const std::shared_ptr<FileReport>& kept, const QString& path)
{
    kept->name = showUntrusted(QFileInfo(path).fileName());
    const Obstacle obstacleNow = obstacle();
    auto* dialog = new PreviewDialog(*kept, m_desk.now(), obstacleNow.why, obstacleNow.fix, &m_desk.window);
    connect(dialog, &PreviewDialog::takeInWanted, this, [this, dialog, kept] {
        dialog->accept();
        m_desk.whenUnlocked([this, kept] { takeIn(kept); });
    });
    connect(dialog, &PreviewDialog::signWanted, this, [this, dialog, kept] {
        dialog->accept();
        m_desk.whenUnlocked([this, kept] { takeInAndSign(kept); });
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

void FileDoor::takeIn(const std::shared_ptr<const FileReport>& report, std::function<void()> then)
{
    m_desk.session.run(
        tr("Taking the file in"),
        [report](core::Vault& vault, std::stop_token) {
            return importItems(vault, *report, report->name.toStdString(), false);
        },
        [this, name = report->name, then = std::move(then)](core::Result<std::vector<core::ImportLine>> lines) {
            if (!lines) return m_desk.teller.tell(lines.error());
            const auto taken = std::ranges::count(*lines, true, &core::ImportLine::taken);
            const auto refused =
                std::ranges::find_if(*lines, [](const core::ImportLine& line) { return line.finding.has_value(); });
            if (taken == 0 && refused != lines->end())
                return m_desk.teller.tell(findingMessage(*refused->finding), Gravity::Warning);
            if (taken == 0) {
                m_desk.teller.note(tr("Nothing new in %1.").arg(name));
            } else {
                QString note = tr("%1 taken in from %2.").arg(showNumber(taken), name);
                for (const core::ImportLine& line : *lines)
                    if (line.taken && line.list) note += u' ' + listSentence(*line.list);
                m_desk.teller.note(note);
            }
            if (then) then();
        });
}

void FileDoor::takeInAndSign(const std::shared_ptr<const FileReport>& report)
{
    const auto request =
        std::ranges::find_if(report->items, [](const FoundItem& item) { return isRequest(item.object); });
    if (request == report->items.end()) return;
    takeIn(report, [this, fingerprint = std::get<core::Csr>(request->object).sha256Fingerprint()] {
        if (!m_desk.session.isOpen()) return;
        using Found = core::Result<std::optional<core::RequestRow>>;
        m_desk.session.read(
            [fingerprint](core::Vault& vault, std::stop_token) { return core::RequestStore(vault).find(fingerprint); },
            [this, alive = QPointer(this)](const Found& row) {
                if (!alive || !row || !*row) return;
                m_desk.window.workspace().setPage(PageId::Requests);
                emit signWanted((*row)->id);
            });
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
        m_desk.usableTokens(), &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] { adopt(*dialog); });
    dialog->open();
}

void FileDoor::adopt(AdoptDialog& dialog)
{
    dialog.setBusy(true);
    const auto fail = [](AdoptDialog& asked, const core::Error& error) {
        asked.setBusy(false);
        asked.messages().showMessage(errorMessage(error), Gravity::Failure);
    };
    const auto adopted = [this, fail, dialog = QPointer(&dialog)](const core::Result<AdoptedForeignCa>& row) {
        if (!row && dialog) return fail(*dialog, row.error());
        if (!row) return m_desk.teller.tell(row.error());
        if (dialog) dialog->accept();
        m_desk.window.workspace().setPage(PageId::Hierarchy);
        const QString note = tr("%1 is part of this vault now.").arg(showUntrusted(row->name));
        if (row->beginsAtOne)
            m_desk.teller.note(note + u' ' +
                tr("Its next CRL gets number 1. If it has published lists elsewhere, take in the last one before."));
        else
            m_desk.teller.note(row->list ? note + u' ' + listSentence(*row->list) : note);
    };
    AdoptDialog::Answer answer = dialog.take();
    const auto seen = answer.token;
    const auto machine = seen ? m_desk.tokens->machine : nullptr;
    Background::once(seen ? m_desk.pools.tokens() : m_desk.pools.computing(), this)
        ->start(
            [answer = std::move(answer), reader = m_desk.session.context().reader, seen, machine](
                std::stop_token) mutable -> core::Result<ForeignCa> {
                CORE_TRY(ForeignCa ca, readCa(std::move(answer), *reader));
                return seen ? withTokenKey(std::move(ca), *machine, *seen) : std::move(ca);
            },
            [this, fail, adopted, dialog = QPointer(&dialog)](core::Result<ForeignCa> read) {
                if (!dialog || !m_desk.session.isOpen()) return; // nobody waits for this any more
                if (!read) return fail(*dialog, read.error());
                m_desk.session.run(
                    tr("Adopting the CA"),
                    [ca = *std::move(read)](core::Vault& vault, std::stop_token) { return adoptCa(vault, ca); },
                    adopted);
            });
}

}
