#pragma once

#include "ui/widgets/FormDialog.h"

namespace ui {

/// What this program is, and the versions that a report needs.
class AboutDialog : public FormDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

}
