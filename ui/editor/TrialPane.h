#pragma once

#include "core/workflows/Workflows.h"

#include <QTabWidget>

class QVBoxLayout;

namespace ui {

class CodeEdit;
class DecisionTable;
class KeyValueGrid;
class PlainLabel;

/// What comes of a profile that is being written: what the checks say, what changed since the stored version, and the certificate it
/// would give.
class TrialPane : public QTabWidget {
    Q_OBJECT
public:
    explicit TrialPane(QWidget* parent = nullptr);

    /// `before`: the stored version; none: the profile is new. `now`: as far as it can be read; none while the text
    /// is no TOML.
    void setChanges(const core::ProfileRow* before, const std::string& text, const core::Profile* now);
    /// nullptr: there is nothing to try.
    void setTrial(const core::Result<core::ProfileTrial>* trial);

private:
    void setChecks(const std::vector<core::Finding>& findings, bool isTried);

    QVBoxLayout* m_checks;
    PlainLabel* m_changesLead;
    KeyValueGrid* m_settings;
    CodeEdit* m_lines;
    PlainLabel* m_sheetLead;
    KeyValueGrid* m_sheet;
    DecisionTable* m_decisions;
};

}
