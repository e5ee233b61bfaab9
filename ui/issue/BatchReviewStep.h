#pragma once

#include "ui/issue/BatchDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

class QCheckBox;

namespace ui {

class BatchTable;
class PathField;
class PlainLabel;
class WorkBar;

/// Every request with its verdict, before anything is signed, and the folder that the certificates go to.
class BatchReviewStep : public WizardPage {
    Q_OBJECT
public:
    BatchReviewStep(BatchDraft& draft, VaultSession& session, QThreadPool& computing, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;

private:
    void judgeNames();
    void judge(core::Result<std::vector<core::BatchRequest>> requests);
    void take(core::Result<core::BatchReport> report);
    void refresh();
    bool isBusy() const { return m_reading.isRunning() || m_judging->isRunning(); }
    std::size_t countToWrite() const;

    BatchDraft& m_draft;
    VaultSession& m_session;
    Background m_reading;
    Background* m_judging;
    BatchTable* m_lines;
    WorkBar* m_work;
    PlainLabel* m_summary;
    PathField* m_folder;
    QCheckBox* m_replace;
};

}
