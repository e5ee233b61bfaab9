#include "core/profiles/LineDiff.h"
#include <algorithm>

namespace core {
namespace {

std::vector<std::string_view> linesIn(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// How many lines two texts have in common, from each pair of places to their ends.
class Common {
public:
    Common(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
        : m_width(after.size() + 1), m_counts((before.size() + 1) * m_width)
    {
        for (std::size_t i = before.size(); i-- > 0;)
            for (std::size_t j = after.size(); j-- > 0;)
                m_counts[i * m_width + j] =
                    before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::size_t at(std::size_t i, std::size_t j) const { return m_counts[i * m_width + j]; }

private:
    std::size_t m_width;
    std::vector<std::size_t> m_counts;
};

}

std::vector<DiffLine> compareLines(std::string_view before, std::string_view after)
{
    using Kind = DiffLine::Kind;
    const auto one = linesIn(before);
    const auto other = linesIn(after);
    const auto start = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
    std::size_t end = 0;
    while (
        end < std::min(one.size(), other.size()) - start && one[one.size() - 1 - end] == other[other.size() - 1 - end])
        ++end;
    const auto middleOf = [&](const std::vector<std::string_view>& lines) {
        return std::vector(
            lines.begin() + static_cast<std::ptrdiff_t>(start), lines.end() - static_cast<std::ptrdiff_t>(end));
    };
    const auto gone = middleOf(one);
    const auto come = middleOf(other);
    const Common common(gone, come);
    std::vector<DiffLine> result;
    for (std::size_t i = 0; i < start; ++i) result.push_back({Kind::Same, one[i]});
    for (std::size_t i = 0, j = 0; i < gone.size() || j < come.size();) {
        if (i < gone.size() && j < come.size() && gone[i] == come[j]) {
            result.push_back({Kind::Same, gone[i++]});
            ++j;
        } else if (i < gone.size() && (j == come.size() || common.at(i + 1, j) >= common.at(i, j + 1))) {
            result.push_back({Kind::Removed, gone[i++]});
        } else {
            result.push_back({Kind::Added, come[j++]});
        }
    }
    for (std::size_t i = one.size() - end; i < one.size(); ++i) result.push_back({Kind::Same, one[i]});
    return result;
}

}
