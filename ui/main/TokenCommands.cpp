#include "ui/main/TokenCommands.h"

#include "core/tokens/Practice.h"

#include "ui/jobs/JobBar.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/text/Untrusted.h"
#include "ui/tokens/TokenDesk.h"
#include "ui/tokens/TokenDetails.h"
#include "ui/tokens/TokenForms.h"
#include "ui/tokens/TokenModel.h"
#include "ui/tokens/TokensPage.h"
#include "ui/widgets/Availability.h"

#include <QAction>
#include <QApplication>
#include <QPointer>

#include <algorithm>

namespace ui {
namespace {

core::KnownModules knownModules() { return core::KnownModules(core::userConfigFolder()); }

/// Everything that can be asked: what the system lists, what a person added, then what there is to practise with. Each in a process of its own.
std::vector<core::ModuleReading> ask(const std::vector<std::string>& added, std::stop_token stop)
{
    std::vector<core::OfferedModule> offered = core::listedModules();
    for (const std::string& path : added) offered.push_back({{}, path});
    std::error_code problem;
    if (const auto practice = core::practiceModule(); std::filesystem::exists(practice, problem))
        offered.push_back({"practice", practice});
    return core::askModules(offered, knownModules(), core::startHelpers(), std::move(stop));
}

/// A module that answers is remembered with what its file holds.
core::Result<core::TokenModule> choose(const std::string& path)
{
    CORE_TRY(const core::ModuleFile file, knownModules().expected(path));
    CORE_TRY(core::TokenModule module, core::startHelpers()(file)->read());
    CORE_CHECK(knownModules().choose(file.path));
    return module;
}

}

TokenCommands::TokenCommands(const Desk& desk) : m_desk(desk), m_job(desk.pools.tokens())
{
    const Screens& screens = desk.screens;
    connect(screens.tokensPage, &TokensPage::lookWanted, this, &TokenCommands::look);
    connect(screens.tokensPage, &TokensPage::addWanted, this, &TokenCommands::chooseModule);
    connect(screens.tokensPage, &ListPage::currentChanged, this, &TokenCommands::showDetails);
    connect(screens.rowActions.lookForTokens, &QAction::triggered, this, &TokenCommands::look);
    connect(screens.rowActions.addModule, &QAction::triggered, this, &TokenCommands::chooseModule);
    connect(screens.rowActions.practiceToken, &QAction::triggered, this, &TokenCommands::practise);
    connect(screens.rowActions.forgetModule, &QAction::triggered, this,
        [this] { forget(m_desk.screens.tokensPage->current()); });
    connect(&m_job, &Background::runningChanged, this, &TokenCommands::refresh);
    if (desk.tokens) {
        const auto isWatched = [this] {
            return m_hasLooked && !m_job.isRunning() && m_desk.screens.tokensPage->isVisible() &&
                !QApplication::activeModalWidget();
        };
        m_watch = new TokenWatch(desk.tokens->machine, desk.pools.tokens(), isWatched, this);
        connect(m_watch, &TokenWatch::changed, this, &TokenCommands::look);
    }
    refresh();
}

void TokenCommands::look()
{
    m_desk.window.workspace().jobs().watch(m_job, tr("Looking for tokens"));
    m_job.start([added = added()](std::stop_token stop) { return ask(added, std::move(stop)); },
        [this](const std::vector<core::ModuleReading>& readings) { show(readings); });
}

void TokenCommands::chooseModule()
{
    askForFile(m_desk.window,
        {.title = tr("Which PKCS#11 module?"), .filter = tr("PKCS#11 modules (*.so *.so.*);;All files (*)")},
        [this](const QString& path) { add(path); });
}

void TokenCommands::add(const QString& path)
{
    m_desk.window.workspace().jobs().watch(m_job, tr("Looking for tokens"));
    m_job.start([path = path.toStdString()](std::stop_token) { return choose(path); },
        [this](const core::Result<core::TokenModule>& module) {
            if (!module) return m_desk.teller.tell(module.error());
            const QString taken = QString::fromStdString(module->path.string());
            m_desk.preferences.addTokenModule(taken);
            m_desk.teller.note(tr("%1 was added.").arg(showUntrusted(taken)));
            look();
        });
}

void TokenCommands::practise()
{
    auto* dialog = new PracticeTokenDialog(&m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] { makePracticeToken(*dialog); });
    dialog->open();
}

void TokenCommands::makePracticeToken(PracticeTokenDialog& dialog)
{
    dialog.setBusy(true);
    Background* job = Background::once(m_desk.pools.tokens(), this);
    m_desk.window.workspace().jobs().watch(*job, tr("Making a practice token"));
    job->start([machine = m_desk.tokens->machine, label = dialog.label()](
                   std::stop_token) { return core::makePracticeToken(*machine, label); },
        [this, dialog = QPointer(&dialog)](const core::Result<core::ReachedToken>& made) {
            if (dialog) dialog->setBusy(false);
            if (!made) {
                if (dialog) return dialog->messages().showMessage(errorMessage(made.error()), Gravity::Failure);
                return m_desk.teller.tell(made.error());
            }
            if (dialog) dialog->accept();
            m_desk.teller.note(tr("%1 is ready. Its PIN is %2.")
                    .arg(showUntrusted(made->token.label), QString::fromUtf8(core::practicePin)));
            look();
        });
}

void TokenCommands::forget(qint64 id)
{
    const TokenRow* row = m_desk.screens.tokens->find(id);
    if (!row || !row->isAdded) return;
    const QString path = QString::fromStdString(row->offered.path.string());
    m_desk.preferences.removeTokenModule(path);
    if (const auto forgotten = knownModules().forget(row->offered.path);
        !forgotten && forgotten.error().rule != "CW-493")
        m_desk.teller.tell(forgotten.error());
    m_desk.teller.note(tr("%1 is no longer asked for tokens.").arg(showUntrusted(path)), tr("Undo"), [this, path] {
        m_desk.preferences.addTokenModule(path);
        look();
    });
    look();
}

void TokenCommands::show(const std::vector<core::ModuleReading>& readings)
{
    TokensPage& page = *m_desk.screens.tokensPage;
    const qint64 current = page.current();
    page.setLooked();
    m_hasLooked = true;
    m_desk.screens.tokens->setRows(tokenRows(readings, added(), m_ids));
    page.select(current);
    if (page.current() != current || current != -1) showDetails(page.current());
    emit looked();
}

void TokenCommands::showDetails(qint64 id)
{
    const TokenRow* row = m_desk.screens.tokens->find(id);
    if (row) m_desk.screens.tokenPane->setDetails(tokenDetails(*row));
    m_desk.window.workspace().setHasSelection(PageId::Tokens, row != nullptr);
    refresh();
}

void TokenCommands::refresh()
{
    const RowActions& actions = m_desk.screens.rowActions;
    for (QAction* action : {actions.lookForTokens, actions.addModule}) {
        if (m_job.isRunning())
            setUnavailable(*action, tr("The drivers are being asked."), tr("Wait until they have answered."));
        else
            setAvailable(*action);
    }
    if (m_desk.tokens)
        setAvailable(*actions.practiceToken);
    else
        setUnavailable(*actions.practiceToken, tr("Tokens cannot be used here."), QString());
    const TokenRow* row = m_desk.screens.tokens->find(m_desk.screens.tokensPage->current());
    if (!row)
        setUnavailable(*actions.forgetModule, tr("Nothing is selected."), tr("Select a row first."));
    else if (!row->isAdded)
        setUnavailable(*actions.forgetModule, tr("This module stands in a list of the system."),
            tr("Only modules that were added here can be taken off."));
    else
        setAvailable(*actions.forgetModule);
}

std::vector<std::string> TokenCommands::added() const
{
    std::vector<std::string> paths;
    for (const QString& path : m_desk.preferences.tokenModules()) paths.push_back(path.toStdString());
    return paths;
}

}
