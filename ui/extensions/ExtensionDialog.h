#pragma once

#include "core/profiles/Profile.h"
#include "ui/widgets/FormDialog.h"

class QComboBox;

namespace ui {

class ExtensionForm;

/// One extension of a profile: chosen from the table or given by its number, filled in, looked at.
class ExtensionDialog : public FormDialog {
    Q_OBJECT
public:
    /// Another one; `present` are those that the profile has already.
    ExtensionDialog(const std::vector<core::ProfileExtension>& present, core::CertificateKind kind, QWidget* parent);
    /// One that is there.
    ExtensionDialog(const core::ProfileExtension& extension, core::CertificateKind kind, QWidget* parent);

signals:
    /// It is complete and can be encoded.
    void chosen(const core::ProfileExtension& extension);

private:
    void setForm(const core::ExtensionType& type);
    void finish();

    QComboBox* m_types = nullptr;
    class QVBoxLayout* m_place;
    ExtensionForm* m_form = nullptr;
    core::CertificateKind m_kind; ///< of the profile
};

}
