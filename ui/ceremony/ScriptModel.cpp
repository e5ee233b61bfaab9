#include "ui/ceremony/ScriptModel.h"

#include "ui/text/Messages.h"
#include "ui/text/Values.h"

namespace ui {

ScriptModel::ScriptModel(QObject* parent) : RowModel(columns(), parent) {}

std::vector<Column<ScriptRow>> ScriptModel::columns()
{
    using Row = ScriptRow;
    const auto minutes = [](const Row& row) { return row.script ? row.script->minutes() : 0; };
    return {
        {.title = tr("Script"), .text = scriptTitle, .style = TextStyle::Strong},
        {.title = tr("Ceremony"),
            .text = [](const Row& row) { return row.script ? coreText(row.script->type->label) : QString(); }},
        {.title = tr("Steps"),
            .text =
                [](const Row& row) {
                    return row.script ? showNumber(static_cast<qint64>(row.script->steps.size())) : QString();
                },
            .sortKey = [](const Row& row) { return QVariant::fromValue(row.script ? row.script->steps.size() : 0); },
            .alignment = Qt::AlignRight},
        {.title = tr("Takes"),
            .text = [minutes](
                        const Row& row) { return row.script ? tr("%1 min").arg(showNumber(minutes(row))) : QString(); },
            .sortKey = [minutes](const Row& row) { return QVariant(minutes(row)); },
            .alignment = Qt::AlignRight},
        {.title = tr("Check"),
            .text = scriptState,
            .mark = scriptMark,
            .tone =
                [](const Row& row) {
                    return row.findings.empty() && row.script ? Tone::InkSoft : toneOf(scriptMark(row));
                },
            .isMarkSaid = true},
        {.title = tr("Where"), .text = scriptPlace, .tone = [](const Row&) { return Tone::InkSoft; }},
    };
}

}
