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
    KeyStep(BuildDraft& draft, std::vector<SeenToken> tokens, QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;

private:
    std::optional<SeenToken> tokenOf(const QComboBox& place) const;
    void offerRootKeys();
    void offerKeysBelow(const QString& wanted);

    BuildDraft& m_draft;
    std::vector<SeenToken> m_tokens;
    QComboBox* m_rootPlace;
    FormField* m_rootPlaceField;
    ChoiceCards* m_root;
    QComboBox* m_belowPlace;
    FormField* m_belowPlaceField;
    QComboBox* m_below;
    FormField* m_belowField;
};

}
