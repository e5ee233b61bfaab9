#pragma once

#include "ui/issue/NewCaWizard.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class ChoiceCards;
class FormField;
class MomentEdit;
class Timeline;

/// Below which CA, what it is called, how long it lives, and who signs it.
class CaStep : public WizardPage {
    Q_OBJECT
public:
    CaStep(CaDraft& draft, VaultSession& session, TokensToOffer tokens, QWidget* parent = nullptr);

    void load() override;
    /// Begins to make it; the page is completed when it is recorded.
    std::optional<PageProblem> store() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return m_draft.isDone(); }

signals:
    void made(const QString& name);

private:
    void build();
    void take();
    void placeChosen();
    void listKinds();
    void parentChosen();
    void yearsChanged();
    void endChanged();
    void refresh();
    core::Result<core::NewCa> order() const;
    void create(const core::NewCa& order);
    void publish();
    void request(const core::NewCa& order);
    void finished(const std::optional<core::Error>& error);

    CaDraft& m_draft;
    VaultSession& m_session;
    std::optional<MadeCa> m_certified; ///< made here; its first CRL is still to come
    ChoiceCards* m_way;
    QComboBox* m_parent;
    FormField* m_parentField;
    QLineEdit* m_name;
    FormField* m_nameField;
    QComboBox* m_kind;
    FormField* m_kindField;
    QSpinBox* m_years;
    FormField* m_yearsField;
    MomentEdit* m_end;
    FormField* m_endField;
    TokensToOffer m_tokens;
    std::shared_ptr<std::optional<core::TokenObject>> m_onToken; ///< the key that was made there already
    QComboBox* m_place;
    FormField* m_placeField;
    QComboBox* m_key;
    QLineEdit* m_address;
    FormField* m_addressField;
    Timeline* m_timeline;
};

}
