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

Result<std::int64_t> columns::insertKey(Change& change, Vault& vault, const PrivateKey& key, std::string_view label)
{
    const Bytes fingerprint = key.publicKey().fingerprint();
    CORE_TRY(const Secret plain, key.toPkcs8());
    CORE_TRY(const Bytes sealed, seal(*vault.sealingKey(), plain.view(), keyContext(vault, fingerprint)));
    CORE_TRY(auto insert,
        change.database().prepare("INSERT INTO keys (fingerprint, spki, algorithm, label, sealed, created, mac) VALUES "
                                  "(?, ?, ?, ?, ?, ?, x'')"));
    insert.bind(fingerprint).bind(key.publicKey().spki()).bind(key.publicKey().algorithmId()).bind(label).bind(sealed);
    return change.insert(Table::Keys, insert.bind(seconds(vault.now())));
}

Bytes columns::keyContext(const Vault& vault, ByteView fingerprint)
{
    const std::string text = "certwright key " + toHex(vault.identity()) + " " + toHex(fingerprint);
    return Bytes(text.begin(), text.end());
}

Result<KeyRow> KeyStore::add(const PrivateKey& key, std::string_view label, bool isImported)
{
    const Bytes fingerprint = key.publicKey().fingerprint();
    if (auto known = find(fingerprint)) return known;
    CORE_TRY(auto change, Change::begin(*m_vault));
    CORE_CHECK(columns::insertKey(change, *m_vault, key, label));
    CORE_CHECK(change.commit(isImported ? "keyImported" : "keyCreated", label,
        {{"key", toHex(fingerprint)}, {"algorithm", key.publicKey().algorithmId()}}));
    return find(fingerprint);
}

Result<PrivateKey> KeyStore::open(ByteView fingerprint) const
{
    CORE_TRY(const KeyRow row, find(fingerprint));
    if (!m_vault->isUnlocked()) return failAs(ErrorCode::Locked, "CW-502");
    CORE_TRY(auto query, m_vault->database().prepare("SELECT sealed FROM keys WHERE id = ?"));
    CORE_TRY(const bool found, query.bind(row.id).step());
    if (!found || query.isNull(0)) return failAs(ErrorCode::NotFound, "CW-253", {row.label});
    const auto plain = unseal(*m_vault->sealingKey(), query.blob(0), columns::keyContext(*m_vault, fingerprint));
    if (!plain) return failAs(ErrorCode::Storage, "CW-428", {row.label}, plain.error().detail);
    CORE_TRY(auto key, PrivateKey::fromPkcs8(plain->view()));
    if (key.publicKey().fingerprint() != row.fingerprint) return failAs(ErrorCode::Storage, "CW-428", {row.label});
    return key;
}

}
