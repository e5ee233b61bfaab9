#pragma once
#include "core/ceremony/record/Transcript.h"
#include <filesystem>

namespace core {

/// Where a record is written.
struct JournalPlace {
    std::vector<std::filesystem::path> folders;    ///< one or two, which exist, on different sticks
    std::string fileName = "transcript.jsonl";     ///< "addendum.jsonl"
    Sha256 start = transcriptStart;                ///< for an addendum the head of its transcript
    TranscriptClock clock = machineTranscriptTime; ///< replaced by tests
    std::function<int(int)> sync{};                ///< replaced by tests; fdatasync
    bool isFollowing =
        false; ///< what it goes on from stands there: begin() goes on with those folders that can be written
};

/// A mirror that failed and is not written any more.
struct DeadMirror {
    std::filesystem::path folder;
    Error cause;
};

/// A last line that was not written whole, as resume() put it away.
struct TornLine {
    std::filesystem::path folder;
    std::filesystem::path keptAs; ///< below its folder, in torn/
    Sha256 hash{};                ///< of its octets
    std::size_t octets = 0;
};

struct Resumed;

/// The record while it is written: what append() returned stands on every mirror that lives. Held by one program at a time.
class Journal {
public:
    /// Makes the files, which must not be there yet (empty ones may). A folder that fails is dead where it may be. Errors: Storage,
    /// Refused (CW-225), Locked (CW-235).
    static Result<Journal> begin(const JournalPlace& place);
    /// Opens what an earlier run left. A torn last line is put away; of two mirrors the longer one counts if it goes on from the
    /// shorter, which is completed then, a missing file too. All else is left as it is. Errors: NotFound (CW-231) there is nothing;
    /// Malformed (CW-226 to CW-229) a mirror is broken, (CW-230) they differ; Locked (CW-235); Storage.
    static Result<Resumed> resume(const JournalPlace& place);

    /// Writes a line whole, and synced, to every mirror that lives. A mirror that fails is dead for good, whatever it does later.
    /// Errors: Refused (CW-229) the file has ended or this type has no place here, (CW-232) too long; Storage (CW-224) no mirror is
    /// left: its values hold the head's words, to be written down by hand. Then nothing was recorded, though the line may stand
    /// on a mirror, where resume() finds it.
    Result<TranscriptLine> append(TranscriptEntry entry);

    std::span<const TranscriptLine> lines() const { return m_lines; }
    /// Hash of the last line; before the first one what the file goes on from.
    Sha256 head() const { return m_lines.empty() ? m_start : m_lines.back().hash; }
    const std::vector<DeadMirror>& deadMirrors() const { return m_dead; }
    /// Where the mirrors lie that live.
    std::vector<std::filesystem::path> folders() const;
    /// Whether a line can still be written.
    bool isAlive() const { return !m_mirrors.empty(); }
    /// All lines as they stand in the file.
    std::string text() const;

    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal();

private:
    class Mirror;
    explicit Journal(const JournalPlace& place);
    /// Brings every mirror to m_lines; one that fails is dead.
    void settle(const std::vector<TranscriptReading>& readings, Resumed& resumed);
    std::vector<Mirror> m_mirrors;
    std::vector<DeadMirror> m_dead;
    std::vector<TranscriptLine> m_lines;
    Sha256 m_start;
    TranscriptClock m_clock;
};

struct Resumed {
    Journal journal;
    std::vector<TornLine> torn;
    std::vector<std::filesystem::path> completed; ///< mirrors that lacked lines the other one had
};

}
