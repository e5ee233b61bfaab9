#pragma once

#include "core/vault/Seal.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;

namespace ui {

class FormField;

/// The words of a seal just made, to be written down.
class SealDialog : public FormDialog {
    Q_OBJECT
public:
    explicit SealDialog(const core::Seal& seal, QWidget* parent = nullptr);
};

/// Asks for the words of a seal that was kept on paper.
class SealQuestion : public FormDialog {
    Q_OBJECT
public:
    explicit SealQuestion(QWidget* parent = nullptr);

    /// The octets that were typed; only after confirmed().
    core::Bytes octets() const;

private:
    void check();

    QLineEdit* m_words;
    FormField* m_field;
};

}
