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
        {"CW-313", CORE_TEXT("core", "Number %1 of this CA is revoked already, since %2."),
            CORE_TEXT("core", "A revocation is final, and its date stands on published lists."),
            CORE_TEXT("core", "Nothing needs to be done; make a new CRL if none was made since.")},
        {"CW-312", CORE_TEXT("core", "“%1” did not issue this certificate."),
            CORE_TEXT("core", "Only the CA that issued a certificate can revoke it."),
            CORE_TEXT("core", "Name the CA that issued it.")},
        {"CW-320", CORE_TEXT("core", "“%1” may not sign revocation lists."),
            CORE_TEXT("core", "Its key usage has no cRLSign (RFC 5280 section 4.2.1.3)."),
            CORE_TEXT("core", "Renew the CA with a profile that has it.")},
        {"CW-321", CORE_TEXT("core", "The clock is behind the last CRL of “%1” (%2)."),
            CORE_TEXT("core", "Revocation lists only move forward; one that is dated earlier would be ignored."),
            CORE_TEXT("core", "Set the clock.")},
        {"CW-322", CORE_TEXT("core", "A CRL cannot be valid for %1 days."),
            CORE_TEXT("core", "It must end after it begins, and within ten years."),
            CORE_TEXT("core", "Give a number of days from 1 to 3650.")},
    };
    return rows;
}

}
