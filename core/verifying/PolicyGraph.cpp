#include "core/verifying/PolicyGraph.h"
#include "core/verifying/Limits.h"

namespace core {
namespace {

void lowerTo(std::size_t& counter, const std::optional<int>& limit)
{
    if (limit && *limit >= 0) counter = std::min(counter, static_cast<std::size_t>(*limit));
}

/// What an anchor's own policies leave of the acceptable ones (RFC 5937 section 3.2).
std::vector<std::string> limitedBy(const CertificateFacts& anchor, std::vector<std::string> acceptable)
{
    if (!anchor.policies || std::ranges::contains(*anchor.policies, anyPolicy)) return acceptable;
    if (acceptable.empty()) return *anchor.policies;
    std::erase_if(
        acceptable, [&](const std::string& policy) { return !std::ranges::contains(*anchor.policies, policy); });
    if (acceptable.empty()) acceptable.emplace_back(); // nothing is acceptable any more
    return acceptable;
}

}

PolicyGraph::PolicyGraph(const PolicyQuestion& question, std::size_t certificates, const CertificateFacts* anchor)
    : m_question(question),
      m_explicit(question.needsPolicy ? 0 : certificates + 1),
      m_mapping(question.inhibitsMapping ? 0 : certificates + 1),
      m_any(question.inhibitsAny ? 0 : certificates + 1)
{
    if (std::ranges::contains(m_question.acceptable, anyPolicy)) m_question.acceptable.clear();
    if (anchor) {
        m_question.acceptable = limitedBy(*anchor, m_question.acceptable);
        lowerTo(m_explicit, anchor->requireExplicitPolicy);
        lowerTo(m_mapping, anchor->inhibitPolicyMapping);
        lowerTo(m_any, anchor->inhibitAnyPolicy);
    }
    m_levels.push_back({{std::string(anyPolicy), Node{{}, {std::string(anyPolicy)}}}});
}

bool PolicyGraph::take(const CertificateFacts& certificate, bool isLast)
{
    if (!certificate.policies || isEmpty())
        m_levels.clear();
    else
        takePolicies(certificate, m_any > 0 || (!isLast && certificate.isSelfIssued));
    const bool holds = m_explicit > 0 || !isEmpty();
    if (isLast) {
        if (m_explicit > 0) --m_explicit; // section 6.1.5 (a)
        if (certificate.requireExplicitPolicy == 0) m_explicit = 0;
        return holds;
    }
    if (!isEmpty()) takeMappings(certificate);
    lower(certificate);
    return holds;
}

/// Section 6.1.3 (d).
void PolicyGraph::takePolicies(const CertificateFacts& certificate, bool mayBeAny)
{
    const Level& above = m_levels.back();
    std::map<std::string, std::set<std::string>> expecting; // policy → nodes above that expect it
    for (const auto& [policy, node] : above)
        for (const std::string& expected : node.expected) expecting[expected].insert(policy);
    Level level;
    const bool hasAnyAbove = above.contains(std::string(anyPolicy));
    for (const std::string& policy : *certificate.policies) {
        if (policy == anyPolicy) continue;
        if (const auto parents = expecting.find(policy); parents != expecting.end())
            level[policy] = {parents->second, {policy}};
        else if (hasAnyAbove)
            level[policy] = {{std::string(anyPolicy)}, {policy}};
    }
    if (mayBeAny && std::ranges::contains(*certificate.policies, anyPolicy))
        for (const auto& [expected, parents] : expecting)
            if (!level.contains(expected)) level[expected] = {parents, {expected}};
    for (const auto& [policy, node] : level) m_links += 1 + node.parents.size();
    m_isOverLimit = m_isOverLimit || m_links > limits::policyLinks;
    if (m_isOverLimit) level.clear();
    m_levels.push_back(std::move(level));
    prune();
}

/// Section 6.1.4 (b).
void PolicyGraph::takeMappings(const CertificateFacts& certificate)
{
    if (certificate.mappings.empty()) return;
    std::map<std::string, std::set<std::string>> mapped;
    for (const PolicyMapping& mapping : certificate.mappings)
        mapped[mapping.issuerPolicy].insert(mapping.subjectPolicy);
    m_links += certificate.mappings.size();
    m_isOverLimit = m_isOverLimit || m_links > limits::policyLinks;
    Level& level = m_levels.back();
    const bool hasAny = level.contains(std::string(anyPolicy));
    for (const auto& [policy, below] : mapped) {
        const auto node = level.find(policy);
        if (m_mapping == 0) {
            if (node != level.end()) level.erase(node);
        } else if (node != level.end()) {
            node->second.expected = below;
        } else if (hasAny) {
            level[policy] = {{std::string(anyPolicy)}, below};
        }
    }
    if (m_mapping == 0) prune();
}

/// Section 6.1.4 (h) to (j).
void PolicyGraph::lower(const CertificateFacts& certificate)
{
    if (!certificate.isSelfIssued)
        for (std::size_t* counter : {&m_explicit, &m_mapping, &m_any})
            if (*counter > 0) --*counter;
    lowerTo(m_explicit, certificate.requireExplicitPolicy);
    lowerTo(m_mapping, certificate.inhibitPolicyMapping);
    lowerTo(m_any, certificate.inhibitAnyPolicy);
}

/// Nodes without children go, from the lowest level upwards.
void PolicyGraph::prune()
{
    for (std::size_t i = m_levels.size() - 1; i > 0; --i) {
        std::set<std::string> wanted;
        for (const auto& [policy, node] : m_levels[i]) wanted.insert(node.parents.begin(), node.parents.end());
        std::erase_if(m_levels[i - 1], [&](const auto& entry) { return !wanted.contains(entry.first); });
    }
    if (m_levels.front().empty()) m_levels.clear();
}

/// The policies of the graph in the words of the anchor: nodes right below "any policy" (RFC 9618 section 5.4).
std::set<std::string> PolicyGraph::authorityPolicies() const
{
    std::set<std::string> found;
    for (std::size_t i = 1; i < m_levels.size(); ++i)
        for (const auto& [policy, node] : m_levels[i])
            if (node.parents.contains(std::string(anyPolicy)) && (policy != anyPolicy || i + 1 == m_levels.size()))
                found.insert(policy);
    return found;
}

bool PolicyGraph::finish()
{
    if (isEmpty() || m_levels.size() < 2) return m_explicit > 0;
    const std::set<std::string> held = authorityPolicies();
    const bool holdsAny = held.contains(std::string(anyPolicy));
    if (m_question.acceptable.empty()) {
        m_policies.assign(held.begin(), held.end());
        if (holdsAny) m_policies = {std::string(anyPolicy)};
    } else {
        for (const std::string& policy : m_question.acceptable)
            if (!policy.empty() && (holdsAny || held.contains(policy))) m_policies.push_back(policy);
    }
    return m_explicit > 0 || !m_policies.empty();
}

}
