#pragma once

#include "ui/widgets/FormDialog.h"

#include <filesystem>
#include <vector>

namespace ui {

/// Names the files that would be replaced and asks once for all of them. confirmed() and rejected() tell the answer; Cancel is
/// where the keyboard begins.
class ReplaceQuestion : public FormDialog {
    Q_OBJECT
public:
    ReplaceQuestion(const std::vector<std::filesystem::path>& standing, QWidget* parent);
};

}
