#include "core/verifying/PathSearch.h"
#include "core/verifying/Limits.h"
#include "core/verifying/PathNames.h"
#include "core/x509/ObjectIdentifiers.h"

namespace core {
namespace {

/// How well a candidate fits as issuer by what can be seen without its key.
struct Likeness {
    int identifier; ///< 2: named; 1: nobody is; 0: another one is
    bool isAnchor, isValid;
    Time from;
    auto operator<=>(const Likeness&) const = default;
};

}

PathSearch::PathSearch(Engine& engine, FactsPtr target, PathRole role, FactsPtr anchor)
    : m_engine(engine), m_target(std::move(target)), m_role(role), m_anchor(std::move(anchor)),
      m_purpose(role == PathRole::Target ? oidOfName(engine.options.purpose) : std::string())
{
}

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

/// From the anchors downwards: everybody whose issuer, by name, leads to one.
void PathSearch::findReachable()
{
    m_reachable.clear();
    std::map<std::string, std::vector<FactsPtr>> issuedBy;
    std::vector<FactsPtr> next;
    for (const FactsPtr& each : m_engine.known()) {
        if (m_manner == Manner::Strict && !isPossible(*each)) continue;
        if (isEnd(*each)) {
            m_reachable.insert(each->digest);
            next.push_back(each);
        } else {
            issuedBy[each->issuerKey].push_back(each);
        }
    }
    while (!next.empty()) {
        const FactsPtr reached = next.back();
        next.pop_back();
        const auto below = issuedBy.find(reached->subjectKey);
        if (below == issuedBy.end()) continue;
        const auto certificates = std::move(below->second);
        issuedBy.erase(below);
        for (const FactsPtr& each : certificates)
            if (m_reachable.insert(each->digest).second) next.push_back(each);
    }
}

/// A name with a key appears once on a path (RFC 4158 section 2.4.2).
bool PathSearch::isOnPath(const CertificateFacts& candidate) const
{
    return std::ranges::any_of(m_path, [&](const FactsPtr& other) {
        return other->subjectKey == candidate.subjectKey &&
            other->certificate.spki() == candidate.certificate.spki();
    });
}

/// Issuers by name that lead to an anchor, likely ones first.
std::vector<FactsPtr> PathSearch::candidates(const CertificateFacts& below) const
{
    std::vector<std::pair<Likeness, FactsPtr>> rated;
    for (const FactsPtr& issuer : m_engine.withSubject(below.issuerKey)) {
        if (!m_reachable.contains(issuer->digest) || isOnPath(*issuer)) continue;
        const Bytes& own = issuer->subjectKeyIdentifier;
        const bool isUnnamed = below.authorityKeyIdentifier.empty() || own.empty();
        const Validity& validity = issuer->certificate.validity();
        rated.emplace_back(Likeness{isUnnamed ? 1 : below.authorityKeyIdentifier == own ? 2 : 0, isEnd(*issuer),
                               validity.contains(m_engine.options.at), validity.notBefore},
            issuer);
    }
    std::ranges::stable_sort(rated, std::greater<>{}, [](const auto& entry) { return entry.first; });
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

/// False: enough.
bool PathSearch::extend(const std::function<bool(const FactsPath&)>& take)
{
    const FactsPtr below = m_path.back();
    if (isEnd(*below)) return take(m_path);
    if (m_path.size() >= limits::pathCertificates) {
        if (m_manner == Manner::Strict)
            m_engine.reach("CW-036", limits::pathCertificates);
        return true;
    }
    for (const FactsPtr& issuer : tighten(*below, candidates(*below))) {
        if (!spendStep()) return false;
        if (m_manner == Manner::Strict &&
            (!fits(*issuer) ||
                m_engine.signature(*below, *issuer).value_or(SignatureAnswer::Right) != SignatureAnswer::Right))
            continue;
        m_path.push_back(issuer);
        const bool goesOn = extend(take);
        m_path.pop_back();
        if (!goesOn) return false;
    }
    return true;
}

void PathSearch::run(const std::function<bool(const FactsPath&)>& take)
{
    m_manner = Manner::Strict;
    m_steps = 0;
    findReachable();
    m_path = {m_target};
    extend(take);
}

void PathSearch::runLoosely(const std::function<bool(const FactsPath&)>& take)
{
    m_manner = Manner::Loose;
    m_steps = 0;
    findReachable();
    m_path = {m_target};
    extend(take);
}

FactsPath PathSearch::partialPath()
{
    m_manner = Manner::Loose;
    for (const FactsPtr& each : m_engine.known()) m_reachable.insert(each->digest);
    m_path = {m_target};
    while (m_path.size() < limits::pathCertificates && !isEnd(*m_path.back())) {
        const auto issuers = tighten(*m_path.back(), candidates(*m_path.back()));
        if (issuers.empty() || (m_path.back()->isSelfIssued && m_path.size() > 1)) break;
        m_path.push_back(issuers.front());
    }
    return m_path;
}

}
