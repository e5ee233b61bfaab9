#include "core/base/Limits.h"
#include "core/crypto/SecretSharing.h"
#include <algorithm>
#include <cstdlib>

using namespace core;

namespace {

/// One share a line.
std::vector<Secret> sharesIn(ByteView input)
{
    constexpr std::size_t most = 20;
    std::vector<Secret> shares;
    while (!input.empty() && shares.size() < most) {
        const auto end = std::ranges::find(input, '\n');
        const auto length = static_cast<std::size_t>(end - input.begin());
        shares.emplace_back(input.first(length));
        input = input.subspan(std::min(length + 1, input.size()));
    }
    return shares;
}

}

/// Words that somebody types, who may have read them wrong or made them up. What they give can be split again, and those shares give
/// the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::vector<Secret> shares = sharesIn({data, size});
    for (const Secret& share : shares) static_cast<void>(placeOf(share));
    const auto secret = joinShares(shares);
    if (!secret) return 0;
    const auto split = splitSecret(*secret, 2, 2);
    if (!split) return 0;
    const auto again = joinShares(*split);
    if (!again || !equalInConstantTime(again->view(), secret->view())) std::abort();
    return 0;
}
