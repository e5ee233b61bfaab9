#include "core/verifying/FactsParts.h"
#include "core/x509/NameComparison.h"
#include "core/x509/Signed.h"

namespace core {

std::string nameKey(const DistinguishedName& name)
{
    std::string key("D");
    for (const std::string& part : comparableParts(name.der())) key += part + '\1';
    return key;
}

std::string nameKey(const der::Element& generalName)
{
    if (generalName.tag == der::tag::contextConstructed(4))
        if (const auto name = DistinguishedName::fromDer(generalName.content)) return nameKey(*name);
    return "O" + textOf(generalName.whole);
}

SignedView signedViewOf(ByteView der, ByteView innerAlgorithm)
{
    const auto parts = splitSigned(der, "");
    if (!parts) return {};
    return {parts->content, parts->algorithm, parts->signature, parts->algorithmOid,
        std::ranges::equal(innerAlgorithm, parts->algorithm), parts->isSignatureWhole};
}

Result<void> readPointName(ByteView content, PointFacts& point)
{
    CORE_TRY(const der::Element name, der::readElement(content));
    CORE_CHECK(der::expectEnd(content));
    if (name.tag == der::tag::contextConstructed(1)) {
        const auto parts = comparableParts(der::sequence({der::element(der::tag::set, name.content)}));
        if (parts.size() != 1) return fail(ErrorCode::Malformed, "an unreadable relative name");
        point.relativeName = parts.front();
        return {};
    }
    if (name.tag != der::tag::contextConstructed(0)) return fail(ErrorCode::Malformed, "a name of an unknown kind");
    for (ByteView rest = name.content; !rest.empty();) {
        CORE_TRY(const der::Element each, der::readElement(rest));
        point.names.push_back(nameKey(each));
    }
    return {};
}

Result<ReasonMask> readReasonFlags(ByteView content)
{
    if (content.empty() || content.size() > 3 || content[0] > 7)
        return fail(ErrorCode::Malformed, "unreadable reasons");
    ReasonMask mask = 0;
    for (std::size_t bit = 1; bit <= 8; ++bit)
        if (1 + bit / 8 < content.size() && (content[1 + bit / 8] >> (7 - bit % 8) & 1) != 0)
            mask = static_cast<ReasonMask>(mask | 1U << bit);
    return mask;
}

Result<PointFacts> readDistributionPoint(ByteView content)
{
    PointFacts point;
    while (!content.empty()) {
        CORE_TRY(const der::Element field, der::readElement(content));
        if (field.tag == der::tag::contextConstructed(0)) {
            CORE_CHECK(readPointName(field.content, point));
        } else if (field.tag == der::tag::context(1)) {
            CORE_TRY(point.reasons, readReasonFlags(field.content));
        } else if (field.tag == der::tag::contextConstructed(2)) {
            for (ByteView rest = field.content; !rest.empty();) {
                CORE_TRY(const der::Element name, der::readElement(rest));
                point.crlIssuers.push_back(nameKey(name));
            }
        } else {
            return fail(ErrorCode::Malformed, "a distribution point with an unknown field");
        }
    }
    return point;
}

}
