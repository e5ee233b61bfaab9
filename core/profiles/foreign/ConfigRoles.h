#pragma once
#include "core/profiles/foreign/ConfigText.h"
#include "core/profiles/foreign/ForeignReport.h"
#include <map>
#include <set>

namespace core {

/// Which sections of an openssl configuration are what, by who refers to them.
struct ConfigRoles {
    std::vector<std::string> cas; ///< with the one of default_ca first
    std::string request;          ///< the [req] in use; empty: none
    std::set<std::string, std::less<>> policies, subjects, crlExtensions, requestExtensions, attributes;
    /// Sections of extensions, and which CA section names them; empty: none does.
    std::map<std::string, std::string, std::less<>> extensions;
    std::string ofRoots; ///< the one that [req] gives to certificates that sign themselves
};
ConfigRoles rolesOf(const ConfigText& file);

/// Why a setting that no profile was made of is left out, by its section and name.
const ForeignReason& reasonFor(const ConfigText& file, const ConfigRoles& roles, const ConfigEntry& entry);

}
