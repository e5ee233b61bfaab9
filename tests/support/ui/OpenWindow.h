#pragma once

#include "core/tokens/Practice.h"
#include "tests/support/TestVault.h"
#include "ui/look/Theme.h"
#include "ui/main/MachineState.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/UnlockBar.h"
#include "ui/main/VaultController.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/tokens/TokenDesk.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

namespace test {

/// The whole window over a real vault, as main() puts it together. Settings go into the room's folder.
struct OpenWindow {
    Room room;
    ui::Theme theme{*qApp};
    std::unique_ptr<ui::Preferences> preferences;
    ui::TokenDesk tokens;
    ui::Pools pools;
    std::unique_ptr<ui::MainWindow> window;
    std::unique_ptr<ui::Screens> screens;
    std::unique_ptr<ui::VaultController> controller;

    explicit OpenWindow(std::shared_ptr<const core::ForeignReader> reader = core::localReader(),
        bool countsWrongTries = false, core::TokenPatience patience = {},
        std::shared_ptr<core::KeyService> keys = core::localKeys())
        : tokens(core::KnownModules(room.folder.path().toStdString()), [patience](const core::ModuleFile& module) {
              return core::helperTokens(
                  CERTWRIGHT_TOKEN_HELPER, module.path, module.hash, patience, core::settingsOf(module.path));
          })
    {
        if (countsWrongTries) room.stateFolder = room.path("state");
        qputenv("XDG_CONFIG_HOME", room.folder.path().toLocal8Bit());
        qputenv("XDG_STATE_HOME", room.folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", room.folder.path().toLocal8Bit());
        preferences = std::make_unique<ui::Preferences>();
        core::VaultContext context = room.context();
        context.reader = std::move(reader);
        context.keys = std::move(keys);
        window = std::make_unique<ui::MainWindow>(ui::MainWindow::Surroundings{
            theme, *preferences, room.context().clock, [] { return ui::MachineState{}; }, QStringLiteral("0.1")});
        screens = std::make_unique<ui::Screens>(*window, room.context().clock);
        context.tokens = tokens.machine;
        context.tell = [this](const core::Finding& finding) { tokens.questions.remark(finding); };
        controller = std::make_unique<ui::VaultController>(ui::VaultController::Surroundings{
            *window, *screens, pools, *preferences, theme, std::move(context), {}, false, &tokens});
        window->resize(1360, 860);
        window->show();
    }
    ~OpenWindow()
    {
        tokens.questions.close(); // work may wait for a PIN
        controller.reset();
        screens.reset();
        window.reset();
        pools.finish();
    }

    ui::VaultSession& session() { return controller->session(); }
    bool isUnlocked() { return session().isOpen() && session().picture().isUnlocked; }
    ui::UnlockBar& bar() { return window->workspace().unlockBar(); }

    /// Root, issuing CA and three servers, one of them revoked, in a closed file.
    core::Result<void> fillVault()
    {
        CORE_TRY(auto vault, room.create());
        CORE_CHECK(makeTwoTiers(vault));
        for (const char* host : {"web.example.com", "api.example.com", "old.example.com"})
            CORE_CHECK(issueServer(vault, host));
        CORE_TRY(const auto rows, core::CertificateStore(vault).list({.search = "old.example.com"}));
        return core::revoke(
            vault, "Issuing", {.serial = rows.front().serial, .reason = core::RevocationReason::Superseded});
    }
    void open(core::OpenMode mode = core::OpenMode::ReadWrite)
    {
        controller->openVault(QString::fromStdString(room.path().string()), mode);
    }
    /// Types a passphrase into the prompt and presses its button.
    void unlock(std::string_view typed = test::passphrase)
    {
        auto* edit = bar().findChild<ui::PassphraseEdit*>();
        edit->setSecret(core::Secret(core::bytesOf(typed)));
        bar().findChild<QPushButton*>(QStringLiteral("unlockNow"))->click();
    }
    template <typename Widget>
    Widget* find(const char* name)
    {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    /// The newest of the dialogs of that name that are shown; nullptr: none.
    template <typename Dialog>
    Dialog* shown(const char* name)
    {
        Dialog* newest = nullptr;
        for (Dialog* dialog : window->findChildren<Dialog*>(QLatin1String(name)))
            if (dialog->isVisible()) newest = dialog;
        return newest;
    }
    /// Chooses a file where one is asked for; false: none is.
    bool answer(const QString& path)
    {
        auto* question = shown<QFileDialog>("fileQuestion");
        if (!question) return false;
        emit question->fileSelected(path);
        question->close();
        return true;
    }
    QString file(const char* name) const { return room.folder.filePath(QLatin1String(name)); }
    /// What the strip of the window says; empty: nothing.
    QString said()
    {
        ui::MessageStrip& strip = window->messages();
        return strip.isVisible() ? strip.findChild<QLabel*>(QStringLiteral("messageWhat"))->text() : QString();
    }
};

/// A filled vault, open and unlocked; its reader of files may be given.
#define OPEN_UNLOCKED(open, ...)                                                                                       \
    test::OpenWindow open{__VA_ARGS__};                                                                                \
    QVERIFY_OK(open.fillVault());                                                                                      \
    open.open();                                                                                                       \
    QTRY_VERIFY(open.session().isOpen());                                                                              \
    open.unlock();                                                                                                     \
    QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000)

}
