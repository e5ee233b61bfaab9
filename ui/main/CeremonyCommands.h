#pragma once

#include "core/ceremony/engine/DryRun.h"
#include "ui/ceremony/HoldDialog.h"
#include "ui/ceremony/ScriptRow.h"
#include "ui/main/Desk.h"

namespace ui {

/// Reads and checks scripts of ceremonies away from the window, rehearses them with throwaway keys, verifies records, shows what
/// came out, and opens the window in which people hold a ceremony.
class CeremonyCommands : public QObject {
    Q_OBJECT
public:
    explicit CeremonyCommands(const Desk& desk);

    /// Puts a file among the scripts, or reads it anew, and selects it.
    void open(const QString& path);
    /// Writes a copy of a template and opens it.
    void saveCopy(qint64 id, const QString& path);

    /// Rehearses a script; the kit becomes the folder `kit`, which must not be there yet.
    void rehearse(qint64 id, const QString& kit);
    /// Verifies the record in a folder and shows what was found.
    void verify(const QString& kit);
    /// Tells what a script would do on this machine.
    void dryRun(qint64 id);
    /// Asks what a script needs on this machine, then opens its window.
    void hold(qint64 id, HoldDialog::Way way);

signals:
    /// A row has changed or come in.
    void shown();

private:
    void chooseScript();
    void readAgain();
    void askCopy();
    void askRehearsal();
    void askRecord();
    void askPages(const core::Script& script, const core::DryRun& run);
    void openCeremony(HoldDialog& dialog);
    /// The window of a ceremony is open: it comes to the front, and that is said.
    bool isOneOpen();
    void loadTemplates();
    qint64 put(ScriptRow row);
    void show(ScriptRow row);
    void showDetails(qint64 id);
    void refresh();
    template <typename Work, typename Done>
    void start(Work work, Done done);

    const Desk& m_desk;
};

}
