#pragma once
#include "core/ceremony/Script.h"

namespace core {

/// What a new script says; everything else comes from the template of its type.
struct NewScript {
    std::string_view type; ///< one of shippedScriptTexts()
    std::string title;
    DistinguishedName subject; ///< of the root
    Time notBefore{}, notAfter{};
    std::string crlUrl;
    Time expires{};           ///< the last day on which it may be carried out
    std::string previousHead; ///< 64 hexadecimal digits; empty for a first ceremony
};
/// A sample: a root of twenty years from the first day of next month on.
NewScript sampleScript(std::string_view type, Time now);
/// The text, with the comments of the template. Errors: NotFound (CW-746) when nothing is shipped for the type.
Result<std::string> writeScript(const NewScript& order);

}
