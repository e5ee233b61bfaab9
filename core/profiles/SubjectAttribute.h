#pragma once
#include <span>
#include <string>
#include <string_view>

namespace core {

/// Dotted OID of a subject attribute that profiles may name ("CN", "O" …, or a dotted OID itself); empty: unknown.
std::string attributeOid(std::string_view name);
/// The short name of such an attribute, or its dotted OID.
std::string attributeName(std::string_view oid);
std::span<const std::string_view> attributeNames();

}
