#pragma once

#include "ui/ceremony/ScriptRow.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QTextEdit>

namespace ui {

/// The plan of a script as a text to read and scroll: what the checker found, then acts, steps, what is said, who confirms.
/// What was found about a step stands below it once more. Plain text throughout, whatever the script holds.
class PlanView : public QTextEdit {
    Q_OBJECT
public:
    explicit PlanView(QWidget* parent = nullptr);

    /// nullptr: there is no plan to show.
    void setRow(const ScriptRow* row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void addFindings();
    void addStep(const core::ScriptStep& step, int from);
    void addLine(const QString& text, TextStyle style, Tone tone, int indent, int above);

    std::optional<ScriptRow> m_row;
    bool m_isRendering = false;
};

}
