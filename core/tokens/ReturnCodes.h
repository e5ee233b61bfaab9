#pragma once
#include "core/base/Error.h"
#include <span>
#include <string>
#include <string_view>

namespace core {

/// What a PKCS#11 function returned (3.0, section 5.1), and what that means for people.
struct ReturnCode {
    unsigned long value;
    std::string_view name; ///< "CKR_PIN_LOCKED"
    std::string_view rule; ///< id of the Wording with cause and remedy; its %1 is the name
    ErrorCode code;
};

/// All there are, by number; CKR_OK is not among them.
std::span<const ReturnCode> returnCodes();
/// "CKR_PIN_LOCKED"; "CKR_VENDOR_DEFINED + 0x5" or "0x1234" for one that PKCS#11 does not define.
std::string returnCodeName(unsigned long value);
/// The error for a function that did not return CKR_OK; `doing` is technical: "C_GetTokenInfo".
Error tokenError(unsigned long value, std::string_view doing);

}
