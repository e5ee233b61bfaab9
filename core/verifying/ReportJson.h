#pragma once
#include "core/verifying/Verify.h"
#include <nlohmann/json_fwd.hpp>

/// Reports as JSON, in English and with moments as RFC 3339, the same from window and command line.
namespace core {

std::string_view nameOf(Severity severity); ///< "info", "warning", "error"
nlohmann::ordered_json jsonOf(const Finding& finding);
nlohmann::ordered_json jsonOf(const std::vector<Finding>& findings);
nlohmann::ordered_json jsonOf(const ChainReport& report);

}
