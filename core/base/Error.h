#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Stable causes that a caller may branch on.
enum class ErrorCode {
    Malformed,        ///< input that cannot be read as what it should be
    Unsupported,      ///< understood, but not offered by this program
    NotFound,         ///< no such CA, certificate, request, profile …
    Ambiguous,        ///< a selector that fits more than one object; a mistake in the call
    Usage,            ///< arguments that do not fit together; a mistake in the call
    Refused,          ///< a rule forbids it; `rule` names which
    WrongPassphrase,  ///< the passphrase opens neither vault nor file
    Locked,           ///< the vault is locked, or another program holds it for writing
    TokenUnavailable, ///< no such token, or it does not answer
    Storage,          ///< the file system or SQLite said no
    Cancelled,        ///< the user stopped it; silent
    Internal,         ///< our mistake
};

/// Why something could not be done. Words for people stand in core/base/Wording.h, found by `rule`.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string rule;                ///< id of a Wording such as "CW-204"; empty: the code's own wording
    std::vector<std::string> values; ///< what the wording's %1, %2 … stand for; untrusted text
    std::string detail;              ///< technical English for the log and the "details" box
};

}
