#pragma once

#include "ui/issue/CertificateDraft.h"
#include "ui/issue/WizardPage.h"

class QLineEdit;

namespace ui {

class ChoiceCards;
class PassphrasePair;
class PathField;

/// Which kind of key, and the locked file it goes into.
class KeyFileStep : public WizardPage {
    Q_OBJECT
public:
    explicit KeyFileStep(CertificateDraft& draft, QWidget* parent = nullptr);

    bool isNeeded() const override { return m_draft.place != KeyPlace::OnTheServer; }
    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    void forget() override;

private:
    QWidget* makeAttributes();

    CertificateDraft& m_draft;
    ChoiceCards* m_kind;
    PathField* m_path;
    PassphrasePair* m_passphrase;
    QLineEdit* m_unstructuredName;
    QLineEdit* m_challenge;
    QWidget* m_attributes;
    std::vector<std::string> m_shown;
};

}
