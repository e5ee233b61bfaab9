#pragma once

#include "core/workflows/VaultLint.h"
#include "ui/vault/VaultSession.h"
#include "ui/widgets/FormDialog.h"
#include "ui/widgets/RowModel.h"

class QComboBox;
class QLineEdit;

namespace ui {

class PlainLabel;
class RowTable;
class WorkBar;

/// What one rule says of one object of the vault.
struct LintLine {
    std::int64_t id = 0; ///< place in the list, from 1
    core::LintRuleFacts::Object kind = core::LintRuleFacts::Object::Certificate;
    std::string name;   ///< of the object; untrusted
    core::Bytes object; ///< SHA-256 of its DER
    core::Finding finding;
    bool isWaived = false;
};

/// What the rules say of everything in the vault: each finding with its reason, its remedy and the paragraph it comes from.
/// A finding can be accepted with a reason, which goes into the log.
class LintDialog : public FormDialog {
    Q_OBJECT
public:
    LintDialog(VaultSession& session, QWidget* parent = nullptr);

    /// Everything that is shown, as plain text; empty while the rules are being read.
    QString report() const;

signals:
    /// The report is to be saved.
    void saveWanted();

private:
    void judge();
    void take(const core::Result<core::VaultLint>& lint);
    void showCurrent();
    void accept(const LintLine& line);
    const LintLine* current() const;

    VaultSession& m_session;
    Background* m_judging;
    RowModel<LintLine>* m_lines;
    QComboBox* m_purpose;
    WorkBar* m_work;
    PlainLabel* m_summary;
    RowTable* m_table;
    PlainLabel* m_words;
    QLineEdit* m_reason;
    QPushButton* m_accept;
    bool m_isKnown = false;
};

}
