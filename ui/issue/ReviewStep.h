#pragma once

#include "ui/issue/SignDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/vault/VaultSession.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class Chip;
class DecisionTable;
class FormField;
class PlainLabel;

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

signals:
    void refuseWanted();
    /// A certificate was signed: its row in the vault.
    void certificateSigned(qint64 row);

private:
    void build();
    QWidget* makeChoices();
    void fillProfiles();
    void fillIssuers();
    void profileChosen();
    const core::Profile& profile() const;
    std::optional<PageProblem> takeNames();
    void askAgain();
    void take(const core::Result<Review>& answer);
    void sign();

    SignDraft& m_draft;
    VaultSession& m_session;
    std::vector<core::Profile> m_profiles;
    std::optional<Review> m_review;
    std::optional<core::Finding> m_suggestion;
    std::size_t m_suggested = 0;
    int m_asked = 0; ///< newest question; older answers are dropped
    bool m_isAsking = false;
    QTimer m_soon;
    Chip* m_proof;
    Chip* m_key;
    PlainLabel* m_source;
    QComboBox* m_profile;
    QComboBox* m_issuer;
    QSpinBox* m_days;
    PlainLabel* m_why;
    DecisionTable* m_table;
    Chip* m_lint;
    PlainLabel* m_notes;
    QCheckBox* m_changeNames;
    QLineEdit* m_names;
    FormField* m_namesField;
    QLineEdit* m_owner;
    QLineEdit* m_note;
};

}
