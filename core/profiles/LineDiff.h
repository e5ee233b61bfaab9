#pragma once
#include <string_view>
#include <vector>

namespace core {

/// A line of a comparison of two texts.
struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string_view text; ///< without its end; of the texts that were compared
    bool operator==(const DiffLine&) const = default;
};
/// The longest lines in common stay, removed ones stand before added ones. Lives as long as both texts.
std::vector<DiffLine> compareLines(std::string_view before, std::string_view after);

}
