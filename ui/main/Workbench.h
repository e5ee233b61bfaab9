#pragma once

#include "ui/main/Screens.h"
#include "ui/main/VaultController.h"
#include "ui/text/Language.h"

namespace ui {

/// The window with all that serves it. It can be made anew in another language: the vault stays open, page, selection and
/// filters stay as they are.
class Workbench : public QObject {
    Q_OBJECT
public:
    struct Surroundings {
        Language& language;
        Theme& theme;
        Preferences& preferences;
        Pools& pools;
        core::VaultContext context; ///< clock and person
        std::function<MachineState()> machine;
        QString version;
        TokenDesk* tokens = nullptr; ///< whose machine `context` knows
    };
    /// The window is not shown yet.
    explicit Workbench(Surroundings surroundings);
    ~Workbench() override;

    /// Another one after windowReplaced(), and so are the screens and the controller.
    MainWindow& window() const { return *m_window; }
    Screens& screens() const { return *m_screens; }
    VaultController& controller() const { return *m_controller; }

    /// Takes effect as soon as no work on the vault is running. "de"; empty: the desktop's.
    void speak(const QString& language);

signals:
    void windowReplaced();

private:
    void make(std::unique_ptr<VaultSession> session, bool wasReadOnlyWanted);
    void replaceWindow();

    Surroundings m_surroundings;
    std::optional<QString> m_wanted; ///< a language that waits for work to end
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screens> m_screens;
    std::unique_ptr<VaultController> m_controller;
};

}
