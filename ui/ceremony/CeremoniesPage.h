#pragma once

#include "ui/widgets/ListPage.h"

class QPushButton;

namespace ui {

class PlanView;
class ScriptModel;
struct ScriptRow;

/// Scripts of ceremonies, templates and opened files, and below them the plan of the chosen one.
class CeremoniesPage : public ListPage {
    Q_OBJECT
public:
    explicit CeremoniesPage(ScriptModel& model, QWidget* parent = nullptr);

    /// The plan below the list; nullptr: none is chosen.
    void showPlan(const ScriptRow* row);

signals:
    /// A script is to be chosen.
    void openWanted();
    /// What the chosen one would do is to be told.
    void dryRunWanted();

private:
    QWidget* makeBelow();

    PlanView* m_plan;
    QPushButton* m_dryRun;
};

}
