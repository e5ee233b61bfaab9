#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"

namespace ui {

class FormField;
class PassphraseEdit;
class PathField;
class StrengthMeter;

/// Where the vault is kept and what opens it.
class VaultStep : public WizardPage {
    Q_OBJECT
public:
    explicit VaultStep(BuildDraft& draft, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;

private:
    QString pathMistake() const;
    QString passphraseMistake() const;

    BuildDraft& m_draft;
    PathField* m_path;
    PassphraseEdit* m_first;
    PassphraseEdit* m_second;
    FormField* m_firstField;
    FormField* m_secondField;
    StrengthMeter* m_meter;
};

}
