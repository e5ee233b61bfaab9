#include "core/verifying/PathSearch.h"

namespace core {
namespace {

constexpr std::size_t longestPath = 20;
constexpr std::size_t mostPaths = 100;
constexpr int mostSteps = 2000; ///< candidates looked at, each with one signature check

/// Depth-first search with backtracking.
class Search {
public:
    explicit Search(const VerifyOptions& options) : m_options(options) {}

    void from(const Certificate& target)
    {
        m_path = {target};
        extend();
    }
    std::vector<Path> takeFound() { return std::move(m_found); }

private:
    bool isAnchor(const Certificate& certificate) const
    {
        return std::ranges::contains(m_options.anchors, certificate);
    }

    /// A name with a key appears once on a path (RFC 4158 section 2.4.2).
    bool isOnPath(const Certificate& candidate) const
    {
        return std::ranges::any_of(m_path, [&](const Certificate& other) {
            return other.spki() == candidate.spki() && other.subject() == candidate.subject();
        });
    }

    /// How well a candidate fits as issuer: 0 not at all.
    int fitOf(const Certificate& below, const Certificate& candidate)
    {
        if (!candidate.subject().matches(below.issuer()) || isOnPath(candidate)) return 0;
        ++m_steps;
        const bool hasSigned = candidate.publicKey() && below.isSignedBy(*candidate.publicKey());
        const Bytes wanted = below.authorityKeyIdentifier();
        const Bytes own = candidate.subjectKeyIdentifier();
        const bool isNamed = wanted.empty() || own.empty() || wanted == own;
        const bool isValid = candidate.validity().contains(m_options.at);
        return 1 + (hasSigned ? 8 : 0) + (isNamed ? 4 : 0) + (isAnchor(candidate) ? 2 : 0) + (isValid ? 1 : 0);
    }

    std::vector<Certificate> issuersOf(const Certificate& below)
    {
        std::vector<std::pair<int, Certificate>> rated;
        for (const auto* list : {&m_options.anchors, &m_options.untrusted})
            for (const Certificate& candidate : *list)
                if (const int fit = m_steps < mostSteps ? fitOf(below, candidate) : 0; fit > 0)
                    rated.emplace_back(fit, candidate);
        std::ranges::stable_sort(rated, std::greater<>{}, [](const auto& entry) { return entry.first; });
        std::vector<Certificate> issuers;
        for (const auto& [fit, candidate] : rated)
            if (fit > 8 || rated.front().first <= 8) // once a signature fits, those that do not are out
                if (!std::ranges::contains(issuers, candidate)) issuers.push_back(candidate);
        return issuers;
    }

    void extend()
    {
        if (isAnchor(m_path.back())) {
            m_found.push_back(m_path);
            return;
        }
        if (m_path.size() >= longestPath) return;
        for (const Certificate& issuer : issuersOf(Certificate(m_path.back()))) {
            if (m_found.size() >= mostPaths || m_steps >= mostSteps) return;
            m_path.push_back(issuer);
            extend();
            m_path.pop_back();
        }
    }

    const VerifyOptions& m_options;
    Path m_path;
    std::vector<Path> m_found;
    int m_steps = 0;
};

}

std::vector<Path> findPaths(const Certificate& target, const VerifyOptions& options)
{
    Search search(options);
    search.from(target);
    return search.takeFound();
}

}
