#pragma once
#include "core/verifying/Engine.h"
#include "core/verifying/PathJudge.h"
#include <functional>

namespace core {

/// Looks for paths from a certificate to anchors, over every issuer of the right name, likely ones first, with all ways back.
/// First by what can be right: whoever cannot issue this, or leads to no anchor, is not tried at all.
class PathSearch {
public:
    /// Ends at every anchor of the question, or at this one alone.
    PathSearch(Engine& engine, FactsPtr target, PathRole role, FactsPtr anchor = nullptr);

    /// Hands over path after path, until `take` says false. What does not come for a limit is told to the engine.
    void run(const std::function<bool(const FactsPath&)>& take);
    /// The same over issuers of whom something is wrong already, to tell why there is no valid path; stops silently.
    void runLoosely(const std::function<bool(const FactsPath&)>& take);
    /// The longest likely way upwards where none leads to an anchor.
    FactsPath partialPath();

private:
    enum class Manner { Strict, Loose };
    bool isEnd(const CertificateFacts& certificate) const;
    bool isPossible(const CertificateFacts& issuer);
    bool fits(const CertificateFacts& issuer) const;
    std::vector<FactsPtr> everybodyAbove();
    void findReachable();
    std::vector<FactsPtr> candidates(const CertificateFacts& below) const;
    std::vector<FactsPtr> tighten(const CertificateFacts& below, std::vector<FactsPtr> issuers);
    bool isOnPath(const CertificateFacts& candidate) const;
    int penaltyOf(const CertificateFacts& below, const CertificateFacts& issuer) const;
    bool mayStand(const CertificateFacts& issuer);
    void search(const std::function<bool(const FactsPath&)>& take);
    bool spendStep();

    Engine& m_engine;
    FactsPtr m_target;
    PathRole m_role;
    FactsPtr m_anchor;
    Manner m_manner = Manner::Strict;
    std::string m_purpose;             ///< dotted
    std::map<Sha256, int> m_distances; ///< of everybody who leads to an anchor by name: how many are between
    FactsPath m_path;
    std::size_t m_steps = 0;
};

}
