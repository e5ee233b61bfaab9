#pragma once

#include "ui/issue/CertificateDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

class QLineEdit;

namespace ui {

class ChoiceCards;
class FormField;
class IssuerBox;
class TermsEdit;

/// What the certificate is for, which names it has, and who makes the key.
class PurposeStep : public WizardPage {
    Q_OBJECT
public:
    PurposeStep(CertificateDraft& draft, const VaultSession& session, QWidget* parent = nullptr);

    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;

private:
    void issuerChosen();
    void profileChosen();
    const core::Profile& profile() const;
    QString namesMistake() const;

    CertificateDraft& m_draft;
    std::vector<core::Profile> m_profiles;
    bool m_isPurposeChosen = false; ///< by hand
    QLineEdit* m_names;
    FormField* m_namesField;
    ChoiceCards* m_purpose;
    IssuerBox* m_issuer;
    TermsEdit* m_terms;
    ChoiceCards* m_place;
};

}
