#include "core/base/Wording.h"
#include "core/crypto/Random.h"
#include "core/vault/Change.h"
#include "core/vault/Check.h"
#include "core/vault/NewFile.h"
#include "core/vault/Stores.h"
#include <set>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::uint8_t instances = 127; // from 1

Result<void> checkWhole(Vault& vault, const fs::path& backup)
{
    CORE_TRY(const CheckReport report, checkVault(vault));
    if (report.isSound()) return {};
    return failAs(ErrorCode::Refused, "CW-655", {backup.string()}, sentence(report.bad.front().finding));
}

Result<std::vector<RestoredCa>> casOf(Vault& vault)
{
    CORE_TRY(const auto rows, CaStore(vault).list());
    std::vector<RestoredCa> cas;
    for (const CaRow& ca : rows) {
        CORE_TRY(const std::uint64_t next, CrlStore(vault).nextNumber(ca.key.fingerprint));
        cas.push_back({ca.name, next - 1});
    }
    return cas;
}

}

Result<Restored> Vault::restore(const fs::path& backup, const fs::path& path, ByteView passphrase, VaultContext context)
{
    CORE_CHECK(checkFolder(path));
    CORE_TRY(const NewFile file, NewFile::beside(path));
    Restored restored;
    std::optional<Keys> keys;
    {
        CORE_TRY(Vault source, open(backup, OpenMode::ReadOnly, context));
        CORE_CHECK(source.unlock(passphrase));
        CORE_CHECK(checkWhole(source, backup));
        CORE_TRY(const auto digests, source.fileDigests());
        restored.seal = digests.front();
        restored.formerInstance = source.instance();
        CORE_CHECK(source.m_database.copyTo(file.path()));
        keys = std::move(source.m_keys);
    }
    CORE_TRY(Lease lease, Lease::acquire(path, context.actor, std::chrono::seconds(5)));
    {
        CORE_TRY(Database database, Database::open(file.path(), Database::Access::ReadWrite, context.schema));
        Vault vault(std::move(database), file.path(), std::move(context));
        vault.m_lease = std::move(lease);
        vault.m_keys = std::move(keys);
        CORE_CHECK(vault.readIdentity());
        CORE_CHECK(vault.becomeRestored(backup, restored.seal));
        CORE_CHECK(vault.markUnfinished());
        CORE_CHECK(checkWhole(vault, backup));
        CORE_TRY(restored.cas, casOf(vault));
        restored.instance = vault.instance();
        lease = std::move(*vault.m_lease);
        vault.m_lease.reset();
    }
    CORE_CHECK(file.publish(path));
    return restored;
}

Result<void> Vault::becomeRestored(const fs::path& backup, const Sha256& seal)
{
    CORE_TRY(const std::uint8_t fresh, freshInstance());
    CORE_TRY(auto change, Change::begin(*this));
    CORE_TRY(auto update, m_database.prepare("UPDATE vault SET instance = ? WHERE id = 1"));
    CORE_CHECK(update.bind(fresh).run());
    change.touch(Table::Vault, 1);
    CORE_CHECK(change.commit("vaultRestored", backup.filename().string(),
        {{"sha256", toHex(seal)}, {"former", m_instance}, {"instance", fresh}}));
    m_instance = fresh;
    return {};
}

/// Any but those that the log knows, while there are others.
Result<std::uint8_t> Vault::freshInstance() const
{
    std::set<std::int64_t> used{m_instance};
    CORE_TRY(auto query, m_database.prepare("SELECT detail FROM events WHERE kind = 'vaultRestored'"));
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) break;
        const auto detail = nlohmann::json::parse(query.text(0), nullptr, false);
        if (detail.is_object() && detail.contains("former") && detail["former"].is_number_integer())
            used.insert(detail["former"].get<std::int64_t>());
    }
    if (used.size() >= instances) used = {m_instance};
    for (;;) {
        CORE_TRY(const Bytes random, randomBytes(1));
        const auto drawn = static_cast<std::uint8_t>(1 + random[0] % instances);
        if (!used.contains(drawn)) return drawn;
    }
}

}
