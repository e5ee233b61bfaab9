#include "ui/main/CeremonyCommands.h"

#include "core/base/File.h"
#include "core/base/Helper.h"
#include "core/ceremony/engine/RehearseScript.h"
#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Software.h"
#include "core/ceremony/paper/DryRunDocument.h"
#include "core/ceremony/record/VerifyKit.h"
#include "core/linting/Lint.h"
#include "ui/ceremony/CeremoniesPage.h"
#include "ui/ceremony/CeremonyMachineHere.h"
#include "ui/ceremony/CeremonyWindow.h"
#include "ui/ceremony/DryRunDialog.h"
#include "ui/ceremony/RecordDialog.h"
#include "ui/ceremony/ScriptDetails.h"
#include "ui/ceremony/ScriptModel.h"
#include "ui/jobs/JobBar.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/KitDoor.h"
#include "ui/main/MachineState.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/print/Pdf.h"
#include "ui/settings/Preferences.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QApplication>

#include <algorithm>
#include <utility>

namespace ui {

CeremonyCommands::CeremonyCommands(const Desk& desk) : m_desk(desk)
{
    const Screens& screens = desk.screens;
    connect(screens.ceremoniesPage, &CeremoniesPage::openWanted, this, &CeremonyCommands::chooseScript);
    connect(screens.ceremoniesPage, &CeremoniesPage::dryRunWanted, this,
        [this] { dryRun(m_desk.screens.ceremoniesPage->current()); });
    connect(screens.ceremoniesPage, &ListPage::currentChanged, this, &CeremonyCommands::showDetails);
    connect(screens.rowActions.openScript, &QAction::triggered, this, &CeremonyCommands::chooseScript);
    connect(screens.rowActions.checkAgain, &QAction::triggered, this, &CeremonyCommands::readAgain);
    connect(screens.rowActions.copyTemplate, &QAction::triggered, this, &CeremonyCommands::askCopy);
    connect(screens.rowActions.rehearseScript, &QAction::triggered, this, &CeremonyCommands::askRehearsal);
    connect(screens.rowActions.holdCeremony, &QAction::triggered, this,
        [this] { hold(m_desk.screens.ceremoniesPage->current(), HoldDialog::Way::Begin); });
    connect(screens.rowActions.resumeCeremony, &QAction::triggered, this,
        [this] { hold(m_desk.screens.ceremoniesPage->current(), HoldDialog::Way::Resume); });
    connect(screens.rowActions.verifyRecord, &QAction::triggered, this, &CeremonyCommands::askRecord);
    connect(desk.window.actions().newCeremony, &QAction::triggered, this,
        [this] { m_desk.window.workspace().setPage(PageId::Ceremonies); });
    refresh();
    loadTemplates();
}

template <typename Work, typename Done>
void CeremonyCommands::start(Work work, Done done)
{
    Background::once(m_desk.pools.computing(), this)->start(std::move(work), std::move(done));
}

void CeremonyCommands::loadTemplates()
{
    start([now = m_desk.now()](std::stop_token) { return readTemplates(now); },
        [this](std::vector<ScriptRow> rows) {
            for (ScriptRow& row : rows) put(std::move(row));
            emit shown();
        });
}

void CeremonyCommands::chooseScript()
{
    askForFile(m_desk.window, {.title = tr("Which script?"), .filter = tr("Scripts (*.toml);;All files (*)")},
        [this](const QString& path) { open(path); });
}

void CeremonyCommands::open(const QString& path)
{
    start([path = std::filesystem::path(path.toStdString()), now = m_desk.now()](
              std::stop_token) { return readScriptRow(path, now); },
        [this](ScriptRow row) { show(std::move(row)); });
}

void CeremonyCommands::readAgain()
{
    const ScriptRow* row = m_desk.screens.scripts->find(m_desk.screens.ceremoniesPage->current());
    if (row && !row->isTemplate()) open(QString::fromStdString(row->path.string()));
}

void CeremonyCommands::askCopy()
{
    const qint64 id = m_desk.screens.ceremoniesPage->current();
    const ScriptRow* row = m_desk.screens.scripts->find(id);
    if (!row || !row->isTemplate()) return;
    askForFile(m_desk.window,
        {.title = tr("Where shall the copy live?"),
            .filter = tr("Scripts (*.toml)"),
            .suggestion = QString::fromStdString(row->templateName) + QStringLiteral(".toml"),
            .isForSaving = true},
        [this, id](const QString& path) { saveCopy(id, path); });
}

void CeremonyCommands::saveCopy(qint64 id, const QString& path)
{
    const ScriptRow* row = m_desk.screens.scripts->find(id);
    if (!row || !row->script) return;
    start([text = row->script->text, path = path.toStdString()](
              std::stop_token) { return core::writeFile(path, core::bytesOf(text), core::FileKind::Public); },
        [this, path](const core::Result<void>& written) {
            if (!written) return m_desk.teller.tell(written.error());
            open(path);
        });
}

void CeremonyCommands::askRehearsal()
{
    const qint64 id = m_desk.screens.ceremoniesPage->current();
    const ScriptRow* row = m_desk.screens.scripts->find(id);
    if (!row || !row->script) return;
    askForFile(m_desk.window,
        {.title = tr("Where shall the kit of the rehearsal be written?"),
            .filter = tr("Folders"),
            .suggestion = tr("rehearsal"),
            .isForSaving = true},
        [this, id](const QString& path) { rehearse(id, path); });
}

void CeremonyCommands::rehearse(qint64 id, const QString& kit)
{
    const ScriptRow* row = m_desk.screens.scripts->find(id);
    if (!row || !row->script) return;
    Background* job = Background::once(m_desk.pools.computing(), this);
    m_desk.window.workspace().jobs().watch(*job, tr("Rehearsing"));
    job->start(
        [script = *row->script, file = row->path, kit = std::filesystem::path(kit.toStdString()),
            helper = core::Helper::place("certwright-token-helper")](
            std::stop_token stop, JobProgress& progress) -> core::Result<core::RehearsalReport> {
            progress.total = script.steps.size();
            core::RehearsalOrder order{.script = script, .kit = kit};
            order.reviews = reviewsHere(script, file);
            order.told = [&](const core::StepView& view) {
                progress.done = view.number - 1;
                return !stop.stop_requested();
            };
            core::CeremonyMachine machine;
            addWindowParts(machine);
            machine.environment = [] { return core::checkEnvironment({}); };
            machine.software = [] { return core::readSoftware(); };
            return core::rehearseScript(order, std::move(machine), helper);
        },
        [this, kit](const core::Result<core::RehearsalReport>& report) {
            if (!report) return m_desk.teller.tell(report.error());
            verify(kit);
        });
}

namespace {

/// A script with what it would do; what points into it stays right wherever this goes.
struct ToldScript {
    std::unique_ptr<core::Script> script;
    core::Result<core::DryRun> run;
};

}

void CeremonyCommands::dryRun(qint64 id)
{
    const ScriptRow* row = m_desk.screens.scripts->find(id);
    if (!row || !row->script) return;
    start(
        [script = *row->script, file = row->path, display = seenDisplay(), now = m_desk.now()](std::stop_token) {
            auto kept = std::make_unique<core::Script>(script);
            auto run = core::dryRun(*kept, checksOfThisMachine(*kept, {}, display), reviewsHere(*kept, file), now);
            return std::make_shared<ToldScript>(std::move(kept), std::move(run));
        },
        [this](const std::shared_ptr<ToldScript>& told) {
            if (!told->run) return m_desk.teller.tell(told->run.error());
            auto* dialog = new DryRunDialog(*told->script, *told->run, &m_desk.window);
            connect(dialog, &FormDialog::confirmed, this, [this, told] { askPages(*told->script, *told->run); });
            dialog->open();
        });
}

void CeremonyCommands::askPages(const core::Script& script, const core::DryRun& run)
{
    askForFile(m_desk.window,
        {.title = tr("Where shall the pages be written?"),
            .filter = tr("Pages (*.pdf)"),
            .suggestion = QStringLiteral("dry-run.pdf"),
            .isForSaving = true},
        [this, document = core::dryRunDocument(script, run)](const QString& path) {
            start(
                [document, path = path.toStdString()](std::stop_token) -> core::Result<void> {
                    CORE_TRY(const print::Pdf pdf, print::makePdf(document));
                    return core::writeFile(path, pdf.content, core::FileKind::Public);
                },
                [this](const core::Result<void>& written) {
                    if (!written) m_desk.teller.tell(written.error());
                });
        });
}

void CeremonyCommands::askRecord()
{
    askForFile(m_desk.window, {.title = tr("Which kit, or which stick with a record?"), .isFolder = true},
        [this](const QString& path) { verify(path); });
}

void CeremonyCommands::verify(const QString& kit)
{
    start([kit = std::filesystem::path(kit.toStdString())](std::stop_token) { return core::verifyKit(kit); },
        [this](const core::Result<core::KitReport>& report) {
            if (!report) return m_desk.teller.tell(report.error());
            auto* dialog = new RecordDialog(*report, &m_desk.window, RecordDialog::Use::Take);
            connect(dialog, &FormDialog::confirmed, this,
                [this, dialog, kit = report->kit] { takeKitIn(m_desk, *dialog, kit); });
            dialog->open();
        });
}

void CeremonyCommands::hold(qint64 id, HoldDialog::Way way)
{
    const ScriptRow* row = m_desk.screens.scripts->find(id);
    if (!row || !row->script || isOneOpen()) return;
    std::vector<std::filesystem::path> modules;
    for (const QString& path : m_desk.preferences.tokenModules()) modules.emplace_back(path.toStdString());
    auto checks = [display = seenDisplay()](const core::Script& script,
                      const std::vector<std::filesystem::path>& journals, const std::filesystem::path& module) {
        return checksOfThisMachine(script, journals, display, module);
    };
    auto reviews = [file = row->path](const core::Script& script) { return reviewsHere(script, file); };
    auto* dialog = new HoldDialog(*row->script, way,
        {m_desk.pools.computing(), std::move(checks), std::move(modules), std::move(reviews), unlikeRehearsalHere},
        &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] { openCeremony(*dialog); });
    dialog->open();
}

/// It may have been opened by a main window that is gone.
bool CeremonyCommands::isOneOpen()
{
    for (QWidget* each : QApplication::topLevelWidgets()) {
        auto* open = qobject_cast<CeremonyWindow*>(each);
        if (!open || !open->isVisible()) continue;
        open->setWindowState(open->windowState() & ~Qt::WindowMinimized);
        open->raise();
        open->activateWindow();
        m_desk.teller.tell({.what = tr("The window of a ceremony is open already."),
                               .why = tr("One ceremony is held at a time."),
                               .remedy = tr("Go on there, or close that window first.")},
            Gravity::Note);
        return true;
    }
    return false;
}

/// The window of a ceremony belongs to nobody: it stays when this one is closed, or made anew in another language.
void CeremonyCommands::openCeremony(HoldDialog& dialog)
{
    auto order = dialog.order();
    if (!order) return dialog.messages().showMessage(errorMessage(order.error()), Gravity::Failure);
    auto known = peopleBefore(*order);
    if (!known) return dialog.messages().showMessage(errorMessage(known.error()), Gravity::Failure);
    auto* window = new CeremonyWindow(*std::move(order),
        {.ceremony = m_desk.pools.ceremony(),
            .computing = m_desk.pools.computing(),
            .machine = ceremonyMachineHere,
            .clock = m_desk.session.context().clock,
            .isOffline = [] { return !readMachineState().isNetworkUp; }});
    window->setAttribute(Qt::WA_DeleteOnClose);
    dialog.accept();
    window->show();
    window->start(*std::move(known));
}

/// A script that is there already keeps its place.
qint64 CeremonyCommands::put(ScriptRow row)
{
    qint64 last = 0;
    for (const ScriptRow& other : m_desk.screens.scripts->rows()) {
        last = std::max(last, other.id);
        if (other.templateName == row.templateName && other.path == row.path) row.id = other.id;
    }
    if (row.id == 0) row.id = last + 1;
    const qint64 id = row.id;
    m_desk.screens.scripts->upsert(std::move(row));
    return id;
}

void CeremonyCommands::show(ScriptRow row)
{
    const qint64 id = put(std::move(row));
    m_desk.screens.ceremoniesPage->reveal(id);
    showDetails(id);
    emit shown();
}

void CeremonyCommands::showDetails(qint64 id)
{
    const ScriptRow* row = m_desk.screens.scripts->find(id);
    m_desk.screens.ceremoniesPage->showPlan(row);
    if (row) m_desk.screens.scriptPane->setDetails(scriptDetails(*row));
    m_desk.window.workspace().setHasSelection(PageId::Ceremonies, row != nullptr);
    refresh();
}

void CeremonyCommands::refresh()
{
    const RowActions& actions = m_desk.screens.rowActions;
    const ScriptRow* row = m_desk.screens.scripts->find(m_desk.screens.ceremoniesPage->current());
    const QString none = tr("Nothing is selected."), select = tr("Select a row first.");
    if (row && row->isTemplate())
        setAvailable(*actions.copyTemplate);
    else
        setUnavailable(*actions.copyTemplate, row ? tr("This is a file of yours already.") : none,
            row ? tr("Copy it where your files are.") : select);
    const bool hasMistake = row && (!row->script || core::hasErrors(row->findings));
    for (QAction* action : {actions.rehearseScript, actions.holdCeremony, actions.resumeCeremony})
        if (row && !hasMistake)
            setAvailable(*action);
        else
            setUnavailable(*action, row ? tr("This script has mistakes.") : none,
                row ? tr("Correct them; they stand above the plan.") : select);
    if (row && !row->isTemplate())
        setAvailable(*actions.checkAgain);
    else
        setUnavailable(*actions.checkAgain, row ? tr("A template of the program does not change.") : none,
            row ? tr("Save a copy and change that.") : select);
}

}
