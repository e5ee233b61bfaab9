#pragma once
#include <string>
#include <vector>

namespace core {

enum class Severity { Info, Warning, Error };

/// What lint, profile check and verification say about a content. Never a failure of the call itself.
struct Finding {
    std::string rule; ///< id of a Wording, e.g. "CW-204"
    Severity severity = Severity::Error;
    std::string place;               ///< field or extension it is about, e.g. "subjectAltName"
    std::vector<std::string> values; ///< fill the wording's %1, %2 …; untrusted text
};

}
