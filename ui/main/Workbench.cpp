#include "ui/main/Workbench.h"

#include "ui/ceremony/ScriptModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/MachineState.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/settings/PreferencesDialog.h"
#include "ui/tokens/TokenModel.h"
#include "ui/widgets/ListPage.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QComboBox>
#include <QTimer>

#include <map>
#include <string_view>
#include <vector>

namespace ui {
namespace {

/// What a list page shows of its rows.
struct ListState {
    int view;
    QString filter;
    qint64 row;
};

/// What the person sees of a window beside what the vault holds.
struct WindowState {
    QByteArray geometry;
    bool isVisible;
    PageId page;
    int inspectorWidth;
    bool isInspectorWanted;
    qint64 ca;
    std::map<std::string_view, ListState> lists; ///< by the class of the page
    std::vector<TokenRow> tokens;
    std::vector<ScriptRow> scripts;
    bool hasPreferencesOpen;
};

WindowState stateOf(const MainWindow& window, const Screens& screens)
{
    WindowState state{window.saveGeometry(), window.isVisible(), window.workspace().page(),
        window.workspace().inspectorWidth(), const_cast<MainWindow&>(window).actions().inspector->isChecked(),
        screens.hierarchyPage->current(), {}, screens.tokens->rows(), screens.scripts->rows(),
        window.findChild<PreferencesDialog*>() != nullptr};
    for (const ListPage* page : window.findChildren<ListPage*>())
        state.lists[page->metaObject()->className()] = {page->view(), page->filterField().text(), page->current()};
    return state;
}

void restore(const WindowState& state, MainWindow& window, Screens& screens)
{
    window.restoreGeometry(state.geometry);
    if (state.inspectorWidth > 0) window.workspace().setInspectorWidth(state.inspectorWidth);
    window.actions().inspector->setChecked(state.isInspectorWanted);
    screens.tokens->setRows(state.tokens);
    screens.scripts->setRows(state.scripts);
    for (ListPage* page : window.findChildren<ListPage*>()) {
        const ListState& list = state.lists.at(page->metaObject()->className());
        if (list.view >= 0) page->setView(list.view);
        page->filterField().setText(list.filter);
        if (list.row >= 0) page->select(list.row);
    }
    if (state.ca >= 0) screens.hierarchyPage->select(state.ca);
    window.workspace().setPage(state.page);
    if (state.isVisible) window.show();
    if (!state.hasPreferencesOpen) return;
    window.actions().settings->trigger();
    if (auto* box = window.findChild<QComboBox*>(QStringLiteral("language"))) box->setFocus();
}

}

Workbench::Workbench(Surroundings surroundings) : m_surroundings(std::move(surroundings)) { make({}, false); }

Workbench::~Workbench()
{
    m_controller.reset();
    m_screens.reset();
}

void Workbench::make(std::unique_ptr<VaultSession> session, bool wasReadOnlyWanted)
{
    const core::VaultContext& context = m_surroundings.context;
    m_window = std::make_unique<MainWindow>(MainWindow::Surroundings{m_surroundings.theme, m_surroundings.preferences,
        context.clock, m_surroundings.machine, m_surroundings.version});
    m_screens = std::make_unique<Screens>(*m_window, context.clock);
    m_controller = std::make_unique<VaultController>(
        VaultController::Surroundings{*m_window, *m_screens, m_surroundings.pools, m_surroundings.preferences,
            m_surroundings.theme, context, std::move(session), wasReadOnlyWanted, m_surroundings.tokens});
    connect(m_controller.get(), &VaultController::languageChosen, this, &Workbench::speak);
}

void Workbench::speak(const QString& language)
{
    const bool isWaiting = m_wanted.has_value();
    m_wanted = language;
    if (!isWaiting) QTimer::singleShot(0, this, &Workbench::replaceWindow); // who asks may stand in the window
}

void Workbench::replaceWindow()
{
    // what running work does when it ends belongs to the window it was started from
    if (const auto* job = m_controller->session().findChild<Background*>(Qt::FindDirectChildrenOnly)) {
        connect(job, &QObject::destroyed, this, &Workbench::replaceWindow, Qt::QueuedConnection);
        return;
    }
    m_surroundings.language.speak(*std::exchange(m_wanted, std::nullopt));
    const WindowState state = stateOf(*m_window, *m_screens);
    const bool wasReadOnlyWanted = m_controller->wasReadOnlyWanted();
    std::unique_ptr<VaultSession> session = m_controller->takeSession();
    const std::unique_ptr<MainWindow> oldWindow = std::move(m_window); // goes last, when the new one is there
    const std::unique_ptr<Screens> oldScreens = std::move(m_screens);
    m_controller.reset();
    make(std::move(session), wasReadOnlyWanted);
    restore(state, *m_window, *m_screens);
    emit windowReplaced();
}

}
