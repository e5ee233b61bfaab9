#pragma once

#include "core/workflows/CeremonyImport.h"
#include "ui/widgets/FormDialog.h"

namespace ui {

/// What the record of a ceremony would add to the vault, before it is taken in.
class TakeDialog : public FormDialog {
    Q_OBJECT
public:
    TakeDialog(const core::CeremonyKit& kit, const core::CeremonyImport& plan, QWidget* parent = nullptr);
};

}
