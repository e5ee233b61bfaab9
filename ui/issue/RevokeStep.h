#pragma once

#include "ui/issue/RevokeDialog.h"

class QCheckBox;
class QDateEdit;

namespace ui {

class ChoiceCards;
class PlainLabel;

/// Why, since when, and what stops working.
class RevokeStep : public WizardPage {
    Q_OBJECT
public:
    RevokeStep(RevokeDraft& draft, VaultSession& session, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    ButtonRole nextRole() const override { return ButtonRole::Danger; }
    bool isPointOfNoReturn() const override { return m_draft.isDone; }

signals:
    void revoked();

private:
    core::CrlEntry entry() const;

    RevokeDraft& m_draft;
    VaultSession& m_session;
    ChoiceCards* m_reason;
    QCheckBox* m_earlier;
    QDateEdit* m_since;
    PlainLabel* m_consequence;
};

/// It is revoked; the world learns it from the next CRL.
class RevokedStep : public WizardPage {
    Q_OBJECT
public:
    explicit RevokedStep(RevokeDraft& draft, QWidget* parent = nullptr);

    std::optional<PageProblem> store() override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return true; }
    QString otherText() const override;
    void other() override { emit closeWanted(); }

signals:
    void crlWanted();
    void closeWanted();

private:
    RevokeDraft& m_draft;
};

}
