#pragma once

#include "core/workflows/Rescue.h"
#include "ui/jobs/Background.h"
#include "ui/widgets/FormDialog.h"

#include <QTimer>

class QProgressBar;

namespace ui {

class PassphraseEdit;
class PathField;
class PlainLabel;

/// What is left in a damaged vault is saved into a folder. Cancel stops the work; what was written by then stays.
class RescueDialog : public FormDialog {
    Q_OBJECT
public:
    /// `vault` may be empty: it is asked for. `keys` and `pool` outlive the work.
    RescueDialog(
        const std::filesystem::path& vault, std::shared_ptr<core::KeyService> keys, QThreadPool& pool, QWidget* parent);

    void start();

signals:
    /// The dialog is done; `folder` holds the files.
    void rescued(const core::Rescued& rescued, const std::filesystem::path& folder);

private:
    void finish(core::Result<core::Rescued> rescued);
    void showProgress();
    void check();

    PathField* m_vault;
    PathField* m_folder;
    PassphraseEdit* m_passphrase;
    QProgressBar* m_progress;
    PlainLabel* m_running;
    std::shared_ptr<core::KeyService> m_keys;
    Background m_job;
    QTimer m_ticker;
};

/// What was saved and what was not. The verb opens the folder.
class RescueReport : public FormDialog {
    Q_OBJECT
public:
    RescueReport(const core::Rescued& rescued, const std::filesystem::path& folder, QWidget* parent);
};

}
