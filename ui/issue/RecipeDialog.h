#pragma once

#include "core/profiles/RequestRecipe.h"
#include "ui/widgets/FormDialog.h"

class QComboBox;
class QLineEdit;

namespace ui {

class FormField;
class PlainLabel;

/// Tells the other side how to make a request that a profile grants: files and commands for the program they have.
class RecipeDialog : public FormDialog {
    Q_OBJECT
public:
    explicit RecipeDialog(core::Profile profile, QWidget* parent = nullptr);

    /// Everything to be handed on, as plain text; empty while a field is wrong.
    QString text() const { return m_text; }

private:
    void refresh();
    /// Shows one block of the answer under a heading of its own.
    QString block(const core::RequestRecipe& recipe) const;

    core::Profile m_profile;
    QComboBox* m_tool;
    QLineEdit* m_subject;
    QLineEdit* m_names;
    FormField* m_subjectField;
    FormField* m_namesField;
    PlainLabel* m_shown;
    QString m_text;
};

}
