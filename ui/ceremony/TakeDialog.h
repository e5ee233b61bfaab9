#pragma once

#include "core/workflows/CeremonyImport.h"
#include "ui/widgets/FormDialog.h"

class QLineEdit;

namespace ui {

/// What the record of a ceremony would add to the vault, before it is taken in.
class TakeDialog : public FormDialog {
    Q_OBJECT
public:
    /// What the root is called in the vault.
    enum class Naming {
        Known,
        Asked, ///< its own name is taken by another CA; that of the plan is free
    };
    TakeDialog(const core::CeremonyKit& kit, const core::CeremonyImport& plan, QWidget* parent = nullptr,
        Naming naming = Naming::Known);

    /// The name that was typed; empty: none is asked.
    std::string name() const;

private:
    void addName(const QString& taken, const std::string& free);

    QLineEdit* m_name = nullptr;
};

}
