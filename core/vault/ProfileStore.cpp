#include "core/profiles/Profile.h"
#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/Stores.h"

namespace core {

namespace {

ProfileRow readProfileRow(const Statement& row, int)
{
    return {row.number(0), row.text(1), static_cast<int>(row.number(2)), row.text(3), columns::time(row.number(4))};
}

constexpr auto newest = "SELECT id, name, version, text, added FROM profiles p "
                        "WHERE version = (SELECT max(version) FROM profiles o WHERE o.name = p.name) ";

}

Result<std::vector<ProfileRow>> ProfileStore::list() const
{
    CORE_TRY(auto query, m_vault->database().prepare(std::string(newest) + "ORDER BY id"));
    return columns::all(query, readProfileRow);
}

Result<ProfileRow> ProfileStore::find(std::string_view name) const
{
    CORE_TRY(const auto rows, list());
    std::string known;
    for (const ProfileRow& row : rows) {
        if (row.name == name) return row;
        known.append(known.empty() ? "" : ", ").append(row.name);
    }
    return failAs(ErrorCode::NotFound, "CW-260", {std::string(name), known});
}

Result<ProfileRow> ProfileStore::find(std::string_view name, int version) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            "SELECT id, name, version, text, added FROM profiles WHERE name = ? AND version = ?"));
    CORE_TRY(auto rows, columns::all(query.bind(name).bind(version), readProfileRow));
    if (rows.empty()) return failAs(ErrorCode::NotFound, "CW-289", {std::string(name), std::to_string(version)});
    return std::move(rows.front());
}

Result<ProfileRow> ProfileStore::import(std::string_view toml)
{
    CORE_TRY(const Profile profile, readProfile(toml));
    const auto present = find(profile.id);
    if (present && present->text == toml) return present;
    const int version = present ? present->version + 1 : 1;
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(auto insert,
        m_vault->database().prepare("INSERT INTO profiles (name, version, text, added, mac) VALUES (?, ?, ?, ?, x'')"));
    CORE_CHECK(change.insert(
        Table::Profiles, insert.bind(profile.id).bind(version).bind(toml).bind(columns::seconds(m_vault->now()))));
    CORE_CHECK(change.commit("profileImported", profile.id, {{"version", version}, {"sha256", toHex(profile.hash())}}));
    return find(profile.id);
}

}
