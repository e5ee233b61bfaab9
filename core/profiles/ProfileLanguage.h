#pragma once
#include "core/profiles/Profile.h"
#include "core/profiles/TomlLayout.h"
#include <span>

/// The language of profile files as a table: what the form of a profile, its completion and the order of settings are made from.
namespace core {

/// A table of a profile file.
struct ProfileSection {
    std::string_view name;        ///< "validity"; empty: the settings before the first table
    std::string_view label;       ///< CORE_TEXT
    std::string_view explanation; ///< CORE_TEXT, one or two plain sentences
    std::vector<ExtensionField> fields;
};
/// In the order in which they stand in files; the subject without its attributes' own tables, the extensions without fields.
std::span<const ProfileSection> profileSections();
/// nullptr: there is no such table.
const ProfileSection* findSection(std::string_view name);
/// What a table [subject.NAME] may hold.
const std::vector<ExtensionField>& attributeFields();
/// What any table of a file may hold, by its path; empty: there is no such table. Settings only, no tables.
std::vector<ExtensionField> fieldsAt(const TomlPath& table);
/// The same with the tables that may stand below it, in their usual order.
std::vector<std::string_view> orderAt(const TomlPath& table);
/// A flag that counts as set where it is missing.
bool isOnWhenMissing(const TomlPath& setting);

/// Something that may be written at a place.
struct Proposal {
    std::string text;         ///< to be put in, with quotes where they are missing
    std::size_t back = 0;     ///< how many characters from its end people go on typing
    std::string name{};       ///< what is shown for it
    std::string_view label{}; ///< CORE_TEXT: in plain words; may be empty
    std::string detail{};     ///< a number or name that goes with it; may be empty
};
struct Completion {
    TextRange word;                  ///< what is replaced
    std::vector<Proposal> proposals; ///< those that begin like the word first
};
/// What may stand at a place of a profile file, whether the rest of it is correct or not.
Completion completeProfile(std::string_view toml, std::size_t place);

/// Where a mistake stands in a profile file, and what was probably meant.
struct ProfileMistake {
    std::size_t line = 1;     ///< counted from 1
    std::size_t column = 1;   ///< in characters, counted from 1
    TextRange range;          ///< of the word there; empty where something is missing
    std::string suggestion{}; ///< to be put there instead; empty: none
};
/// Of an error of readProfile(); nullopt: it is about no place.
std::optional<ProfileMistake> mistakeIn(std::string_view toml, const Error& error);

}
