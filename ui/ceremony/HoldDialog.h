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
    using Checks = std::function<std::vector<core::EnvironmentResult>(const core::Script& script,
        const std::vector<std::filesystem::path>& journals, const std::filesystem::path& module)>;
    /// The signatures that lie beside the script; none: nobody has signed it.
    using Reviews = std::function<std::vector<core::ScriptReview>(const core::Script& script)>;
    /// What is otherwise than at the rehearsal of this kit, with this module: CW-387, CW-388, CW-390, CW-475; or CW-476.
    using Comparison = std::function<std::vector<core::Finding>(
        const core::Script& script, const std::filesystem::path& kit, const std::filesystem::path& module)>;
    struct Surroundings {
        QThreadPool& computing;
        Checks checks;
        std::vector<std::filesystem::path> modules; ///< that were added by hand
        Reviews reviews{};
        Comparison comparison{};
    };
    HoldDialog(core::Script script, Way way, Surroundings surroundings, QWidget* parent);

    /// What was chosen. Errors: NotFound (CW-743) when there are no practice tokens for a rehearsal.
    core::Result<CeremonyOrder> order() const;

private:
    void addScript();
    void addMode();
    void addScreen();
    void addModule();
    void addTokens();
    void addSticks();
    void addRequests();
    void addKits();
    void addRehearsal();
    void addReviews();
    void addChecks();
    PathField* addPath(const QString& name, const QString& label, bool isFolder);
    QString missing() const;
    void check();
    void look();
    void showChecks(const std::vector<core::EnvironmentResult>& results);
    void compare();
    void showDifferences(const std::vector<core::Finding>& differences);
    void showReviews(std::vector<core::ScriptReview> reviews);
    void setList(QVBoxLayout& column, QWidget*& list, QWidget* fresh);
    bool isRehearsal() const;
    std::vector<std::filesystem::path> journals() const;
    std::filesystem::path module() const;

    core::Script m_script;
    Way m_way;
    Surroundings m_surroundings;
    QComboBox* m_mode = nullptr;   ///< none: the record says it
    QComboBox* m_screen = nullptr; ///< none: there is one screen
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
    int m_blocking = 0; ///< checks that nobody may waive, when the machine was looked at last
    QWidget* m_reviewList = nullptr;
    QVBoxLayout* m_reviewColumn = nullptr; ///< none: it was begun already
    QWidget* m_differenceList = nullptr;
    QVBoxLayout* m_differences = nullptr; ///< none: it was begun already
    std::vector<core::ScriptReview> m_reviews;
    Background m_looking;
    Background m_reading;
    Background m_comparing;
};

}
