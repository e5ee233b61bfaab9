#include "core/base/Finding.h"
#include "core/tokens/TokenKeys.h"
#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/Stores.h"

namespace core {

KeyToKeep::KeyToKeep(const OpenedTokenKey& key) : m_key(key.key.get()), m_place(&key.place) {}

namespace columns {

Result<std::int64_t> insertPublicKey(
    Change& change, const Vault& vault, const PublicKey& key, std::string_view label, const SealedKey* sealed)
{
    CORE_TRY(auto insert,
        change.database().prepare("INSERT INTO keys (fingerprint, spki, algorithm, label, sealed, created, mac) VALUES "
                                  "(?, ?, ?, ?, ?, ?, x'')"));
    insert.bind(key.fingerprint()).bind(key.spki()).bind(key.algorithmId()).bind(label);
    if (sealed)
        insert.bind(sealed->sealed);
    else
        insert.bindNull();
    return change.insert(Table::Keys, insert.bind(seconds(vault.now())));
}

Result<std::int64_t> insertKey(Change& change, Vault& vault, const KeyToKeep& key, std::string_view label)
{
    if (key.sealed())
        CORE_CHECK(vault.keyService()->check(vault.keyRoom(), *key.sealed())); // of this vault, not of another
    return insertPublicKey(change, vault, key.publicKey(), label, key.sealed());
}

Result<void> insertPlace(Change& change, const Vault& vault, std::int64_t key, const TokenPlace& place)
{
    CORE_TRY(auto insert,
        change.database().prepare("INSERT INTO token_places (key_id, added, is_local, token_label, serial, "
                                  "manufacturer, model, object_label, object_id, mac) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, x'')"));
    insert.bind(key).bind(seconds(vault.now())).bind(std::int64_t{place.isLocal});
    insert.bind(place.token.label).bind(place.token.serial).bind(place.manufacturer).bind(place.model);
    CORE_CHECK(change.insert(Table::TokenPlaces, insert.bind(place.objectLabel).bind(ByteView(place.objectId))));
    return {};
}

nlohmann::json placeDetail(ByteView fingerprint, const TokenPlace& place)
{
    return {{"key", toHex(fingerprint)}, {"place", toUri(place)}, {"local", place.isLocal}};
}

Result<void> readPlaces(const Database& database, std::span<KeyRow> keys)
{
    const bool isOne = keys.size() == 1;
    CORE_TRY(auto query,
        database.prepare(
            std::string("SELECT key_id, is_local, token_label, serial, manufacturer, model, object_label, object_id "
                        "FROM token_places") +
            (isOne ? " WHERE key_id = ? ORDER BY id" : " ORDER BY id")));
    if (isOne) query.bind(keys.front().id);
    std::map<std::int64_t, KeyRow*> byId;
    for (KeyRow& key : keys) byId[key.id] = &key;
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return {};
        const auto key = byId.find(query.number(0));
        if (key == byId.end()) continue;
        key->second->places.push_back({.token = {query.text(2), query.text(3)},
            .objectLabel = query.text(6),
            .objectId = query.blob(7),
            .manufacturer = query.text(4),
            .model = query.text(5),
            .isLocal = query.number(1) != 0});
    }
}

}

namespace {

/// The row of a place that a vault knows; nullopt: it does not.
Result<std::optional<std::int64_t>> rowOf(const Database& database, std::int64_t key, const TokenPlace& place)
{
    CORE_TRY(auto query,
        database.prepare("SELECT id FROM token_places WHERE key_id = ? AND token_label = ? AND serial = ? AND "
                         "object_label = ? AND object_id = ? ORDER BY id"));
    query.bind(key).bind(place.token.label).bind(place.token.serial).bind(place.objectLabel);
    CORE_TRY(const bool found, query.bind(ByteView(place.objectId)).step());
    return found ? std::optional(query.number(0)) : std::nullopt;
}

Result<void> erasePlace(Change& change, std::int64_t key, const TokenPlace& place)
{
    CORE_TRY(const auto row, rowOf(change.database(), key, place));
    if (!row) return {};
    CORE_TRY(auto remove, change.database().prepare("DELETE FROM token_places WHERE id = ?"));
    CORE_CHECK(remove.bind(*row).run());
    change.touch(Table::TokenPlaces, *row);
    return {};
}

std::string textOf(const TokenName& token) { return token.label.empty() ? token.serial : token.label; }

}

Result<std::vector<KeyRow>> KeyStore::list() const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(std::string("SELECT ") + columns::keyColumns + " FROM keys k ORDER BY k.id"));
    CORE_TRY(auto rows, columns::all(query, columns::readKey));
    CORE_CHECK(columns::readPlaces(m_vault->database(), rows));
    return rows;
}

Result<KeyRow> KeyStore::find(ByteView fingerprint) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            std::string("SELECT ") + columns::keyColumns + " FROM keys k WHERE k.fingerprint = ?"));
    CORE_TRY(KeyRow row, columns::one(query.bind(fingerprint), columns::readKey));
    CORE_CHECK(columns::readPlaces(m_vault->database(), std::span(&row, 1)));
    return row;
}

Result<KeyRow> KeyStore::add(const KeyToKeep& key, std::string_view label, bool isImported)
{
    const Bytes fingerprint = key.publicKey().fingerprint();
    if (auto known = find(fingerprint)) return key.place() ? addPlace(fingerprint, *key.place()) : known;
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_TRY(const std::int64_t id, columns::insertKey(change, *m_vault, key, label));
    if (key.place()) {
        CORE_CHECK(columns::insertPlace(change, *m_vault, id, *key.place()));
        CORE_CHECK(change.commit("keyBound", label, columns::placeDetail(fingerprint, *key.place())));
    } else {
        CORE_CHECK(change.commit(isImported ? "keyImported" : "keyCreated", label,
            {{"key", toHex(fingerprint)}, {"algorithm", key.publicKey().algorithmId()}}));
    }
    return find(fingerprint);
}

Result<KeyRow> KeyStore::addPlace(ByteView fingerprint, const TokenPlace& place)
{
    CORE_TRY(const KeyRow row, find(fingerprint));
    CORE_TRY(const auto known, rowOf(m_vault->database(), row.id, place));
    if (known) return row;
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_CHECK(columns::insertPlace(change, *m_vault, row.id, place));
    CORE_CHECK(change.commit(
        row.canSign() ? "keyCopied" : "keyBound", row.label, columns::placeDetail(row.fingerprint, place)));
    return find(fingerprint);
}

Result<void> KeyStore::removePlace(ByteView fingerprint, const TokenPlace& place)
{
    CORE_TRY(const KeyRow row, find(fingerprint));
    CORE_TRY(const auto known, rowOf(m_vault->database(), row.id, place));
    if (!known) return {};
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_CHECK(erasePlace(change, row.id, place));
    return change.commit("keyRemovedFromToken", row.label, columns::placeDetail(row.fingerprint, place));
}

Result<std::shared_ptr<const SigningKey>> KeyStore::open(ByteView fingerprint) const
{
    CORE_TRY(const KeyRow row, find(fingerprint));
    CORE_CHECK(CaStore(*m_vault).checkMaySign(fingerprint));
    if (!m_vault->isUnlocked()) return failAs(ErrorCode::Locked, "CW-502");
    CORE_TRY(auto query, m_vault->database().prepare("SELECT sealed, spki FROM keys WHERE id = ?"));
    CORE_TRY(const bool found, query.bind(row.id).step());
    if (!found || query.isNull(0)) return openOnToken(row);
    auto key = HeldKey::of(m_vault->keyService(), m_vault->keyRoom(), {query.blob(1), query.blob(0)});
    const bool isDamaged = !key && key.error().code != ErrorCode::Internal && key.error().code != ErrorCode::Locked;
    if (isDamaged || (key && key->publicKey().fingerprint() != row.fingerprint))
        return failAs(ErrorCode::Storage, "CW-428", {row.label}, key ? std::string() : key.error().detail);
    CORE_CHECK(key);
    return std::make_shared<const HeldKey>(*std::move(key));
}

Result<std::shared_ptr<const SigningKey>> KeyStore::openOnToken(const KeyRow& row) const
{
    if (row.places.empty() || !m_vault->tokenKeys()) return failAs(ErrorCode::NotFound, "CW-253", {row.label});
    auto key = PublicKey::fromSpki(row.spki);
    if (!key || key->fingerprint() != row.fingerprint) return failAs(ErrorCode::Storage, "CW-428", {row.label});
    CORE_TRY(const OpenedTokenKey found, m_vault->tokenKeys()->open(row.places, *key));
    if (!(found.key->publicKey() == *key)) return fail(ErrorCode::Internal, "the token gave another key");
    CORE_CHECK(rebind(row, found));
    return found.key;
}

/// A place that was not there stays known, for it may lie in a safe; one whose token is here without the key is forgotten.
Result<void> KeyStore::rebind(const KeyRow& row, const OpenedTokenKey& found) const
{
    const bool isKnown = std::ranges::any_of(row.places, [&found](const TokenPlace& place) {
        return place.token == found.place.token && place.objectLabel == found.place.objectLabel &&
            place.objectId == found.place.objectId;
    });
    if (!m_vault->isWritable()) return {};
    if (isKnown) {
        for (const TokenPlace& place : found.gone) CORE_CHECK(KeyStore(*m_vault).removePlace(row.fingerprint, place));
        return {};
    }
    CORE_TRY(auto change, Change::begin(*m_vault));
    nlohmann::json detail = columns::placeDetail(row.fingerprint, found.place);
    detail["gone"] = nlohmann::json::array();
    for (const TokenPlace& place : found.gone) {
        CORE_CHECK(erasePlace(change, row.id, place));
        detail["gone"].push_back(toUri(place));
    }
    CORE_CHECK(columns::insertPlace(change, *m_vault, row.id, found.place));
    CORE_CHECK(change.commit("keyRebound", row.label, detail));
    m_vault->tell({"CW-480", Severity::Info, {},
        {row.label, textOf(found.place.token), found.place.objectLabel, textOf(row.places.front().token)}});
    return {};
}

}
