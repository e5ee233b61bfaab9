#pragma once
#include "core/workflows/Workflows.h"

namespace core {

/// Until when keys below a strength count as good enough for signatures, and who says so.
struct AlgorithmEnd {
    int below; ///< classical strength in bits (SP 800-57 part 1, table 2)
    std::chrono::year_month_day lastDay;
    std::string_view source;
};
/// By rising strength.
std::span<const AlgorithmEnd> algorithmEnds();
/// What applies to keys of an algorithm, by its id ("rsa:2048"); nullptr: no end is in sight, or the algorithm is unknown.
const AlgorithmEnd* endOfAlgorithm(std::string_view id);

/// A CA whose certificate lasts longer than its key counts as strong enough; urgent when that time is over. None for a CA that
/// is revoked, has ended, or has no certificate.
std::optional<Task> ageingTask(const CaRow& ca, Time now);

}
