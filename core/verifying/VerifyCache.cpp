#include "core/verifying/VerifyCache.h"

namespace core {

FactsPtr VerifyCache::factsOf(const Certificate& certificate)
{
    const Sha256 digest = sha256(certificate.der());
    {
        const std::lock_guard lock(m_mutex);
        if (const FactsPtr* known = m_certificates.find(digest)) return *known;
    }
    auto facts = std::make_shared<const CertificateFacts>(certificate);
    const std::lock_guard lock(m_mutex);
    m_certificates.put(digest, facts);
    while (m_certificates.entries.size() > m_limits.certificates) m_certificates.dropLast();
    return facts;
}

/// A list that lies at the same place is the same one: its octets never change, and the one that is kept holds on to them.
CrlFactsPtr VerifyCache::knownByPlace(const Crl& crl)
{
    const auto found = m_places.find(crl.der().data());
    if (found == m_places.end() || found->second->crl.der().size() != crl.der().size()) return nullptr;
    m_lists.find(found->second->digest);
    return found->second;
}

CrlFactsPtr VerifyCache::factsOf(const Crl& crl)
{
    {
        const std::lock_guard lock(m_mutex);
        if (auto known = knownByPlace(crl)) return known;
    }
    const Sha256 digest = sha256(crl.der());
    {
        const std::lock_guard lock(m_mutex);
        if (const CrlFactsPtr* known = m_lists.find(digest)) return *known;
    }
    auto facts = std::make_shared<const CrlFacts>(crl);
    const std::lock_guard lock(m_mutex);
    if (const CrlFactsPtr* known = m_lists.find(digest)) return *known; // another thread was quicker
    if (crl.der().size() > m_limits.listOctets) return facts;
    m_lists.put(digest, facts);
    m_places[crl.der().data()] = facts;
    m_listOctets += crl.der().size();
    while (m_lists.entries.size() > m_limits.lists || m_listOctets > m_limits.listOctets) {
        const CrlFactsPtr dropped = m_lists.dropLast();
        m_places.erase(dropped->crl.der().data());
        m_listOctets -= dropped->crl.der().size();
    }
    return facts;
}

std::optional<bool> VerifyCache::signature(const Sha256& object, const Sha256& key)
{
    const std::lock_guard lock(m_mutex);
    const bool* const known = m_signatures.find({object, key});
    return known ? std::optional(*known) : std::nullopt;
}

void VerifyCache::remember(const Sha256& object, const Sha256& key, bool isRight)
{
    const std::lock_guard lock(m_mutex);
    m_signatures.put({object, key}, isRight);
    while (m_signatures.entries.size() > m_limits.signatures) m_signatures.dropLast();
}

VerifyCache::Sizes VerifyCache::sizes()
{
    const std::lock_guard lock(m_mutex);
    return {m_certificates.entries.size(), m_lists.entries.size(), m_signatures.entries.size()};
}

}
