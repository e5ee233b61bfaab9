#pragma once

#include "ui/issue/SignDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

class QPlainTextEdit;

namespace ui {

/// Refuses a request: an answer to its sender, which is kept with the request as the reason.
class RefuseStep : public WizardPage {
    Q_OBJECT
public:
    RefuseStep(SignDraft& draft, VaultSession& session, QWidget* parent = nullptr);

    void setReasons(const QString& reasons);
    bool isNeeded() const override { return m_isWanted; }
    void setWanted(bool wanted) { m_isWanted = wanted; }
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    ButtonRole nextRole() const override { return ButtonRole::Danger; }

signals:
    void refused();

private:
    SignDraft& m_draft;
    VaultSession& m_session;
    QPlainTextEdit* m_answer;
    bool m_isWanted = false;
};

}
