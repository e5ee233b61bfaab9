#include "core/tokens/KeyOrigin.h"
#include "core/base/Text.h"

namespace core {

std::string_view originOf(const TokenKeyAttributes& is)
{
    const auto yes = [](std::optional<bool> value) { return value.value_or(false); };
    if (is.local == false)
        return yes(is.extractable)
            ? CORE_TEXT("core", "brought here from elsewhere, so others may have it, and it may leave again")
            : CORE_TEXT("core", "brought here from elsewhere, so others may have it; it cannot leave again");
    if (!is.local) return CORE_TEXT("core", "the token does not say where it was born");
    if (is.sensitive == false) return CORE_TEXT("core", "born here, but it can be read in the clear");
    if (yes(is.extractable))
        return CORE_TEXT("core", "born here, but it may leave, wrapped under a key of another token");
    if (is.neverExtractable == false) return CORE_TEXT("core", "born here; it cannot leave now, but once could");
    if (is.alwaysSensitive == false)
        return CORE_TEXT("core", "born here and cannot leave, but once could be read in the clear");
    if (!is.neverExtractable || !is.alwaysSensitive)
        return CORE_TEXT("core", "born here; the token does not say whether it could leave");
    return CORE_TEXT("core", "born here and cannot leave");
}

bool isBornToStay(const TokenKeyAttributes& is)
{
    return is.local == true && is.neverExtractable == true && is.alwaysSensitive == true;
}

}
