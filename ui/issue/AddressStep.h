#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"

class QCheckBox;
class QLineEdit;

namespace ui {

class FormField;
class KeyValueGrid;

/// Where certificates say that revocation can be looked up, and which names the hierarchy may certify.
class AddressStep : public WizardPage {
    Q_OBJECT
public:
    explicit AddressStep(BuildDraft& draft, QWidget* parent = nullptr);

    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;

private:
    QString address() const;
    QString addressMistake() const;
    QString domainsMistake() const;
    void refresh();

    BuildDraft& m_draft;
    QLineEdit* m_address;
    FormField* m_addressField;
    KeyValueGrid* m_preview;
    QCheckBox* m_limit;
    QLineEdit* m_domains;
    FormField* m_domainsField;
};

}
