#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> revocation()
{
    static const std::vector<Wording> rows{
        {"CW-310", CORE_TEXT("core", "“%1” is no reason for a revocation."),
         CORE_TEXT("core", "The reasons are: %2 (RFC 5280 section 5.3.1)."),
         CORE_TEXT("core", "Choose one of them.")},
        {"CW-311", CORE_TEXT("core", "The certificate %1 cannot be listed as “removeFromCRL”."),
         CORE_TEXT("core", "That reason belongs into delta lists only (RFC 5280 section 5.3.1)."),
         CORE_TEXT("core", "Leave the certificate out of the list, or give another reason.")},
    };
    return rows;
}

}
