#pragma once

#include "ui/paths/PathQuestion.h"
#include "ui/vault/VaultSession.h"
#include "ui/widgets/FormDialog.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class FlowLayout;
class FormField;
class PathStair;
class PlainLabel;
class WorkBar;

/// How a certificate of the vault is trusted: the path as a staircase, why others fail, and what would be under other
/// circumstances. It asks anew by itself whenever a question was changed.
class PathDialog : public FormDialog {
    Q_OBJECT
public:
    PathDialog(VaultSession& session, qint64 certificate, const QString& name, QWidget* parent = nullptr);

    /// Objects of a file that shall be looked at as well; those that do not matter to paths are left out.
    void addFile(const QString& name, const std::vector<core::FoundObject>& objects);
    const PathQuestion& question() const { return m_question; }
    /// nullptr while nothing was found out yet.
    const core::PathReport* shownPath() const;
    PathStair& stair() const { return *m_stair; }
    /// The report as people read it, and as JSON; empty while there is none.
    QString text() const;
    QByteArray json() const;
    /// The content of a file of that kind: "json", the staircase as "svg", "png" or "pdf", else text. Errors: Internal.
    core::Result<core::Bytes> report(const QString& kind) const;

signals:
    void saveWanted();
    /// A file is to be chosen; addFile() brings what is in it.
    void fileWanted();

private:
    QWidget* makeControls();
    QWidget* makeFields();
    void connectControls();
    void readControls();
    void ask();
    void take(core::Result<PathAnswer> answer);
    void offerAnchors();
    void choosePath(std::size_t place);
    void showReasons();
    void showAssumptions();

    VaultSession& m_session;
    Background* m_reader;
    PathQuestion m_question;
    std::optional<PathAnswer> m_answer;
    std::size_t m_shown = 0; ///< which of its paths
    QTimer m_soon;           ///< asks when nobody has typed for a moment
    QTimer m_slow;           ///< shows the work that takes longer than a moment
    QStringList m_files;
    QLineEdit* m_time;
    QComboBox* m_purpose;
    QComboBox* m_nameKind;
    QLineEdit* m_name;
    QComboBox* m_profile;
    QComboBox* m_anchor;
    FormField* m_timeField;
    PlainLabel* m_assumed;
    QPushButton* m_forget;
    WorkBar* m_work;
    QWidget* m_verdict; ///< a MarkLabel, made anew
    QVBoxLayout* m_top; ///< where it stands
    PlainLabel* m_why;
    PathStair* m_stair;
    QVBoxLayout* m_reasons;
};

}
