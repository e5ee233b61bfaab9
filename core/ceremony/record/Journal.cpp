#include "core/ceremony/record/Journal.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/record/Mirror.h"

namespace core {

Journal::Journal(const JournalPlace& place) : m_start(place.start), m_clock(place.clock) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

Result<Journal> Journal::begin(const JournalPlace& place)
{
    Journal journal{place};
    const auto beginIn = [&](const std::filesystem::path& folder) -> Result<void> {
        CORE_TRY(Mirror mirror, Mirror::open(folder, place, Mirror::Missing::Make));
        CORE_TRY(const Bytes content, mirror.content());
        const TranscriptReading reading = readTranscript(content, place.start);
        if (!reading.lines.empty() || reading.fault)
            return failAs(ErrorCode::Refused, "CW-225", {mirror.file().string()});
        if (!reading.torn.empty()) CORE_CHECK(mirror.putAway(reading)); // of a first line that never was
        journal.m_mirrors.push_back(std::move(mirror));
        return {};
    };
    for (const std::filesystem::path& folder : place.folders) {
        auto begun = beginIn(folder);
        if (begun) continue;
        if (!place.isFollowing || begun.error().code != ErrorCode::Storage)
            return std::unexpected(std::move(begun).error());
        journal.m_dead.push_back({folder, std::move(begun).error()});
    }
    if (journal.isAlive()) return journal;
    if (!journal.m_dead.empty()) return std::unexpected(journal.m_dead.back().cause);
    return fail(ErrorCode::Usage, "no folder for the record");
}

Result<Resumed> Journal::resume(const JournalPlace& place)
{
    Resumed resumed{Journal(place), {}, {}};
    Journal& journal = resumed.journal;
    std::vector<Bytes> contents;
    std::vector<TranscriptReading> readings;
    for (const std::filesystem::path& folder : place.folders) {
        CORE_TRY(Mirror mirror, Mirror::open(folder, place, Mirror::Missing::Leave));
        CORE_TRY(contents.emplace_back(), mirror.content());
        readings.push_back(readTranscript(contents.back(), place.start));
        CORE_CHECK(mirror.checkReading(readings.back(), place.start));
        journal.m_mirrors.push_back(std::move(mirror));
    }
    const auto longest = std::ranges::max_element(readings, {}, [](const auto& each) { return each.lines.size(); });
    if (longest == readings.end() || longest->lines.empty())
        return failAs(ErrorCode::NotFound, "CW-231", {place.fileName});
    for (const TranscriptReading& reading : readings)
        for (std::size_t i = 0; i < reading.lines.size(); ++i)
            if (reading.lines[i].hash != longest->lines[i].hash)
                return failAs(ErrorCode::Malformed, "CW-230", {std::to_string(i + 1)});
    journal.m_lines = longest->lines;
    journal.settle(readings, resumed);
    if (!journal.isAlive()) return std::unexpected(journal.m_dead.back().cause);
    return resumed;
}

void Journal::settle(const std::vector<TranscriptReading>& readings, Resumed& resumed)
{
    const auto settleOne = [&](Mirror& mirror, const TranscriptReading& reading) -> Result<void> {
        if (!reading.torn.empty()) {
            CORE_TRY(TornLine torn, mirror.putAway(reading));
            resumed.torn.push_back(std::move(torn));
        }
        if (reading.lines.size() == m_lines.size()) return {};
        CORE_CHECK(mirror.make());
        for (const TranscriptLine& line : std::span(m_lines).subspan(reading.lines.size()))
            CORE_CHECK(mirror.append(line.text));
        resumed.completed.push_back(mirror.folder());
        return {};
    };
    std::size_t at = 0;
    std::erase_if(m_mirrors, [&](Mirror& mirror) {
        auto settled = settleOne(mirror, readings[at++]);
        const bool hasFailed = !settled;
        if (hasFailed) m_dead.push_back({mirror.folder(), std::move(settled).error()});
        return hasFailed;
    });
}

Result<TranscriptLine> Journal::append(TranscriptEntry entry)
{
    CORE_CHECK(mayFollow(m_lines, m_start, entry.type));
    CORE_TRY(TranscriptLine line, makeLine(m_lines.size() + 1, head(), m_clock(), std::move(entry)));
    std::erase_if(m_mirrors, [&](Mirror& mirror) {
        auto done = mirror.append(line.text);
        const bool hasFailed = !done;
        if (hasFailed) m_dead.push_back({mirror.folder(), std::move(done).error()});
        return hasFailed;
    });
    if (!isAlive()) {
        const std::string cause = m_dead.empty() ? std::string() : m_dead.back().cause.detail;
        return failAs(ErrorCode::Storage, "CW-224", {fingerprintWords(head()), std::to_string(m_lines.size())}, cause);
    }
    return m_lines.emplace_back(std::move(line));
}

std::vector<std::filesystem::path> Journal::folders() const
{
    std::vector<std::filesystem::path> folders;
    for (const Mirror& mirror : m_mirrors) folders.push_back(mirror.folder());
    return folders;
}

std::string Journal::text() const
{
    std::string text;
    for (const TranscriptLine& line : m_lines) text += line.text;
    return text;
}

}
