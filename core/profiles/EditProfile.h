#pragma once
#include "core/profiles/Profile.h"
#include "core/profiles/TomlLayout.h"

/// Changes in the text of a profile file, which need not be a correct profile but must be TOML. Each gives the whole text anew, with
/// comments, layout and everything else as they were. Errors of all: Malformed (CW-150); Refused (CW-671) where the text is written
/// in a way that cannot be changed in place.
namespace core {

/// What stands in a table of the file, by the keys of `fields`; what is of another type is left out. A flag that is missing but counts
/// as set is set. Errors: Malformed (CW-150).
Result<FieldValues> valuesIn(std::string_view toml, const TomlPath& table, const std::vector<ExtensionField>& fields);
/// Sets one setting, or removes it where there are no values: {"validity", "default-days"}. Not for groups.
Result<std::string> setSetting(std::string_view toml, const TomlPath& setting, const ExtensionField& field,
    const std::vector<std::string>& values);

/// Puts an extension in, or makes the one that is there say this and nothing else.
Result<std::string> setExtension(std::string_view toml, const ProfileExtension& extension);
/// With all tables below it.
Result<std::string> removeExtension(std::string_view toml, std::string_view oid);

/// The same for what is said about a subject attribute, in the lists or in a table of its own.
Result<std::string> setAttribute(std::string_view toml, const SubjectRule& rule);
Result<std::string> removeAttribute(std::string_view toml, std::string_view oid);

}
