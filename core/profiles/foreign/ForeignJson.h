#pragma once
#include "core/base/Result.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A value in a JSON file (RFC 8259), with the line on which it begins.
struct ForeignJson {
    enum class Kind { Null, Flag, Number, Text, List, Object };
    Kind kind = Kind::Null;
    std::size_t line = 0; ///< of its key, or of itself in a list
    std::string key{};
    std::string text{}; ///< of a text, number ("-5", as written) or flag ("true")
    std::vector<ForeignJson> members{};

    /// nullptr: there is none of that name. Of several the last counts.
    const ForeignJson* find(std::string_view name) const;
    bool isTrue() const { return kind == Kind::Flag && text == "true"; }
    /// The texts of a list, or the one text; nullopt: something else is in there.
    std::optional<std::vector<std::string>> texts() const;
    /// As a line for people: "a, b".
    std::string shown() const;
};

/// At most 256 KiB, 32 levels, 5000 values. `formatName` is for errors: Malformed (CW-644) with the line, Refused (CW-645).
Result<ForeignJson> readForeignJson(std::string_view text, std::string_view formatName);

}
