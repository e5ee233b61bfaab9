#pragma once
#include "core/profiles/foreign/ForeignProfile.h"

/// The formats of the table in ForeignProfile.cpp.
namespace core {

bool isOpensslConfig(std::string_view content);
Result<ForeignReading> readOpensslConfig(std::string_view content, std::string_view name);

bool isCfsslConfig(std::string_view content);
Result<ForeignReading> readCfsslConfig(std::string_view content, std::string_view name);
bool isStepTemplate(std::string_view content);
Result<ForeignReading> readStepTemplate(std::string_view content, std::string_view name);
bool isXcaTemplate(std::string_view content);
Result<ForeignReading> readXcaTemplate(std::string_view content, std::string_view name);

}
