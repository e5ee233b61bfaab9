#pragma once

#include "core/workflows/Workflows.h"
#include "ui/widgets/FormDialog.h"

namespace ui {

/// A profile file that was looked into: what it says, what is new in it, what the checks say. The verb takes it in.
class ProfileImportDialog : public FormDialog {
    Q_OBJECT
public:
    /// `title` has gone through showUntrusted(). `whyNot` says why nothing can be taken in now; empty: it can.
    ProfileImportDialog(const core::ProfilePreview& preview, const QString& title, const QString& whyNot,
        const QString& fix, QWidget* parent = nullptr);
};

}
