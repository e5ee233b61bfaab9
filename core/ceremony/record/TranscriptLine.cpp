#include "core/ceremony/record/Transcript.h"
#include <algorithm>

namespace core {

namespace {

bool isWithin(const RecordData& data, std::size_t levels)
{
    if (!data.is_structured()) return true;
    return levels > 0 && std::ranges::all_of(data, [&](const RecordData& each) { return isWithin(each, levels - 1); });
}

/// Compact, in UTF-8, without a control character.
std::string dumped(const RecordData& data)
{
    const std::string text = data.dump(-1, ' ', false, RecordData::error_handler_t::replace);
    std::string safe;
    for (const char each : text) {
        if (each == '\x7f')
            safe += "\\u007f"; // which JSON lets stand as it is
        else
            safe += each;
    }
    return safe;
}

/// How deep brackets lie in each other, outside of strings; enough to keep a parser from the end of its stack.
std::size_t nestingOf(std::string_view text)
{
    std::size_t depth = 0;
    std::size_t most = 0;
    bool isString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char each = text[at];
        if (isString && each == '\\')
            ++at;
        else if (each == '"')
            isString = !isString;
        else if (!isString && (each == '{' || each == '['))
            most = std::max(most, ++depth);
        else if (!isString && (each == '}' || each == ']') && depth > 0)
            --depth;
    }
    return most;
}

/// 2026-11-20T14:02:00.125Z
bool isMilliseconds(std::string_view text)
{
    constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
    return text.size() == form.size() && std::ranges::equal(text, form, [](char each, char wanted) {
        return wanted == '0' ? each >= '0' && each <= '9' : each == wanted;
    });
}

std::string written(const TranscriptLine& line)
{
    const TranscriptEntry& entry = line.entry;
    std::string text = "{\"n\":" + std::to_string(line.number) + ",\"prev\":\"" + toHex(line.previous) +
        "\",\"utc\":\"" + line.utc + "\",\"mono\":" + std::to_string(line.boot) + ",\"type\":\"" +
        std::string(infoOf(entry.type).name) + "\",\"step\":" + dumped(entry.step) +
        ",\"act\":" + std::to_string(entry.act) + ",\"who\":" + dumped(RecordData(entry.who)) +
        ",\"data\":" + dumped(entry.data) + "}\n";
    return text;
}

/// What stands in the parsed line; nothing where a key is missing or of another type. Other mistakes show when it is written again.
std::optional<TranscriptLine> taken(const RecordData& json)
{
    const auto text = [&](const char* key) {
        return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
    };
    const auto isNumber = [&](const char* key) { return json.contains(key) && json[key].is_number_unsigned(); };
    if (!json.is_object() || !isNumber("n") || !isNumber("mono") || !isNumber("act")) return std::nullopt;
    if (!json.contains("who") || !json["who"].is_array()) return std::nullopt;
    if (!json.contains("data") || !json["data"].is_object()) return std::nullopt;
    const auto previous = readSha256(text("prev"));
    const auto type = std::ranges::find(lineTypes(), text("type"), &LineTypeInfo::name);
    if (!previous || type == lineTypes().end() || !isMilliseconds(text("utc"))) return std::nullopt;
    TranscriptLine line{.number = json["n"].get<std::uint64_t>(),
        .previous = *previous,
        .utc = text("utc"),
        .boot = json["mono"].get<std::uint64_t>(),
        .entry = {type->type, text("step"), json["act"].get<int>(), {}, json["data"]},
        .text = {}};
    for (const RecordData& name : json["who"]) {
        if (!name.is_string()) return std::nullopt;
        line.entry.who.push_back(name.get<std::string>());
    }
    return line;
}

std::unexpected<Error> tooLong(std::uint64_t number)
{
    return failAs(ErrorCode::Refused, "CW-232",
        {std::to_string(number), std::to_string(limits::transcriptLineOctets),
            std::to_string(limits::transcriptNesting)});
}

}

Result<TranscriptLine> makeLine(
    std::uint64_t number, const Sha256& previous, const TranscriptTime& time, TranscriptEntry entry)
{
    if (entry.data.is_null()) entry.data = RecordData::object();
    if (!isWithin(entry.data, limits::transcriptNesting - 1)) return tooLong(number);
    const TranscriptLine line{.number = number,
        .previous = previous,
        .utc = toText(time.utc),
        .boot = time.boot,
        .entry = std::move(entry),
        .text = {}};
    return readLine(written(line), number); // what is written can be read
}

Result<TranscriptLine> readLine(std::string_view text, std::uint64_t number)
{
    if (text.size() > limits::transcriptLineOctets || nestingOf(text) > limits::transcriptNesting)
        return tooLong(number);
    const auto malformed = [&] { return failAs(ErrorCode::Malformed, "CW-226", {std::to_string(number)}); };
    if (!text.ends_with('\n')) return malformed();
    const RecordData json = RecordData::parse(text, nullptr, false);
    auto line = taken(json);
    if (!line || written(*line) != text) return malformed();
    line->text = text;
    line->hash = sha256(bytesOf(text));
    return std::move(*line);
}

Result<void> mayFollow(std::span<const TranscriptLine> lines, const Sha256& start, LineType next)
{
    const bool isTranscript = start == transcriptStart;
    const LineTypeInfo& info = infoOf(next);
    const bool isFirst = lines.empty();
    const bool isOver = !isFirst && infoOf(lines.back().entry.type).isEnd;
    const bool isPlace = isTranscript ? info.inTranscript && isFirst == (next == LineType::Genesis) : info.inAddendum;
    if (isPlace && !isOver) return {};
    return failAs(ErrorCode::Refused, "CW-229", {std::to_string(lines.size() + 1), std::string(info.name)});
}

namespace {

/// Follows the chain of one file, line by line.
class ChainReader {
public:
    ChainReader(ByteView file, const Sha256& start)
        : m_file(reinterpret_cast<const char*>(file.data()), file.size()), m_start(start)
    {}

    TranscriptReading run()
    {
        for (std::string_view text = next(); !text.empty(); text = next()) {
            m_at += text.size();
            if (!take(text)) break;
        }
        return std::move(m_reading);
    }

private:
    /// The line at hand with its newline; empty at the end of the whole ones.
    std::string_view next() const
    {
        const auto end = m_file.find('\n', m_at);
        return end == std::string_view::npos ? std::string_view() : m_file.substr(m_at, end + 1 - m_at);
    }

    bool take(std::string_view text)
    {
        const std::uint64_t number = m_reading.lines.size() + 1;
        auto line = readLine(text, number);
        if (!line) return stop(number, std::move(line).error());
        if (line->number != number)
            return stop(number,
                failAs(ErrorCode::Malformed, "CW-227", {std::to_string(number), std::to_string(line->number)}).error());
        if (line->previous != m_reading.head(m_start)) return stopAtBreak(*line);
        if (auto place = mayFollow(m_reading.lines, m_start, line->entry.type); !place)
            return stop(number, std::move(place).error());
        m_reading.lines.push_back(std::move(*line));
        return true;
    }

    bool stopAtBreak(const TranscriptLine& line)
    {
        const auto follower = readLine(next(), line.number + 1);
        const bool isCarried = next().empty() || (follower && follower->previous == line.hash);
        const std::uint64_t faulty = isCarried && line.number > 1 ? line.number - 1 : line.number;
        m_reading.lines.resize(faulty - 1);
        return stop(faulty, failAs(ErrorCode::Malformed, "CW-228", {std::to_string(faulty)}).error());
    }

    bool stop(std::uint64_t number, Error error)
    {
        m_reading.faultyLine = number;
        m_reading.fault = std::move(error);
        return false;
    }

    std::string_view m_file;
    Sha256 m_start;
    std::size_t m_at = 0;
    TranscriptReading m_reading;
};

}

TranscriptReading readTranscript(ByteView file, const Sha256& start)
{
    if (file.size() > limits::transcriptOctets) {
        TranscriptReading reading;
        reading.faultyLine = 1;
        reading.fault = tooLong(1).error();
        return reading;
    }
    const auto lastEnd = std::ranges::find(file.rbegin(), file.rend(), '\n').base();
    TranscriptReading reading = ChainReader(file, start).run();
    reading.torn = file.subspan(static_cast<std::size_t>(lastEnd - file.begin()));
    return reading;
}

}
