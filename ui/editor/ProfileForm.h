#pragma once

#include "core/profiles/Profile.h"
#include "core/profiles/ProfileLanguage.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace ui {

class ExtensionList;
class FieldSet;
class PlainLabel;
class SubjectForm;

/// A profile file as a form, made from the table of its language. The text is the truth: the form shows what stands there, and what
/// is changed in the form is changed in the text and nowhere else.
class ProfileForm : public QWidget {
    Q_OBJECT
public:
    explicit ProfileForm(QWidget* parent = nullptr);

    /// Shows what the text says. Of a text that is no TOML nothing can be told: the form waits, disabled.
    void setText(const std::string& toml);
    /// Says at its field what is wrong; nullptr: nothing is.
    void showMistake(const core::Error* error);
    /// Brings a section to view and gives it the keyboard.
    void showSection(std::string_view name);

signals:
    /// The text with what was changed in the form. `joins`: it goes on with the change before, letter by letter.
    void changed(const std::string& toml, bool joins);
    /// The text is written so that this change has no place in it.
    void refused(const core::Error& error);

private:
    struct Part {
        const core::ProfileSection* section;
        FieldSet* fields = nullptr;
        core::FieldValues known; ///< what the text says
    };
    void addSection(const core::ProfileSection& section, QVBoxLayout& column);
    void fill();
    void takeFields(Part& part);
    void takeExtensions();
    /// `what`: of changes that belong together; empty: of none.
    void change(const std::string& what, const std::function<core::Result<std::string>(std::string_view)>& edit);

    std::vector<Part> m_parts;
    std::vector<std::vector<core::ExtensionField>> m_fields; ///< what the sets of inputs are made from
    SubjectForm* m_subject = nullptr;
    ExtensionList* m_extensions = nullptr;
    QWidget* m_sections;
    PlainLabel* m_waiting;
    core::Profile m_profile; ///< as much as can be read
    std::string m_text;
    std::string m_base;     ///< the text before the changes that belong together
    std::string m_produced; ///< the text after them
    std::string m_what;
    bool m_isFilling = false;
};

}
