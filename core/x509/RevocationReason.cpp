#include "core/base/Text.h"
#include "core/x509/Crl.h"
#include <algorithm>

namespace core {

namespace {

using enum RevocationReason;

constexpr RevocationReasonName reasonTable[] = {
    {Unspecified, "unspecified", CORE_TEXT("core", "No reason given"), true},
    {KeyCompromise, "keyCompromise", CORE_TEXT("core", "The key may be known to others"), true},
    {CaCompromise, "cACompromise", CORE_TEXT("core", "The key of the CA may be known to others"), true},
    {AffiliationChanged, "affiliationChanged", CORE_TEXT("core", "The name or the organisation changed"), true},
    {Superseded, "superseded", CORE_TEXT("core", "Another certificate takes its place"), true},
    {CessationOfOperation, "cessationOfOperation", CORE_TEXT("core", "It is not needed any more"), true},
    {CertificateHold, "certificateHold", CORE_TEXT("core", "Suspended, may come back"), true},
    {RemoveFromCrl, "removeFromCRL", CORE_TEXT("core", "Taken off the list again"), false},
    {PrivilegeWithdrawn, "privilegeWithdrawn", CORE_TEXT("core", "The right it grants was withdrawn"), true},
    {AaCompromise, "aACompromise", CORE_TEXT("core", "The key of the attribute authority may be known to others"),
        true},
};

}

std::span<const RevocationReasonName> revocationReasons() { return reasonTable; }

std::string_view nameOf(RevocationReason reason)
{
    const auto* const found = std::ranges::find(reasonTable, reason, &RevocationReasonName::reason);
    return found == std::end(reasonTable) ? "unspecified" : found->name;
}

Result<RevocationReason> readRevocationReason(std::string_view name)
{
    std::string offered;
    for (const RevocationReasonName& row : reasonTable) {
        if (!row.isOffered) continue;
        if (equalIgnoringCase(row.name, name)) return row.reason;
        offered.append(offered.empty() ? "" : ", ").append(row.name);
    }
    return failAs(ErrorCode::Usage, "CW-310", {std::string(name), std::move(offered)});
}

}
