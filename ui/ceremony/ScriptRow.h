#pragma once

#include "core/ceremony/CheckScript.h"
#include "ui/look/Marks.h"

#include <QString>

#include <filesystem>
#include <vector>

namespace ui {

/// A script on the page of ceremonies: a template of the program, or a file that was opened.
struct ScriptRow {
    qint64 id = 0;
    std::string templateName{};   ///< empty: a file
    std::filesystem::path path{}; ///< of the file
    std::optional<core::Script> script{};
    std::vector<core::Finding> findings{};
    std::optional<core::Error> problem{}; ///< why it cannot be read

    bool isTemplate() const { return !templateName.empty(); }
};

/// Reads and checks what the program is shipped with.
std::vector<ScriptRow> readTemplates(core::Time now);
/// Reads and checks a file; what is wrong with it stands in the row.
ScriptRow readScriptRow(const std::filesystem::path& path, core::Time now);

QString scriptTitle(const ScriptRow& row);
/// "template of the program", or the file's name.
QString scriptPlace(const ScriptRow& row);
/// "no mistake found", "2 mistakes", "cannot be read", and the shape that goes with it.
QString scriptState(const ScriptRow& row);
Mark scriptMark(const ScriptRow& row);
/// "operator, 2 × witness"
QString confirmersText(const core::ScriptStep& step);

}
