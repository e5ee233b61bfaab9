#include "app/cli/Arguments.h"
#include <charconv>

namespace cli {

std::optional<std::string> Arguments::find(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() || found->second.empty() ? std::nullopt : std::optional(found->second.back());
}

std::vector<std::string> Arguments::all(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::vector<std::string>{} : found->second;
}

core::Result<std::optional<int>> Arguments::number(std::string_view name, int least, int most) const
{
    const auto text = find(name);
    if (!text) return std::nullopt;
    int value = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (failure != std::errc{} || end != text->data() + text->size() || value < least || value > most)
        return core::failAs(core::ErrorCode::Usage, "CW-909",
            {std::string(name), *text, "a whole number from " + std::to_string(least) + " to " + std::to_string(most)});
    return value;
}

core::Result<std::optional<core::Time>> Arguments::time(std::string_view name) const
{
    const auto text = find(name);
    if (!text) return std::nullopt;
    return asUsage(core::readTime(*text));
}

}
