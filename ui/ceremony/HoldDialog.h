#pragma once

#include "ui/ceremony/CeremonyOrder.h"
#include "ui/jobs/Background.h"
#include "ui/widgets/FormDialog.h"

class QComboBox;
class QLineEdit;

namespace ui {

class PathField;

/// Before a ceremony is held: what the names of its script stand for on this machine, and whether the machine is fit for it.
class HoldDialog : public FormDialog {
    Q_OBJECT
public:
    enum class Way { Begin, Resume };
    /// How this machine is looked at before; the real one, or one of tests.
    using Checks = std::function<std::vector<core::EnvironmentResult>(
        const core::Script& script, const std::vector<std::filesystem::path>& journals)>;
    struct Surroundings {
        QThreadPool& computing;
        Checks checks;
        std::vector<std::filesystem::path> modules; ///< that were added by hand
    };
    HoldDialog(core::Script script, Way way, Surroundings surroundings, QWidget* parent);

    /// What was chosen. Errors: NotFound (CW-743) when there are no practice tokens for a rehearsal.
    core::Result<CeremonyOrder> order() const;

private:
    void addScript();
    void addMode();
    void addModule();
    void addTokens();
    void addSticks();
    void addRequests();
    void addKits();
    void addRehearsal();
    void addChecks();
    PathField* addPath(const QString& name, const QString& label, bool isFolder);
    QString missing() const;
    void check();
    void look();
    void showChecks(const std::vector<core::EnvironmentResult>& results);
    bool isRehearsal() const;
    std::vector<std::filesystem::path> journals() const;

    core::Script m_script;
    Way m_way;
    Surroundings m_surroundings;
    QComboBox* m_mode = nullptr; ///< none: the record says it
    QComboBox* m_module = nullptr;
    std::map<std::string, QLineEdit*> m_tokens;
    PathField *m_red = nullptr, *m_blue = nullptr;
    std::map<std::string, PathField*> m_media;
    std::map<std::string, PathField*> m_requests;
    std::vector<PathField*> m_kits;
    PathField* m_rehearsal = nullptr; ///< none: it was begun already
    QVBoxLayout* m_kitColumn = nullptr;
    QWidget* m_results = nullptr;
    QVBoxLayout* m_checks = nullptr;
    Background m_looking;
};

}
