#pragma once
#include "core/crypto/Key.h"
#include <QtGlobal>
#include <vector>

namespace test {

/// Takes many seconds to make a key or a signature; left to the full run, CERTWRIGHT_TEST_ALL.
inline bool isSlow(const core::KeyAlgorithm& algorithm)
{
    if (algorithm.family == core::KeyFamily::SlhDsa) return algorithm.id.ends_with('s') && algorithm.strength > 128;
    return algorithm.bits > 4096;
}

/// The kinds of keys that are tried in this run, in the order of the table.
inline std::vector<const core::KeyAlgorithm*> triedAlgorithms()
{
    std::vector<const core::KeyAlgorithm*> tried;
    for (const core::KeyAlgorithm& algorithm : core::keyAlgorithms())
        if (!isSlow(algorithm) || qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL")) tried.push_back(&algorithm);
    return tried;
}

}
