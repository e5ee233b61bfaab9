#include "core/crypto/Random.h"
#include "core/keys/MasterShares.h"
#include "core/vault/Change.h"
#include "core/vault/Vault.h"

namespace core {

using nlohmann::json;

namespace {

/// {"set", "shares"}: which were given, never what is written on them.
Result<json> detailOf(std::span<const Secret> shares)
{
    json numbers = json::array();
    for (const Secret& share : shares) {
        CORE_TRY(const SharePlace each, placeOf(share));
        numbers.push_back(each.number);
    }
    CORE_TRY(const SharePlace place, placeOf(shares.front()));
    return json{{"set", place.set}, {"shares", numbers}};
}

}

Result<std::vector<Secret>> Vault::makeShares(ByteView passphrase, int threshold, int count)
{
    if (!isWritable()) return failAs(ErrorCode::Refused, "CW-503");
    CORE_TRY(const WrappedMaster master, wrappedMaster());
    std::vector<Secret> shares;
    CORE_CHECK(guarded([&]() -> Result<void> {
        CORE_TRY(shares, shareMaster(master, passphrase, threshold, count));
        return {};
    }));
    CORE_TRY(const SharePlace place, placeOf(shares.front()));
    CORE_TRY(auto change, Change::begin(*this));
    CORE_CHECK(change.commit("sharesMade", "vault", {{"set", place.set}, {"threshold", threshold}, {"shares", count}}));
    m_areSharesFine = false;
    return shares;
}

Result<OpenedRoom> Vault::openRewrapped(const WrappedMaster& master, ByteView passphrase) const
{
    CORE_TRY(OpenedRoom opened, m_context.keys->open(master, passphrase));
    CORE_TRY(const Sha256 mac, rowMac(m_database, opened.rows, Table::Vault, 1));
    CORE_TRY(const std::string stored, m_database.text("SELECT lower(hex(mac)) FROM vault WHERE id = 1"));
    if (toHex(mac) != stored) return failAs(ErrorCode::Refused, "CW-637");
    return opened;
}

Result<void> Vault::recover(std::span<const Secret> shares, ByteView newPassphrase, const KdfParameters& kdf)
{
    if (!isWritable()) return failAs(ErrorCode::Refused, "CW-503");
    CORE_TRY(const WrappedMaster rewrapped, masterFromShares(shares, m_identity, kdf, newPassphrase));
    CORE_TRY(OpenedRoom opened, openRewrapped(rewrapped, newPassphrase));
    setKeys(std::move(opened));
    CORE_TRY(const json detail, detailOf(shares));
    CORE_CHECK(writeWrap(rewrapped, "vaultRecovered", detail));
    UnlockGuard guard(m_context.stateFolder, m_identity); // the old passphrase was forgotten: the tries at it are over
    guard.succeeded();
    CORE_CHECK(takeFailedUnlocks(guard.unlogged()));
    guard.forgetUnlogged();
    return markUnfinished();
}

Result<void> Vault::tryShares(std::span<const Secret> shares)
{
    if (!isWritable()) return failAs(ErrorCode::Refused, "CW-503");
    if (!isUnlocked()) return failAs(ErrorCode::Locked, "CW-502");
    CORE_TRY(const Secret once, randomSecret(32)); // in place of a passphrase: nothing of it is kept
    CORE_TRY(const Bytes salt, randomBytes(16));
    const KdfParameters quick{.memoryKiB = kdfMemoryFloorKiB, .iterations = 1, .lanes = 1, .salt = salt};
    CORE_TRY(const WrappedMaster rewrapped, masterFromShares(shares, m_identity, quick, once.view()));
    CORE_CHECK(openRewrapped(rewrapped, once.view()));
    CORE_TRY(const json detail, detailOf(shares));
    CORE_TRY(auto change, Change::begin(*this));
    return change.commit("sharesTried", "vault", detail);
}

Result<void> Vault::checkShares()
{
    if (m_areSharesFine) return {};
    CORE_TRY(auto query, m_database.prepare("SELECT kind FROM events ORDER BY id"));
    bool isUntried = false;
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) break;
        const std::string kind = query.text(0);
        if (kind == "certificateReserved" || kind == "crlReserved") {
            isUntried = false;
            break;
        }
        if (kind == "sharesMade") isUntried = true;
        if (kind == "sharesTried" || kind == "vaultRecovered") isUntried = false;
    }
    if (isUntried) return failAs(ErrorCode::Refused, "CW-650");
    m_areSharesFine = true;
    return {};
}

}
