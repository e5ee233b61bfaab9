#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A short English name for an OID known to OpenSSL ("serverAuth", "commonName"), or the dotted text itself.
std::string nameOfOid(std::string_view dotted);
/// Dotted text for a short or long name, or for dotted text itself; empty when unknown or malformed.
std::string oidOfName(std::string_view name);

/// Every OID that OpenSSL has a name for, in the order of its table.
struct NamedOid {
    std::string oid; ///< dotted
    std::string name;
};
std::vector<NamedOid> namedOids();

}
