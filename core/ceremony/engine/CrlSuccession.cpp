#include "core/ceremony/engine/CrlSuccession.h"
#include "core/ceremony/Script.h"
#include <algorithm>

namespace core {
namespace {

/// Programs look for the signer of a list by what it calls its own key (RFC 5280 section 5.2.1).
Result<void> checkAuthorityKey(const Crl& fresh, const Certificate& root)
{
    const std::string named = toHex(root.subjectKeyIdentifier());
    const auto& extensions = fresh.extensions();
    const auto extension = std::ranges::find(extensions, "2.5.29.35", &Extension::oid);
    if (named.empty() || extension == extensions.end()) return {}; // lint wants one
    CORE_TRY(const FieldValues values, findExtensionType(extension->oid)->decode(extension->value));
    const auto found = values.find("keyIdentifier");
    if (found == values.end() || found->second.front() == named) return {};
    return failAs(ErrorCode::Refused, "CW-498", {found->second.front(), named});
}

Result<void> checkSpan(const Crl& fresh)
{
    const Time end = fresh.nextUpdate().value_or(Time());
    const bool isGood = end > fresh.thisUpdate() && end <= fresh.thisUpdate() + std::chrono::days(mostCrlDays);
    return isGood ? Result<void>() : failAs(ErrorCode::Refused, "CW-091", {toText(fresh.thisUpdate()), toText(end)});
}

Result<void> checkCarriedOver(const Crl& fresh, const Crl& before)
{
    for (const CrlEntry& revoked : before.entries())
        if (!fresh.entryFor(revoked.serial)) return failAs(ErrorCode::Refused, "CW-090", {toHex(revoked.serial)});
    return {};
}

}

std::uint64_t crlNumberOf(const Crl& crl)
{
    std::uint64_t number = 0;
    for (const std::uint8_t octet : crl.number()) number = (number << 8U) | octet;
    return number;
}

Result<void> checkSuccession(const Crl& fresh, const std::optional<Crl>& before, const Certificate& root)
{
    CORE_CHECK(checkAuthorityKey(fresh, root));
    CORE_CHECK(checkSpan(fresh));
    if (!before) return {};
    CORE_TRY(const PublicKey key, root.publicKey());
    if (!before->isSignedBy(key)) return failAs(ErrorCode::Refused, "CW-092", {root.subject().toText()});
    if (fresh.thisUpdate() < before->thisUpdate())
        return failAs(ErrorCode::Refused, "CW-794", {toText(before->thisUpdate())});
    const std::uint64_t number = crlNumberOf(fresh), last = crlNumberOf(*before);
    if (number <= last) return failAs(ErrorCode::Refused, "CW-089", {std::to_string(number), std::to_string(last)});
    return checkCarriedOver(fresh, *before);
}

}
