#include "core/x509/EndOfValidity.h"

namespace core {

Result<Time> readEnd(std::string_view text)
{
    constexpr std::size_t lengthOfDay = 10; // YYYY-MM-DD
    if (text == "none") return noWellDefinedEnd;
    const auto time = readTime(text);
    if (!time || *time > noWellDefinedEnd) return failAs(ErrorCode::Malformed, "CW-319", {std::string(text)});
    return text.size() == lengthOfDay ? *time + std::chrono::days(1) - std::chrono::seconds(1) : *time;
}

}
