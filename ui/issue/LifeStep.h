#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/look/Tones.h"

#include <vector>

class QLineEdit;
class QSpinBox;

namespace ui {

class FormField;
class MessageStrip;
class MomentEdit;
class Timeline;

/// Whose hierarchy it is, what the CAs are called, how long they live.
class LifeStep : public WizardPage {
    Q_OBJECT
public:
    LifeStep(BuildDraft& draft, core::Clock clock, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;

private:
    /// Name and life of one CA.
    struct Row {
        QWidget* line;
        FormField* nameField;
        QLineEdit* name;
        FormField* yearsField;
        QSpinBox* years;
        FormField* endField;
        MomentEdit* end;
        PlannedCa HierarchyPlan::* ca;
        Tone tone;
    };
    void addRow(const QString& id, const QString& label, PlannedCa HierarchyPlan::* ca, int mostYears, Tone tone);
    std::vector<Row*> shownRows();
    void listen(const Row& row);
    void propose();
    void refresh();
    void shorten();

    BuildDraft& m_draft;
    core::Clock m_clock;
    QLineEdit* m_organisation;
    FormField* m_organisationField;
    QLineEdit* m_country;
    FormField* m_countryField;
    std::vector<Row> m_rows;
    Timeline* m_timeline;
    MessageStrip* m_outlives;
};

}
