#pragma once

#include "core/profiles/Profile.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;
class QSpinBox;

namespace ui {

class ExtensionList;

/// A profile to change, or to make another one of: its words, its lifetime and its extensions. What comes of it is a profile
/// file that goes the same way as one from a disk: it is tried, shown, and taken in.
class ProfileEditDialog : public FormDialog {
    Q_OBJECT
public:
    ProfileEditDialog(core::Profile profile, QWidget* parent);

    /// The file; whether it can be read is for core to say.
    std::string toml() const;

private:
    QLineEdit* addLine(const char* name, const QString& label, const std::string& text, const QString& hint);
    QSpinBox* addDays(const char* name, const QString& label, int days);
    void check();

    core::Profile m_profile;
    QLineEdit* m_id;
    QLineEdit* m_title;
    QLineEdit* m_goodFor;
    QLineEdit* m_notGoodFor;
    QSpinBox* m_days;
    QSpinBox* m_mostDays;
    ExtensionList* m_extensions;
};

}
