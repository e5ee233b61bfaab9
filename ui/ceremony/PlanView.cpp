#include "ui/ceremony/PlanView.h"

#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QStringList>
#include <QTextBlockFormat>
#include <QTextCursor>

namespace ui {
namespace {

Tone toneOf(const core::Finding& finding) { return finding.severity == core::Severity::Error ? Tone::Bad : Tone::Warn; }

}

PlanView::PlanView(QWidget* parent) : QTextEdit(parent)
{
    setObjectName(QStringLiteral("plan"));
    setAccessibleName(tr("Plan"));
    setReadOnly(true);
    setAcceptRichText(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
}

void PlanView::setRow(const ScriptRow* row)
{
    m_row = row ? std::optional(*row) : std::nullopt;
    render();
    verticalScrollBar()->setValue(0);
}

void PlanView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange;
    if (isLook && !m_isRendering) render();
}

void PlanView::render()
{
    m_isRendering = true;
    const int place = verticalScrollBar()->value();
    clear();
    if (m_row && !m_row->findings.empty()) addFindings();
    int act = 0, minutes = 0;
    if (m_row && m_row->script)
        for (const core::ScriptStep& step : m_row->script->steps) {
            if (step.act != act) {
                act = step.act;
                addLine(tr("Act %1").arg(showNumber(act)), TextStyle::Section, Tone::Ink, 0, 18);
            }
            addStep(step, minutes);
            minutes += step.minutes;
        }
    verticalScrollBar()->setValue(place);
    m_isRendering = false;
}

void PlanView::addFindings()
{
    addLine(tr("What the checker says"), TextStyle::Section, Tone::Ink, 0, 0);
    for (const core::Finding& finding : m_row->findings) {
        const Message message = findingMessage(finding);
        addLine(tr("Line %1: %2").arg(QString::fromStdString(finding.place), message.what), TextStyle::Body,
            toneOf(finding), 1, 6);
        addLine(message.why + u' ' + message.remedy, TextStyle::Small, Tone::InkSoft, 1, 2);
    }
}

void PlanView::addStep(const core::ScriptStep& step, int from)
{
    addLine(QStringLiteral("%1   %2").arg(showUntrusted(step.id), coreText(step.kind->label)), TextStyle::Strong,
        Tone::Ink, 0, 12);
    addLine(showUntrusted(step.say), TextStyle::Body, Tone::Ink, 1, 2);
    QStringList inputs;
    for (const auto& [name, values] : step.inputs) {
        QStringList shown;
        for (const std::string& value : values) shown += showUntrusted(value);
        inputs += QStringLiteral("%1: %2").arg(showUntrusted(name), shown.join(QStringLiteral("; ")));
    }
    if (!inputs.isEmpty()) addLine(inputs.join(QStringLiteral(", ")), TextStyle::Small, Tone::InkSoft, 1, 2);
    QString who = tr("Confirmed by %1. Minute %2, takes %3.")
                      .arg(confirmersText(step), showNumber(from), showNumber(step.minutes));
    if (step.kind->isIrreversible) who += u' ' + tr("Cannot be undone.");
    addLine(who, TextStyle::Small, Tone::InkSoft, 1, 2);
    for (const core::Finding& finding : m_row->findings)
        if (finding.place == std::to_string(step.line))
            addLine(findingMessage(finding).what, TextStyle::Small, toneOf(finding), 1, 2);
}

void PlanView::addLine(const QString& text, TextStyle style, Tone tone, int indent, int above)
{
    QTextBlockFormat block;
    block.setLeftMargin(scaled(indent * 18, QApplication::font()));
    block.setTopMargin(scaled(above, QApplication::font()));
    QTextCharFormat letters;
    letters.setFont(fontFor(style, QApplication::font()));
    letters.setForeground(ui::toneOf(palette(), tone));
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (document()->isEmpty()) {
        block.setTopMargin(0);
        cursor.setBlockFormat(block);
    } else {
        cursor.insertBlock(block);
    }
    cursor.insertText(text, letters);
}

}
