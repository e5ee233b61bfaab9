#pragma once
#include "core/base/Finding.h"
#include "core/vault/Seal.h"

namespace core {

/// One row that is not what the log says of it.
struct BadRow {
    std::string table;
    std::int64_t id = 0;
    Finding finding; ///< CW-43n
};
struct CheckReport {
    std::size_t rows = 0;
    std::size_t events = 0;
    bool isAuthenticated = false;        ///< the vault was unlocked: MACs were checked, not only hashes
    std::vector<BadRow> bad;             ///< first bad row first: events by number, then tables by row
    std::optional<SealReport> seal = {}; ///< when one was given
    bool isSound() const { return bad.empty(); }
};

/// Follows the chain of the event log: numbers without a gap, hashes, MACs.
Result<CheckReport> checkEvents(Vault& vault);
/// SQLite's structure, the log, every sealed row against the log's last word about it, and every cached column of certificates,
/// requests and CRLs against the DER it was read from. With the first octets of a seal's digest also whether the file is the
/// sealed one or grew out of it (CW-447). Errors: those of checkSeal(), Cancelled.
Result<CheckReport> checkVault(Vault& vault, std::optional<ByteView> seal = {}, std::stop_token stop = {});

}
