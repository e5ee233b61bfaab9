#pragma once

#include "ui/transfer/FileReport.h"
#include "ui/widgets/FormDialog.h"

namespace ui {

/// What a file holds, one card a thing, and the next step. It imports nothing by itself.
class PreviewDialog : public FormDialog {
    Q_OBJECT
public:
    /// `whyNot` says why nothing can be taken in now; empty: it can.
    PreviewDialog(
        const FileReport& report, core::Time now, const QString& whyNot, const QString& fix, QWidget* parent = nullptr);

signals:
    void takeInWanted();
    void adoptWanted();
    void signWanted();

private:
    QPushButton* addStep(const QString& name, const QString& text);
};

}
