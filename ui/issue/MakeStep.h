#pragma once

#include "ui/issue/CertificateDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/jobs/Background.h"
#include "ui/vault/VaultSession.h"

class QLineEdit;

namespace ui {

class PlainLabel;
class ReviewSheets;
class Spinner;

/// Read before signing; then the key is written, and the certificate or the request made from it.
class MakeStep : public WizardPage {
    Q_OBJECT
public:
    MakeStep(CertificateDraft& draft, VaultSession& session, Pools& pools, QWidget* parent = nullptr);

    bool isNeeded() const override { return m_draft.place != KeyPlace::OnTheServer; }
    void load() override;
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return m_draft.result.has_value() || !m_draft.requestPath.empty(); }

signals:
    void certificateSigned(qint64 row);

private:
    void preview(const core::RequestFacts& facts);
    void take(const core::Result<core::Review>& answer);
    /// For a request to carry elsewhere: nothing is made before its place is free, or the person gave it up.
    void lookAtPlace();
    void makeKey();
    void keyMade(core::Result<core::Csr> request);
    void writeRequest();
    void sign(core::Csr request);

    CertificateDraft& m_draft;
    VaultSession& m_session;
    Background m_making;
    std::optional<core::Review> m_review;
    std::optional<core::Csr> m_request; ///< of the key that was written already
    bool m_isAsking = false;
    ReviewSheets* m_sheets;
    PlainLabel* m_notes;
    Spinner* m_spinner;
    QLineEdit* m_owner;
    QWidget* m_ownerField;
    PlainLabel* m_files;
};

}
