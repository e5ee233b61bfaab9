#include "core/profiles/ShippedProfiles.h"

namespace core {

Result<Profile> shippedProfile(std::string_view id)
{
    for (const EmbeddedText& text : shippedProfileTexts())
        if (auto profile = readProfile(text.content); profile && profile->id == id) return profile;
    return failAs(ErrorCode::NotFound, "CW-260", {std::string(id), {}});
}

}
