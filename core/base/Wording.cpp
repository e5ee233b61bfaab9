#include "core/base/Wording.h"
#include "core/base/Display.h"
#include "core/base/wording/Topics.h"
#include <algorithm>

namespace core {

namespace {

std::string sentence(const Wording& wording, std::span<const std::string> values)
{
    std::string text;
    for (const std::string_view part : {wording.what, wording.why, wording.remedy}) {
        if (part.empty()) continue;
        if (!text.empty()) text += ' ';
        text += filled(part, values);
    }
    return text;
}

}

std::span<const Wording> wordings()
{
    static const std::vector<Wording> all = [] {
        std::vector<Wording> joined;
        for (const auto topic :
            {wording::general(), wording::paths(), wording::comparing(), wording::requests(), wording::profiles(),
                wording::issuing(), wording::workflows(), wording::revocation(), wording::storage(), wording::vault(),
                wording::people(), wording::tokens(), wording::tokenUse(), wording::tokenKeys(), wording::ceremony(),
                wording::ceremonyRun(), wording::review(), wording::ceremonyLimits(), wording::record(),
                wording::rollover(), wording::paper(), wording::formats(), wording::verification(), wording::linting()})
            joined.insert(joined.end(), topic.begin(), topic.end());
        std::ranges::stable_sort(joined, {}, &Wording::id);
        return joined;
    }();
    return all;
}

const Wording* findWording(std::string_view id)
{
    const auto all = wordings();
    const auto found = std::ranges::lower_bound(all, id, {}, &Wording::id);
    return found != all.end() && found->id == id ? &*found : nullptr;
}

const Wording& wordingOf(ErrorCode code)
{
    const auto all = wording::general();
    const auto index = static_cast<std::size_t>(code);
    return index < all.size() ? all[index] : all[static_cast<std::size_t>(ErrorCode::Internal)];
}

std::string filled(std::string_view text, std::span<const std::string> values)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isPlaceholder =
            text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
        if (!isPlaceholder) {
            result += text[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(text[++at] - '1');
        result += index < values.size() ? showText(values[index]) : std::string("?");
    }
    return result;
}

std::string sentence(const Error& error)
{
    const Wording* own = findWording(error.rule);
    std::string text = sentence(own ? *own : wordingOf(error.code), error.values);
    if (!error.detail.empty()) text += " (" + showText(error.detail) + ")";
    return text;
}

std::string sentence(const Finding& finding)
{
    if (const Wording* own = findWording(finding.rule)) return sentence(*own, finding.values);
    std::string text = finding.rule;
    for (const std::string& value : finding.values) text += " " + showText(value);
    return text;
}

}
