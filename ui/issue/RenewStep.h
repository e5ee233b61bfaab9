#pragma once

#include "ui/issue/RenewDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/jobs/Background.h"
#include "ui/vault/VaultSession.h"

class QComboBox;
class QLineEdit;

namespace ui {

class ChoiceCards;
class FormField;
class PathField;
class TermsEdit;

/// Which key the new certificate is for, and which names; what is not as it was before stands beside.
class RenewStep : public WizardPage {
    Q_OBJECT
public:
    RenewStep(RenewDraft& draft, VaultSession& session, Pools& pools, QWidget* parent = nullptr);

    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;

private:
    void build();
    QWidget* makeOld();
    QWidget* makeSigning();
    void fillWays();
    core::TakenOver part() const;
    void partChosen();
    void wayChosen();
    void profileChosen();
    const core::Profile* profile() const;
    QString namesMistake() const;
    void readRequest();
    void take(core::Result<core::Csr> request);
    void fillDrafts();

    RenewDraft& m_draft;
    VaultSession& m_session;
    Background m_reading;
    std::vector<core::Profile> m_profiles;
    std::optional<std::pair<std::filesystem::path, core::Csr>> m_read; ///< the new request, once it was read
    QString m_oldNames;
    ChoiceCards* m_way;
    PathField* m_request;
    QLineEdit* m_names;
    FormField* m_namesField;
    QComboBox* m_part;
    FormField* m_partField;
    QWidget* m_signing;
    QComboBox* m_profile;
    QComboBox* m_issuer;
    TermsEdit* m_terms;
};

}
