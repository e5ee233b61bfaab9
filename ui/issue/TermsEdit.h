#pragma once

#include "core/profiles/IssueDraft.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class FormField;
class MomentEdit;

/// How long a certificate works, as days or as a moment in UTC that go along with one another, and its serial number; no end and a
/// typed number only where the profile grants them.
class TermsEdit : public QWidget {
    Q_OBJECT
public:
    /// The inputs are called `name`, and `name` with End, NoEnd and Serial behind it.
    TermsEdit(const QString& name, core::Clock clock, QWidget* parent = nullptr);

    /// What everybody asks about one certificate does not fit many.
    void setForMany();
    /// What the profile sets stands there then; what was chosen before is forgotten.
    void setProfile(const core::Profile& profile);
    /// Puts what was chosen into the choices; what is as the profile sets it is left open. Returns what cannot be used, which tells
    /// why; nullptr: nothing.
    QWidget* take(core::IssueChoices& choices);

signals:
    void edited();

private:
    enum class By { Days, Moment };
    QString endMistake() const;
    QString serialMistake() const;
    core::Time begin() const;
    void daysChanged();
    void endChanged();
    void noEndChanged();

    core::Clock m_clock;
    bool m_isForMany = false;
    By m_by = By::Days;
    int m_usualDays = 1;
    int m_backdateMinutes = 0;
    QSpinBox* m_days;
    MomentEdit* m_end;
    QCheckBox* m_noEnd;
    QLineEdit* m_serial;
    FormField* m_daysField;
    FormField* m_endField;
    FormField* m_serialField;
};

}
