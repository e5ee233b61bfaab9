#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One input that an extension offers; drives the generic form, the profile file, the certificate view and the check.
struct ExtensionField {
    enum class Kind { Flag, Number, Text, TextList, Choice, ChoiceList };

    std::string_view key;   ///< name in profile files, e.g. "pathLength"
    std::string_view label; ///< CORE_TEXT, plain words: "CAs allowed below"
    std::string_view hint;  ///< CORE_TEXT, one line with an example; may be empty
    Kind kind;
    std::vector<std::string_view> choices{}; ///< for Choice and ChoiceList: the standard's names
};

/// Values of an extension by field key. A flag is {"true"} or absent.
using FieldValues = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Everything the program knows about one X.509 extension, in one value.
struct ExtensionType {
    std::string_view oid;
    std::string_view name;        ///< the standard's: "basicConstraints"; also the key in profile files
    std::string_view label;       ///< CORE_TEXT: "May act as a CA"
    std::string_view explanation; ///< CORE_TEXT: one or two plain sentences
    std::string_view citation;    ///< "RFC 5280 section 4.2.1.9"
    bool criticalByDefault;
    std::vector<ExtensionField> fields;
    /// Strict: refuses what must not be issued. Errors: Refused, Malformed.
    Result<Bytes> (*encode)(const FieldValues& values);
    /// Lenient: shows what is there. Errors: Malformed.
    Result<FieldValues> (*decode)(ByteView der);
};

/// All extensions the program knows, in the order in which editors and views show them.
std::span<const ExtensionType> extensionTypes();
/// nullptr: unknown.
const ExtensionType* findExtensionType(std::string_view oidOrName);

/// An extension as it stands in a certificate, request or CRL.
struct Extension {
    std::string oid;
    bool critical = false;
    Bytes value; ///< DER inside the OCTET STRING

    bool operator==(const Extension&) const = default;
};
/// Builds one from its type's fields.
Result<Extension> makeExtension(const ExtensionType& type, const FieldValues& values, bool critical);

}
