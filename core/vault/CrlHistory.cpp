#include "core/vault/CrlHistory.h"
#include "core/vault/CrlPieces.h"
#include "core/vault/Stores.h"
#include <algorithm>

namespace core {

Result<Crl> crlOfRow(const Vault& vault, std::int64_t row) { return readList(vault.database(), row); }

Result<Crl> crlOfNumber(Vault& vault, ByteView issuerKey, std::uint64_t number)
{
    CORE_TRY(const auto rows, CrlStore(vault).list(copyOf(issuerKey)));
    const auto row = std::ranges::find_if(
        rows, [number](const CrlRow& each) { return each.number == number && !each.isUnfinished; });
    if (row != rows.end()) return crlOfRow(vault, row->id);
    std::string numbers;
    for (const CrlRow& each : rows)
        if (!each.isUnfinished) numbers += (numbers.empty() ? "" : ", ") + std::to_string(each.number);
    return failAs(ErrorCode::NotFound, "CW-060", {std::to_string(number), numbers.empty() ? "-" : numbers});
}

}
