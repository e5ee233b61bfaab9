#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// A value of an Error or Finding that is words of this program itself: the window says it in its language, the command line as it
/// stands. No other value is ever taken for words, so that nobody can have his text translated.
struct ValueWord {
    std::string_view rule; ///< id of the Wording that it is a value of
    std::string_view text; ///< CORE_TEXT; %1 stands for a number or, after `isNamed`, for untrusted text
    bool isNamed = false;
};
std::span<const ValueWord> valueWords();

/// What a value is made of.
struct KnownValue {
    const ValueWord* word;
    std::string part; ///< what stands for %1; untrusted where the word is named
};
/// nullopt: no words of ours.
std::optional<KnownValue> knownValue(std::string_view rule, std::string_view value);

}
