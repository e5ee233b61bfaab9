#pragma once

#include "ui/issue/BatchDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

class QComboBox;

namespace ui {

class IssuerBox;
class PathField;
class TermsEdit;

/// Where the requests lie, who signs them, and by which profile.
class BatchSourceStep : public WizardPage {
    Q_OBJECT
public:
    BatchSourceStep(BatchDraft& draft, const VaultSession& session, QWidget* parent = nullptr);

    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;

private:
    void issuerChosen();
    void profileChosen();

    BatchDraft& m_draft;
    std::vector<core::Profile> m_profiles;
    bool m_isProfileChosen = false; ///< by hand
    PathField* m_place;
    QComboBox* m_profile;
    IssuerBox* m_issuer;
    TermsEdit* m_terms;
};

}
