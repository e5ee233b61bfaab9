#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/ChoiceCards.h"
#include "ui/issue/WizardPage.h"

class QComboBox;

namespace ui {

class FormField;

/// Cards for the kinds of keys that are in `allowed`; the first is advised.
std::vector<Choice> keyChoices(const std::vector<std::string>& allowed);

/// Which kind of keys the CAs get.
class KeyStep : public WizardPage {
    Q_OBJECT
public:
    explicit KeyStep(BuildDraft& draft, QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;

private:
    void take();

    BuildDraft& m_draft;
    ChoiceCards* m_root;
    QComboBox* m_below;
    FormField* m_belowField;
};

}
