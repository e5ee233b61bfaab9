#include "ui/transfer/RescueDialog.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/PathField.h"

#include <QApplication>
#include <QDesktopServices>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr std::chrono::milliseconds tick(100);

/// A folder beside the vault, named after it.
std::filesystem::path folderBeside(const std::filesystem::path& vault)
{
    return vault.parent_path() / (vault.stem().string() + "-saved");
}

}

RescueDialog::RescueDialog(
    const std::filesystem::path& vault, std::shared_ptr<core::KeyService> keys, QThreadPool& pool, QWidget* parent)
    : FormDialog(QStringLiteral("rescue"), tr("Save what can be saved"),
          tr("For a vault that is damaged and has no backup that is new enough. Its file is only read, page by page: "
             "what "
             "is whole is written into a folder, each certificate, list and request as a file of its own."),
          tr("Save it"), parent),
      m_vault(new PathField(QStringLiteral("rescueVault"), tr("Damaged vault"), PathField::Kind::OldFile, this)),
      m_folder(
          new PathField(QStringLiteral("rescueFolder"), tr("Folder for what is saved"), PathField::Kind::Folder, this)),
      m_passphrase(new PassphraseEdit),
      m_progress(new QProgressBar(this)),
      m_running(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this)),
      m_keys(std::move(keys)),
      m_job(pool)
{
    m_vault->setSuffix({}, tr("Vaults (*.cwvault);;All files (*)"));
    m_vault->setPath(vault);
    if (!vault.empty()) m_folder->setPath(folderBeside(vault));
    m_folder->field().setHint(tr("Made if need be. Keys lie in it too: choose a place that only you can read."));
    auto* passphrase =
        new FormField(QStringLiteral("rescuePassphrase"), tr("Passphrase of the vault"), m_passphrase, this);
    passphrase->setHint(
        tr("May be left empty. With it every private key is written as well, as a file locked by this same "
           "passphrase; without it the keys are kept as they lie in the vault."));
    m_progress->setObjectName(QStringLiteral("rescueProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_running->setWordWrap(true);
    for (QWidget* each : std::initializer_list<QWidget*>{m_vault, m_folder, passphrase, m_progress, m_running})
        content().addWidget(each);
    content().addStretch(1);
    m_progress->hide();
    m_running->hide();
    connect(m_vault, &PathField::edited, this, &RescueDialog::check);
    connect(m_folder, &PathField::edited, this, &RescueDialog::check);
    connect(this, &FormDialog::confirmed, this, &RescueDialog::start);
    connect(&m_ticker, &QTimer::timeout, this, &RescueDialog::showProgress);
    check();
}

void RescueDialog::start()
{
    messages().dismiss();
    setBusy(true);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_running->setText(tr("Reading every page of the file. Cancel stops it; what was written by then stays."));
    m_running->show();
    m_ticker.start(tick);
    const auto secret = std::make_shared<const core::Secret>(m_passphrase->take());
    m_job.start(
        [vault = m_vault->path(), folder = m_folder->path(), secret, keys = m_keys](
            std::stop_token stop, JobProgress& progress) {
            const auto passphrase = secret->isEmpty() ? std::nullopt : std::optional(secret->view());
            return core::rescueVault(vault, folder, passphrase, *keys, stop, [&](std::size_t done, std::size_t all) {
                progress.total = all;
                progress.done = done;
            });
        },
        [this](core::Result<core::Rescued> rescued) { finish(std::move(rescued)); });
}

void RescueDialog::finish(core::Result<core::Rescued> rescued)
{
    m_ticker.stop();
    m_progress->hide();
    m_running->hide();
    setBusy(false);
    if (!rescued) {
        check();
        const bool isWrong = rescued.error().code == core::ErrorCode::WrongPassphrase;
        if (isWrong) m_passphrase->setFocus();
        return messages().showMessage(errorMessage(rescued.error()), Gravity::Failure);
    }
    emit this->rescued(*rescued, m_folder->path());
    accept();
}

void RescueDialog::showProgress()
{
    const auto all = static_cast<int>(m_job.progress().total.load());
    if (all == 0) return;
    m_progress->setRange(0, all);
    m_progress->setValue(static_cast<int>(m_job.progress().done.load()));
}

void RescueDialog::check()
{
    if (m_vault->path().empty())
        setUnavailable(verb(), tr("No vault was chosen."), tr("Choose the damaged file."));
    else if (m_folder->path().empty())
        setUnavailable(verb(), tr("No folder was chosen."), tr("Choose where the files shall go."));
    else
        setAvailable(verb());
}

RescueReport::RescueReport(const core::Rescued& rescued, const std::filesystem::path& folder, QWidget* parent)
    : FormDialog(QStringLiteral("rescueReport"), tr("This was saved"), {}, tr("Open the folder"), parent)
{
    const auto unchecked = std::ranges::count(rescued.files, false, &core::RescuedFile::isChecked);
    const auto number = [](std::size_t count) { return showNumber(static_cast<qint64>(count)); };
    const QString keys = rescued.keys == 0 ? number(0)
        : rescued.openedKeys == rescued.keys
        ? tr("%1, each as a file locked by the vault’s passphrase").arg(number(rescued.keys))
        : rescued.openedKeys > 0
        ? tr("%1; %2 of them as files locked by the vault’s passphrase, the others only as they lay in the vault")
              .arg(number(rescued.keys), number(rescued.openedKeys))
        : tr("%1, as they lay in the vault: useless without its passphrase").arg(number(rescued.keys));
    std::vector<KeyValue> lines{{tr("Certificates"), number(rescued.certificates)},
        {tr("Revocation lists"), number(rescued.crls)}, {tr("Requests"), number(rescued.requests)},
        {tr("Private keys"), keys}, {tr("Folder"), showUntrusted(folder.string()), TextStyle::Mono}};
    if (unchecked > 0)
        lines.push_back({tr("Not checked"),
            tr("%1 files, with “unchecked” in their names: nothing but their form says that they are whole")
                .arg(showNumber(unchecked))});
    if (rescued.damaged > 0)
        lines.push_back({tr("Lost"), tr("%1 objects, of which only parts were left").arg(number(rescued.damaged))});
    auto* grid = new KeyValueGrid(this);
    grid->setLines(lines);
    content().addWidget(grid);
    auto* next = new PlainLabel(
        tr("What next: build a new vault, bring each CA in with “Bring an existing CA…”, its certificate and its key "
           "file; "
           "then take in its list and the other certificates. Compare with the last backup what is missing."),
        TextStyle::Body, Tone::InkSoft, this);
    next->setWordWrap(true);
    content().addWidget(next);
    content().addStretch(1);
    auto* close = findChild<QPushButton*>(QStringLiteral("rescueReportCancel"));
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    resize(scaled(560, QApplication::font()), height());
    connect(this, &FormDialog::confirmed, this,
        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(folder.string()))); });
}

}
