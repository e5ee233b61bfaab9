#pragma once
#include "core/profiles/Profile.h"
#include "core/profiles/TomlTable.h"

/// The tables of a profile file that say what is allowed; each is read to its end.
namespace core {

void readValidity(TomlTable table, Profile& profile);
void readSerial(TomlTable table, Profile& profile);
void readKeys(TomlTable table, Profile& profile);
void readSignature(TomlTable table, Profile& profile);
void readSubject(TomlTable table, Profile& profile);
void readNames(TomlTable table, Profile& profile);

/// The words of the choices that profile files spell out.
std::string_view keyReuseName(KeyReuse reuse);
std::string_view sourceName(const SubjectRule& rule);
std::vector<std::string_view> keyReuseNames();
std::vector<std::string_view> sourceNames();
std::vector<std::string_view> lateEndNames();
std::vector<std::string_view> kindNames();

template <typename Table, typename Projection>
std::vector<std::string_view> namesIn(const Table& table, Projection projection)
{
    std::vector<std::string_view> names;
    std::ranges::transform(table, std::back_inserter(names), projection);
    return names;
}

}
