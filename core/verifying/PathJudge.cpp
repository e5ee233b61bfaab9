#include "core/verifying/PathJudge.h"
#include "core/profiles/ExtensionOids.h"
#include "core/verifying/LeafRules.h"
#include "core/verifying/Ledger.h"
#include "core/verifying/PathNames.h"
#include "core/verifying/PolicyGraph.h"
#include "core/verifying/Revocation.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>

namespace core {
namespace {

std::string joinedBy(const std::vector<std::string>& list, std::string_view separator = ", ")
{
    std::string text;
    for (const std::string& each : list) text += (text.empty() ? std::string() : std::string(separator)) + each;
    return text.empty() ? "-" : text;
}

/// One path on its way through section 6.1.
class Judgement {
public:
    Judgement(Engine& engine, const FactsPath& path, PathRole role)
        : m_engine(engine),
          m_options(engine.options),
          m_path(path),
          m_role(role),
          m_ledger(engine, path),
          m_keys(workingKeys(path)),
          m_isAnchored(engine.isAnchor(*path.back()))
    {}

    PathReport run()
    {
        for (std::size_t i = m_path.size(); i-- > 0;) {
            checkEnd(i);
            if (i + 1 < m_path.size()) checkSignature(i);
            checkTime(i);
            checkExtensions(i);
            checkKey(i);
            if (i > 0) checkCa(i);
            checkNames(i);
            if (m_role == PathRole::Target) checkPurpose(i);
        }
        if (m_role == PathRole::Target) {
            checkPolicies();
            checkDepth();
            checkLeafRules(m_engine, *m_path.front(), m_ledger);
            checkRoot();
            checkWantedNames(m_options, *m_path.front(), m_ledger);
        }
        for (std::size_t i = m_path.size(); i-- > 0;) checkStatus(i);
        for (std::size_t i = 0; i < m_path.size(); ++i) {
            m_ledger.takeLint(i);
            addNotes(i);
        }
        PathReport report = m_ledger.take();
        report.policies = std::move(m_policies);
        const auto isError = [](const Finding& finding) { return finding.severity == Severity::Error; };
        report.isValid = m_isAnchored && std::ranges::none_of(report.findings, isError) &&
            std::ranges::none_of(
                report.steps, [&](const ChainStep& step) { return std::ranges::any_of(step.findings, isError); });
        return report;
    }

private:
    const CertificateFacts& at(std::size_t i) const { return *m_path[i]; }
    bool isAnchor(std::size_t i) const { return m_isAnchored && i + 1 == m_path.size(); }
    auto values(std::size_t i) const
    {
        return [this, i] { return m_ledger.valuesOf(i); };
    }

    /// The last certificate is an anchor, or its issuer is missing.
    void checkEnd(std::size_t i)
    {
        if (i + 1 < m_path.size()) return;
        const auto inputs = [&] {
            return Ledger::Inputs{{"issuer", at(i).certificate.issuer().toText()},
                {"sha256", toHex(at(i).certificate.sha256Fingerprint())}};
        };
        m_ledger.ask(i, Rule::Trusted, m_isAnchored || !at(i).isSelfIssued, values(i), inputs);
        m_ledger.ask(i, Rule::IssuerGiven, m_isAnchored || at(i).isSelfIssued, values(i), inputs);
    }

    void checkSignature(std::size_t i)
    {
        const SignedView& view = at(i).signedView;
        const auto inputs = [&] {
            return Ledger::Inputs{{"algorithm", at(i).certificate.signatureName()},
                {"key", m_keys[i + 1] ? m_keys[i + 1]->algorithmId() : "-"},
                {"key of", at(i + 1).certificate.subject().toText()}};
        };
        if (!m_ledger.ask(i, Rule::KeyReadable, m_keys[i + 1].has_value(), values(i), inputs)) return;
        const SignatureAnswer answer = m_engine.signature(at(i).digest, view, *m_keys[i + 1]);
        const bool fits = view.isConsistent && answer != SignatureAnswer::UnknownAlgorithm;
        m_ledger.ask(i, Rule::SignatureAlgorithm, fits, values(i), inputs);
        if (fits) m_ledger.ask(i, Rule::Signature, answer == SignatureAnswer::Right, values(i), inputs);
        m_ledger.ask(i, Rule::Digest, !hasWeakDigest(view), values(i), inputs);
        const auto& allowed = m_options.signatureOids;
        if (!allowed.empty())
            m_ledger.ask(
                i, Rule::SignatureAllowed, std::ranges::contains(allowed, view.algorithmOid),
                [&] {
                    return Ledger::Values{at(i).certificate.subject().shortText(), at(i).certificate.signatureName()};
                },
                inputs);
    }

    void checkTime(std::size_t i)
    {
        const Validity& validity = at(i).certificate.validity();
        const auto inputs = [&] {
            return Ledger::Inputs{{"at", toText(m_options.at)}, {"notBefore", toText(validity.notBefore)},
                {"notAfter", toText(validity.notAfter)}};
        };
        m_ledger.ask(i, Rule::Begun, validity.notBefore <= m_options.at, values(i), inputs);
        m_ledger.ask(i, Rule::NotEnded, m_options.at <= validity.notAfter, values(i), inputs);
    }

    void checkExtensions(std::size_t i)
    {
        m_ledger.ask(i, Rule::ExtensionsReadable, at(i).unreadable.empty(), values(i),
            [&] { return Ledger::Inputs{{"unreadable", joinedBy(at(i).unreadable)}}; });
        m_ledger.ask(i, Rule::CriticalKnown, at(i).critical.empty(), values(i),
            [&] { return Ledger::Inputs{{"unknown", joinedBy(at(i).critical)}}; });
        m_ledger.ask(i, Rule::PoliciesReadable, at(i).arePoliciesReadable, values(i));
        const bool mapsAny = std::ranges::any_of(at(i).mappings, [](const PolicyMapping& mapping) {
            return mapping.issuerPolicy == anyPolicy || mapping.subjectPolicy == anyPolicy;
        });
        if (i > 0) m_ledger.ask(i, Rule::AnyPolicyUnmapped, !mapsAny, values(i));
        const Extension* const demand = at(i).certificate.extension(oid::policyConstraints);
        m_ledger.ask(i, Rule::PolicyDemandForm, !demand || demand->critical || at(i).policies.has_value(), values(i));
    }

    void checkKey(std::size_t i)
    {
        constexpr int leastStrength = 80; // RSA and DSA of 1024 bits; what is below was broken in public
        m_ledger.ask(i, Rule::KeyStrength, !m_keys[i] || m_keys[i]->strength() >= leastStrength, values(i));
        constexpr std::array curves{"ec:P-256", "ec:P-384", "ec:P-521"};
        const std::string kind = m_keys[i] ? m_keys[i]->algorithmId() : "-";
        const bool isCommon = m_keys[i] &&
            (m_keys[i]->family() == KeyFamily::Rsa || std::ranges::contains(curves, std::string_view(kind)));
        m_ledger.ask(
            i, Rule::KeyKind, isCommon, [&] { return Ledger::Values{kind}; },
            [&] { return Ledger::Inputs{{"key", kind}}; });
    }

    void checkCa(std::size_t i)
    {
        const auto inputs = [&] {
            return Ledger::Inputs{{"version", std::to_string(at(i).certificate.version())},
                {"cA", at(i).isCa ? "true" : "false"}, {"keyUsage", joinedBy(at(i).keyUsage)}};
        };
        // version 1 cannot say so; it is a CA only when somebody trusts it as one
        const bool isCa = at(i).isCa || (isAnchor(i) && at(i).certificate.version() < 3);
        m_ledger.ask(i, Rule::IsCa, isCa, values(i), inputs);
        m_ledger.ask(i, Rule::MaySignCertificates, at(i).mayUse("keyCertSign"), values(i), inputs);
        if (isAnchor(i) && !m_options.usesAnchorConstraints) return;
        const std::size_t below = casBelow(i);
        m_ledger.ask(
            i, Rule::PathLength, !at(i).pathLength || std::cmp_less_equal(below, *at(i).pathLength), values(i), [&] {
                return Ledger::Inputs{{"CAs below", std::to_string(below)},
                    {"pathLenConstraint", at(i).pathLength ? std::to_string(*at(i).pathLength) : "-"}};
            });
    }

    /// Self-issued certificates do not count (RFC 5280 section 6.1.4 (l)).
    std::size_t casBelow(std::size_t i) const
    {
        std::size_t count = 0;
        for (std::size_t below = 1; below < i; ++below) count += at(below).isSelfIssued ? 0 : 1;
        return count;
    }

    void checkNames(std::size_t i)
    {
        if (at(i).constraints && i > 0) {
            const auto cannot = [&] { return Ledger::Values{at(i).certificate.subject().shortText(), "-"}; };
            m_ledger.ask(i, Rule::NamesComparable, !hasBrokenConstraints(at(i)), cannot);
            m_ledger.ask(i, Rule::ConstraintsGiven, !at(i).constraints->isEmpty(), values(i));
            m_ledger.ask(i, Rule::ConstraintForm, !at(i).hasOddConstraints, values(i));
        }
        if (i > 0 && at(i).isSelfIssued) return; // section 6.1.3 (b)
        bool isConstrained = false;
        for (std::size_t ca = i + 1; ca < m_path.size(); ++ca) {
            if (!at(ca).constraints || hasBrokenConstraints(at(ca)) ||
                (isAnchor(ca) && !m_options.usesAnchorConstraints))
                continue;
            isConstrained = true;
            const auto breach = nameBreach(m_engine, at(ca), at(i));
            if (!breach) continue;
            m_ledger.ask(
                i, breach->first, false,
                [&] { return Ledger::Values{at(i).certificate.subject().shortText(), breach->second}; },
                [&] {
                    return Ledger::Inputs{
                        {"name", breach->second}, {"constraints of", at(ca).certificate.subject().toText()}};
                });
        }
        if (isConstrained && !m_ledger.hasFindingAt(i, "nameConstraints"))
            for (const Rule rule : {Rule::NamesPermitted, Rule::NamesExcluded})
                m_ledger.ask(i, rule, true, values(i),
                    [&] { return Ledger::Inputs{{"names", std::to_string(at(i).names.size())}}; });
    }

    void checkPurpose(std::size_t i)
    {
        if (m_options.purpose.empty() || (isAnchor(i) && i > 0 && !m_options.usesAnchorConstraints)) return;
        const std::string purpose = oidOfName(m_options.purpose);
        const auto about = [&] { return Ledger::Values{at(i).certificate.subject().shortText(), m_options.purpose}; };
        m_ledger.ask(i, Rule::Purpose, !purpose.empty() && isForPurpose(at(i), purpose), about, [&] {
            return Ledger::Inputs{{"purpose", m_options.purpose},
                {"extendedKeyUsage", at(i).hasPurposes ? joinedBy(at(i).certificate.extendedKeyUsage()) : "-"}};
        });
    }

    void checkPolicies()
    {
        const CertificateFacts* anchor =
            m_isAnchored && m_options.usesAnchorConstraints && m_path.size() > 1 ? m_path.back().get() : nullptr;
        const std::size_t count = m_path.size() - (m_isAnchored ? 1 : 0);
        if (count == 0) return;
        PolicyGraph graph(
            {m_options.policies, m_options.needsPolicy, m_options.inhibitsPolicyMapping, m_options.inhibitsAnyPolicy},
            count, anchor);
        bool holds = true;
        for (std::size_t i = count; i-- > 0;) holds = graph.take(at(i), i == 0) && holds;
        holds = graph.finish() && holds;
        m_policies = graph.policies();
        m_ledger.ask(0, Rule::PolicyLimit, !graph.isOverLimit(), values(0));
        m_ledger.ask(0, Rule::PolicyHolds, holds, values(0), [&] {
            return Ledger::Inputs{{"acceptable", joinedBy(m_options.policies)},
                {"explicit_policy", std::to_string(graph.explicitPolicy())}, {"valid policies", joinedBy(m_policies)}};
        });
    }

    void checkDepth()
    {
        if (!m_options.mostIntermediates) return;
        const std::size_t between = m_path.size() > 1 ? casBelow(m_path.size() - 1) : 0;
        m_ledger.ask(
            Ledger::whole, Rule::Depth, between <= *m_options.mostIntermediates,
            [&] { return Ledger::Values{at(0).certificate.subject().shortText()}; },
            [&] {
                return Ledger::Inputs{
                    {"CAs between", std::to_string(between)}, {"most", std::to_string(*m_options.mostIntermediates)}};
            });
    }

    void checkRoot()
    {
        const std::size_t top = m_path.size() - 1;
        if (isAnchor(top) && at(top).isSelfIssued && top > 0) checkRootRules(m_engine, at(top), top, m_ledger);
    }

    void checkStatus(std::size_t i)
    {
        // the CAs above a responder are those above the certificate it speaks of, and looked up there
        if (m_role == PathRole::Responder && (i > 0 || at(i).hasNoCheck)) return;
        const bool isAssumed = std::ranges::contains(m_options.assumedRevoked, at(i).certificate);
        if (isAssumed) m_ledger.ask(i, Rule::UnrevokedAssumed, false, values(i));
        if (m_engine.checksRevocation() && (!isAnchor(i) || at(i).isSelfIssued))
            checkRevocation(m_engine, m_path, m_keys, i, m_ledger);
    }

    /// What people read about the checks that a certificate passed.
    void addNotes(std::size_t i)
    {
        const Certificate& certificate = at(i).certificate;
        const auto add = [&](std::string_view wording, std::string_view place, Ledger::Values values = {}) {
            if (!m_ledger.hasFindingAt(i, place)) m_ledger.note(i, wording, place, std::move(values));
        };
        if (isAnchor(i)) add("CW-751", "issuer", {certificate.subject().shortText()});
        if (m_ledger.held(i, Rule::Signature)) add("CW-752", "signature", {certificate.issuer().shortText()});
        add("CW-753", "validity", {toText(certificate.validity().notBefore), toText(certificate.validity().notAfter)});
        if (i > 0)
            add("CW-754", "basicConstraints",
                {std::to_string(casBelow(i)), at(i).pathLength ? std::to_string(*at(i).pathLength) : "-"});
        if (m_ledger.held(i, Rule::NamesPermitted)) add("CW-755", "nameConstraints");
        if (m_ledger.held(i, Rule::Unrevoked)) add("CW-756", "revocation");
        if (m_ledger.held(i, Rule::OcspUnrevoked)) add("CW-073", "revocation");
        if (m_ledger.held(i, Rule::Purpose)) add("CW-757", "extendedKeyUsage", {m_options.purpose});
    }

    Engine& m_engine;
    const VerifyOptions& m_options;
    const FactsPath& m_path;
    PathRole m_role;
    Ledger m_ledger;
    std::vector<Result<PublicKey>> m_keys;
    bool m_isAnchored;
    std::vector<std::string> m_policies;
};

}

std::vector<Result<PublicKey>> workingKeys(const FactsPath& path)
{
    std::vector<Result<PublicKey>> keys(path.size(), fail(ErrorCode::Malformed));
    for (std::size_t i = path.size(); i-- > 0;)
        keys[i] = workingKey(*path[i], i + 1 < path.size() ? &keys[i + 1] : nullptr);
    return keys;
}

bool isForPurpose(const CertificateFacts& certificate, std::string_view purpose)
{
    constexpr std::string_view any = "2.5.29.37.0";
    return !certificate.hasPurposes || std::ranges::contains(certificate.purposes, purpose) ||
        std::ranges::contains(certificate.purposes, any);
}

PathReport judgePath(Engine& engine, const FactsPath& path, PathRole role)
{
    return Judgement(engine, path, role).run();
}

}
