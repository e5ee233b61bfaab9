#include "ui/shares/ShareWords.h"

#include "core/crypto/SecretSharing.h"

#include <algorithm>
#include <vector>

namespace ui {

std::span<const std::string_view> shareWords()
{
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> list;
        for (std::string_view text = core::shareWordTexts().front().content; !text.empty();) {
            const auto end = text.find('\n');
            list.push_back(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        return list;
    }();
    return all;
}

std::span<const std::string_view> shareWordsWith(std::string_view prefix)
{
    const auto [from, to] = std::ranges::equal_range(
        shareWords(), prefix, {}, [&](std::string_view word) { return word.substr(0, prefix.size()); });
    return {from, to};
}

ShareNumbers::ShareNumbers(std::size_t count) : m_octets(count * 2) { std::ranges::fill(m_octets.span(), 0xFF); }

ShareNumbers::ShareNumbers(core::ByteView share)
{
    const std::string_view text(reinterpret_cast<const char*>(share.data()), share.size());
    const auto wordAt = [&](std::size_t from) {
        return text.substr(from, std::min(text.find(' ', from), text.size()) - from);
    };
    std::size_t count = 0;
    for (std::size_t from = 0; from < text.size(); from += wordAt(from).size() + 1) ++count;
    *this = ShareNumbers(count);
    std::size_t place = 0;
    for (std::size_t from = 0; from < text.size(); from += wordAt(from).size() + 1, ++place) {
        const auto found = std::ranges::lower_bound(shareWords(), wordAt(from));
        if (found != shareWords().end() && *found == wordAt(from))
            set(place, static_cast<std::uint16_t>(found - shareWords().begin()));
    }
}

std::uint16_t ShareNumbers::at(std::size_t place) const
{
    const core::ByteView octets = m_octets.view();
    return static_cast<std::uint16_t>(octets[place * 2] << 8 | octets[place * 2 + 1]);
}

void ShareNumbers::set(std::size_t place, std::uint16_t number)
{
    m_octets.span()[place * 2] = static_cast<std::uint8_t>(number >> 8);
    m_octets.span()[place * 2 + 1] = static_cast<std::uint8_t>(number);
}

bool ShareNumbers::isComplete() const
{
    for (std::size_t place = 0; place < size(); ++place)
        if (at(place) == none) return false;
    return size() > 0;
}

core::Secret ShareNumbers::text() const
{
    constexpr std::size_t longestWord = 16;
    core::Secret text(std::max<std::size_t>(1, size() * longestWord));
    std::size_t used = 0;
    for (std::size_t place = 0; place < size(); ++place) {
        if (at(place) == none) continue;
        if (used > 0) text.span()[used++] = ' ';
        const std::string_view word = shareWords()[at(place)];
        std::ranges::copy(word, text.span().begin() + static_cast<std::ptrdiff_t>(used));
        used += word.size();
    }
    return core::Secret(text.view().first(used));
}

}
