#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a person does at a ceremony.
enum class Role {
    Administrator, ///< leads, reads aloud, decides on incidents
    Operator,      ///< the only one who touches the machine
    Officer,       ///< holds a share or a PIN
    Witness,       ///< sees every step, from a department other than another witness's
    Auditor,       ///< sees the acts, the incidents and the seal
    Custodian,     ///< holds a token or the key of a safe
};

/// A role with its bounds.
struct RoleInfo {
    Role role;
    std::string_view name;     ///< as in scripts: "witness"
    std::string_view label;    ///< CORE_TEXT: "Witness"
    std::string_view duty;     ///< CORE_TEXT, one sentence
    int least;                 ///< people at every ceremony; scripts may ask for more
    std::optional<int> most{}; ///< none: as many as come
};
std::span<const RoleInfo> roles();
const RoleInfo& infoOf(Role role);
/// nullptr: no such role.
const RoleInfo* findRole(std::string_view name);
/// Whether one person may not have both: who does must not be who watches.
bool areExclusive(Role one, Role other);

/// Somebody who takes part, as the script plans it or as enrolled.
struct Participant {
    std::string name;
    std::string department;
    std::string organisation;
    std::vector<Role> roles;
    int line = 0; ///< of the script; 0: enrolled at the ceremony
};

}
