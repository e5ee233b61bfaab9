#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace core::linting {

/// A signature algorithm that must not be used any more: collisions were found for its digest.
struct WeakAlgorithm {
    std::string_view oid;
    std::string_view name;
};
inline constexpr std::array weakAlgorithms{
    WeakAlgorithm{"1.2.840.113549.1.1.2", "md2WithRSAEncryption"},
    WeakAlgorithm{"1.2.840.113549.1.1.3", "md4WithRSAEncryption"},
    WeakAlgorithm{"1.2.840.113549.1.1.4", "md5WithRSAEncryption"},
    WeakAlgorithm{"1.2.840.113549.1.1.5", "sha1WithRSAEncryption"},
    WeakAlgorithm{"1.3.14.3.2.29", "sha1WithRSA"},
    WeakAlgorithm{"1.2.840.10040.4.3", "dsa-with-SHA1"},
    WeakAlgorithm{"1.2.840.10045.4.1", "ecdsa-with-SHA1"},
};
/// Its name; empty: not one of these.
inline std::string_view weakSignature(std::string_view oid)
{
    const auto* const found = std::ranges::find(weakAlgorithms, oid, &WeakAlgorithm::oid);
    return found == weakAlgorithms.end() ? std::string_view{} : found->name;
}

}
