#pragma once
#include "core/base/Result.h"
#include "core/crypto/Digest.h"
#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// The record of a ceremony: lines of text, each of which carries the SHA-256 of the whole line before it. The transcript ends with
/// its seal, or as abandoned; the addendum goes on from the transcript's head and ends with `close`. Whoever has sha256sum can
/// follow the chain; docs/manual/ceremonies.md says what the lines tell.
namespace core {

/// Free data of a line. Its keys keep their order, for the octets count.
using RecordData = nlohmann::ordered_json;

namespace limits {
inline constexpr std::size_t transcriptLineOctets = 256 * 1024;
inline constexpr std::size_t transcriptOctets = 64 * 1024 * 1024;
inline constexpr std::size_t transcriptNesting = 32; ///< of lists and objects in the data of a line
}

enum class LineType {
    Genesis,    ///< the first line of a transcript, and only there: genesisEntry()
    People,     ///< who is there, comes or goes
    Env,        ///< what was found about the machine
    Software,   ///< which programs ran
    Step,       ///< a step begins
    Confirm,    ///< people confirm what they did or saw
    Intent,     ///< something that cannot be undone is about to happen
    Result,     ///< what became of the intent
    Reconcile,  ///< what was found of an intent without a result
    Incident,   ///< something else than planned happened
    Waiver,     ///< a check that failed, and who accepts it
    Checkpoint, ///< the end of an act: the words of this line's hash are written down by hand
    Break,
    Resume,
    Abort,   ///< the end of a transcript that was abandoned
    SignOff, ///< who stands by the record
    Seal,    ///< the end of a transcript: sealEntry()
    Close,   ///< the end of an addendum
};

struct LineTypeInfo {
    LineType type;
    std::string_view name;  ///< as in files: "genesis"
    std::string_view label; ///< CORE_TEXT
    bool inTranscript = true;
    bool inAddendum = true;
    bool isEnd = false; ///< nothing may follow it in its file
};
/// In the order of the enumerators.
std::span<const LineTypeInfo> lineTypes();
const LineTypeInfo& infoOf(LineType type);

/// What somebody wants written.
struct TranscriptEntry {
    LineType type = LineType::Step;
    std::string step;             ///< id of the script's step; empty: of none
    int act = 0;                  ///< 0: of none
    std::vector<std::string> who; ///< names of people
    RecordData data = RecordData::object();
};

/// When something is written.
struct TranscriptTime {
    std::chrono::sys_time<std::chrono::milliseconds> utc{};
    std::uint64_t boot = 0; ///< nanoseconds since the machine started, sleep included (CLOCK_BOOTTIME)
};
using TranscriptClock = std::function<TranscriptTime()>;
/// The clocks of this machine.
TranscriptTime machineTranscriptTime();
/// RFC 3339 in UTC with milliseconds: 2026-11-20T14:02:00.125Z.
std::string toText(std::chrono::sys_time<std::chrono::milliseconds> time);

/// A line as it stands in the file.
struct TranscriptLine {
    std::uint64_t number = 0; ///< 1 for the first; its place in the file
    Sha256 previous{};        ///< hash of the line before; for the first what the file goes on from
    std::string utc;          ///< RFC 3339 with milliseconds
    std::uint64_t boot = 0;
    TranscriptEntry entry;
    std::string text; ///< the octets, with the newline at their end
    Sha256 hash{};    ///< SHA-256 of the text
};

/// Where a file begins: a transcript from nothing (zeros), an addendum from the head of its sealed transcript.
inline constexpr Sha256 transcriptStart{};

/// Puts an entry into the form of a line. Octets that are no UTF-8 become U+FFFD. Errors: Refused (CW-232) longer or deeper than
/// the limits.
Result<TranscriptLine> makeLine(
    std::uint64_t number, const Sha256& previous, const TranscriptTime& time, TranscriptEntry entry);
/// Reads one line with its newline. It must have the form that makeLine() gives, key for key, so that nobody reads another thing
/// in it than we. Errors: Malformed (CW-226, which names the line).
Result<TranscriptLine> readLine(std::string_view text, std::uint64_t number);
/// Whether this line may come next in a file that goes on from `start` and holds these lines. Errors: Refused (CW-229).
Result<void> mayFollow(std::span<const TranscriptLine> lines, const Sha256& start, LineType next);

/// What a file holds.
struct TranscriptReading {
    std::vector<TranscriptLine> lines; ///< those before the first fault
    std::uint64_t faultyLine = 0;      ///< 0: none
    std::optional<Error> fault{};      ///< CW-226 to CW-229, or CW-232
    ByteView torn{};                   ///< a last line without its newline, which is no fault: see Journal::resume()
    bool isEnded() const;              ///< by seal, abort or close
    Sha256 head(const Sha256& start) const { return lines.empty() ? start : lines.back().hash; }
};
/// Reads a whole file and follows its chain. Where line n does not carry the hash of the line before, the faulty one is that
/// before if line n itself is carried by its follower, or is the last.
TranscriptReading readTranscript(ByteView file, const Sha256& start);

/// How many words of a head are written down at a checkpoint, and read aloud at the end.
inline constexpr std::size_t checkpointWordCount = 12;
/// The first words of a head, as fingerprintWords() gives them.
std::string headWords(const Sha256& head, std::size_t count = checkpointWordCount);
/// Reads 64 hexadecimal digits in lower case; nothing when it is anything else.
std::optional<Sha256> readSha256(std::string_view hex);

}
