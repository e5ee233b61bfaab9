#include "core/vault/Change.h"
#include "core/vault/Columns.h"
#include "core/vault/Stores.h"

namespace core {

Result<std::vector<KeyRow>> KeyStore::list() const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(std::string("SELECT ") + columns::keyColumns + " FROM keys k ORDER BY k.id"));
    return columns::all(query, columns::readKey);
}

Result<KeyRow> KeyStore::find(ByteView fingerprint) const
{
    CORE_TRY(auto query,
        m_vault->database().prepare(
            std::string("SELECT ") + columns::keyColumns + " FROM keys k WHERE k.fingerprint = ?"));
    return columns::one(query.bind(fingerprint), columns::readKey);
}

Result<std::int64_t> columns::insertKey(Change& change, Vault& vault, const HeldKey& key, std::string_view label)
{
    const PublicKey& publicKey = key.publicKey();
    CORE_CHECK(vault.keyService()->check(vault.keyRoom(), key.sealedKey())); // of this vault, not of another
    CORE_TRY(auto insert,
        change.database().prepare("INSERT INTO keys (fingerprint, spki, algorithm, label, sealed, created, mac) VALUES "
                                  "(?, ?, ?, ?, ?, ?, x'')"));
    insert.bind(publicKey.fingerprint()).bind(publicKey.spki()).bind(publicKey.algorithmId()).bind(label);
    return change.insert(Table::Keys, insert.bind(key.sealedKey().sealed).bind(seconds(vault.now())));
}

Result<KeyRow> KeyStore::add(const HeldKey& key, std::string_view label, bool isImported)
{
    const Bytes fingerprint = key.publicKey().fingerprint();
    if (auto known = find(fingerprint)) return known;
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_CHECK(columns::insertKey(change, *m_vault, key, label));
    CORE_CHECK(change.commit(isImported ? "keyImported" : "keyCreated", label,
        {{"key", toHex(fingerprint)}, {"algorithm", key.publicKey().algorithmId()}}));
    return find(fingerprint);
}

Result<HeldKey> KeyStore::open(ByteView fingerprint) const
{
    CORE_TRY(const KeyRow row, find(fingerprint));
    if (!m_vault->isUnlocked()) return failAs(ErrorCode::Locked, "CW-502");
    CORE_TRY(auto query, m_vault->database().prepare("SELECT sealed, spki FROM keys WHERE id = ?"));
    CORE_TRY(const bool found, query.bind(row.id).step());
    if (!found || query.isNull(0)) return failAs(ErrorCode::NotFound, "CW-253", {row.label});
    auto key = HeldKey::of(m_vault->keyService(), m_vault->keyRoom(), {query.blob(1), query.blob(0)});
    const bool isDamaged = !key && key.error().code != ErrorCode::Internal && key.error().code != ErrorCode::Locked;
    if (isDamaged || (key && key->publicKey().fingerprint() != row.fingerprint))
        return failAs(ErrorCode::Storage, "CW-428", {row.label}, key ? std::string() : key.error().detail);
    return key;
}

}
