#pragma once

#include "ui/issue/SignDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace ui {

class Chip;
class IssuerBox;
class NamesEditor;
class PlainLabel;
class ReviewSheets;
class TermsEdit;

/// A request beside what would be issued for it; profile, CA, days and names can be changed, and the answer follows.
class ReviewStep : public WizardPage {
    Q_OBJECT
public:
    ReviewStep(SignDraft& draft, VaultSession& session, QWidget* parent = nullptr);

    void load() override;
    /// Begins to sign; the page is completed when it is recorded.
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    QString otherText() const override;
    void other() override { emit refuseWanted(); }
    bool isPointOfNoReturn() const override { return m_draft.result.has_value(); }

    /// Why the request would be refused, in plain lines; for the answer to its sender.
    QString reasons() const;
    /// How many certificates there are for the same names and for the same key.
    void setEarlier(const std::vector<core::EarlierCertificate>& earlier);

signals:
    void refuseWanted();
    /// A certificate was signed: its row in the vault.
    void certificateSigned(qint64 row);

private:
    void build();
    void showRequest();
    QWidget* makeChoices();
    void fillProfiles();
    void fillIssuers();
    void issuerChosen();
    /// The profile that the CA offers first; -1: none that is offered here.
    int defaultProfile() const;
    void profileChosen();
    const core::Profile& profile() const;
    void askAgain();
    void take(const core::Result<core::Review>& answer);
    /// The rows above a name grow and shrink with what is said of it.
    void keepTypingInView();
    void sign();

    SignDraft& m_draft;
    VaultSession& m_session;
    std::vector<core::Profile> m_profiles;
    std::optional<core::Review> m_review;
    std::optional<core::Finding> m_suggestion;
    std::size_t m_suggested = 0;
    int m_revision = -1; ///< of the draft that is shown
    int m_asked = 0;     ///< newest question; older answers are dropped
    bool m_isAsking = false;
    bool m_isProfileChosen = false; ///< by hand, or by an old certificate
    QTimer m_soon;
    Chip* m_proof;
    Chip* m_key;
    PlainLabel* m_source;
    QComboBox* m_profile;
    IssuerBox* m_issuer;
    TermsEdit* m_terms;
    PlainLabel* m_why;
    ReviewSheets* m_sheets;
    NamesEditor* m_names;
    QWidget* m_badName = nullptr; ///< what cannot be read as a name
    QWidget* m_badTerm = nullptr; ///< an end or a serial number that cannot be used
    Chip* m_lint;
    PlainLabel* m_notes;
    PlainLabel* m_earlier;
    PlainLabel* m_remarks;
    QLineEdit* m_owner;
    QLineEdit* m_note;
};

}
