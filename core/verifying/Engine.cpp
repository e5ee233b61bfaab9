#include "core/verifying/Engine.h"
#include "core/verifying/Limits.h"

namespace core {

Engine::Engine(const VerifyOptions& asked)
    : options(asked), m_cache(asked.cache ? asked.cache : std::make_shared<VerifyCache>())
{
    std::set<Sha256> seen;
    for (const Certificate& certificate : options.without) seen.insert(sha256(certificate.der()));
    for (const auto* list : {&options.anchors, &options.untrusted})
        for (const Certificate& certificate : *list) {
            const Sha256 digest = sha256(certificate.der());
            if (!seen.insert(digest).second) continue;
            if (list == &options.anchors) m_anchors.insert(digest);
            m_bySubject[nameKey(certificate.subject())].certificates.push_back(&certificate);
        }
    for (const OcspResponse& response : options.ocspResponses) m_responses.emplace_back(response);
    for (const Crl& crl : options.crls) m_lists.push_back(m_cache->factsOf(crl));
    std::ranges::stable_sort(m_lists, std::greater<>{}, [](const CrlFactsPtr& list) { return list->crl.thisUpdate(); });
}

const std::vector<FactsPtr>& Engine::withSubject(const std::string& subjectKey)
{
    static const std::vector<FactsPtr> none;
    const auto found = m_bySubject.find(subjectKey);
    if (found == m_bySubject.end()) return none;
    Named& named = found->second;
    while (named.facts.size() < named.certificates.size())
        named.facts.push_back(factsOf(*named.certificates[named.facts.size()]));
    return named.facts;
}

const Sha256& Engine::keyDigest(const PublicKey& key)
{
    const auto known = m_keyDigests.find(key.handle());
    if (known != m_keyDigests.end() && known->second.first == key) return known->second.second;
    return m_keyDigests.insert_or_assign(key.handle(), std::pair(key, sha256(key.spki()))).first->second.second;
}

SignatureAnswer Engine::signature(const Sha256& object, const SignedView& view, const PublicKey& key)
{
    const std::pair id(object, keyDigest(key));
    if (const auto known = m_signatures.find(id); known != m_signatures.end()) return known->second;
    const bool isKept = object != target;
    if (const auto kept = isKept ? m_cache->signature(id.first, id.second) : std::nullopt)
        return m_signatures[id] = *kept ? SignatureAnswer::Right : SignatureAnswer::Wrong;
    m_signatureWork += signatureCost(view, key);
    const SignatureAnswer answer = checkSignature(view, key);
    if (isKept && answer != SignatureAnswer::UnknownAlgorithm)
        m_cache->remember(id.first, id.second, answer == SignatureAnswer::Right);
    return m_signatures[id] = answer;
}

std::optional<SignatureAnswer> Engine::signature(const CertificateFacts& below, const CertificateFacts& issuer)
{
    const auto key = workingKey(issuer, nullptr);
    if (!key) return std::nullopt;
    if (m_signatureWork > limits::signatureWork) {
        reach(rowOf(Rule::SearchLimit).id, limits::signatureWork);
        return std::nullopt;
    }
    return signature(below.digest, below.signedView, *key);
}

bool Engine::spendComparisons(std::size_t count)
{
    if (m_comparisons + count > limits::nameComparisons) return false;
    m_comparisons += count;
    return true;
}

bool Engine::spendList()
{
    if (++m_listsTried <= limits::listsTried) return true;
    reach("CW-037", limits::listsTried);
    return false;
}

void Engine::reach(std::string_view rule, std::size_t most)
{
    if (!m_limit) m_limit = LimitReached{rule, most};
}

}
