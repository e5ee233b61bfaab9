#pragma once
#include "core/verifying/OcspFacts.h"
#include "core/verifying/Signatures.h"
#include "core/verifying/Verify.h"
#include "core/verifying/VerifyCache.h"
#include <map>
#include <set>

namespace core {

/// Certificates from the target to an anchor.
using FactsPath = std::vector<FactsPtr>;

/// What a limit was reached of; the first one is told.
struct LimitReached {
    std::string_view rule; ///< id of its Wording
    std::size_t most = 0;
};

/// One question while it is being answered: all that was given, decoded; what was found out on the way; what may still be spent.
/// Used by one thread; borrows the options.
class Engine {
public:
    explicit Engine(const VerifyOptions& asked);

    const VerifyOptions& options;
    FactsPtr factsOf(const Certificate& certificate) { return m_cache->factsOf(certificate); }
    /// Everybody of this name who is known and not assumed not to exist, anchors first; decoded when first asked for.
    const std::vector<FactsPtr>& withSubject(const std::string& subjectKey);
    const std::vector<CrlFactsPtr>& lists() const { return m_lists; }
    bool isAnchor(const CertificateFacts& certificate) const { return m_anchors.contains(certificate.digest); }
    const std::vector<OcspFacts>& responses() const { return m_responses; }
    bool checksRevocation() const
    {
        return options.checkRevocation || !options.crls.empty() || !options.ocspResponses.empty();
    }

    /// Whether `key` made this signature. Answers of other objects than the target are kept from question to question.
    SignatureAnswer signature(const Sha256& object, const SignedView& view, const PublicKey& key);
    /// The same for a candidate whose key needs nothing from above; nothing: it does, or the limit is reached.
    std::optional<SignatureAnswer> signature(const CertificateFacts& below, const CertificateFacts& issuer);
    /// Takes some from what may be spent; false: too many.
    bool spendComparisons(std::size_t count);
    bool spendList();
    void reach(std::string_view rule, std::size_t most);
    const std::optional<LimitReached>& limit() const { return m_limit; }

    /// Signers of lists whose own status is being determined, so that nobody waits for himself.
    std::set<Sha256> inProgress;
    std::map<std::pair<Sha256, Sha256>, bool> signerPaths; ///< signer and anchor → has a valid path
    /// CA and certificate below → what its names break, if anything.
    std::map<std::pair<Sha256, Sha256>, std::optional<std::pair<Rule, std::string>>> nameBreaches;
    std::size_t signerDepth = 0;
    std::size_t assumptions = 0; ///< how often somebody counted as valid because his status was being determined
    Sha256 target{};             ///< whose signature is never kept

private:
    const Sha256& keyDigest(const PublicKey& key);

    std::shared_ptr<VerifyCache> m_cache;
    struct Named {
        std::vector<const Certificate*> certificates;
        std::vector<FactsPtr> facts;
    };
    std::map<std::string, Named> m_bySubject;
    std::set<Sha256> m_anchors;
    std::vector<CrlFactsPtr> m_lists;
    std::vector<OcspFacts> m_responses;
    std::map<std::pair<Sha256, Sha256>, SignatureAnswer> m_signatures;
    std::map<const void*, std::pair<PublicKey, Sha256>> m_keyDigests;
    std::size_t m_signatureWork = 0, m_comparisons = 0, m_listsTried = 0;
    std::optional<LimitReached> m_limit;
};

}
