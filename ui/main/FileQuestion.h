#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

/// Which file? Asked with a dialog that blocks nothing.
struct FileQuestion {
    QString title;
    QString filter = {};
    QString suggestion = {}; ///< a file name, for saving
    bool isForSaving = false;
    bool isFolder = false; ///< one that is there
};

/// Calls `then` with the path that was chosen; with nothing when it was cancelled, it does not call.
void askForFile(QWidget& window, const FileQuestion& question, std::function<void(const QString&)> then);

}
