#include "core/ceremony/engine/CrossCertificate.h"
#include "core/issuing/Refusal.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/KeyCheck.h"
#include <algorithm>

namespace core {
namespace {

constexpr int certificateVersion = 3;

Result<void> addToDraft(IssueDraft& draft, std::string_view oid, const FieldValues& values, bool isCritical)
{
    CORE_TRY(Extension made, makeExtension(oid, values, isCritical));
    draft.extensions.push_back(std::move(made));
    return {};
}

std::vector<std::string> textsOfNames(const std::vector<GeneralName>& names)
{
    std::vector<std::string> texts;
    std::ranges::transform(names, std::back_inserter(texts), [](const GeneralName& name) { return toText(name); });
    return texts;
}

/// What the other root may be used for under ours: what its own certificate says limits nobody (RFC 5280 section 6.1).
Result<void> addLimits(IssueDraft& draft, const CrossOrder& order)
{
    FieldValues basic{{"ca", {"true"}}};
    if (order.pathLength) basic["pathLength"] = {std::to_string(*order.pathLength)};
    CORE_CHECK(addToDraft(draft, oid::basicConstraints, basic, true));
    CORE_CHECK(addToDraft(draft, oid::keyUsage, {{"uses", {"keyCertSign", "cRLSign"}}}, true));
    CORE_CHECK(addUses(draft, order.uses));
    FieldValues names;
    if (!order.permitted.empty()) names["permitted"] = textsOfNames(order.permitted);
    if (!order.excluded.empty()) names["excluded"] = textsOfNames(order.excluded);
    if (!names.empty()) CORE_CHECK(addToDraft(draft, oid::nameConstraints, names, true));
    if (!order.crlUrl.empty())
        CORE_CHECK(addToDraft(draft, oid::crlDistributionPoints, {{"urls", {order.crlUrl}}}, false));
    return {};
}

}

Result<void> addUses(IssueDraft& draft, const std::vector<std::string>& uses)
{
    if (uses.empty()) return {};
    std::erase_if(draft.extensions, [](const Extension& one) { return one.oid == oid::extendedKeyUsage; });
    return addToDraft(draft, oid::extendedKeyUsage, {{"purposes", uses}}, false);
}

Result<void> checkOtherRoot(const Certificate& root)
{
    const std::string name = root.subject().toText();
    if (!root.isSelfSigned()) return failAs(ErrorCode::Refused, "CW-294", {name});
    const auto uses = root.keyUsage();
    const bool maySign = !root.extension(oid::keyUsage) || std::ranges::contains(uses, "keyCertSign");
    if (root.version() != certificateVersion || !root.isCa() || !maySign)
        return failAs(ErrorCode::Refused, "CW-296", {name});
    CORE_TRY(const PublicKey key, root.publicKey());
    if (const auto weakness = checkKey(key)) return refusal(std::span(&*weakness, 1));
    return {};
}

Result<Validity> crossValidity(const CrossOrder& order)
{
    Validity validity = order.planned;
    for (const Certificate* const root : {&order.from, &order.issuer}) {
        validity.notBefore = std::max(validity.notBefore, root->validity().notBefore);
        validity.notAfter = std::min(validity.notAfter, root->validity().notAfter);
    }
    if (validity.notAfter <= validity.notBefore)
        return failAs(ErrorCode::Refused, "CW-299",
            {order.from.subject().toText(), toText(order.planned.notBefore), toText(order.planned.notAfter)});
    return validity;
}

Result<Prepared> prepareCross(const CrossOrder& order, ByteView serial)
{
    IssueDraft draft;
    draft.kind = CertificateKind::SubordinateCa;
    draft.subject = order.from.subject();
    draft.spki = order.from.spki();
    draft.keyIdentifier = order.from.subjectKeyIdentifier();
    CORE_TRY(draft.validity, crossValidity(order));
    CORE_CHECK(addLimits(draft, order));
    CORE_TRY(const PublicKey issuerKey, order.issuer.publicKey());
    CORE_TRY(Prepared prepared, prepare(draft, order.issuer, issuerKey, serial));
    CORE_CHECK(checkCopied(prepared.preview(), order.from));
    return prepared;
}

Result<void> checkCopied(const Certificate& cross, const Certificate& from)
{
    const Bytes identifier = from.subjectKeyIdentifier();
    const bool isCopied = cross.subject() == from.subject() && cross.spki() == from.spki() &&
        (identifier.empty() || cross.subjectKeyIdentifier() == identifier);
    return isCopied ? Result<void>() : failAs(ErrorCode::Refused, "CW-298", {from.subject().toText()});
}

}
