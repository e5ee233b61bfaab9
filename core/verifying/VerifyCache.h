#pragma once
#include "core/verifying/Facts.h"
#include <list>
#include <map>
#include <mutex>

namespace core {

/// How much a VerifyCache keeps.
struct CacheLimits {
    std::size_t certificates = 512;
    std::size_t lists = 64;
    std::size_t listOctets = std::size_t{256} << 20;
    std::size_t signatures = 4096;
};

/// What stays true of octets whenever they are looked at: what is in them, and whether a key made their signature. Dates, scopes,
/// trust and revocation are never kept. Signatures are found by SHA-256 of the complete object and of the key; what was used least
/// lately goes first. Used by several threads at once.
class VerifyCache {
public:
    explicit VerifyCache(const CacheLimits& limits = {}) : m_limits(limits) {}

    FactsPtr factsOf(const Certificate& certificate);
    CrlFactsPtr factsOf(const Crl& crl);
    /// Nothing: not known.
    std::optional<bool> signature(const Sha256& object, const Sha256& key);
    void remember(const Sha256& object, const Sha256& key, bool isRight);

    /// For tests: how many of each are kept.
    struct Sizes {
        std::size_t certificates, lists, signatures;
    };
    Sizes sizes();

private:
    template <typename Key, typename Value>
    struct Recent {
        std::list<std::pair<Key, Value>> entries; ///< the latest first
        std::map<Key, typename std::list<std::pair<Key, Value>>::iterator> places;

        Value* find(const Key& key)
        {
            const auto place = places.find(key);
            if (place == places.end()) return nullptr;
            entries.splice(entries.begin(), entries, place->second);
            return &entries.front().second;
        }
        void put(const Key& key, Value value)
        {
            if (Value* const known = find(key)) {
                *known = std::move(value);
                return;
            }
            entries.emplace_front(key, std::move(value));
            places[key] = entries.begin();
        }
        Value dropLast()
        {
            Value dropped = std::move(entries.back().second);
            places.erase(entries.back().first);
            entries.pop_back();
            return dropped;
        }
    };
    CrlFactsPtr knownByPlace(const Crl& crl);

    CacheLimits m_limits;
    std::mutex m_mutex;
    Recent<Sha256, FactsPtr> m_certificates;
    Recent<Sha256, CrlFactsPtr> m_lists;
    std::map<const std::uint8_t*, CrlFactsPtr>
        m_places; ///< of lists that are kept, whose octets thus stay where they are
    std::size_t m_listOctets = 0;
    Recent<std::pair<Sha256, Sha256>, bool> m_signatures;
};

}
