#include "core/vault/Seal.h"
#include "core/vault/Change.h"
#include "core/vault/Columns.h"

namespace core {

Result<Seal> sealVault(Vault& vault)
{
    CORE_TRY(auto change, Change::begin(vault));
    CORE_CHECK(change.commit("vaultSealed", "vault"));
    CORE_TRY(auto last, vault.database().prepare("SELECT id, at FROM events ORDER BY id DESC LIMIT 1"));
    CORE_CHECK(last.step());
    Seal seal{.at = columns::time(last.number(1)), .event = last.number(0)};
    CORE_TRY(const auto digests, vault.fileDigests());
    seal.digest = digests.front();
    return seal;
}

Result<SealReport> checkSeal(Vault& vault, ByteView digest)
{
    if (digest.size() < sealWords || digest.size() > std::tuple_size_v<Sha256>)
        return failAs(ErrorCode::Usage, "CW-446");
    CORE_TRY(const auto digests, vault.fileDigests());
    for (const Sha256& each : digests)
        if (std::ranges::equal(ByteView(each).first(digest.size()), digest)) return SealReport{SealVerdict::Same};
    CORE_TRY(auto query,
        vault.database().prepare("SELECT id, at, detail FROM events WHERE kind = 'sealedFileChanged' ORDER BY id"));
    for (;;) {
        CORE_TRY(const bool found, query.step());
        if (!found) return SealReport{};
        const auto detail = nlohmann::json::parse(query.text(2), nullptr, false);
        if (!detail.is_object() || !detail.contains("sha256") || !detail["sha256"].is_string()) continue;
        if (detail["sha256"].get<std::string>().starts_with(toHex(digest)))
            return SealReport{SealVerdict::WentOn, query.number(0), columns::time(query.number(1))};
    }
}

}
