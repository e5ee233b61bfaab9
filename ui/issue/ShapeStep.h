#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"

namespace ui {

class ChoiceCards;

/// One, two or three levels.
class ShapeStep : public WizardPage {
    Q_OBJECT
public:
    explicit ShapeStep(BuildDraft& draft, QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;

private:
    BuildDraft& m_draft;
    ChoiceCards* m_cards;
};

}
