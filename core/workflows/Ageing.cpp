#include "core/workflows/Ageing.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

using std::chrono::December;
using std::chrono::year;

constexpr std::array ends{
    AlgorithmEnd{112, year(2013) / December / 31, "NIST SP 800-131A"},
    AlgorithmEnd{128, year(2030) / December / 31, "NIST SP 800-57"},
};

/// 0: unknown. Sizes of RSA that the program does not make come with CAs of elsewhere.
int strengthOf(std::string_view id)
{
    constexpr std::string_view rsa = "rsa:";
    if (const auto known = findKeyAlgorithm(id)) return (*known)->strength;
    if (!id.starts_with(rsa)) return 0;
    int bits = 0;
    std::from_chars(id.data() + rsa.size(), id.data() + id.size(), bits);
    return bits >= 3072 ? 128 : bits >= 2048 ? 112 : 80;
}

}

std::span<const AlgorithmEnd> algorithmEnds() { return ends; }

const AlgorithmEnd* endOfAlgorithm(std::string_view id)
{
    const int strength = strengthOf(id);
    const auto* const found =
        std::ranges::find_if(ends, [strength](const AlgorithmEnd& end) { return strength < end.below; });
    return strength == 0 || found == ends.end() ? nullptr : found;
}

std::optional<Task> ageingTask(const CaRow& ca, Time now)
{
    if (!ca.certificate || ca.certificate->revocation || now > ca.certificate->validity.notAfter) return std::nullopt;
    const AlgorithmEnd* end = endOfAlgorithm(ca.certificate->algorithm);
    if (!end) return std::nullopt;
    const Time over = std::chrono::sys_days(end->lastDay) + std::chrono::days(1) - std::chrono::seconds(1);
    if (ca.certificate->validity.notAfter <= over) return std::nullopt;
    return Task{.kind = Task::Kind::AlgorithmAgeing,
        .isUrgent = now > over,
        .subject = ca.name,
        .due = over,
        .row = ca.id,
        .algorithm = ca.certificate->algorithm};
}

}
