#include "core/verifying/PathSearch.h"
#include "core/verifying/Limits.h"
#include "core/verifying/PathNames.h"
#include "core/x509/ObjectIdentifiers.h"
#include <queue>

namespace core {
namespace {

/// A path on its way up: what it costs already, and its place in the order in which paths were begun.
struct Begun {
    int cost = 0;
    std::size_t order = 0;
    FactsPath path;
    int penalty = 0; ///< of all issuers on it

    bool operator<(const Begun& other) const { return std::tie(cost, order) > std::tie(other.cost, other.order); }
};

}

PathSearch::PathSearch(Engine& engine, FactsPtr target, PathRole role, FactsPtr anchor)
    : m_engine(engine),
      m_target(std::move(target)),
      m_role(role),
      m_anchor(std::move(anchor)),
      m_purpose(role == PathRole::Target ? oidOfName(engine.options.purpose) : std::string())
{}

bool PathSearch::isEnd(const CertificateFacts& certificate) const
{
    return m_anchor ? certificate.digest == m_anchor->digest : m_engine.isAnchor(certificate);
}

/// Whether a certificate can issue anything on a valid path, wherever it stands.
bool PathSearch::isPossible(const CertificateFacts& issuer)
{
    const bool isTop = isEnd(issuer);
    if (!issuer.certificate.validity().contains(m_engine.options.at)) return false;
    if (!isTop && (!issuer.isCa || !issuer.mayUse("keyCertSign"))) return false;
    if (isTop && !m_engine.options.usesAnchorConstraints) return true;
    if (!m_purpose.empty() && !isForPurpose(issuer, m_purpose)) return false;
    return hasBrokenConstraints(issuer) || !nameBreach(m_engine, issuer, *m_target);
}

/// Whether what limits this issuer allows the path below it.
bool PathSearch::fits(const CertificateFacts& issuer) const
{
    if (isEnd(issuer) && !m_engine.options.usesAnchorConstraints) return true;
    std::size_t below = 0;
    for (std::size_t i = 1; i < m_path.size(); ++i) below += m_path[i]->isSelfIssued ? 0 : 1;
    if (issuer.pathLength && std::cmp_greater(below, *issuer.pathLength)) return false;
    if (hasBrokenConstraints(issuer)) return true; // judged later, once
    for (std::size_t i = 1; i < m_path.size(); ++i)
        if (!m_path[i]->isSelfIssued && nameBreach(m_engine, issuer, *m_path[i])) return false;
    return true;
}

/// Everybody who is, by name, above the target.
std::vector<FactsPtr> PathSearch::everybodyAbove()
{
    std::vector<FactsPtr> all;
    std::set<std::string> names{m_target->issuerKey};
    std::vector<std::string> next{m_target->issuerKey};
    while (!next.empty()) {
        const std::string name = std::move(next.back());
        next.pop_back();
        for (const FactsPtr& each : m_engine.withSubject(name)) {
            all.push_back(each);
            if (names.insert(each->issuerKey).second) next.push_back(each->issuerKey);
        }
    }
    return all;
}

/// From the anchors downwards: everybody whose issuer, by name, leads to one.
void PathSearch::findReachable()
{
    m_distances.clear();
    std::map<std::string, std::vector<FactsPtr>> issuedBy;
    std::vector<FactsPtr> next;
    for (const FactsPtr& each : everybodyAbove()) {
        if (m_manner == Manner::Strict && !isPossible(*each)) continue;
        if (isEnd(*each)) {
            m_distances.emplace(each->digest, 0);
            next.push_back(each);
        } else {
            issuedBy[each->issuerKey].push_back(each);
        }
    }
    for (std::size_t i = 0; i < next.size(); ++i) { // grows while it is walked through: nearest ones first
        const FactsPtr reached = next[i];
        const auto below = issuedBy.find(reached->subjectKey);
        if (below == issuedBy.end()) continue;
        const auto certificates = std::move(below->second);
        issuedBy.erase(below);
        for (const FactsPtr& each : certificates)
            if (m_distances.emplace(each->digest, m_distances.at(reached->digest) + 1).second) next.push_back(each);
    }
}

/// A name with a key appears once on a path (RFC 4158 section 2.4.2).
bool PathSearch::isOnPath(const CertificateFacts& candidate) const
{
    return std::ranges::any_of(m_path, [&](const FactsPtr& other) {
        return other->subjectKey == candidate.subjectKey && other->certificate.spki() == candidate.certificate.spki();
    });
}

/// How little a candidate looks like the issuer, by what can be seen without its key, in certificates of detour.
int PathSearch::penaltyOf(const CertificateFacts& below, const CertificateFacts& issuer) const
{
    const Bytes& own = issuer.subjectKeyIdentifier;
    const bool isUnnamed = below.authorityKeyIdentifier.empty() || own.empty();
    const int ofName = isUnnamed ? 1 : below.authorityKeyIdentifier == own ? 0 : 4;
    return ofName + (issuer.certificate.validity().contains(m_engine.options.at) ? 0 : 2);
}

/// Issuers by name that lead to an anchor, likely ones first.
std::vector<FactsPtr> PathSearch::candidates(const CertificateFacts& below) const
{
    std::vector<std::pair<int, FactsPtr>> rated;
    for (const FactsPtr& issuer : m_engine.withSubject(below.issuerKey)) {
        const auto distance = m_distances.find(issuer->digest);
        if (distance != m_distances.end() && !isOnPath(*issuer))
            rated.emplace_back(distance->second + penaltyOf(below, *issuer), issuer);
    }
    std::ranges::stable_sort(rated, {}, [](const auto& entry) { return entry.first; });
    std::vector<FactsPtr> issuers;
    for (auto& [likeness, issuer] : rated) issuers.push_back(std::move(issuer));
    return issuers;
}

bool PathSearch::spendStep()
{
    const std::size_t most = m_manner == Manner::Strict ? limits::searchSteps : limits::reportSteps;
    if (++m_steps <= most) return true;
    if (m_manner == Manner::Strict) m_engine.reach("CW-034", most);
    return false;
}

/// Without what can be seen to be wrong; loosely: those whose key made the signature, or all where nobody's did.
std::vector<FactsPtr> PathSearch::tighten(const CertificateFacts& below, std::vector<FactsPtr> issuers)
{
    if (m_manner == Manner::Strict) return issuers;
    std::vector<FactsPtr> signers;
    for (const FactsPtr& issuer : issuers)
        if (m_engine.signature(below, *issuer).value_or(SignatureAnswer::Right) == SignatureAnswer::Right)
            signers.push_back(issuer);
    return signers.empty() ? issuers : signers;
}

/// Whether an issuer can stand on top of the path so far.
bool PathSearch::mayStand(const CertificateFacts& issuer)
{
    if (m_manner == Manner::Loose) return true;
    return fits(issuer) &&
        m_engine.signature(*m_path.back(), issuer).value_or(SignatureAnswer::Right) == SignatureAnswer::Right;
}

/// The cheapest path first: short ones, of issuers that look like it.
void PathSearch::search(const std::function<bool(const FactsPath&)>& take)
{
    m_steps = 0;
    findReachable();
    std::priority_queue<Begun> begun;
    begun.push({0, 0, {m_target}, 0});
    for (std::size_t order = 1; !begun.empty();) {
        const Begun top = begun.top();
        begun.pop();
        m_path = top.path;
        if (isEnd(*m_path.back())) {
            if (!take(m_path)) return;
            continue;
        }
        if (m_path.size() >= limits::pathCertificates) {
            if (m_manner == Manner::Strict) m_engine.reach("CW-036", limits::pathCertificates);
            continue;
        }
        for (const FactsPtr& issuer : tighten(*m_path.back(), candidates(*m_path.back()))) {
            if (!spendStep()) return;
            if (!mayStand(*issuer)) continue;
            Begun next{0, order++, m_path, top.penalty + penaltyOf(*m_path.back(), *issuer)};
            next.path.push_back(issuer);
            next.cost = static_cast<int>(next.path.size()) + m_distances.at(issuer->digest) + next.penalty;
            begun.push(std::move(next));
        }
    }
}

void PathSearch::run(const std::function<bool(const FactsPath&)>& take)
{
    m_manner = Manner::Strict;
    search(take);
}

void PathSearch::runLoosely(const std::function<bool(const FactsPath&)>& take)
{
    m_manner = Manner::Loose;
    search(take);
}

FactsPath PathSearch::partialPath()
{
    m_manner = Manner::Loose;
    for (const FactsPtr& each : everybodyAbove()) m_distances.emplace(each->digest, 0);
    m_path = {m_target};
    while (m_path.size() < limits::pathCertificates && !isEnd(*m_path.back())) {
        const auto issuers = tighten(*m_path.back(), candidates(*m_path.back()));
        if (issuers.empty() || (m_path.back()->isSelfIssued && m_path.size() > 1)) break;
        m_path.push_back(issuers.front());
    }
    return m_path;
}

}
