#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/TokenKey.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

#include <functional>
#include <map>
#include <vector>

class QVBoxLayout;

namespace ui {

class Spinner;

/// Vault, CAs, first CRLs, backup: done one after the other, each with its tick when it is recorded. What failed can be tried
/// again; what is done stays done.
class WorkStep : public WizardPage {
    Q_OBJECT
public:
    WorkStep(BuildDraft& draft, VaultSession& session, TokensToOffer tokens, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return m_done > 0; }

private:
    using Done = VaultSession::Done;
    struct Job {
        QString title;
        QString facts; ///< what was really recorded; shown with the tick
        std::function<void(Done)> start;
    };
    void plan();
    void makeCa(std::size_t place, const Done& done);
    void makeCrl(std::size_t place, const Done& done);
    void makeBackup(const Done& done);
    void go();
    void went(const core::Result<void>& result);
    QString newFacts() const;
    void refresh();

    BuildDraft& m_draft;
    VaultSession& m_session;
    TokensToOffer m_tokens;
    std::map<std::size_t, KeyOnToken> m_onTokens; ///< by place of the CA
    std::vector<Job> m_jobs;
    std::size_t m_done = 0;
    std::int64_t m_eventsBefore = 0;
    bool m_isRunning = false;
    QVBoxLayout* m_list;
    Spinner* m_spinner;
};

}
