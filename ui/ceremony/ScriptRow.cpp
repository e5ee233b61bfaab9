#include "ui/ceremony/ScriptRow.h"

#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

/// A template names nobody; whoever saves a copy does.
constexpr std::string_view namesTooFewReviewers = "CW-377";

QString rowWords(const char* source, int count = -1)
{
    return QCoreApplication::translate("ui::ScriptRow", source, nullptr, count);
}

ScriptRow rowOf(core::Result<core::Script> script, core::Time now)
{
    ScriptRow row;
    if (!script) {
        row.problem = std::move(script).error();
        return row;
    }
    row.findings = core::checkScript(*script, now);
    row.script = *std::move(script);
    return row;
}

std::ptrdiff_t placeOfType(const ScriptRow& row)
{
    const auto types = core::ceremonyTypes();
    return row.script ? row.script->type - types.data() : static_cast<std::ptrdiff_t>(types.size());
}

int count(const ScriptRow& row, core::Severity severity)
{
    return static_cast<int>(std::ranges::count(row.findings, severity, &core::Finding::severity));
}

}

std::vector<ScriptRow> readTemplates(core::Time now)
{
    std::vector<ScriptRow> rows;
    const auto texts = core::shippedScriptTexts();
    for (const core::EmbeddedText& text : texts) {
        ScriptRow row = rowOf(core::readScript(text.content), now);
        row.templateName = text.name;
        std::erase_if(row.findings, [](const core::Finding& each) { return each.rule == namesTooFewReviewers; });
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, {}, placeOfType); // in the order of a CA's life
    return rows;
}

ScriptRow readScriptRow(const std::filesystem::path& path, core::Time now)
{
    ScriptRow row = rowOf(core::readScriptFile(path), now);
    row.path = path;
    return row;
}

QString scriptTitle(const ScriptRow& row)
{
    return row.script ? showUntrusted(row.script->title) : showUntrusted(row.path.filename().string());
}

QString scriptPlace(const ScriptRow& row)
{
    return row.isTemplate() ? rowWords(QT_TRANSLATE_NOOP("ui::ScriptRow", "template of the program"))
                            : showUntrusted(row.path.filename().string());
}

QString scriptState(const ScriptRow& row)
{
    if (row.problem) return rowWords(QT_TRANSLATE_NOOP("ui::ScriptRow", "cannot be read"));
    if (const int errors = count(row, core::Severity::Error))
        return rowWords(QT_TRANSLATE_N_NOOP("ui::ScriptRow", "%n mistake(s)"), errors);
    if (const int warnings = count(row, core::Severity::Warning))
        return rowWords(QT_TRANSLATE_N_NOOP("ui::ScriptRow", "%n warning(s)"), warnings);
    return rowWords(QT_TRANSLATE_NOOP("ui::ScriptRow", "no mistake found"));
}

Mark scriptMark(const ScriptRow& row)
{
    if (row.problem || count(row, core::Severity::Error)) return Mark::Revoked;
    return row.findings.empty() ? Mark::Done : Mark::Expiring;
}

QString confirmersText(const core::ScriptStep& step)
{
    QStringList parts;
    for (const core::Confirmation& one : step.confirm) {
        const QString role = coreText(core::infoOf(one.role).label);
        parts += one.count == 1
            ? role
            : rowWords(QT_TRANSLATE_NOOP("ui::ScriptRow", "%1 × %2")).arg(showNumber(one.count), role);
    }
    return parts.join(QStringLiteral(", "));
}

}
