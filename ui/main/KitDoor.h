#pragma once

#include "ui/main/Desk.h"

#include <filesystem>

namespace ui {

class RecordDialog;

/// Takes the kit that a dialog shows into the open vault, after showing what that adds; says in the dialog why not. The desk outlives
/// the window's dialogs.
void takeKitIn(const Desk& desk, RecordDialog& dialog, const std::filesystem::path& kit);

}
