#pragma once
#include <string>
#include <string_view>

namespace core {

/// A text in UTF-8 with its letters in lower case, for comparing what people typed: Latin, Greek and Cyrillic ones, ß as ss. Everything
/// else stays as it is, accents that are characters of their own and malformed octets too.
std::string foldedCase(std::string_view utf8);

}
