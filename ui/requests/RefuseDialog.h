#pragma once

#include "core/vault/Rows.h"
#include "ui/widgets/FormDialog.h"

class QPlainTextEdit;

namespace ui {

/// Asks why a request is refused.
class RefuseDialog : public FormDialog {
    Q_OBJECT
public:
    RefuseDialog(const core::RequestRow& row, QWidget* parent);

    QString reason() const; ///< without spaces around it; empty: none was given

private:
    QPlainTextEdit* m_reason;
};

}
