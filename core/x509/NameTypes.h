#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// A kind of attribute in a distinguished name.
struct NameType {
    std::string_view oid;
    std::string_view shortName; ///< as in RFC 4514 section 3 where it stands there: "CN"
    std::string_view longName;  ///< "commonName"
    std::uint8_t stringTag;     ///< the string type we write
    std::size_t longest;        ///< in characters (RFC 5280 appendix A.1); 0: no limit
};
std::span<const NameType> nameTypes();
/// nullptr: not in the table.
const NameType* findNameType(std::string_view oid);
/// Dotted text of a short or long name in any letter case, or of another name OpenSSL knows, or of dotted text; empty: unknown.
std::string nameTypeOid(std::string_view name);

}
