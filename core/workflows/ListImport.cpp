#include "core/workflows/ListImport.h"
#include "core/vault/CrlTaking.h"
#include "core/verifying/Facts.h"
#include "core/workflows/Signing.h"

namespace core {

namespace {

/// Why a list does not tell for good what its issuer has revoked; nothing: it does.
std::optional<Finding> unfitList(const Crl& crl)
{
    const CrlFacts facts(crl);
    const auto refused = [&crl](std::string_view rule, std::vector<std::string> more = {}) {
        more.insert(more.begin(), crl.issuer().shortText());
        return std::optional(Finding{std::string(rule), Severity::Error, {}, std::move(more)});
    };
    if (facts.isDelta) return refused("CW-417", {toHex(facts.baseNumber)});
    if (facts.isIndirect || facts.namesOtherIssuers()) return refused("CW-418");
    if (facts.isForAttributes || (facts.point && facts.point->reasons)) return refused("CW-419");
    if (!facts.fault.empty()) return refused("CW-420", {facts.fault});
    return {};
}

/// The key of the CA that signed a list: of its certificates here or beside the list, or of a CA that waits for its certificate.
Result<std::optional<PublicKey>> keyBehind(Vault& vault, const Crl& crl, std::span<const Certificate> beside)
{
    const auto isBehind = [&crl](const Certificate& candidate) {
        return candidate.isCa() && candidate.subject().matches(crl.issuer()) && candidate.publicKey() &&
            crl.isSignedBy(*candidate.publicKey());
    };
    for (const Certificate& candidate : beside)
        if (isBehind(candidate)) return std::optional(*candidate.publicKey());
    const CertificateStore store(vault);
    CORE_TRY(const auto rows, store.list());
    for (const CertificateRow& row : rows) {
        if (!row.isCa || row.isUnfinished) continue;
        CORE_TRY(const Certificate candidate, store.certificate(row.id));
        if (isBehind(candidate)) return std::optional(*candidate.publicKey());
    }
    CORE_TRY(const auto cas, CaStore(vault).list());
    for (const CaRow& ca : cas) {
        if (ca.certificate) continue; // it was among those above
        auto key = PublicKey::fromSpki(ca.key.spki);
        if (key && crl.isSignedBy(*key)) return std::optional(*std::move(key));
    }
    return std::optional<PublicKey>();
}

/// What taking it in comes to, before it is done.
Result<ImportedList> weigh(Vault& vault, const Crl& crl, const PublicKey& key)
{
    ImportedList list{.issuerKey = key.fingerprint(), .issuer = crl.issuer().shortText()};
    list.entries = crl.entryCount();
    CORE_TRY(list.number, CrlStore::numberOf(crl));
    CORE_TRY(const CrlTaking taking, wouldTake(vault, crl, list.issuerKey));
    list.isNew = taking.isNew;
    list.revocations = taking.revocations;
    CORE_TRY(const auto newest, CrlStore(vault).newestRow(list.issuerKey));
    if (newest) list.newest = newest->number;
    CORE_TRY(const auto ca, CaStore(vault).findByKey(list.issuerKey));
    if (!ca) return list;
    list.issuer = ca->name;
    CORE_TRY(const std::uint64_t next, CrlStore(vault).nextNumber(list.issuerKey));
    list.next = std::max(next, list.number + 1);
    return list;
}

}

Result<void> importList(
    Vault& vault, const Crl& crl, std::span<const Certificate> beside, bool dryRun, ImportLine& line)
{
    line.finding = unfitList(crl);
    if (line.finding) return {};
    CORE_TRY(const auto key, keyBehind(vault, crl, beside));
    if (!key) {
        line.finding = Finding{"CW-416", Severity::Error, {}, {crl.issuer().shortText()}};
        return {};
    }
    auto list = weigh(vault, crl, *key);
    if (!list && list.error().code != ErrorCode::Refused) return std::unexpected(list.error());
    if (!list) {
        line.finding = Finding{list.error().rule, Severity::Error, {}, list.error().values};
        return {};
    }
    line.list = *std::move(list);
    line.isKnown = !line.list->isNew && line.list->revocations == 0;
    if (dryRun || line.isKnown) return {};
    CORE_TRY(auto change, Change::begin(vault));
    CORE_CHECK(takeListIn(vault, change, crl, line.list->issuerKey, nlohmann::json::object()));
    CORE_CHECK(change.commitTold());
    line.taken = true;
    return {};
}

}
