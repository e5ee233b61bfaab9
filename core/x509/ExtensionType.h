#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One input that an extension offers; drives the generic form, the profile file, the certificate view and the check.
struct ExtensionField {
    /// Moment: RFC 3339 in UTC. Names: GeneralNames as in readGeneralName(). Group: any number of members with fields of their own.
    enum class Kind { Flag, Number, Text, Moment, TextList, Names, Choice, ChoiceList, Group };

    std::string_view key;   ///< name in profile files, e.g. "pathLength"
    std::string_view label; ///< CORE_TEXT, plain words: "CAs allowed below"
    std::string_view hint;  ///< CORE_TEXT, one line with an example; may be empty
    Kind kind;
    std::vector<std::string_view> choices{}; ///< for Choice and ChoiceList: the standard's names; TextList: suggestions
    std::vector<ExtensionField> fields{};    ///< for Group: what each member has; no groups among them
    bool isOpen = false;                     ///< ChoiceList: takes OIDs beside the choices, too

    bool isList() const { return kind == Kind::TextList || kind == Kind::ChoiceList || kind == Kind::Names; }
};

/// Values of an extension by field key. A flag is {"true"} or absent; the field "reasons" of the second member of the group
/// "points" has the key "points.2.reasons".
using FieldValues = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Everything the program knows about one X.509 extension, in one value.
struct ExtensionType {
    enum class Place { Certificate, Crl, Both };
    enum class Critical { Either, Always, Never };

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
    Place place = Place::Certificate;
    Critical critical = Critical::Either; ///< what the standard demands
    bool isShownOnly = false;             ///< others make it; encode refuses (CW-128)
};

/// All extensions the program knows, in the order in which editors and views show them.
std::span<const ExtensionType> extensionTypes();
/// nullptr: unknown.
const ExtensionType* findExtensionType(std::string_view oidOrName);
/// For every other extension, not in the table and without OID: its one field "der" holds the value in hexadecimal, which
/// must be one well-formed DER element.
const ExtensionType& otherExtensionType();

/// How many members a group may have, read or written.
inline constexpr std::size_t mostMembers = 1000;
/// A key "points.2.reasons" taken apart; nullopt: it is no such key, or its number is above mostMembers.
struct MemberKey {
    std::string_view group;
    std::size_t number = 0; ///< from 1
    std::string_view field;
};
std::optional<MemberKey> readMemberKey(std::string_view key);
/// The members of a group, in order; one without values is empty.
std::vector<FieldValues> membersOf(const FieldValues& values, std::string_view group);
/// Replaces the members of a group.
void setMembers(FieldValues& values, std::string_view group, const std::vector<FieldValues>& members);

/// One line of an extension as people read it. Members of a group stand below a line with the group's label.
struct ShownField {
    const ExtensionField* field = nullptr;
    int depth = 0;
    int number = 0;                    ///< of the member, from 1; 0: no group
    std::vector<std::string> values{}; ///< untrusted; empty for a group
};
/// The fields that have values, in the order of the type, which must live longer.
std::vector<ShownField> shownFields(const ExtensionType& type, const FieldValues& values);

/// An extension as it stands in a certificate, request or CRL.
struct Extension {
    std::string oid;
    bool critical = false;
    Bytes value; ///< DER inside the OCTET STRING

    bool operator==(const Extension&) const = default;
};
/// Builds one from its type's fields. Errors: those of encode; CW-147 and CW-148: the standard wants it otherwise.
Result<Extension> makeExtension(const ExtensionType& type, const FieldValues& values, bool critical);
/// The same by OID; one that is not in the table from the field "der" of otherExtensionType().
Result<Extension> makeExtension(std::string_view oid, const FieldValues& values, bool critical);

}
