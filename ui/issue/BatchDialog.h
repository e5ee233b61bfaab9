#pragma once

#include "ui/issue/BatchDraft.h"
#include "ui/issue/WizardFrame.h"
#include "ui/vault/VaultSession.h"

namespace ui {

/// Many requests at once: where they lie, the verdict on each, one confirmation, signing, and the files.
class BatchDialog : public WizardFrame {
    Q_OBJECT
public:
    /// `place`: the folder or file to propose; may be empty.
    BatchDialog(VaultSession& session, Pools& pools, const std::filesystem::path& place, QWidget* parent = nullptr);

signals:
    /// Certificates were made.
    void batchSigned();

private:
    BatchDraft m_draft;
};

}
