#pragma once
#include "core/ceremony/Script.h"
#include "core/x509/Certificate.h"

namespace core {

/// What a new script says; everything else comes from the template of its type.
struct NewScript {
    std::string_view type; ///< one of shippedScriptTexts()
    std::string title;
    DistinguishedName subject; ///< of the root
    Time notBefore{}, notAfter{};
    std::string crlUrl;
    Time expires{};                          ///< the last day on which it may be carried out
    std::string previousHead;                ///< 64 hexadecimal digits; empty for a first ceremony
    std::vector<ScriptReviewer> reviewers{}; ///< who signs it before it is carried out
    std::vector<std::string> takenSubs{};    ///< names of CAs in the records before, which a new one does not get
};
/// A sample: a root of twenty years from the first day of next month on.
NewScript sampleScript(std::string_view type, Time now);
/// A reviewer by their certificate: its digest, and its common name, or the whole name where it has none.
ScriptReviewer reviewerWith(const Certificate& certificate);
/// The text, with the comments of the template. Errors: NotFound (CW-746) when nothing is shipped for the type.
Result<std::string> writeScript(const NewScript& order);

}
