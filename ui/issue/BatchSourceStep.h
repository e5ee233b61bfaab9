#pragma once

#include "ui/issue/BatchDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

class QComboBox;
class QSpinBox;

namespace ui {

class PathField;

/// Where the requests lie, who signs them, and by which profile.
class BatchSourceStep : public WizardPage {
    Q_OBJECT
public:
    BatchSourceStep(BatchDraft& draft, const VaultSession& session, QWidget* parent = nullptr);

    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;

private:
    void profileChosen();

    BatchDraft& m_draft;
    std::vector<core::Profile> m_profiles;
    PathField* m_place;
    QComboBox* m_profile;
    QComboBox* m_issuer;
    QSpinBox* m_days;
};

}
