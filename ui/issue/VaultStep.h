#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"

namespace ui {

class PassphrasePair;
class PathField;

/// Where the vault is kept and what opens it.
class VaultStep : public WizardPage {
    Q_OBJECT
public:
    explicit VaultStep(BuildDraft& draft, QWidget* parent = nullptr);

    bool isNeeded() const override { return !m_draft.isInOpenVault; }
    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    void forget() override;

private:
    QString pathMistake() const;

    BuildDraft& m_draft;
    PathField* m_path;
    PassphrasePair* m_passphrase;
};

}
