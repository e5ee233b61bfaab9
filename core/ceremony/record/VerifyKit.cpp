#include "core/ceremony/record/VerifyKit.h"
#include "core/base/File.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/formats/DetachedSignature.h"
#include "core/formats/Pem.h"
#include <algorithm>
#include <array>
#include <ranges>
#include <set>

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kitFileLimit = std::size_t{256} * 1024 * 1024;

/// Why no more is looked at; without a verdict because it cannot be looked at.
struct Stop {
    std::optional<KitVerdict> verdict;
    std::string place;
    Error why;
};
template <typename T>
using Look = std::expected<T, Stop>;

std::unexpected<Stop> stopped(
    KitVerdict verdict, std::string place, std::string_view rule, std::vector<std::string> values)
{
    return std::unexpected(
        Stop{verdict, std::move(place), failAs(ErrorCode::Refused, rule, std::move(values)).error()});
}
std::unexpected<Stop> brokenFile(std::string_view rule, const std::string& path)
{
    return stopped(KitVerdict::Broken, path, rule, {path});
}

class KitVerifier {
public:
    KitVerifier(fs::path kit, const KitKnowledge& known) : m_kit(std::move(kit)), m_known(known)
    {
        m_report.kit = m_kit;
        m_isKit = isFolder(m_kit / "record");
    }

    Result<KitReport> run()
    {
        if (!isFolder(m_kit)) return failAs(ErrorCode::Storage, "CW-249", {m_kit.string()});
        auto looked = look();
        if (looked || (looked.error().verdict && *looked.error().verdict != KitVerdict::Broken))
            if (auto words = checkWords(); !words) looked = std::move(words);
        if (looked) {
            judgeWhole();
            return std::move(m_report);
        }
        if (!looked.error().verdict) return std::unexpected(looked.error().why);
        m_report.verdict = *looked.error().verdict;
        m_report.place = looked.error().place;
        m_report.why = looked.error().why;
        return std::move(m_report);
    }

private:
    /// Nothing is wrong with it: what it is worth.
    void judgeWhole()
    {
        const bool isLive = m_report.genesis->mode == CeremonyMode::Live;
        m_report.verdict = isLive ? KitVerdict::Genuine : KitVerdict::Rehearsal;
        if (!m_report.seal->isUnsigned()) return;
        m_report.verdict = KitVerdict::Unsigned;
        m_report.place = recordPath("transcript.jsonl");
        m_report.why = failAs(ErrorCode::Refused, "CW-315", {}).error();
    }

    Look<void> look()
    {
        CORE_CHECK(readTranscriptFile());
        CORE_CHECK(checkEnd());
        CORE_CHECK(checkFiles());
        CORE_CHECK(checkSignatures());
        CORE_CHECK(checkReviews());
        CORE_CHECK(checkAddendum());
        listUncovered();
        if (m_report.addendum != AddendumState::Open) return {};
        CORE_CHECK(checkNotAbandoned());
        return stopped(KitVerdict::Unfinished, recordPath("addendum.jsonl"), "CW-328", {});
    }
    /// Behind its seal a ceremony is abandoned in its addendum.
    Look<void> checkNotAbandoned() const
    {
        if (m_report.abortReason.empty()) return {};
        return stopped(KitVerdict::Unfinished, recordPath("addendum.jsonl"), "CW-327", {m_report.abortReason});
    }

    static bool isFolder(const fs::path& path)
    {
        std::error_code ignored;
        return fs::is_directory(path, ignored);
    }
    bool has(const std::string& path) const
    {
        std::error_code ignored;
        return fs::is_regular_file(m_kit / path, ignored);
    }
    std::string recordPath(const std::string& name) const { return m_isKit ? "record/" + name : name; }

    Look<Bytes> content(const std::string& path, std::size_t limit = kitFileLimit) const
    {
        if (!has(path)) return brokenFile("CW-240", path);
        auto read = readFile(m_kit / path, limit);
        if (!read) return std::unexpected(Stop{{}, path, std::move(read).error()});
        return std::move(*read);
    }
    Look<void> checkFile(const std::string& path, const Sha256& hash) const
    {
        CORE_TRY(const Bytes octets, content(path));
        return sha256(octets) == hash ? Look<void>{} : brokenFile("CW-243", path);
    }

    static std::string lineOf(const std::string& path, std::uint64_t number)
    {
        return path + " line " + std::to_string(number);
    }
    Look<TranscriptReading> chain(const std::string& path, ByteView octets, const Sha256& start)
    {
        TranscriptReading reading = readTranscript(octets, start);
        if (reading.fault)
            return std::unexpected(Stop{KitVerdict::Broken, lineOf(path, reading.faultyLine), *reading.fault});
        for (const TranscriptLine& line : reading.lines) {
            if (line.entry.type != LineType::Checkpoint) continue;
            const auto shown = shownAt(line, reading.lines);
            if (!shown)
                return stopped(KitVerdict::Broken, lineOf(path, line.number), "CW-477", {std::to_string(line.number)});
            m_report.checkpoints.push_back(
                {fs::path(path).filename().string(), line.number, line.entry.step, *shown, headWords(*shown)});
        }
        return reading;
    }
    /// What people saw at a checkpoint, and wrote down: the hash of the line before it. Only what went wrong meanwhile may stand
    /// between them. Nothing: it names another one.
    static std::optional<Sha256> shownAt(const TranscriptLine& checkpoint, std::span<const TranscriptLine> lines)
    {
        const RecordData& data = checkpoint.entry.data;
        if (data.empty() || data.begin().key() != "head" || !data.front().is_string()) return std::nullopt;
        const auto told = readSha256(data.front().get<std::string>());
        for (std::size_t at = checkpoint.number - 1; told; --at) {
            if (lines[at].previous == *told) return told;
            if (at == 0 || lines[at - 1].entry.type != LineType::Incident) break;
        }
        return std::nullopt;
    }

    Look<void> readTranscriptFile()
    {
        const std::string path = recordPath("transcript.jsonl");
        CORE_TRY(m_transcript, content(path, limits::transcriptOctets));
        CORE_TRY(const TranscriptReading reading, chain(path, m_transcript, transcriptStart));
        m_isSigned = has(path + ".sig");
        const std::uint64_t count = reading.lines.size();
        if (!reading.torn.empty() && m_isSigned)
            return stopped(KitVerdict::Broken, lineOf(path, count + 1), "CW-324", {std::to_string(count + 1)});
        m_report.lines = count;
        m_report.totals = totalsOf(reading.lines);
        m_report.head = reading.head(transcriptStart);
        if (count == 0) return stopped(KitVerdict::Unfinished, path, "CW-329", {});
        auto genesis = readGenesis(reading.lines.front());
        if (!genesis) return std::unexpected(Stop{KitVerdict::Broken, lineOf(path, 1), std::move(genesis).error()});
        m_report.genesis = std::move(*genesis);
        m_last = reading.lines.back();
        noteReviewers(reading.lines);
        return {};
    }

    /// The first line names no people: a line after it does.
    void noteReviewers(std::span<const TranscriptLine> lines)
    {
        for (const TranscriptLine& line : lines) {
            const RecordData& data = line.entry.data;
            const bool isReview =
                line.entry.type == LineType::Confirm && data.value("role", RecordData()) == reviewerRole;
            const auto certificate = data.find("certificate_sha256");
            if (isReview && certificate != data.end() && certificate->is_string() && !line.entry.who.empty())
                m_reviewers[certificate->get<std::string>()] = line.entry.who.front();
        }
    }

    static std::string reasonIn(const TranscriptLine& end)
    {
        const auto reason = end.entry.data.find("reason");
        return reason != end.entry.data.end() && reason->is_string() ? reason->get<std::string>() : std::string();
    }

    Look<void> checkEnd()
    {
        const std::string path = recordPath("transcript.jsonl");
        if (m_last.entry.type == LineType::Abort) {
            m_report.abortReason = reasonIn(m_last);
            return stopped(KitVerdict::Unfinished, path, "CW-327", {m_report.abortReason});
        }
        if (m_last.entry.type != LineType::Seal) {
            if (m_isSigned || has(std::string(kitPath::sumsSignature)))
                return stopped(KitVerdict::Broken, "signature", "CW-246", {});
            return stopped(KitVerdict::Unfinished, path, "CW-325", {});
        }
        auto seal = readSeal(m_last);
        if (!seal)
            return std::unexpected(Stop{KitVerdict::Broken, lineOf(path, m_last.number), std::move(seal).error()});
        m_report.seal = std::move(*seal);
        return {};
    }

    Look<void> checkFiles()
    {
        if (m_isKit) {
            CORE_CHECK(checkFile(std::string(kitPath::script), m_report.genesis->script));
            for (const auto& [path, hash] : m_report.seal->artefacts) CORE_CHECK(checkFile(path, hash));
        }
        if (!has(std::string(kitPath::sums))) return {};
        CORE_TRY(m_sums, content(std::string(kitPath::sums)));
        std::string_view rest(reinterpret_cast<const char*>(m_sums.data()), m_sums.size());
        for (std::uint64_t number = 1; !rest.empty(); ++number) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            const auto hash = readSha256(line.substr(0, 64));
            const std::string path(line.size() > 66 ? line.substr(66) : std::string_view());
            if (!hash || line.substr(64, 2) != "  " || !isKitPath(path))
                return stopped(KitVerdict::Broken, lineOf("SHA256SUMS", number), "CW-250", {std::to_string(number)});
            CORE_CHECK(checkFile(path, *hash));
            m_covered.insert(path);
        }
        return {};
    }

    /// Nobody signs the record: a signature that is there all the same was put there by somebody.
    Look<void> checkNoSignature()
    {
        for (const std::string_view each :
            {kitPath::transcriptSignature, kitPath::transcriptCms, kitPath::sumsSignature})
            if (has(std::string(each))) return brokenFile("CW-316", std::string(each));
        if (!m_isKit) return stopped(KitVerdict::Unsigned, recordPath("transcript.jsonl"), "CW-315", {});
        if (!has(std::string(kitPath::sums))) return brokenFile("CW-240", std::string(kitPath::sums));
        CORE_CHECK(checkRoot());
        CORE_CHECK(checkCrosses());
        return checkKnownRoot();
    }

    Look<void> checkSignatures()
    {
        if (m_report.seal->isUnsigned()) return checkNoSignature();
        const std::string path = recordPath("transcript.jsonl");
        if (!m_isSigned) {
            if (has(std::string(kitPath::sumsSignature))) return brokenFile("CW-240", path + ".sig");
            CORE_CHECK(checkAddendum());
            CORE_CHECK(checkNotAbandoned());
            return stopped(KitVerdict::Unfinished, path, "CW-326", {});
        }
        for (const std::string_view each : {kitPath::sums, kitPath::sumsSignature})
            if (!has(std::string(each))) return brokenFile("CW-240", std::string(each));
        CORE_CHECK(checkRoot());
        CORE_CHECK(checkSignature(path, m_transcript));
        CORE_CHECK(checkSignature(std::string(kitPath::sums), m_sums));
        if (!m_isKit) return {};
        CORE_CHECK(checkCrosses());
        return checkKnownRoot();
    }

    /// The certificate in a file that the seal lists.
    Look<Certificate> certificateAt(const std::string& path) const
    {
        if (!m_report.seal->artefacts.contains(path)) return brokenFile("CW-240", path);
        CORE_TRY(const Bytes octets, content(path));
        const auto blocks = readPem(textOf(octets));
        auto certificate = blocks && !blocks->empty() ? Certificate::parse(blocks->front().der)
                                                      : Result<Certificate>(fail(ErrorCode::Malformed));
        if (!certificate || !certificate->publicKey()) return brokenFile("CW-243", path);
        return *std::move(certificate);
    }

    /// What this root certified of others; and, where it took over from another one, that each certified the other.
    Look<void> checkCrosses()
    {
        bool isSuccessor = false;
        for (const auto& [path, hash] : m_report.seal->artefacts) {
            isSuccessor |= path.starts_with("rollover/");
            if (!path.starts_with(kitPath::crossFolder) || !path.ends_with(".crt")) continue;
            CORE_TRY(const Certificate cross, certificateAt(path));
            if (!cross.isSignedBy(*m_key)) return brokenFile("CW-347", path);
        }
        return isSuccessor ? checkSuccession() : Look<void>();
    }

    Look<void> checkSuccession()
    {
        CORE_TRY(const Certificate root, certificateAt(std::string(kitPath::root)));
        CORE_TRY(const Certificate former, certificateAt(std::string(kitPath::formerRoot)));
        CORE_TRY(const Certificate newWithOld, certificateAt(std::string(kitPath::newWithOld)));
        CORE_TRY(const Certificate oldWithNew, certificateAt(std::string(kitPath::oldWithNew)));
        const auto isOf = [](const Certificate& cross, const Certificate& of, const Certificate& by) {
            return cross.spki() == of.spki() && cross.subject() == of.subject() && cross.issuer() == by.subject() &&
                cross.isSignedBy(*by.publicKey());
        };
        if (!former.isSelfSigned()) return brokenFile("CW-345", std::string(kitPath::formerRoot));
        if (!isOf(newWithOld, root, former)) return brokenFile("CW-345", std::string(kitPath::newWithOld));
        if (!isOf(oldWithNew, former, root)) return brokenFile("CW-345", std::string(kitPath::oldWithNew));
        m_report.formerSha256 = former.sha256Fingerprint();
        return {};
    }

    /// The root that the caller knows is this one, or the one that vouches for it.
    Look<void> checkKnownRoot() const
    {
        if (!m_known.root) return {};
        const Bytes known = m_known.root->sha256Fingerprint();
        const bool isKnown = known == m_report.rootSha256 || known == m_report.formerSha256;
        return isKnown ? Look<void>() : brokenFile("CW-323", std::string(kitPath::root));
    }

    Look<void> checkRoot()
    {
        const std::string path(kitPath::root);
        CORE_TRY(const Bytes octets, content(path));
        const auto blocks = readPem(textOf(octets));
        const auto root = blocks && !blocks->empty() ? Certificate::parse(blocks->front().der)
                                                     : Result<Certificate>(fail(ErrorCode::Malformed));
        if (!root || !root->publicKey()) return brokenFile("CW-243", path);
        m_report.rootSubject = root->subject().toText();
        m_report.rootSha256 = root->sha256Fingerprint();
        if (sha256(root->spki()) != m_report.seal->publicKey) return brokenFile("CW-247", path);
        m_key = *root->publicKey();
        return {};
    }

    /// The algorithm is that of the root's key with the digest that the seal names.
    Look<void> checkSignature(const std::string& path, ByteView octets) const
    {
        CORE_TRY(const Bytes signature, content(path + ".sig"));
        const auto isRight = [&](const SignatureAlgorithm& each) {
            return each.parameters != SignatureParameters::Pss && m_key->signsWith(each) &&
                digestNameOf(each) == m_report.seal->digest && m_key->verifies(octets, signature, each);
        };
        if (std::ranges::any_of(signatureAlgorithms(), isRight)) return {};
        return stopped(KitVerdict::Broken, "signature of " + path, "CW-244", {path});
    }

    /// Everybody whom the first line names has signed the octets of the script, each with a key of their own.
    Look<void> checkReviews()
    {
        if (!m_isKit || m_report.genesis->reviews.empty()) return {};
        CORE_TRY(const Bytes script, content(std::string(kitPath::script)));
        std::set<Bytes> keys;
        std::size_t number = 0;
        for (const GenesisReview& review : m_report.genesis->reviews) {
            const std::string path = reviewPath(++number);
            CORE_CHECK(checkFile(path, review.signature));
            CORE_TRY(const Bytes octets, content(path));
            const auto signature = parseDetachedSignature(octets);
            const bool isGood = signature && signature->checkOver(script) &&
                std::ranges::equal(signature->signer.sha256Fingerprint(), review.certificate) &&
                textOf(script).contains(toHex(review.certificate)) && keys.insert(signature->signer.spki()).second;
            if (!isGood) return brokenFile("CW-386", path);
            m_report.reviewers.push_back({m_reviewers[toHex(review.certificate)], review.certificate});
        }
        return {};
    }

    Look<void> checkAddendum()
    {
        const std::string path = recordPath("addendum.jsonl");
        if (!has(path)) return {};
        CORE_TRY(const Bytes octets, content(path, limits::transcriptOctets));
        CORE_TRY(const TranscriptReading reading, chain(path, octets, m_report.head));
        const bool isClosed = reading.isEnded() && reading.torn.empty();
        m_report.addendum = isClosed ? AddendumState::Closed : AddendumState::Open;
        m_report.addendumLines = reading.lines.size();
        m_report.addendumHead = reading.head(m_report.head);
        if (isClosed || reading.lines.empty() || !reading.torn.empty()) return {};
        const TranscriptLine& last = reading.lines.back();
        const bool isAbandoned = last.entry.type == LineType::Incident &&
            last.entry.data.value("cause", RecordData()) == RecordData(abandonedCause);
        if (isAbandoned) m_report.abortReason = reasonIn(last);
        return {};
    }

    /// What stands on paper stands in the record.
    Look<void> checkWords()
    {
        std::vector<Sha256> spoken{m_report.head, m_report.addendumHead};
        for (const KitCheckpoint& each : m_report.checkpoints) spoken.push_back(each.head);
        for (const Bytes& words : m_known.words) {
            const auto isSpoken = [&](const Sha256& hash) {
                return std::ranges::equal(words, ByteView(hash).first(words.size()));
            };
            m_report.isOnPaper |= m_report.addendum == AddendumState::Closed && isSpoken(m_report.addendumHead);
            if (std::ranges::none_of(spoken, isSpoken))
                return stopped(KitVerdict::Broken, "words", "CW-330", {fingerprintWords(words)});
        }
        return {};
    }

    void listUncovered()
    {
        m_covered.insert({"SHA256SUMS", "SHA256SUMS.sig", recordPath("addendum.jsonl")});
        if (m_report.seal->isUnsigned()) { // what only the list of files names could have been put there by anybody
            m_covered = {recordPath("addendum.jsonl"), recordPath("transcript.jsonl"), std::string(kitPath::script)};
            for (const auto& [path, hash] : m_report.seal->artefacts) m_covered.insert(path);
        }
        std::error_code failed;
        for (fs::recursive_directory_iterator each(m_kit, failed);
            !failed && each != fs::recursive_directory_iterator(); each.increment(failed)) {
            const std::string path = each->path().lexically_relative(m_kit).string();
            if (each->is_regular_file(failed) && !m_covered.contains(path)) m_report.uncovered.push_back(path);
        }
        std::ranges::sort(m_report.uncovered);
    }

    fs::path m_kit;
    const KitKnowledge& m_known;
    bool m_isKit = false;
    bool m_isSigned = false;
    KitReport m_report;
    Bytes m_transcript;
    Bytes m_sums;
    TranscriptLine m_last;
    std::set<std::string> m_covered;
    std::map<std::string, std::string>
        m_reviewers; ///< digest of a certificate → who signed the script with it, by the record
    std::optional<PublicKey> m_key;
};

/// How bad, for the worst of several.
int rankOf(KitVerdict verdict)
{
    static constexpr std::array<KitVerdict, 5> order{
        KitVerdict::Genuine, KitVerdict::Rehearsal, KitVerdict::Unsigned, KitVerdict::Unfinished, KitVerdict::Broken};
    return static_cast<int>(std::ranges::find(order, verdict) - order.begin());
}

}

std::string_view nameOf(KitVerdict verdict)
{
    static constexpr std::array<std::string_view, 5> names{"genuine", "broken", "unfinished", "rehearsal", "unsigned"};
    return names[static_cast<std::size_t>(verdict)];
}

std::string_view nameOf(AddendumState state)
{
    static constexpr std::array<std::string_view, 3> names{"absent", "open", "closed"};
    return names[static_cast<std::size_t>(state)];
}

Result<KitReport> verifyKit(const fs::path& kit, const KitKnowledge& known)
{
    for (const Bytes& each : known.words)
        if (each.size() < checkpointWordCount || each.size() > Sha256().size())
            return failAs(
                ErrorCode::Usage, "CW-331", {std::to_string(each.size()), std::to_string(checkpointWordCount)});
    return KitVerifier(kit, known).run();
}

namespace {

/// Whether a kit goes on from the one before it.
void judgeCitation(KitReport& report, const KitReport& before)
{
    if (report.verdict == KitVerdict::Broken || !report.genesis) return;
    const bool isCited = before.addendum == AddendumState::Closed && report.genesis->previousHead &&
        *report.genesis->previousHead == before.addendumHead;
    if (isCited) return;
    report.verdict = KitVerdict::Broken;
    report.place = "previous_head";
    report.why = failAs(ErrorCode::Refused, "CW-248", {before.kit.string()}).error();
}

/// Whether its root is the one before, or took over from it.
void judgeRoot(KitReport& report, const KitReport& before)
{
    if (report.verdict == KitVerdict::Broken || report.rootSha256.empty() || before.rootSha256.empty()) return;
    if (report.rootSha256 == before.rootSha256 || report.formerSha256 == before.rootSha256) return;
    report.verdict = KitVerdict::Broken;
    report.place = kitPath::root;
    report.why = failAs(ErrorCode::Refused, "CW-346", {before.kit.string()}).error();
}

/// Whoever signs a record signs, by the head that it cites, all that came before it.
void judgeVouched(std::vector<KitReport>& kits)
{
    bool isVouching = false;
    for (KitReport& kit : kits | std::views::reverse) {
        if (kit.verdict == KitVerdict::Unsigned)
            kit.isVouchedFor = isVouching;
        else
            isVouching = kit.verdict == KitVerdict::Genuine;
    }
}

/// One known root is enough for a chain: the others vouch for each other.
void judgeKnownRoot(std::vector<KitReport>& kits, const Certificate& known)
{
    const Bytes hash = known.sha256Fingerprint();
    const auto isIts = [&](const KitReport& kit) { return kit.rootSha256 == hash || kit.formerSha256 == hash; };
    if (std::ranges::any_of(kits, isIts)) return;
    for (KitReport& kit : kits) {
        if (kit.verdict == KitVerdict::Broken || kit.rootSha256.empty()) continue;
        kit.verdict = KitVerdict::Broken;
        kit.place = kitPath::root;
        kit.why = failAs(ErrorCode::Refused, "CW-323", {kit.place}).error();
    }
}

}

Result<KitsReport> verifyKits(std::span<const fs::path> kits, KitOrder order, const KitKnowledge& known)
{
    KitsReport all;
    if (kits.empty()) return fail(ErrorCode::Usage, "no kits");
    const bool isChain = order == KitOrder::Chain;
    KitKnowledge ofEach = known;
    if (isChain) ofEach.root.reset(); // it is judged with all of them
    for (const fs::path& kit : kits) {
        CORE_TRY(KitReport report, verifyKit(kit, ofEach));
        if (isChain && !all.kits.empty()) {
            judgeCitation(report, all.kits.back());
            judgeRoot(report, all.kits.back());
        }
        all.kits.push_back(std::move(report));
    }
    if (isChain && known.root) judgeKnownRoot(all.kits, *known.root);
    if (isChain) judgeVouched(all.kits);
    const auto counted = [](const KitReport& kit) { return kit.isVouchedFor ? KitVerdict::Genuine : kit.verdict; };
    all.verdict = counted(std::ranges::max(all.kits, {}, [&](const KitReport& each) { return rankOf(counted(each)); }));
    const auto& first = all.kits.front().genesis;
    all.isFromBeginning = first && !first->previousHead;
    return all;
}

}
