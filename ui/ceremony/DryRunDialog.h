#pragma once

#include "core/ceremony/engine/DryRun.h"
#include "ui/widgets/FormDialog.h"

namespace ui {

/// What a script would do on this machine, step by step; nothing of it was done. The verb saves pages of it.
class DryRunDialog : public FormDialog {
    Q_OBJECT
public:
    DryRunDialog(const core::Script& script, const core::DryRun& run, QWidget* parent = nullptr);
};

}
