#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/FormDialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class FormField;

/// The name of a CA, which profile it offers first, and where it publishes. The addresses enter the certificates that it issues from now on.
class CaEditDialog : public FormDialog {
    Q_OBJECT
public:
    CaEditDialog(const core::CaRow& ca, const std::vector<core::ProfileRow>& profiles, QWidget* parent = nullptr);

    std::string name() const;
    core::CaUrls urls() const;
    std::string defaultProfile() const; ///< empty: none

private:
    QPlainTextEdit* addAddresses(
        const char* name, const QString& label, const std::vector<std::string>& urls, const QString& words);
    void addProfiles(const core::CaRow& ca, const std::vector<core::ProfileRow>& profiles);
    void check();

    QLineEdit* m_name;
    FormField* m_nameField;
    QComboBox* m_profile;
    QPlainTextEdit* m_crl;
    QPlainTextEdit* m_issuers;
    QPlainTextEdit* m_ocsp;
};

}
