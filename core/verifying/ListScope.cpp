#include "core/verifying/ListScope.h"

namespace core {
namespace {

/// The names of a point; one relative to an issuer is put below each of these (RFC 5280 section 4.2.1.13).
std::vector<std::string> fullNames(const PointFacts& point, const std::vector<std::string>& issuers)
{
    std::vector<std::string> names = point.names;
    if (!point.relativeName.empty())
        for (const std::string& issuer : issuers) names.push_back(issuer + point.relativeName + '\1');
    return names;
}

bool haveOneInCommon(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return std::ranges::any_of(a, [&](const std::string& name) { return std::ranges::contains(b, name); });
}

/// Numbers without leading zeros.
bool isBelowOrEqual(ByteView a, ByteView b)
{
    return a.size() != b.size() ? a.size() < b.size()
                                : std::ranges::lexicographical_compare(a, b) || std::ranges::equal(a, b);
}

}

bool isFromIssuer(const CrlFacts& list, const CertificateFacts& certificate, const PointFacts& point)
{
    if (point.crlIssuers.empty()) return list.issuerKey == certificate.issuerKey;
    return list.isIndirect && std::ranges::contains(point.crlIssuers, list.issuerKey);
}

bool isInScope(const CrlFacts& list, const CertificateFacts& certificate, const PointFacts& point)
{
    if (list.isForAttributes || (list.isForUsers && certificate.isCa) || (list.isForCas && !certificate.isCa))
        return false;
    if (!list.point || !list.point->hasName()) return true;
    const auto issuers = point.crlIssuers.empty() ? std::vector<std::string>{certificate.issuerKey} : point.crlIssuers;
    const auto ofList = fullNames(*list.point, {list.issuerKey});
    return haveOneInCommon(ofList, point.hasName() ? fullNames(point, issuers) : issuers);
}

ReasonMask reasonsOf(const CrlFacts& list, const PointFacts& point)
{
    const ReasonMask ofList = list.point && list.point->reasons ? *list.point->reasons : allReasons;
    return static_cast<ReasonMask>(ofList & point.reasons.value_or(allReasons));
}

bool continues(const CrlFacts& delta, const CrlFacts& complete)
{
    return delta.isDelta && !complete.isDelta && delta.issuerKey == complete.issuerKey &&
        delta.pointOctets == complete.pointOctets && delta.authorityKeyIdentifier == complete.authorityKeyIdentifier &&
        complete.hasNumber && delta.hasNumber && isBelowOrEqual(delta.baseNumber, complete.number) &&
        isBelowOrEqual(complete.number, delta.number);
}

}
