#pragma once

#include "ui/issue/CertificateDraft.h"
#include "ui/issue/WizardPage.h"

class QComboBox;

namespace ui {

class PlainLabel;

/// The command that makes key and request on the server.
class CommandStep : public WizardPage {
    Q_OBJECT
public:
    explicit CommandStep(CertificateDraft& draft, QWidget* parent = nullptr);

    bool isNeeded() const override { return m_draft.place == KeyPlace::OnTheServer; }
    void load() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return false; }

private:
    void refresh();

    CertificateDraft& m_draft;
    QComboBox* m_kind;
    PlainLabel* m_command;
};

}
