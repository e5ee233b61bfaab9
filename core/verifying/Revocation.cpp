#include "core/verifying/Revocation.h"
#include "core/verifying/Limits.h"
#include "core/verifying/ListScope.h"
#include "core/verifying/OcspLookup.h"
#include "core/verifying/PathJudge.h"
#include "core/verifying/PathSearch.h"
#include "core/x509/ObjectIdentifiers.h"

namespace core {
namespace {

/// Why a list cannot be used, and how near it came: the later a check, the nearer.
struct ListFault {
    Rule rule;
    CrlFactsPtr list;
    int nearness = 0;
};

/// The status of one certificate, step by step as in section 6.3.3.
class StatusSearch {
public:
    StatusSearch(Engine& engine, const FactsPath& path, const std::vector<Result<PublicKey>>& keys, std::size_t at)
        : m_engine(engine), m_path(path), m_keys(keys), m_at(at), m_certificate(*path[at])
    {}

    void run()
    {
        PointFacts implied; // section 6.3.3 (l): lists of the issuer that no point names
        implied.names = {m_certificate.issuerKey};
        std::vector<const PointFacts*> points;
        for (const PointFacts& point : m_certificate.points) points.push_back(&point);
        points.push_back(&implied);
        for (const PointFacts* point : points)
            for (const CrlFactsPtr& list : m_engine.lists()) {
                if (isDone()) return;
                if (list->isDelta || !isFromIssuer(*list, m_certificate, *point)) continue;
                if (!m_engine.spendList()) return;
                take(list, *point);
            }
    }

    bool isDone() const { return revoked || (covered & allReasons) == allReasons; }
    std::optional<ListedEntry> revoked;
    ReasonMask covered = 0;
    std::optional<ListFault> fault;
    CrlFactsPtr speaking; ///< the list that was used last

private:
    void blame(Rule rule, const CrlFactsPtr& list, int nearness)
    {
        if (!fault || fault->nearness < nearness) fault = ListFault{rule, list, nearness};
    }

    void take(const CrlFactsPtr& list, const PointFacts& point)
    {
        if (!isInScope(*list, m_certificate, point)) return blame(Rule::ListScope, list, 1);
        const ReasonMask reasons = reasonsOf(*list, point);
        if ((reasons & ~covered) == 0) return;
        if (const auto unfit = faultOf(*list)) return blame(*unfit, list, *unfit == Rule::ListUsable ? 2 : 3);
        if (const auto unsigned_ = signerFault(*list)) return blame(*unsigned_, list, 4 + static_cast<int>(*unsigned_));
        speaking = list;
        covered = static_cast<ReasonMask>(covered | reasons);
        const auto entry = entryIn(list);
        if (entry) revoked = entry;
    }

    /// What is wrong with a list by itself at the time asked about.
    std::optional<Rule> faultOf(const CrlFacts& list) const
    {
        const Time at = m_engine.options.at;
        if (!list.fault.empty()) return Rule::ListUsable;
        if (!list.signedView.isConsistent) return Rule::ListAlgorithms;
        if (!list.hasNumber) return Rule::ListNumbered;
        if (!list.isNumberCorrect) return Rule::ListNumberForm;
        if (!list.crl.nextUpdate()) return Rule::ListHasNext;
        if (at < list.crl.thisUpdate()) return Rule::ListBegun;
        if (*list.crl.nextUpdate() < at) return Rule::ListCurrent;
        return std::nullopt;
    }

    /// A newer delta list first, then the complete one (section 6.3.3 (i) to (k)).
    std::optional<ListedEntry> entryIn(const CrlFactsPtr& list)
    {
        for (const CrlFactsPtr& delta : m_engine.lists()) {
            if (!delta->isDelta || !continues(*delta, *list) || faultOf(*delta) || !m_signer ||
                m_engine.signature(delta->digest, delta->signedView, *m_signer) != SignatureAnswer::Right)
                continue;
            const auto entry = delta->entryFor(m_certificate.certificate, m_certificate.issuerKey);
            if (!entry) break;
            if (entry->reason == RevocationReason::RemoveFromCrl) return std::nullopt;
            return entry;
        }
        return list->entryFor(m_certificate.certificate, m_certificate.issuerKey);
    }

    /// Section 6.3.3 (f) and (g).
    std::optional<Rule> signerFault(const CrlFacts& list)
    {
        Rule nearest = Rule::ListSignerGiven;
        const auto isUsable = [&](const FactsPtr& candidate, const Result<PublicKey>& key, bool isOnPath) {
            if (!key) return false;
            if (m_engine.signature(list.digest, list.signedView, *key) != SignatureAnswer::Right) {
                nearest = std::max(nearest, Rule::ListSignature);
                return false;
            }
            const bool maySign = candidate->mayUse("cRLSign");
            if (maySign && (isOnPath || hasPath(candidate))) {
                m_signer = *key;
                return true;
            }
            nearest = std::max(nearest, maySign ? Rule::ListSignerPath : Rule::ListSignerMaySign);
            return false;
        };
        for (std::size_t i = m_at + 1; i < m_path.size(); ++i)
            if (m_path[i]->subjectKey == list.issuerKey && isUsable(m_path[i], m_keys[i], true)) return std::nullopt;
        for (const bool wantsNamed : {true, false})
            for (const FactsPtr& candidate : m_engine.withSubject(list.issuerKey)) {
                const bool isNamed = !list.authorityKeyIdentifier.empty() &&
                    candidate->subjectKeyIdentifier == list.authorityKeyIdentifier;
                if (isNamed != wantsNamed) continue;
                if (!m_engine.spendList()) return nearest;
                if (isUsable(candidate, workingKey(*candidate, nullptr), false)) return std::nullopt;
            }
        return nearest;
    }

    /// Whether the signer of a list has a valid path to the anchor of this one, its own revocation included. Who is asked about
    /// while that is being found out counts as valid: what speaks against him stands elsewhere.
    bool hasPath(const FactsPtr& signer)
    {
        const FactsPtr& anchor = m_path.back();
        if (signer->digest == anchor->digest || signer->digest == m_certificate.digest) return true;
        if (m_engine.inProgress.contains(signer->digest)) {
            ++m_engine.assumptions;
            return true;
        }
        const std::pair id(signer->digest, anchor->digest);
        if (const auto known = m_engine.signerPaths.find(id); known != m_engine.signerPaths.end()) return known->second;
        if (m_engine.signerDepth >= limits::listSignerDepth) return false;
        m_engine.inProgress.insert(signer->digest);
        ++m_engine.signerDepth;
        const std::size_t assumptions = m_engine.assumptions;
        bool isValid = false;
        PathSearch search(m_engine, signer, PathRole::ListSigner, anchor);
        search.run([&](const FactsPath& path) {
            isValid = judgePath(m_engine, path, PathRole::ListSigner).isValid;
            return !isValid;
        });
        --m_engine.signerDepth;
        m_engine.inProgress.erase(signer->digest);
        if (m_engine.assumptions == assumptions || m_engine.signerDepth == 0) m_engine.signerPaths[id] = isValid;
        return isValid;
    }

    Engine& m_engine;
    const FactsPath& m_path;
    const std::vector<Result<PublicKey>>& m_keys;
    std::size_t m_at;
    const CertificateFacts& m_certificate;
    std::optional<PublicKey> m_signer; ///< whose list is being used
};

Ledger::Inputs inputsOf(const CrlFactsPtr& list)
{
    if (!list) return {};
    return {{"issuer", list->crl.issuer().toText()}, {"number", toHex(list->number)},
        {"thisUpdate", toText(list->crl.thisUpdate())},
        {"nextUpdate", list->crl.nextUpdate() ? toText(*list->crl.nextUpdate()) : "-"},
        {"entries", std::to_string(list->crl.entryCount())}};
}

/// The certificate's values with the dates of the list.
Ledger::Values valuesOf(const Ledger& ledger, std::size_t at, const CrlFactsPtr& list)
{
    Ledger::Values values = ledger.valuesOf(at);
    if (!list) return values;
    values[2] = toText(list->crl.thisUpdate());
    values[3] = list->crl.nextUpdate() ? toText(*list->crl.nextUpdate()) : "-";
    return values;
}

Ledger::Inputs inputsOf(const OcspFinding& ocsp)
{
    if (!ocsp.response) return {};
    const OcspResponse& response = ocsp.response->response;
    if (!response.isBasic()) return {{"result", std::string(nameOf(response.result()))}};
    Ledger::Inputs inputs{{"responder", ocsp.response->responder()}, {"producedAt", toText(response.producedAt())}};
    if (!ocsp.answer) return inputs;
    inputs.insert(inputs.end(),
        {{"certStatus", std::string(nameOf(ocsp.answer->status))}, {"thisUpdate", toText(ocsp.answer->thisUpdate)},
            {"nextUpdate", ocsp.answer->nextUpdate ? toText(*ocsp.answer->nextUpdate) : "-"},
            {"hash", nameOfOid(ocsp.answer->hashOid)}, {"serialNumber", toHex(ocsp.answer->serial)}});
    return inputs;
}

/// What the wording of a rule about responses wants to know.
Ledger::Values valuesOf(const Ledger& ledger, std::size_t at, Rule rule, const OcspFinding& ocsp)
{
    const Ledger::Values own = ledger.valuesOf(at);
    const std::string& subject = own[0];
    const std::string& issuer = own[1];
    const std::string responder = ocsp.response->responder();
    if (rule == Rule::OcspSuccessful) return {subject, std::string(nameOf(ocsp.response->response.result()))};
    if (!ocsp.answer || rule == Rule::OcspUnderstood) return {subject, issuer};
    const OcspAnswer& answer = *ocsp.answer;
    const std::string from = toText(answer.thisUpdate);
    switch (rule) {
    case Rule::OcspResponderGiven:
    case Rule::OcspSignature: return {subject, responder};
    case Rule::OcspBegun:
    case Rule::OcspHasNext: return {subject, from};
    case Rule::OcspCurrent: return {subject, from, answer.nextUpdate ? toText(*answer.nextUpdate) : "-", responder};
    case Rule::OcspUnrevoked: return {subject, toText(answer.revokedAt), std::string(nameOf(answer.reason)), responder};
    default: return {subject, issuer, responder};
    }
}

/// Writes down what lists and responses say of one certificate.
class StatusReport {
public:
    StatusReport(Engine& engine, const StatusSearch& lists, const OcspFinding& ocsp, std::size_t at, Ledger& ledger)
        : m_engine(engine), m_lists(lists), m_ocsp(ocsp), m_at(at), m_ledger(ledger)
    {}

    /// Either may answer; whoever calls the certificate revoked is believed. What cannot be used is a warning beside an answer.
    void write()
    {
        const bool isListed = m_lists.revoked || m_lists.isDone();
        if (m_lists.revoked) tellRevoked();
        if (m_ocsp.isRevoked()) tell(Rule::OcspUnrevoked, false);
        if (!m_lists.revoked && m_lists.isDone()) tellUnlisted();
        if (m_ocsp.isAnswered()) tellGood();
        if (m_ocsp.answer && m_ocsp.fault) tell(*m_ocsp.fault, false, isListed);
        if (!isListed) tellListFault();
    }

private:
    void tell(Rule rule, bool holds, const CrlFactsPtr& list)
    {
        m_ledger.ask(m_at, rule, holds, [&] { return valuesOf(m_ledger, m_at, list); }, [&] { return inputsOf(list); });
    }
    void tell(Rule rule, bool holds, bool isSoft = false)
    {
        m_ledger.ask(
            m_at, rule, holds, [&] { return valuesOf(m_ledger, m_at, rule, m_ocsp); },
            [&] { return inputsOf(m_ocsp); });
        if (isSoft) m_ledger.soften(m_at, rule);
    }
    void tellRevoked()
    {
        m_ledger.ask(
            m_at, Rule::Unrevoked, false,
            [&] {
                return Ledger::Values{m_ledger.valuesOf(m_at)[0], toText(m_lists.revoked->revokedAt),
                    std::string(nameOf(m_lists.revoked->reason))};
            },
            [&] { return inputsOf(m_lists.speaking); });
    }
    void tellUnlisted()
    {
        for (const Rule rule : {Rule::ListGiven, Rule::ListScope, Rule::ListCurrent, Rule::ListSignature,
                 Rule::ListSignerMaySign, Rule::Unrevoked})
            tell(rule, true, m_lists.speaking);
    }
    void tellGood()
    {
        for (const Rule rule :
            {Rule::OcspUnderstood, Rule::OcspFits, Rule::OcspSignature, Rule::OcspResponderMay, Rule::OcspCurrent})
            tell(rule, true);
        tell(Rule::OcspHasNext, m_ocsp.answer->nextUpdate.has_value());
        if (!m_ocsp.isRevoked()) tell(Rule::OcspUnrevoked, true);
    }

    /// Why no list answers. That is an error only where nobody else answered.
    void tellListFault()
    {
        const bool isSoft = m_ocsp.isAnswered();
        if (m_lists.covered != 0 || m_lists.fault) {
            const Rule rule = m_lists.covered != 0 ? Rule::ListReasons : m_lists.fault->rule;
            tell(rule, false, m_lists.covered != 0 ? m_lists.speaking : m_lists.fault->list);
            if (isSoft) m_ledger.soften(m_at, rule);
        } else if (!m_ocsp.answer) {
            const bool wasAsked = m_at == 0 && m_ocsp.response && m_engine.options.crls.empty();
            const Rule rule = wasAsked ? *m_ocsp.fault : Rule::ListGiven;
            wasAsked ? tell(rule, false) : tell(rule, false, nullptr);
            if (!isDemanded()) m_ledger.soften(m_at, Rule::ListGiven);
        }
    }

    /// Whether a certificate without list and response is refused.
    bool isDemanded() const
    {
        const VerifyOptions& options = m_engine.options;
        if (options.toleratesMissingCrls) return false;
        return options.checkRevocation || !options.crls.empty() || m_at == 0;
    }

    Engine& m_engine;
    const StatusSearch& m_lists;
    const OcspFinding& m_ocsp;
    std::size_t m_at;
    Ledger& m_ledger;
};

}

void checkRevocation(
    Engine& engine, const FactsPath& path, const std::vector<Result<PublicKey>>& keys, std::size_t at, Ledger& ledger)
{
    const CertificateFacts& certificate = *path[at];
    if (certificate.hasNoRevocation && at == 0 && !certificate.isCa) return; // RFC 9608 section 4
    StatusSearch lists(engine, path, keys, at);
    lists.run();
    StatusReport(engine, lists, lookUpOcsp(engine, path, keys, at), at, ledger).write();
}

}
