#pragma once

#include "core/base/Clock.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;

namespace ui {

class FormField;

/// Asks why a clock that is far from the vault's last entry is right all the same.
class ClockDialog : public FormDialog {
    Q_OBJECT
public:
    ClockDialog(core::Time now, core::Time lastEntry, QWidget* parent = nullptr);

    /// Never empty after confirmed().
    QString reason() const;

private:
    void check();

    QLineEdit* m_reason;
    FormField* m_field;
};

}
