#include "core/workflows/BatchSigning.h"
#include "core/workflows/Crew.h"
#include "core/workflows/Signing.h"
#include <utility>

namespace core {

namespace {

constexpr std::size_t chunkSize = 100; ///< certificates to a transaction

/// A request with the profile's answer, checked and linted, and what to say of it.
struct JudgedRequest {
    CertificateStore::Reservation reservation;
    BatchLine line;
};

BatchLine lineOf(const Certificate& preview, const IssueDraft& draft)
{
    BatchLine line;
    line.subject = preview.subject().toText();
    for (const Decision& decision : draft.decisions)
        line.notGranted.insert(line.notGranted.end(), decision.refusals.begin(), decision.refusals.end());
    for (const GeneralName& name : preview.subjectAltNames()) line.names.push_back(toText(name));
    return line;
}

/// What every request of a batch is judged by. Read by several threads at once, changed by none.
struct Judge {
    const SignOrder& order;
    StoredProfile profile;
    IssuerFacts issuer;
    PublicKey issuerKey;
    std::uint8_t instance;
    /// Subjects certified for a key, by its fingerprint; empty where the profile does not ask.
    std::map<Bytes, std::vector<std::string>> earlier{};

    Result<JudgedRequest> prepare(const BatchRequest& request, Time now) const
    {
        CORE_TRY(Csr csr, Csr::parse(request.der));
        RequestFacts asked = factsOf(csr);
        if (const auto known = asked.key && !earlier.empty() ? earlier.find(asked.key->fingerprint()) : earlier.end();
            known != earlier.end())
            asked.earlierSubjects = known->second;
        const IssueDraft draft = applyProfile(profile.profile, profile.version, asked, issuer, order.choices, now);
        CORE_TRY(const Bytes serial, serialFor(draft, instance));
        CORE_TRY(Prepared prepared, core::prepare(draft, issuer.certificate, issuerKey, serial));
        BatchLine line = lineOf(prepared.preview(), draft);
        return JudgedRequest{{std::move(prepared), std::move(csr), request.source}, std::move(line)};
    }
};

/// The certificate that answers this very request already, if it is still good.
Result<std::optional<std::int64_t>> answered(Vault& vault, const Judge& judge, const std::optional<RequestRow>& row)
{
    if (!row || !row->certificate) return std::nullopt;
    CORE_TRY(const CertificateRow made, CertificateStore(vault).row(*row->certificate));
    const CertificateStatus status = statusOf(made, vault.now());
    const bool isGood = status == CertificateStatus::Active || status == CertificateStatus::Expiring;
    const bool isSame = made.issuerKey == judge.issuerKey.fingerprint() && made.profile == judge.profile.profile.id;
    return isGood && isSame ? std::optional(made.id) : std::nullopt;
}

/// Says what needs no judging, in `lines`, and returns the places of the others.
Result<std::vector<std::size_t>> sortOut(
    Vault& vault, const Judge& judge, std::span<const BatchRequest> requests, std::vector<BatchLine>& lines)
{
    std::vector<std::size_t> open;
    std::map<Sha256, std::size_t> seen;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        BatchLine& line = lines[i];
        if (requests[i].problem) {
            line.refusal = requests[i].problem;
            continue;
        }
        const auto [first, isNew] = seen.try_emplace(sha256(requests[i].der), i);
        if (!isNew) {
            line.sameAs = first->second;
            continue;
        }
        CORE_TRY(const auto row, RequestStore(vault).find(sha256(requests[i].der)));
        if (row && row->refusal) {
            line.refusal = refusedBefore(*row->refusal);
            continue;
        }
        CORE_TRY(line.earlier, answered(vault, judge, row));
        if (!line.earlier) open.push_back(i);
    }
    return open;
}

/// What the vault and the batch itself know of each key. A key that comes twice in a batch counts as certified before for both.
Result<void> collectEarlierUses(
    Vault& vault, Judge& judge, std::span<const BatchRequest> requests, std::span<const std::size_t> open)
{
    if (judge.profile.profile.keyReuse == KeyReuse::Allow) return {};
    std::map<Bytes, std::vector<std::string>> inBatch;
    for (const std::size_t at : open) {
        const auto csr = Csr::parse(requests[at].der);
        if (!csr || !csr->publicKey()) continue;
        const RequestFacts facts = factsOf(*csr);
        inBatch[facts.key->fingerprint()].push_back(facts.subject.toText());
        CORE_TRY(const RequestFacts known, withEarlierUses(vault, judge.profile.profile, facts));
        judge.earlier[facts.key->fingerprint()] = known.earlierSubjects;
    }
    for (const auto& [key, subjects] : inBatch) {
        std::vector<std::string>& known = judge.earlier[key];
        if (subjects.size() > 1) known.insert(known.end(), subjects.begin(), subjects.end());
    }
    return {};
}

using Chunk = std::vector<Result<JudgedRequest>>;

/// Puts refusals into their lines; what remains are the reservations and the lines they belong to.
std::pair<std::vector<CertificateStore::Reservation>, std::vector<BatchLine*>> split(
    Chunk chunk, std::span<const std::size_t> places, std::vector<BatchLine>& lines)
{
    std::vector<CertificateStore::Reservation> reservations;
    std::vector<BatchLine*> waiting;
    for (std::size_t i = 0; i < chunk.size(); ++i) {
        BatchLine& line = lines[places[i]];
        if (!chunk[i]) {
            line.refusal = chunk[i].error();
            continue;
        }
        line = std::move(chunk[i]->line);
        reservations.push_back(std::move(chunk[i]->reservation));
        waiting.push_back(&line);
    }
    return {std::move(reservations), std::move(waiting)};
}

/// One pass over a batch: requests are prepared ahead by a crew and handed to `take` on this thread, a hundred at a time.
struct Pass {
    Vault& vault;
    Judge& judge;
    std::span<const BatchRequest> requests;
    unsigned threads;
    std::stop_token stop;
    /// After each part: how many requests are settled when it is.
    const std::function<void(std::size_t)>& passed;

    using Take =
        std::function<Result<void>(Chunk chunk, std::span<const std::size_t> places, BatchReport& report, Crew& crew)>;
    Result<BatchReport> run(const Take& take)
    {
        BatchReport report{.lines = std::vector<BatchLine>(requests.size()), .stoppedBy = {}};
        CORE_TRY(const auto open, sortOut(vault, judge, requests, report.lines));
        CORE_CHECK(collectEarlierUses(vault, judge, requests, open));
        const std::size_t settled = requests.size() - open.size();
        if (settled > 0) passed(settled);
        Chunk prepared(open.size(), fail(ErrorCode::Internal));
        const Time now = vault.now();
        Crew crew(std::max(threads, 1u) - 1, open.size(), 4 * chunkSize,
            [&](std::size_t i) { prepared[i] = judge.prepare(requests[open[i]], now); });
        for (std::size_t from = 0; from < open.size(); from += chunkSize) {
            const std::size_t to = std::min(from + chunkSize, open.size());
            crew.wait(to);
            if (stop.stop_requested()) {
                report.stoppedBy = fail(ErrorCode::Cancelled).error();
                break;
            }
            const auto part = std::span(prepared).subspan(from, to - from);
            Chunk chunk(std::move_iterator(part.begin()), std::move_iterator(part.end()));
            if (auto done = take(std::move(chunk), std::span(open).subspan(from, to - from), report, crew); !done) {
                report.stoppedBy = done.error();
                break;
            }
            passed(settled + to);
        }
        return report;
    }
};

/// What was handed to the signer in one go.
struct SentPart {
    std::vector<BatchLine*> lines; ///< of its certificates
    std::size_t settled = 0;       ///< requests of the batch that are settled once it is recorded
};

}

Result<BatchReport> signBatch(Vault& vault, std::span<const BatchRequest> requests, const SignOrder& order,
    unsigned threads, const BatchProgress& progress, std::stop_token stop)
{
    CORE_TRY(StoredProfile profile, loadProfileBelow(vault, order.profile));
    CORE_TRY(const Issuer issuer, findIssuer(vault, order.issuer));
    Judge judge{order, std::move(profile), issuer.facts(), issuer.signer().publicKey(), vault.instance()};
    // without it, because a reader is there just now, the batch is slower and no less safe
    const auto ahead = requests.size() > chunkSize ? vault.writeAhead() : fail(ErrorCode::Cancelled);
    std::vector<SentPart> parts;
    std::size_t waiting = 0; // parts that are not recorded yet
    Crew* helpers = nullptr; // while there are any
    PartSigner signer(
        vault, issuer,
        [&](std::size_t number, std::vector<Certificate> certificates) {
            const SentPart& part = parts[number];
            for (std::size_t i = 0; i < part.lines.size(); ++i) part.lines[i]->certificate = std::move(certificates[i]);
            --waiting;
            if (progress) progress(part.settled);
        },
        threads,
        [&](std::size_t count, const std::function<void(std::size_t)>& each) {
            helpers ? helpers->share(count, each) : doAlone(count, each);
        });
    std::size_t settled = 0;
    const std::function<void(std::size_t)> passed = [&](std::size_t done) {
        settled = done;
        if (!parts.empty()) parts.back().settled = done;
        if (progress && waiting == 0) progress(done);
    };
    Pass pass{vault, judge, requests, threads, stop, passed};
    auto report = pass.run([&](Chunk chunk, std::span<const std::size_t> places, BatchReport& lines, Crew& crew) {
        auto [reservations, next] = split(std::move(chunk), places, lines.lines);
        if (reservations.empty()) return Result<void>();
        parts.push_back({std::move(next), settled});
        ++waiting;
        helpers = &crew;
        auto done = signer.sign(reservations);
        helpers = nullptr;
        return done;
    });
    CORE_CHECK(report);
    if (const auto last = signer.finish(); !last && !report->stoppedBy) report->stoppedBy = last.error();
    return report;
}

Result<BatchReport> reviewBatch(Vault& vault, std::span<const BatchRequest> requests, const SignOrder& order,
    unsigned threads, const BatchProgress& progress, std::stop_token stop)
{
    CORE_TRY(StoredProfile profile, loadProfileBelow(vault, order.profile));
    CORE_TRY(const CaRow ca, CaStore(vault).find(order.issuer));
    if (!ca.certificate) return failAs(ErrorCode::Refused, "CW-261", {ca.name});
    CORE_TRY(Certificate certificate, CertificateStore(vault).certificate(ca.certificate->id));
    CORE_TRY(PublicKey key, certificate.publicKey());
    Judge judge{order, std::move(profile), {std::move(certificate), ca.urls.crl, ca.urls.caIssuers, ca.urls.ocsp},
        std::move(key), vault.instance()};
    const std::function<void(std::size_t)> passed = [&](std::size_t done) {
        if (progress) progress(done);
    };
    return Pass{vault, judge, requests, threads, stop, passed}.run(
        [](Chunk chunk, std::span<const std::size_t> places, BatchReport& report, Crew&) -> Result<void> {
            split(std::move(chunk), places, report.lines);
            return {};
        });
}

}
