#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace ui {

class FormField;

/// The name of a CA and where it publishes. The addresses enter the certificates that it issues from now on.
class CaEditDialog : public FormDialog {
    Q_OBJECT
public:
    explicit CaEditDialog(const core::CaRow& ca, QWidget* parent = nullptr);

    std::string name() const;
    core::CaUrls urls() const;

private:
    QPlainTextEdit* addAddresses(
        const char* name, const QString& label, const std::vector<std::string>& urls, const QString& words);
    void check();

    QLineEdit* m_name;
    FormField* m_nameField;
    QPlainTextEdit* m_crl;
    QPlainTextEdit* m_issuers;
    QPlainTextEdit* m_ocsp;
};

}
