#pragma once

#include "core/formats/ExportFormat.h"
#include "ui/widgets/FormDialog.h"

class QComboBox;

namespace ui {

class PlainLabel;

/// Where will it be installed? The answer picks the format and tells the lines to paste.
class ExportDialog : public FormDialog {
    Q_OBJECT
public:
    /// `selection` holds the certificate first, then its CAs. `subject` has gone through showUntrusted().
    ExportDialog(core::ExportSelection selection, const QString& subject, QWidget* parent = nullptr);

    /// The file as it will be written. Errors: Refused where the format does not fit.
    core::Result<core::Bytes> fileContent() const;
    /// A safe file name with the format's suffix.
    QString fileName() const;
    /// The lines to paste for a file of that name.
    QString installNote(const QString& file) const;

private:
    const core::InstallTarget& target() const;
    void refresh();

    core::ExportSelection m_selection;
    QComboBox* m_target;
    PlainLabel* m_format;
    PlainLabel* m_note;
};

}
