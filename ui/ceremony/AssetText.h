#pragma once

#include <QString>

#include <string>

namespace ui {

/// What a ceremony leaves, in words: "Token backup" for "token:backup", "Void shares" for "void-shares-1".
QString assetText(const std::string& asset);

}
