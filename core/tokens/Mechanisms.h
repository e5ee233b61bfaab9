#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// "CKM_ECDSA"; "CKM_VENDOR_DEFINED + 0x1" or "0x1234" for one without a name.
std::string mechanismName(unsigned long type);
/// What the flags of CK_MECHANISM_INFO allow: "sign", "verify" …
std::vector<std::string_view> mechanismUses(unsigned long flags);

}
