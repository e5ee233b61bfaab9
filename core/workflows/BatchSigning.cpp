#include "core/workflows/BatchSigning.h"
#include "core/workflows/Signing.h"
#include <future>
#include <thread>

namespace core {

namespace {

constexpr std::size_t chunkSize = 100; ///< certificates to a transaction

/// What every request of a batch is judged by. Read by several threads at once, changed by none.
struct Judge {
    const SignOrder& order;
    const StoredProfile& profile;
    const Issuer& issuer;
    const IssuerFacts facts;
    std::uint8_t instance;
    /// Subjects certified for a key, by its fingerprint; empty where the profile does not ask.
    std::map<Bytes, std::vector<std::string>> earlier{};

    Result<CertificateStore::Reservation> prepare(const BatchRequest& request, Time now) const
    {
        CORE_TRY(Csr csr, Csr::parse(request.der));
        RequestFacts asked = factsOf(csr);
        if (const auto known = asked.key && !earlier.empty() ? earlier.find(asked.key->fingerprint()) : earlier.end();
            known != earlier.end())
            asked.earlierSubjects = known->second;
        const IssueDraft draft = applyProfile(profile.profile, profile.version, asked, facts, order.choices, now);
        CORE_TRY(const Bytes serial, newSerial(instance));
        CORE_TRY(Prepared prepared, core::prepare(draft, issuer.certificate, issuer.signer().publicKey(), serial));
        return CertificateStore::Reservation{std::move(prepared), std::move(csr), request.source};
    }
};

/// What the vault and the batch itself know of each key. A key that comes twice in a batch counts as certified before for both.
Result<std::map<Bytes, std::vector<std::string>>> earlierUses(
    Vault& vault, const Profile& profile, std::span<const BatchRequest> requests)
{
    std::map<Bytes, std::vector<std::string>> uses;
    if (profile.keyReuse == KeyReuse::Allow) return uses;
    std::map<Bytes, std::vector<std::string>> inBatch;
    for (const BatchRequest& request : requests) {
        const auto csr = Csr::parse(request.der);
        if (!csr || !csr->publicKey()) continue;
        const RequestFacts facts = factsOf(*csr);
        inBatch[facts.key->fingerprint()].push_back(facts.subject.toText());
        CORE_TRY(const RequestFacts known, withEarlierUses(vault, profile, facts));
        uses[facts.key->fingerprint()] = known.earlierSubjects;
    }
    for (auto& [key, subjects] : inBatch)
        if (subjects.size() > 1) uses[key].insert(uses[key].end(), subjects.begin(), subjects.end());
    return uses;
}

using Chunk = std::vector<Result<CertificateStore::Reservation>>;

/// Prepares one chunk with that many threads, this one among them.
Chunk prepareChunk(const Judge& judge, std::span<const BatchRequest> requests, Time now, unsigned threads)
{
    Chunk chunk(requests.size(), fail(ErrorCode::Internal));
    const auto share = [&](unsigned first) {
        for (std::size_t i = first; i < requests.size(); i += threads) chunk[i] = judge.prepare(requests[i], now);
    };
    std::vector<std::jthread> others;
    for (unsigned other = 1; other < threads; ++other) others.emplace_back(share, other);
    share(0);
    return chunk;
}

/// Reserves, signs and records what was prepared; fills in the chunk's lines.
Result<void> signChunk(Vault& vault, const Issuer& issuer, Chunk chunk, std::span<BatchLine> lines)
{
    std::vector<CertificateStore::Reservation> reservations;
    std::vector<BatchLine*> waiting;
    for (std::size_t i = 0; i < chunk.size(); ++i) {
        if (!chunk[i]) {
            lines[i].refusal = chunk[i].error();
            continue;
        }
        reservations.push_back(*std::move(chunk[i]));
        waiting.push_back(&lines[i]);
    }
    if (reservations.empty()) return {};
    CORE_TRY(auto certificates, signAll(vault, reservations, issuer));
    for (std::size_t i = 0; i < waiting.size(); ++i) waiting[i]->certificate = std::move(certificates[i]);
    return {};
}

}

Result<BatchReport> signBatch(Vault& vault, std::span<const BatchRequest> requests, const SignOrder& order,
    unsigned threads, const std::function<void(std::size_t)>& progress, std::stop_token stop)
{
    CORE_TRY(const StoredProfile profile, loadProfileBelow(vault, order.profile));
    CORE_TRY(const Issuer issuer, findIssuer(vault, order.issuer));
    CORE_TRY(auto earlier, earlierUses(vault, profile.profile, requests));
    const Judge judge{order, profile, issuer, issuer.facts(), vault.instance(), std::move(earlier)};
    BatchReport report{.lines = std::vector<BatchLine>(requests.size()), .stoppedBy = {}};
    const auto chunkAt = [&](std::size_t from) {
        return requests.subspan(from, std::min(chunkSize, requests.size() - from));
    };
    const unsigned helpers = std::max(1u, threads - 1); // this thread writes
    const auto begin = [&](std::size_t from) {
        // one thread alone does one thing after the other
        return std::async(threads > 1 ? std::launch::async : std::launch::deferred, prepareChunk, std::cref(judge),
            chunkAt(from), vault.now(), helpers);
    };
    // without it, because a reader is there just now, the batch is slower and no less safe
    const auto ahead = requests.size() > chunkSize ? vault.writeAhead() : fail(ErrorCode::Cancelled);
    std::future<Chunk> next;
    if (!requests.empty()) next = begin(0);
    for (std::size_t from = 0; from < requests.size(); from += chunkSize) {
        Chunk chunk = next.get();
        if (stop.stop_requested()) {
            report.stoppedBy = fail(ErrorCode::Cancelled).error();
            break;
        }
        if (from + chunkSize < requests.size()) next = begin(from + chunkSize);
        const std::size_t count = chunk.size();
        if (auto done = signChunk(vault, issuer, std::move(chunk), std::span(report.lines).subspan(from, count));
            !done) {
            report.stoppedBy = done.error();
            break;
        }
        if (progress) progress(from + count);
    }
    return report;
}

}
