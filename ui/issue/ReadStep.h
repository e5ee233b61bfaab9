#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/jobs/Background.h"

class QCheckBox;
class QVBoxLayout;

namespace ui {

class Spinner;

/// The whole certificates, read before anything is signed.
class ReadStep : public WizardPage {
    Q_OBJECT
public:
    ReadStep(BuildDraft& draft, core::VaultContext context, QThreadPool& computing, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;

private:
    void take(core::Result<std::vector<Rehearsed>> rehearsed);
    void refresh();
    void addSheet(const Rehearsed& rehearsed);

    BuildDraft& m_draft;
    core::VaultContext m_context;
    Background m_rehearsal;
    std::vector<Rehearsed> m_rehearsed;
    Spinner* m_spinner;
    QCheckBox* m_standard;
    QVBoxLayout* m_sheets;
    QCheckBox* m_read;
};

}
