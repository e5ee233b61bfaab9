#pragma once

#include "ui/issue/CertificateDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class ChoiceCards;
class FormField;

/// What the certificate is for, which names it has, and who makes the key.
class PurposeStep : public WizardPage {
    Q_OBJECT
public:
    PurposeStep(CertificateDraft& draft, const VaultSession& session, QWidget* parent = nullptr);

    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;

private:
    void profileChosen();
    const core::Profile& profile() const;
    QString namesMistake() const;

    CertificateDraft& m_draft;
    std::vector<core::Profile> m_profiles;
    QLineEdit* m_names;
    FormField* m_namesField;
    ChoiceCards* m_purpose;
    QComboBox* m_issuer;
    QSpinBox* m_days;
    ChoiceCards* m_place;
};

}
