#pragma once

#include "ui/issue/BatchDraft.h"
#include "ui/issue/WizardPage.h"

class QComboBox;

namespace ui {

class PassphrasePair;
class PathField;

/// Where a table of names is the source: what keys are made for them, and where they go.
class BatchKeysStep : public WizardPage {
    Q_OBJECT
public:
    explicit BatchKeysStep(BatchDraft& draft, QWidget* parent = nullptr);

    bool isNeeded() const override { return m_draft.isTable; }
    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    void forget() override;

private:
    BatchDraft& m_draft;
    QComboBox* m_kind;
    PathField* m_folder;
    PassphrasePair* m_passphrase;
};

}
