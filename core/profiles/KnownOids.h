#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// An object identifier that the program has a name for.
struct KnownOid {
    std::string oid;          ///< dotted
    std::string name;         ///< as profile files and the command line take it, or as OpenSSL calls it
    std::string_view use;     ///< CORE_TEXT: "Purpose of a key"
    std::string_view label{}; ///< CORE_TEXT, plain words; may be empty
};
/// All of them, those that a profile can name first; each OID and use once.
std::vector<KnownOid> knownOids();

}
