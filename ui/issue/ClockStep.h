#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"

#include <QTimer>

class QCheckBox;

namespace ui {

class Card;
class PlainLabel;

/// Whether a clock cannot be right: before this program was made, or decades after.
bool isPlainlyWrong(core::Time time);

/// "Is this time right?": certificates carry it for their whole life.
class ClockStep : public WizardPage {
    Q_OBJECT
public:
    ClockStep(BuildDraft& draft, core::VaultContext context, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QString nextText() const override;

private:
    void tick();

    BuildDraft& m_draft;
    core::VaultContext m_context;
    QTimer m_timer;
    PlainLabel* m_time;
    PlainLabel* m_local;
    Card* m_doubt;
    QCheckBox* m_confirm;
};

}
