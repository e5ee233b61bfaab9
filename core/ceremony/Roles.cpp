#include "core/ceremony/Roles.h"
#include "core/base/Text.h"
#include <array>
#include <utility>

namespace core {
namespace {

constexpr std::array<RoleInfo, 6> allRoles{{
    {Role::Administrator, "administrator", CORE_TEXT("core", "Administrator"),
        CORE_TEXT("core", "Leads, reads aloud, decides on incidents."), 1},
    {Role::Operator, "operator", CORE_TEXT("core", "Operator"),
        CORE_TEXT("core", "Does every step; the only one who touches the machine."), 1, 1},
    {Role::Officer, "officer", CORE_TEXT("core", "Crypto officer"),
        CORE_TEXT("core", "Holds a share or a PIN and types it in person."), 0},
    {Role::Witness, "witness", CORE_TEXT("core", "Witness"),
        CORE_TEXT("core", "Sees every step and says so; at least two, of different departments."), 2},
    {Role::Auditor, "auditor", CORE_TEXT("core", "Auditor"),
        CORE_TEXT("core", "Sees the acts, the incidents and the seal, and does nothing else."), 0, 1},
    {Role::Custodian, "custodian", CORE_TEXT("core", "Custodian"),
        CORE_TEXT("core", "Holds a token, a PIN or the key of a safe."), 0},
}};

/// Operator and auditor stand alone; the others may be joined but for these.
constexpr std::pair<Role, Role> exclusive[] = {
    {Role::Administrator, Role::Witness},
    {Role::Officer, Role::Witness},
};

}

std::span<const RoleInfo> roles() { return allRoles; }

const RoleInfo& infoOf(Role role) { return allRoles.at(static_cast<std::size_t>(role)); }

const RoleInfo* findRole(std::string_view name)
{
    const auto* const found = std::ranges::find(allRoles, name, &RoleInfo::name);
    return found == allRoles.end() ? nullptr : found;
}

bool areExclusive(Role one, Role other)
{
    if (one == other) return false;
    for (const Role alone : {Role::Operator, Role::Auditor})
        if (one == alone || other == alone) return true;
    return std::ranges::any_of(
        exclusive, [&](const auto& pair) { return pair == std::pair(one, other) || pair == std::pair(other, one); });
}

}
