#pragma once
#include "core/base/Error.h"
#include "core/base/Finding.h"
#include <span>
#include <string>
#include <string_view>

namespace core {

/// Words for one thing that the program has to say: what happened, why (with the RFC paragraph), what to do.
/// English source texts marked with CORE_TEXT("core", …); %1, %2 … are filled with values shown by showText().
struct Wording {
    std::string_view id; ///< "CW-101"; never reused for another meaning
    std::string_view what;
    std::string_view why;
    std::string_view remedy; ///< empty only for notes that ask for nothing
};

/// Every wording of the program, ordered by id. One test demands three parts, unique ids and filled placeholders.
std::span<const Wording> wordings();
/// nullptr: no such id.
const Wording* findWording(std::string_view id);
/// The wording of an error without a rule of its own; every code has one.
const Wording& wordingOf(ErrorCode code);

/// Puts values into %1 … %9, each made visible by showText().
std::string filled(std::string_view text, std::span<const std::string> values);
/// "what why remedy" in English for the command line and logs; ends with the detail when there is one.
std::string sentence(const Error& error);
std::string sentence(const Finding& finding);

}
