#include "core/verifying/OcspLookup.h"
#include "core/verifying/Limits.h"
#include "core/verifying/PathJudge.h"
#include <map>

namespace core {
namespace {

constexpr std::string_view ocspSigning = "1.3.6.1.5.5.7.3.9";

/// The status of one certificate by RFC 6960 section 3.2.
class OcspSearch {
public:
    OcspSearch(Engine& engine, const FactsPath& path, const std::vector<Result<PublicKey>>& keys, std::size_t at)
        : m_engine(engine),
          m_path(path),
          m_issuerAt(at + 1 < path.size() ? at + 1 : at),
          m_certificate(*path[at]),
          m_issuerKey(keys[m_issuerAt]),
          m_hasIssuer(at + 1 < path.size() || path[at]->isSelfIssued)
    {}

    OcspFinding find()
    {
        for (const auto& [response, answer] : candidates()) {
            if (!m_engine.spendList()) break;
            const auto fault = faultOf(*response, *answer);
            if (!fault) return {response, answer, std::nullopt};
            if (!m_found.answer || *m_found.fault < *fault) m_found = {response, answer, fault};
        }
        return m_found;
    }

private:
    using Candidate = std::pair<const OcspFacts*, const OcspAnswer*>;

    /// The newest first. Responses that say nothing about any certificate are remembered as what came nearest.
    std::vector<Candidate> candidates()
    {
        std::vector<Candidate> found;
        for (const OcspFacts& each : m_engine.responses()) {
            if (!each.response.isBasic()) {
                const bool isRefusal = each.response.result() != OcspResult::Successful;
                m_found = {&each, nullptr, isRefusal ? Rule::OcspSuccessful : Rule::OcspUnderstood};
                continue;
            }
            if (!m_found.response) m_found = {&each, nullptr, Rule::OcspFits};
            if (!m_hasIssuer || !m_issuerKey) continue;
            for (const OcspAnswer& answer : each.response.answers())
                if (speaksOf(answer, m_certificate.certificate, *m_issuerKey)) found.emplace_back(&each, &answer);
        }
        std::ranges::stable_sort(
            found, std::greater<>{}, [](const Candidate& candidate) { return candidate.second->thisUpdate; });
        return found;
    }

    std::optional<Rule> faultOf(const OcspFacts& response, const OcspAnswer& answer)
    {
        const Time at = m_engine.options.at;
        if (!response.fault(answer).empty()) return Rule::OcspUnderstood;
        auto [signer, isNew] = m_signerFaults.try_emplace(&response);
        if (isNew) signer->second = responderFault(response);
        if (signer->second) return signer->second;
        if (at < answer.thisUpdate) return Rule::OcspBegun;
        if (answer.nextUpdate && *answer.nextUpdate < at) return Rule::OcspCurrent;
        const auto weight = rowOf(Rule::OcspHasNext).weights.of(m_engine.options.profile);
        if (!answer.nextUpdate && weight == Severity::Error) return Rule::OcspHasNext;
        if (answer.status == OcspStatus::Unknown) return Rule::OcspKnown;
        return std::nullopt;
    }

    bool isNamed(const OcspFacts& response, const CertificateFacts& candidate) const
    {
        if (!response.responderKey.empty()) return candidate.subjectKey == response.responderKey;
        return response.response.responderKeyHash() == keyHashOf(candidate.certificate.spki());
    }

    /// Who may have signed: those in the response, then all that are known.
    std::vector<FactsPtr> signersOf(const OcspFacts& response)
    {
        std::vector<FactsPtr> signers;
        const auto add = [&](const Certificate& certificate) {
            if (signers.size() == limits::respondersTried) return;
            FactsPtr facts = m_engine.factsOf(certificate);
            if (isNamed(response, *facts)) signers.push_back(std::move(facts));
        };
        for (const Certificate& certificate : response.response.certificates()) add(certificate);
        if (!response.responderKey.empty())
            for (const FactsPtr& known : m_engine.withSubject(response.responderKey)) add(known->certificate);
        else
            for (const Certificate& certificate : m_engine.options.untrusted) add(certificate);
        return signers;
    }

    /// RFC 6960 section 4.2.2.2.
    std::optional<Rule> responderFault(const OcspFacts& response)
    {
        const auto isRight = [&](const PublicKey& key) {
            return m_engine.signature(response.digest, response.signedView, key) == SignatureAnswer::Right;
        };
        Rule nearest = Rule::OcspResponderGiven;
        if (isNamed(response, *m_path[m_issuerAt])) {
            if (isRight(*m_issuerKey)) return std::nullopt;
            nearest = Rule::OcspSignature;
        }
        for (const FactsPtr& signer : signersOf(response)) {
            const auto key = workingKey(*signer, nullptr);
            if (!key) continue;
            Rule fault = Rule::OcspSignature;
            if (isRight(*key)) {
                if (*key == *m_issuerKey) return std::nullopt;
                if (isAuthorised(*signer) && isValid(signer)) return std::nullopt;
                fault = isAuthorised(*signer) ? Rule::OcspResponderPath : Rule::OcspResponderMay;
            }
            nearest = std::max(nearest, fault);
        }
        return nearest;
    }

    bool isAuthorised(const CertificateFacts& signer)
    {
        return std::ranges::contains(signer.purposes, ocspSigning) &&
            signer.issuerKey == m_path[m_issuerAt]->subjectKey &&
            m_engine.signature(signer.digest, signer.signedView, *m_issuerKey) == SignatureAnswer::Right;
    }

    /// Whether nothing speaks against the responder's own certificate; who is above it is judged elsewhere. A responder does not
    /// speak for itself.
    bool isValid(const FactsPtr& signer)
    {
        if (signer->digest == m_certificate.digest || m_engine.inProgress.contains(signer->digest) ||
            m_engine.signerDepth >= limits::listSignerDepth)
            return false;
        m_engine.inProgress.insert(signer->digest);
        ++m_engine.signerDepth;
        FactsPath path{signer};
        path.insert(path.end(), m_path.begin() + static_cast<std::ptrdiff_t>(m_issuerAt), m_path.end());
        const PathReport report = judgePath(m_engine, path, PathRole::Responder);
        --m_engine.signerDepth;
        m_engine.inProgress.erase(signer->digest);
        return !std::ranges::contains(report.steps.front().findings, Severity::Error, &Finding::severity);
    }

    Engine& m_engine;
    const FactsPath& m_path;
    std::size_t m_issuerAt;
    const CertificateFacts& m_certificate;
    const Result<PublicKey>& m_issuerKey;
    bool m_hasIssuer;
    OcspFinding m_found;
    std::map<const OcspFacts*, std::optional<Rule>> m_signerFaults; ///< found out once, however much a response says
};

}

OcspFinding lookUpOcsp(
    Engine& engine, const FactsPath& path, const std::vector<Result<PublicKey>>& keys, std::size_t at)
{
    return OcspSearch(engine, path, keys, at).find();
}

}
