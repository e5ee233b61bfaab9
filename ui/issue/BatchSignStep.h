#pragma once

#include "ui/issue/BatchDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

namespace ui {

class BatchTable;
class PlainLabel;
class WorkBar;

/// The signing, a hundred at a time, with Cancel between; then what became of each.
class BatchSignStep : public WizardPage {
    Q_OBJECT
public:
    BatchSignStep(BatchDraft& draft, VaultSession& session, QWidget* parent = nullptr);
    ~BatchSignStep() override;

    void load() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return true; }

signals:
    /// Certificates were made.
    void batchSigned();

private:
    void take(core::Result<BatchDraft::Result> result);

    BatchDraft& m_draft;
    VaultSession& m_session;
    std::stop_source m_stop;
    bool m_isRunning = false;
    WorkBar* m_work;
    PlainLabel* m_summary;
    PlainLabel* m_where;
    BatchTable* m_table;
};

}
