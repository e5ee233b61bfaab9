#pragma once

#include "core/profiles/IssueDraft.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class NameEdit;

/// The names of a certificate to be, changed where they stand: a line for the common name, one for each further name, each with
/// what profile and issuer say to it. Folded away until somebody wants to change them.
class NamesEditor : public QWidget {
    Q_OBJECT
public:
    explicit NamesEditor(QWidget* parent = nullptr);

    /// What was asked for; throws away what was typed.
    void setAsked(const core::RequestFacts& facts);
    /// What the profile has a place for; what it has none for cannot be changed.
    void setRule(const core::Profile& profile);
    /// The verdicts on what was typed.
    void setVerdicts(const core::IssueDraft& draft);

    /// Puts what was changed into the choices, and what was not changed out of them. The first name that cannot be read is
    /// returned; its line says why.
    QWidget* take(core::IssueChoices& choices);
    bool isOpen() const;
    /// The line whose name stops the issuance, while it can be changed; nullptr: none.
    QWidget* badLine() const { return isOpen() ? m_bad : nullptr; }

signals:
    void edited();

private:
    NameEdit* addLine(const QString& text);
    void removeLine(NameEdit* line);
    void setOpen(bool isOpen);
    void touched(bool& isChanged);
    void orderTabs();

    core::DistinguishedName m_subject;
    std::vector<core::GeneralName> m_asked;
    bool m_isSubjectChanged = false;
    bool m_areNamesChanged = false;
    QPushButton* m_open;
    QWidget* m_body;
    NameEdit* m_commonName;
    QVBoxLayout* m_column;
    std::vector<NameEdit*> m_lines;
    QPushButton* m_add;
    QPushButton* m_undo;
    QPointer<QWidget> m_bad;
};

}
