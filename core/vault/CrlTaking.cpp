#include "core/vault/CrlTaking.h"
#include "core/vault/Stores.h"

namespace core {

using nlohmann::json;

namespace {

constexpr std::size_t mostToldAlone = 20; // revocations of one list, each with an event of its own
constexpr std::size_t toldTogether = 1000;

/// Hands the entries that revoke something not revoked yet to `take`. Of two with one serial number the first counts if `take`
/// revokes it; otherwise both are handed over.
Result<void> eachNewEntry(const CertificateStore& store, const Crl& crl, ByteView issuerKey,
    const std::function<Result<void>(const RawCrlEntry&)>& take)
{
    Result<void> ended;
    crl.walk([&](const RawCrlEntry& entry) {
        if (entry.reason == RevocationReason::RemoveFromCrl) return true;
        const Result<bool> isRevoked = store.isRevoked(issuerKey, entry.serial);
        if (!isRevoked)
            ended = std::unexpected(isRevoked.error());
        else if (!*isRevoked)
            ended = take(entry);
        return ended.has_value();
    });
    return ended;
}

json joined(json detail, const json& more)
{
    detail.update(more);
    return detail;
}

/// Tells of revocations alone or together, as they come.
class RevocationTeller {
public:
    RevocationTeller(Vault& vault, Change& change, ByteView issuerKey, const json& origin, bool isOneByOne)
        : m_store(vault), m_change(&change), m_issuerKey(issuerKey), m_origin(&origin), m_isOneByOne(isOneByOne)
    {}
    Result<void> revoke(const CrlEntry& entry)
    {
        CORE_CHECK(m_store.revokeIn(*m_change, m_issuerKey, entry));
        if (m_isOneByOne) return tellOne(entry);
        if (m_count == 0) m_first = entry.serial;
        m_last = entry.serial;
        return ++m_count == toldTogether ? tellAll() : Result<void>();
    }
    /// What is left over.
    Result<void> finish() { return m_count > 0 ? tellAll() : Result<void>(); }

private:
    Result<void> tellOne(const CrlEntry& entry)
    {
        CORE_TRY(const auto rows, m_store.list({.issuerKey = copyOf(m_issuerKey), .serial = entry.serial}));
        return m_change->tell("certificateRevoked", rows.empty() ? toHex(entry.serial) : rows.front().shortSubject,
            joined({{"serial", toHex(entry.serial)}, {"reason", nameOf(entry.reason)}}, *m_origin));
    }
    Result<void> tellAll()
    {
        const json detail{{"count", m_count}, {"first", toHex(m_first)}, {"last", toHex(m_last)}};
        const std::string object = std::to_string(m_count) + " certificates";
        m_count = 0;
        return m_change->tell("certificateRevoked", object, joined(detail, *m_origin));
    }

    CertificateStore m_store;
    Change* m_change;
    ByteView m_issuerKey;
    const json* m_origin;
    bool m_isOneByOne;
    std::size_t m_count = 0; ///< of which no event tells yet
    Bytes m_first, m_last;   ///< serial numbers of these
};

}

Result<CrlTaking> wouldTake(Vault& vault, const Crl& crl, ByteView issuerKey)
{
    CORE_TRY(const bool isHere, CrlStore(vault).holds(crl, issuerKey));
    std::vector<ByteView> serials; // inside the list
    CORE_CHECK(eachNewEntry(CertificateStore(vault), crl, issuerKey, [&](const RawCrlEntry& entry) -> Result<void> {
        serials.push_back(entry.serial);
        return {};
    }));
    std::ranges::sort(serials, [](ByteView a, ByteView b) { return std::ranges::lexicographical_compare(a, b); });
    const auto again = std::ranges::unique(serials, [](ByteView a, ByteView b) { return std::ranges::equal(a, b); });
    return CrlTaking{!isHere, serials.size() - again.size()};
}

Result<void> takeListIn(Vault& vault, Change& change, const Crl& crl, ByteView issuerKey, const json& origin)
{
    CORE_TRY(const CrlTaking expected, wouldTake(vault, crl, issuerKey));
    CORE_TRY(const bool isNew, CrlStore(vault).importIn(change, crl, issuerKey));
    if (isNew)
        CORE_CHECK(change.tell("crlImported", crl.issuer().shortText(),
            joined({{"number", toHex(crl.number())}, {"entries", crl.entryCount()},
                       {"revocations", expected.revocations}, {"sha256", toHex(sha256(crl.der()))}},
                origin)));
    RevocationTeller teller(vault, change, issuerKey, origin, expected.revocations <= mostToldAlone);
    CORE_CHECK(eachNewEntry(CertificateStore(vault), crl, issuerKey, [&](const RawCrlEntry& entry) {
        return teller.revoke({copyOf(entry.serial), entry.revokedAt, entry.reason, entry.invalidity});
    }));
    return teller.finish();
}

}
