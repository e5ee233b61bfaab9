#pragma once
#include "core/ceremony/record/Kit.h"

/// Whether the record of a ceremony is genuine. The script verify.sh in every kit looks at the same things in the same order.
namespace core {

enum class KitVerdict {
    Genuine,    ///< whole, and signed by the root key
    Broken,     ///< something was changed, or is missing
    Unfinished, ///< without its seal, its signature, or the end of its addendum; abandoned ones too
    Rehearsal,  ///< genuine, but of a rehearsal
    Unsigned,   ///< whole, but nobody has signed it, because its script says so
};
/// "genuine", "broken", "unfinished", "rehearsal", "unsigned".
std::string_view nameOf(KitVerdict verdict);

/// What was written after the root key's last signature. A kit has none yet when it leaves the machine.
enum class AddendumState { Absent, Open, Closed };
std::string_view nameOf(AddendumState state);

/// What people compare with the words that they wrote down.
struct KitCheckpoint {
    std::string file; ///< "transcript.jsonl"
    std::uint64_t line = 0;
    std::string step;
    Sha256 head{};     ///< that was shown: of the record up to the checkpoint, without its own line
    std::string words; ///< headWords() of it
};

/// Who has signed the script before it was carried out.
struct KitReviewer {
    std::string name; ///< untrusted, as the record says
    Sha256 certificate{};
};

struct KitReport {
    std::filesystem::path kit;
    KitVerdict verdict = KitVerdict::Broken;
    std::string place; ///< of what is wrong: "record/transcript.jsonl line 7", "signature of SHA256SUMS", a path
    std::optional<Error> why{}; ///< unless it is genuine
    std::optional<Genesis> genesis{};
    std::optional<RecordSeal> seal{};
    RecordTotals totals{}; ///< of the lines that are there
    std::size_t lines = 0;
    Sha256 head{}; ///< of the transcript
    std::string abortReason;
    AddendumState addendum = AddendumState::Absent;
    std::size_t addendumLines = 0;
    Sha256 addendumHead{}; ///< which the next ceremony cites
    std::vector<KitCheckpoint> checkpoints;
    std::vector<KitReviewer> reviewers; ///< of the script, each of whose signatures was verified
    bool isOnPaper = false;             ///< words that the caller knows are those of its very end
    bool isVouchedFor = false;          ///< unsigned, but a signed record that came later in the chain cites it
    std::vector<std::string> uncovered; ///< files that neither list nor chain speaks for
    std::string rootSubject;
    Bytes rootSha256;   ///< empty: not looked at
    Bytes formerSha256; ///< of the root that it took over from at this ceremony; empty: of none
};

/// What a verifier knows from elsewhere than the kit.
struct KitKnowledge {
    std::optional<Certificate> root{}; ///< of the kit, or the one that its root took over from
    /// Octets of words that stand on paper, each of a checkpoint or of the end of transcript or addendum.
    std::vector<Bytes> words{}; ///< a kit without them is broken (CW-330), though its signature may be right
};

/// Looks at a kit, or at a stick that holds a transcript alone. Errors: Storage what is there cannot be read, (CW-249) it is no folder;
/// Usage (CW-331) fewer than checkpointWordCount words.
Result<KitReport> verifyKit(const std::filesystem::path& kit, const KitKnowledge& known = {});

enum class KitOrder {
    Alone, ///< each for itself
    Chain, ///< of one CA, from the oldest to the newest: each cites the head of the closed addendum before it
};
struct KitsReport {
    std::vector<KitReport> kits;
    /// The worst: broken, unfinished, unsigned, rehearsal, genuine. One that is vouched for counts as genuine.
    KitVerdict verdict = KitVerdict::Broken;
    bool isFromBeginning = false; ///< the first one cites none
};
/// Errors: as verifyKit(); Usage when there are no kits. In a chain a head that is not cited makes its kit broken (CW-248), and so does
/// another root than before, unless both certified each other (CW-346); the root that is known may be any one of the chain.
Result<KitsReport> verifyKits(
    std::span<const std::filesystem::path> kits, KitOrder order, const KitKnowledge& known = {});

}
