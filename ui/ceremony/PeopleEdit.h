#pragma once

#include "core/ceremony/engine/Dialog.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class FormField;
class PassphraseEdit;
class PlainLabel;

/// Who takes part: one person after the other is typed in, with roles, the kind of document that was shown, and a PIN chosen for this
/// day. Those whom the script names only choose their PIN.
class PeopleEdit : public QWidget {
    Q_OBJECT
public:
    enum class Way {
        Enrol,  ///< anybody can be added
        Return, ///< of those who were there before, whoever is back
    };
    /// `name` begins the objectNames of its inputs.
    explicit PeopleEdit(const QString& name, QWidget* parent = nullptr);

    /// Who is known already; PINs are chosen anew.
    void setPeople(const std::vector<core::Participant>& people, Way way);
    /// Somebody is in, and nobody is left without a PIN but those who stay away.
    bool isComplete() const;
    /// With copies of the PINs, so that a refusal costs nobody a second typing.
    std::vector<core::Enrolment> enrolments() const;
    QWidget* firstInput() const;
    /// Wipes every PIN; whoever was in chooses one anew.
    void clearPins();

signals:
    void edited();

private:
    void build();
    void addInputs(QVBoxLayout& column);
    void addRoles(QVBoxLayout& column);
    QString mistake() const;
    void check();
    void take();
    void choose(std::size_t index);
    void drop(std::size_t index);
    void showList();
    void goToNext();

    QString m_name;
    Way m_way = Way::Enrol;
    std::vector<core::Enrolment> m_people; ///< an empty PIN: not chosen yet, or not here
    std::size_t m_chosen = 0;              ///< behind the last one: somebody new
    QLineEdit *m_person = nullptr, *m_department = nullptr, *m_organisation = nullptr, *m_document = nullptr;
    std::map<core::Role, QCheckBox*> m_roles;
    PassphraseEdit *m_pin = nullptr, *m_again = nullptr;
    QPushButton* m_take = nullptr;
    PlainLabel* m_problem = nullptr;
    QVBoxLayout* m_list = nullptr;
};

/// What is wrong with a PIN that somebody chose; empty: nothing.
QString newPinProblem(const PassphraseEdit& pin, const PassphraseEdit& again);

/// "Witness, Custodian"
QString rolesText(const std::vector<core::Role>& roles);

}
