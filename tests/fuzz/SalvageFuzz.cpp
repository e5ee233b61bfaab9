#include "core/crypto/Digest.h"
#include "core/vault/Salvage.h"
#include <algorithm>
#include <cstdlib>
#include <set>

using namespace core;

/// Vaults that a disk or a person has damaged. Whatever is found is there once, and a key is the one that it says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Salvage found = salvageContent({data, size});
    std::set<Bytes> seen;
    const auto isOnce = [&seen](const auto& each) { return seen.insert(copyOf(each.object.der())).second; };
    const bool areDistinct = std::ranges::all_of(found.certificates, isOnce) &&
        std::ranges::all_of(found.crls, isOnce) && std::ranges::all_of(found.requests, isOnce);
    const bool areFilled = std::ranges::none_of(
        found.keys, [](const SalvagedKey& each) { return each.key.spki.empty() || each.key.sealed.empty(); });
    if (!areDistinct || !areFilled) std::abort();
    return 0;
}
