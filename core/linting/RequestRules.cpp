#include "core/linting/LintTopics.h"
#include "core/linting/WeakAlgorithms.h"
#include <array>

namespace core {
namespace {

/// Rules that look at subject, key or an extension alone. Those about who may be a CA, about addresses and identifiers are left
/// out: these are the issuer's affair.
constexpr std::array rulesOfBoth{"CW-749", "CW-829", "CW-831", "CW-834", "CW-835", "CW-844", "CW-845", "CW-846",
    "CW-847", "CW-848", "CW-849", "CW-850", "CW-851", "CW-852", "CW-854", "CW-856", "CW-857", "CW-858", "CW-859",
    "CW-860", "CW-869", "CW-886", "CW-894", "CW-951", "CW-953", "CW-957", "CW-919", "CW-922"};

using linting::Breach;
using linting::brokenIf;

/// One rule for requests themselves.
struct RequestRule {
    std::string_view id;
    Severities severity;
    std::string_view citation;
    std::string_view place;
    Breach (*breach)(const Csr& request);
};

Breach isRequestSignedWeakly(const Csr& request)
{
    const std::string_view weak = linting::weakSignature(request.signatureOid());
    return weak.empty() ? std::nullopt : Breach({std::string(weak)});
}

Breach holdsPassword(const Csr& request)
{
    constexpr std::string_view challengePassword = "1.2.840.113549.1.9.7";
    return brokenIf(std::ranges::contains(request.otherAttributes(), challengePassword));
}

std::span<const RequestRule> ownRequestRules()
{
    using enum Severity;
    static constexpr std::array rules{
        RequestRule{"CW-101", Error, "RFC 2986 section 3", "signature",
            [](const Csr& request) { return brokenIf(!request.provesPossession()); }},
        RequestRule{"CW-931", Warning, "RFC 6194 section 3", "signatureAlgorithm", isRequestSignedWeakly},
        RequestRule{"CW-932", Warning, "RFC 2985 section 5.4.1", "attributes", holdsPassword},
        RequestRule{"CW-933", Info, "RFC 5280 section 4.2.1.9", "basicConstraints",
            [](const Csr& request) { return brokenIf(Judged(request).isCa()); }},
    };
    return rules;
}

}

std::vector<const LintRule*> linting::rulesForRequests()
{
    std::vector<const LintRule*> rules;
    for (const LintRule& rule : lintRules())
        if (std::ranges::contains(rulesOfBoth, rule.id)) rules.push_back(&rule);
    return rules;
}

std::vector<Finding> linting::aboutRequestItself(const Csr& request, LintPurpose purpose)
{
    std::vector<Finding> findings;
    for (const RequestRule& rule : ownRequestRules())
        if (auto values = rule.breach(request))
            findings.push_back(
                {std::string(rule.id), rule.severity.of(purpose), std::string(rule.place), *std::move(values)});
    return findings;
}

void linting::appendRequestRules(std::vector<LintRuleFacts>& all)
{
    for (const RequestRule& rule : ownRequestRules())
        all.push_back({LintRuleFacts::Object::Request, rule.id, rule.severity, rule.citation, rule.place, sinceEver});
}

}
