#pragma once

#include "core/base/Clock.h"
#include "core/profiles/KnownOids.h"
#include "core/vault/Rows.h"
#include "ui/jobs/Background.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class Chip;
class HeadingLabel;
class MessageStrip;
class Pools;
class ProfileForm;
class ProfileText;
class TrialPane;

/// A profile file as text and as form side by side: the text is the truth, the form changes it in place. Below both stands what comes
/// of it. It stores nothing itself.
class ProfileEditor : public QDialog {
    Q_OBJECT
public:
    /// What it works on.
    struct Start {
        std::string text;
        std::string title;                    ///< of the window: untrusted; empty: the profile's own
        bool isChanged = false;               ///< it has not been stored like this
        std::vector<core::ProfileRow> stored; ///< the versions in force, for comparing
    };
    ProfileEditor(Pools& pools, core::Clock clock, Start start, QWidget* parent);
    ~ProfileEditor() override;

    std::string toml() const;
    /// Whether something would be lost.
    bool isChanged() const;
    ProfileText& text() const { return *m_text; }
    ProfileForm& form() const { return *m_form; }
    MessageStrip& messages() const { return *m_messages; }
    /// Why nothing can be stored; empty: it can.
    void setObstacle(const QString& why, const QString& fix);
    void setBusy(bool busy);
    /// Stays until the text is changed.
    void showFailure(const core::Error& error);
    /// Another text in place of the one that is there; can be undone.
    void replaceText(const std::string& toml);

    /// Writes an object identifier at the cursor of the text: its number, in quotes where none are open.
    void insertOid(const core::KnownOid& oid);

    void reject() override;

signals:
    void saveWanted(const std::string& toml);
    /// A while after the last letter.
    void paused(const std::string& toml);
    /// The person closed it and wants nothing of it.
    void leftUnsaved();
    void oidsWanted();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeFooter();
    QWidget* makeQuestion();
    void addShortcuts();
    void textChanged();
    void syncForm();
    void check();
    void tryIt();
    void refresh();
    void refreshUndo();
    void askToLeave(bool asks);
    void showParts();
    const core::ProfileRow* base() const;

    Pools& m_pools;
    core::Clock m_clock;
    Start m_start;
    HeadingLabel* m_title;
    Chip* m_state;
    ProfileForm* m_form;
    ProfileText* m_text;
    TrialPane* m_trial;
    MessageStrip* m_messages;
    QWidget* m_formArea;
    QToolButton* m_showForm;
    QToolButton* m_showText;
    QToolButton* m_showTrial;
    QStackedWidget* m_footer;
    QPushButton* m_save = nullptr;
    QPushButton* m_stay = nullptr;
    QPushButton* m_undoButton = nullptr;
    QPushButton* m_redoButton = nullptr;
    QAction* m_undo;
    QAction* m_redo;
    QTimer m_soon;  ///< the form follows the text
    QTimer m_pause; ///< mistakes are told
    QTimer m_later; ///< a trial certificate is made
    Background m_trying;
    QString m_first;      ///< the text it was opened with
    int m_firstSteps = 0; ///< that could be undone then
    QString m_why, m_fix; ///< nothing can be stored
    std::string m_id;     ///< of the profile, as last read
    bool m_isBusy = false;
    bool m_wasShown = false; ///< what a first show arranges stays as people changed it
    bool m_isFromForm = false;
    bool m_isFailureShown = false;
};

}
