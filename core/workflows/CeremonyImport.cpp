#include "core/workflows/CeremonyImport.h"
#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/ceremony/Script.h"
#include "core/formats/Pem.h"
#include <algorithm>
#include <set>

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t artefactLimit = std::size_t{256} * 1024 * 1024;
constexpr std::string_view crlPath = "root/root.crl", formerCrlPath = "former/root.crl";

/// A file that the seal speaks for, read once more and compared.
Result<Bytes> artefact(const KitReport& report, const std::string& path)
{
    CORE_TRY(Bytes octets, readFile(report.kit / path, artefactLimit));
    if (sha256(octets) != report.seal->artefacts.at(path)) return failAs(ErrorCode::Refused, "CW-243", {path});
    return octets;
}

Result<Certificate> certificateIn(const KitReport& report, const std::string& path)
{
    CORE_TRY(const Bytes octets, artefact(report, path));
    CORE_TRY(const auto blocks, readPem(textOf(octets)));
    if (blocks.empty()) return failAs(ErrorCode::Refused, "CW-243", {path});
    return Certificate::parse(blocks.front().der);
}

/// A file of lines whose chain ends as it did when it was verified.
Result<std::vector<TranscriptLine>> linesOf(
    const KitReport& report, std::string_view path, const Sha256& start, const Sha256& head)
{
    CORE_TRY(const Bytes file, readFile(report.kit / path, limits::transcriptOctets));
    TranscriptReading reading = readTranscript(file, start);
    if (reading.fault) return std::unexpected(*std::move(reading.fault));
    if (reading.lines.empty() || reading.head(start) != head)
        return failAs(ErrorCode::Refused, "CW-243", {std::string(path)});
    return std::move(reading.lines);
}

std::string textAt(const RecordData& data, std::string_view key)
{
    const auto found = data.find(key);
    return found != data.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Where everything was when the record was closed.
std::vector<LedgerRow> ledgerOf(const TranscriptLine& close)
{
    std::vector<LedgerRow> ledger;
    const auto assets = close.entry.data.find("assets");
    if (assets == close.entry.data.end() || !assets->is_array()) return ledger;
    for (const RecordData& row : *assets)
        if (row.is_object())
            ledger.push_back({textAt(row, "asset"), textAt(row, "state"), textAt(row, "bag"), textAt(row, "serial"),
                textAt(row, "reason"), textAt(row, "key")});
    return ledger;
}

Result<CeremonyRow> rowOf(const KitReport& report, const PublicKey& root)
{
    CORE_TRY(const auto transcript, linesOf(report, kitPath::transcript, transcriptStart, report.head));
    CORE_TRY(const auto addendum, linesOf(report, kitPath::addendum, report.head, report.addendumHead));
    const Genesis& genesis = *report.genesis;
    // With the milliseconds cut off: 2026-11-20T14:02:00
    CORE_TRY(const Time held, readTime(transcript.front().utc.substr(0, 19) + "Z"));
    return CeremonyRow{.rootKey = root.fingerprint(),
        .ceremony = genesis.ceremony,
        .type = textAt(genesis.more, "type"),
        .title = textAt(genesis.more, "title"),
        .held = held,
        .script = genesis.script,
        .previousHead = genesis.previousHead,
        .transcriptHead = report.head,
        .addendumHead = report.addendumHead,
        .ledger = ledgerOf(addendum.back())};
}

/// Certificates in one folder, each signed by that root.
Result<std::vector<Certificate>> signedIn(
    const KitReport& report, const PublicKey& root, std::initializer_list<std::string_view> beginnings)
{
    std::vector<Certificate> subs;
    for (const auto& [path, hash] : report.seal->artefacts) {
        const auto isBelow = [&file = path](std::string_view beginning) { return file.starts_with(beginning); };
        if (std::ranges::none_of(beginnings, isBelow) || !path.ends_with(".crt")) continue;
        CORE_TRY(Certificate sub, certificateIn(report, path));
        if (!sub.isSignedBy(root)) return failAs(ErrorCode::Refused, "CW-336", {path});
        subs.push_back(std::move(sub));
    }
    return subs;
}

Result<std::optional<Crl>> crlIn(const KitReport& report, const PublicKey& root, const std::string& path)
{
    if (!report.seal->artefacts.contains(path)) return std::optional<Crl>();
    CORE_TRY(const Bytes octets, artefact(report, path));
    CORE_TRY(Crl crl, Crl::parse(octets));
    if (!crl.isSignedBy(root)) return failAs(ErrorCode::Refused, "CW-336", {path});
    return std::optional(std::move(crl));
}

/// Where the script says that the root's list is published.
CaUrls urlsIn(const KitReport& report)
{
    const auto script = readScriptFile(report.kit / kitPath::script);
    if (!script || script->identity != report.genesis->script || !script->root || script->root->crlUrl.empty())
        return {};
    return {.crl = {script->root->crlUrl}, .caIssuers = {}, .ocsp = {}};
}

Result<void> checkTakeable(const KitReport& report)
{
    const std::string kit = report.kit.string();
    if (report.verdict == KitVerdict::Rehearsal) return failAs(ErrorCode::Refused, "CW-332", {kit});
    const bool isSpokenFor = report.verdict == KitVerdict::Unsigned && (report.isVouchedFor || report.isOnPaper) &&
        report.genesis->mode == CeremonyMode::Live;
    if (report.verdict != KitVerdict::Genuine && !isSpokenFor)
        return failAs(ErrorCode::Refused, "CW-333", {kit, report.place}, report.why ? sentence(*report.why) : "");
    if (report.addendum != AddendumState::Closed) return failAs(ErrorCode::Refused, "CW-334", {kit});
    return {};
}

/// The root before, where the kit tells of one.
Result<std::optional<FormerRoot>> formerIn(const KitReport& report)
{
    const std::string path(kitPath::formerRoot);
    if (!report.seal->artefacts.contains(path)) return std::optional<FormerRoot>();
    CORE_TRY(Certificate root, certificateIn(report, path));
    CORE_TRY(const PublicKey key, root.publicKey());
    FormerRoot former{std::move(root), {}, {}};
    CORE_TRY(former.certificates, signedIn(report, key, {kitPath::formerSubs, kitPath::newWithOld}));
    CORE_TRY(former.crl, crlIn(report, key, std::string(formerCrlPath)));
    return std::optional(std::move(former));
}

Result<CeremonyContent> readContent(const KitReport& report)
{
    CORE_TRY(Certificate root, certificateIn(report, std::string(kitPath::root)));
    CORE_TRY(const PublicKey key, root.publicKey());
    CORE_TRY(CeremonyRow row, rowOf(report, key));
    CeremonyContent content{std::move(row), std::move(root), {}, {}, urlsIn(report), {}, !report.formerSha256.empty()};
    CORE_TRY(content.subs, signedIn(report, key, {"sub/", kitPath::crossFolder, kitPath::oldWithNew}));
    CORE_TRY(content.crl, crlIn(report, key, std::string(crlPath)));
    CORE_TRY(content.former, formerIn(report));
    return content;
}

}

Result<std::vector<CeremonyKit>> readCeremonyKits(std::span<const fs::path> kits, const KitKnowledge& known)
{
    CORE_TRY(KitsReport reports, verifyKits(kits, KitOrder::Chain, known));
    std::vector<CeremonyKit> read;
    Bytes root; // of the kit before
    for (KitReport& report : reports.kits) {
        const bool goesOn = root.empty() || report.rootSha256 == root || report.formerSha256 == root;
        if (!goesOn) return failAs(ErrorCode::Refused, "CW-335", {report.kit.string()});
        CORE_CHECK(checkTakeable(report));
        CORE_TRY(CeremonyContent content, readContent(report));
        root = report.rootSha256;
        read.push_back({std::move(report), std::move(content)});
    }
    return read;
}

namespace {

/// Which of these kits were taken in before: each by the same record, and none after one that is new.
Result<std::size_t> countKnown(const std::vector<CeremonyRow>& rows, std::span<const CeremonyKit> kits)
{
    std::size_t known = 0;
    for (const CeremonyKit& kit : kits) {
        const CeremonyRow& row = kit.content.row;
        const auto there = std::ranges::find_if(rows,
            [&](const CeremonyRow& each) { return each.ceremony == row.ceremony && each.rootKey == row.rootKey; });
        if (there == rows.end()) break;
        if (there->transcriptHead != row.transcriptHead || there->addendumHead != row.addendumHead)
            return failAs(ErrorCode::Refused, "CW-339", {kit.report.kit.string(), row.ceremony});
        ++known;
    }
    return known;
}

/// The last ceremony that the vault knows of a root; nullptr: none.
const CeremonyRow* lastOf(const std::vector<CeremonyRow>& rows, ByteView rootKey)
{
    const CeremonyRow* last = nullptr;
    for (const CeremonyRow& row : rows)
        if (std::ranges::equal(row.rootKey, rootKey)) last = &row;
    return last;
}

/// Of the root itself; where it takes over from another one, of that.
const CeremonyRow* rowBefore(const std::vector<CeremonyRow>& rows, const CeremonyContent& next)
{
    const CeremonyRow* const own = lastOf(rows, next.row.rootKey);
    if (own || !next.isSuccessor || !next.former) return own;
    const auto& key = next.former->root.publicKey();
    return key ? lastOf(rows, key->fingerprint()) : nullptr;
}

/// It cites the last ceremony of its root, which no other one does.
Result<void> checkGoesOn(const std::vector<CeremonyRow>& rows, const CeremonyKit& next)
{
    const std::optional<Sha256>& cited = next.content.row.previousHead;
    const std::string kit = next.report.kit.string();
    const CeremonyRow* const before = rowBefore(rows, next.content);
    if (!before) return cited ? failAs(ErrorCode::Refused, "CW-337", {kit}) : Result<void>();
    const bool isTaken = std::ranges::contains(rows, cited, &CeremonyRow::previousHead);
    if (cited && *cited == before->addendumHead && !isTaken) return {};
    return failAs(ErrorCode::Refused, "CW-338", {kit, before->ceremony});
}

/// What is new in a kit, of what neither the vault nor a kit before it holds.
class GainCounter {
public:
    explicit GainCounter(Vault& vault) : m_vault(&vault) {}

    Result<CeremonyGain> of(const CeremonyContent& from)
    {
        CeremonyGain gain;
        CORE_CHECK(count(from.root, gain));
        for (const Certificate& sub : from.subs) CORE_CHECK(count(sub, gain));
        if (from.former)
            for (const Certificate& each : from.former->certificates) CORE_CHECK(count(each, gain));
        if (!from.crl) return gain;
        CORE_TRY(const auto lists, CrlStore(*m_vault).list(from.row.rootKey));
        std::uint64_t number = 0;
        for (const std::uint8_t octet : from.crl->number()) number = number << 8 | octet;
        if (!std::ranges::contains(lists, number, &CrlRow::number) && m_lists.insert(number).second)
            gain.crlNumber = number;
        for (const CrlEntry& entry : from.crl->entries()) {
            CORE_TRY(const bool isKnown, CertificateStore(*m_vault).isRevoked(from.row.rootKey, entry.serial));
            if (!isKnown && m_revoked.insert(entry.serial).second) ++gain.revocations;
        }
        return gain;
    }

private:
    Result<void> count(const Certificate& certificate, CeremonyGain& gain)
    {
        const Bytes fingerprint = certificate.sha256Fingerprint();
        CORE_TRY(const auto rows, CertificateStore(*m_vault).list({.fingerprint = fingerprint}));
        if (rows.empty() && m_certificates.insert(fingerprint).second) gain.certificates.push_back(certificate);
        return {};
    }

    Vault* m_vault;
    std::set<Bytes> m_certificates, m_revoked;
    std::set<std::uint64_t> m_lists;
};

/// What the root is called among the CAs, and whether that makes it guarded.
Result<void> nameRoot(Vault& vault, const CeremonyContent& first, std::string_view name, CeremonyImport& import)
{
    CORE_TRY(const auto ca, CaStore(vault).findByKey(first.row.rootKey));
    import.guards = !ca || !ca->isGuarded;
    import.name = ca ? ca->name : name.empty() ? first.root.subject().shortText() : std::string(name);
    if (!ca && CaStore(vault).find(import.name)) return failAs(ErrorCode::Refused, "CW-252", {import.name});
    return {};
}

}

Result<CeremonyImport> planCeremonyImport(Vault& vault, std::span<const CeremonyKit> kits, std::string_view name)
{
    if (kits.empty()) return fail(ErrorCode::Usage, "no kits");
    const CeremonyContent& first = kits.front().content;
    CORE_TRY(const auto rows, CeremonyStore(vault).list());
    CORE_TRY(const std::size_t known, countKnown(rows, kits));
    if (known < kits.size()) CORE_CHECK(checkGoesOn(rows, kits[known]));
    CeremonyImport import;
    CORE_CHECK(nameRoot(vault, first, name, import));
    GainCounter counter(vault);
    for (std::size_t at = 0; at < kits.size(); ++at) {
        CeremonyGain gain;
        gain.isKnown = at < known;
        if (!gain.isKnown) {
            CORE_TRY(gain, counter.of(kits[at].content));
        }
        import.gains.push_back(std::move(gain));
    }
    return import;
}

Result<CeremonyImport> importCeremonies(Vault& vault, std::span<const CeremonyKit> kits, std::string_view name)
{
    CORE_TRY(CeremonyImport import, planCeremonyImport(vault, kits, name));
    std::vector<CeremonyContent> taken;
    for (std::size_t at = 0; at < kits.size(); ++at)
        if (!import.gains[at].isKnown) taken.push_back(kits[at].content);
    CORE_CHECK(CeremonyStore(vault).take(taken, import.name));
    return import;
}

}
