#pragma once
#include <string>
#include <string_view>

namespace core {

/// A short English name for an OID known to OpenSSL ("serverAuth", "commonName"), or the dotted text itself.
std::string nameOfOid(std::string_view dotted);
/// Dotted text for a short or long name, or for dotted text itself; empty when unknown or malformed.
std::string oidOfName(std::string_view name);

}
