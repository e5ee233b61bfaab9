#pragma once
#include "core/verifying/Facts.h"
#include <map>
#include <set>

namespace core {

inline constexpr std::string_view anyPolicy = "2.5.29.32.0";

/// What of the question concerns policies (RFC 5280 section 6.1.1 (c), (e), (f), (g)).
struct PolicyQuestion {
    std::vector<std::string> acceptable; ///< empty: any
    bool needsPolicy = false, inhibitsMapping = false, inhibitsAny = false;
};

/// Policy processing of one path by the valid policy graph of RFC 9618: each policy is one node a level, however many parents it
/// has, so that certificates made to be slow stay quick.
class PolicyGraph {
public:
    /// `certificates`: those below the anchor. `anchor`: one whose policies limit the acceptable ones (RFC 5937); nullptr: none.
    PolicyGraph(const PolicyQuestion& question, std::size_t certificates, const CertificateFacts* anchor);

    /// Takes the next certificate, from the anchor downwards (sections 6.1.3 (d) to (f) and 6.1.4 (a), (b), (h) to (j)).
    /// False: no policy is left although one is demanded.
    bool take(const CertificateFacts& certificate, bool isLast);
    /// Section 6.1.5 (a), (b), (g) after the last one. False as above.
    bool finish();
    /// After finish(): the user-constrained-policy-set; "2.5.29.32.0" alone stands for any.
    const std::vector<std::string>& policies() const { return m_policies; }
    bool isOverLimit() const { return m_isOverLimit; }
    std::size_t explicitPolicy() const { return m_explicit; }

private:
    struct Node {
        std::set<std::string> parents;  ///< policies of the level above
        std::set<std::string> expected; ///< expected_policy_set
    };
    using Level = std::map<std::string, Node>;

    void takePolicies(const CertificateFacts& certificate, bool mayBeAny);
    void takeMappings(const CertificateFacts& certificate);
    void lower(const CertificateFacts& certificate);
    void prune();
    std::set<std::string> authorityPolicies() const;
    bool isEmpty() const { return m_levels.empty() || m_levels.back().empty(); }

    PolicyQuestion m_question;
    std::vector<Level> m_levels; ///< empty: no policy holds
    std::size_t m_explicit, m_mapping, m_any;
    std::size_t m_links = 0;
    bool m_isOverLimit = false;
    std::vector<std::string> m_policies;
};

}
