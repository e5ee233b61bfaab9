#include "core/ceremony/paper/PaperReader.h"
#include "core/base/Text.h"
#include "core/ceremony/paper/Base32.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr std::size_t lineCharacters = 32;
constexpr std::size_t checkCharacters = 2;
constexpr int mostCodes = static_cast<int>((paperOctets + codeOctets - 1) / codeOctets);
constexpr int mostLines = static_cast<int>((paperOctets + lineOctets - 1) / lineOctets);

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

/// What follows `keyword` and its separator, or nothing when the line says something else.
std::optional<std::string_view> after(std::string_view keyword, std::string_view line)
{
    if (line.size() <= keyword.size() || !equalIgnoringCase(line.substr(0, keyword.size()), keyword))
        return std::nullopt;
    if (line[keyword.size()] != ' ' && line[keyword.size()] != ':') return std::nullopt;
    return trimmed(line.substr(keyword.size() + 1));
}

/// As base32 has it: without blanks and hyphens, in upper case, with the letters that were meant by digits.
std::string inAlphabet(std::string_view typed)
{
    std::string text;
    for (char c : typed) {
        if (isBlank(c) || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
        text += c == '0' ? 'O' : c == '1' ? 'I' : c == '8' ? 'B' : c;
    }
    return text;
}

/// A number without sign and leading zeros, 1 to `most`; 0: none.
int numberIn(std::string_view digits, int most)
{
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = error == std::errc() && end == digits.data() + digits.size();
    return isWhole && digits.front() != '0' && number >= 1 && number <= most ? number : 0;
}

struct Code {
    std::string_view set;
    int number = 0; ///< 0: the parity
    int count = 0;
    Bytes octets;
};

Result<Code> readCode(std::string_view text)
{
    const auto notOurs = [&] { return failAs(ErrorCode::Malformed, "CW-354", {std::string(text.substr(0, 40))}); };
    constexpr std::string_view front = "CW1:";
    constexpr std::size_t longest = 800;
    if (!text.starts_with(front) || text.size() > longest) return notOurs();
    const std::size_t crcAt = text.rfind(':');
    if (crcOf(text.substr(0, crcAt)) != text.substr(crcAt + 1)) return failAs(ErrorCode::Malformed, "CW-355");
    std::string_view parts[3]; // set, number/count, data
    std::string_view rest = text.substr(front.size(), crcAt - std::min(crcAt, front.size()));
    for (std::string_view& part : parts) {
        const std::size_t colon = rest.find(':');
        part = rest.substr(0, colon);
        rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
    }
    const std::size_t slash = parts[1].find('/');
    auto octets = fromBase32(parts[2]);
    if (!rest.empty() || parts[0].size() != 8 || !fromBase32(parts[0]) || slash == std::string_view::npos || !octets)
        return notOurs();
    Code code;
    code.set = parts[0];
    code.count = numberIn(parts[1].substr(slash + 1), mostCodes);
    const std::string_view number = parts[1].substr(0, slash);
    code.number = number == "P" ? 0 : numberIn(number, code.count);
    code.octets = *std::move(octets);
    const bool isFull = code.octets.size() == codeOctets;
    const bool isLast = code.number == code.count && !code.octets.empty() && code.octets.size() <= codeOctets;
    if (code.count == 0 || (code.number == 0 && (number != "P" || code.count < 3)) || !(isFull || isLast))
        return notOurs();
    return code;
}

/// "3, 5 to 9, 12"
std::string listed(const std::vector<int>& numbers)
{
    std::string text;
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        std::size_t end = at;
        while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
        if (!text.empty()) text += ", ";
        text += std::to_string(numbers[at]);
        if (end > at) text += (end == at + 1 ? ", " : "–") + std::to_string(numbers[end]);
        at = end;
    }
    return text.empty() ? "–" : text;
}

}

Result<void> PaperReader::takeSet(std::string_view set)
{
    if (!m_set.empty() && m_set != set) return failAs(ErrorCode::Refused, "CW-356", {std::string(set), m_set});
    m_set = set;
    return {};
}

/// All or none. False: they were there before. Errors: Refused (CW-361).
Result<bool> PaperReader::keep(const std::map<int, Bytes>& lines)
{
    for (const auto& [number, octets] : lines)
        if (const auto known = m_lines.find(number); known != m_lines.end() && known->second != octets)
            return failAs(ErrorCode::Refused, "CW-361", {std::to_string(number)});
    const std::size_t before = m_lines.size();
    m_lines.insert(lines.begin(), lines.end());
    return m_lines.size() > before;
}

Result<PaperPiece> PaperReader::takeCode(std::string_view text)
{
    text = trimmed(text);
    CORE_TRY(const Code code, readCode(text));
    CORE_CHECK(takeSet(code.set));
    if (m_codes != 0 && m_codes != code.count)
        return failAs(ErrorCode::Malformed, "CW-354", {std::string(text.substr(0, 40))});
    m_codes = code.count;
    if (code.number == 0) {
        const bool isNew = m_parity.empty();
        m_parity = code.octets;
        return PaperPiece{PaperPiece::Kind::Parity, 0, isNew};
    }
    if (code.number == code.count)
        m_length = static_cast<std::size_t>(code.count - 1) * codeOctets + code.octets.size();
    std::map<int, Bytes> lines;
    for (ByteView rest = code.octets; !rest.empty(); rest = rest.subspan(std::min(lineOctets, rest.size())))
        lines.try_emplace((code.number - 1) * linesOfCode + 1 + static_cast<int>(lines.size()),
            copyOf(rest.first(std::min(lineOctets, rest.size()))));
    CORE_TRY(const bool isNew, keep(lines));
    return PaperPiece{PaperPiece::Kind::Code, code.number, isNew};
}

Result<PaperPiece> PaperReader::takeLine(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text.front() == '#') return PaperPiece{};
    if (text.starts_with("CW1:")) return takeCode(text);
    if (const auto set = after("SET", text)) {
        const std::string name = inAlphabet(*set);
        if (name.size() != 8 || !fromBase32(name)) return failAs(ErrorCode::Malformed, "CW-357", {std::string(text)});
        const bool isNew = m_set.empty();
        CORE_CHECK(takeSet(name));
        return PaperPiece{PaperPiece::Kind::Set, 0, isNew};
    }
    if (const auto digits = after("SHA-256", text)) {
        std::string compact;
        std::ranges::remove_copy_if(*digits, std::back_inserter(compact), isBlank);
        const Bytes octets = fromHex(compact);
        if (octets.size() != std::tuple_size_v<Sha256>)
            return failAs(ErrorCode::Malformed, "CW-357", {std::string(text)});
        const bool isNew = !m_digest;
        std::ranges::copy(octets, m_digest.emplace().begin());
        CORE_CHECK(takeSet(setOf(*m_digest)));
        return PaperPiece{PaperPiece::Kind::Digest, 0, isNew};
    }
    return takeNumbered(text);
}

Result<PaperPiece> PaperReader::takeNumbered(std::string_view text)
{
    const std::size_t end = std::min(text.find_first_of(" \t:."), text.size());
    std::string_view digits = text.substr(0, end);
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    const int number = digits.empty() ? 0 : numberIn(digits, mostLines);
    if (number == 0) return failAs(ErrorCode::Malformed, "CW-357", {std::string(text)});
    const std::string shown = std::to_string(number);
    const std::string typed = inAlphabet(text.substr(std::min(end + 1, text.size())));
    for (const char c : typed)
        if ((c < 'A' || c > 'Z') && (c < '2' || c > '7'))
            return failAs(ErrorCode::Malformed, "CW-359", {shown, std::string(1, c)});
    const std::size_t total = length();
    const std::size_t before = static_cast<std::size_t>(number - 1) * lineOctets;
    if (total != 0 && before >= total) return failAs(ErrorCode::Malformed, "CW-357", {std::string(text)});
    const std::size_t here = total == 0 ? lineOctets : std::min(lineOctets, total - before);
    const std::size_t expected = (here * 8 + 4) / 5 + checkCharacters;
    // the last line is shorter, and it is not known yet which that is
    const bool mayBeShort = total == 0 && typed.size() > checkCharacters && typed.size() < expected;
    if (typed.size() != expected && !mayBeShort)
        return failAs(ErrorCode::Malformed, "CW-358", {shown, std::to_string(typed.size()), std::to_string(expected)});
    const std::string_view data = std::string_view(typed).substr(0, typed.size() - checkCharacters);
    const auto octets = fromBase32(data);
    if (checkOfLine(number, data) != std::string_view(typed).substr(data.size()) || !octets) {
        if (mayBeShort)
            return failAs(ErrorCode::Malformed, "CW-358",
                {shown, std::to_string(typed.size()), std::to_string(lineCharacters + checkCharacters)});
        return failAs(ErrorCode::Malformed, "CW-360", {shown});
    }
    CORE_TRY(const bool isNew, keep({{number, *octets}}));
    return PaperPiece{PaperPiece::Kind::Line, number, isNew};
}

/// Of everything, as far as it is known: from the last code, or from the header of the DER element in the first line.
std::size_t PaperReader::length() const
{
    if (m_length != 0) return m_length;
    const auto first = m_lines.find(1);
    if (first == m_lines.end() || first->second.size() < 2) return 0;
    const Bytes& octets = first->second;
    if (octets[1] < 0x80) return 2U + octets[1];
    const std::size_t lengthOctets = octets[1] & 0x7FU;
    if (lengthOctets == 0 || lengthOctets > 2 || octets.size() < 2 + lengthOctets) return 0;
    std::size_t content = 0;
    for (std::size_t at = 0; at < lengthOctets; ++at) content = content << 8U | octets[2 + at];
    const std::size_t whole = 2 + lengthOctets + content;
    return whole <= paperOctets ? whole : 0;
}

bool PaperReader::hasAll(int firstLine, int lastLine) const
{
    for (int line = firstLine; line <= lastLine; ++line)
        if (!m_lines.contains(line)) return false;
    return true;
}

/// The lines, with one code that is not there made from the parity of the others.
std::map<int, Bytes> PaperReader::completed() const
{
    std::map<int, Bytes> lines = m_lines;
    if (m_parity.empty() || m_codes == 0) return lines;
    int missing = 0;
    for (int code = 1; code <= m_codes; ++code) {
        const int first = (code - 1) * linesOfCode + 1;
        // without the last code and the first line it is not known how long the last code is
        const int last = code < m_codes ? first + linesOfCode - 1
            : length() == 0             ? first + linesOfCode
                                        : static_cast<int>((length() + lineOctets - 1) / lineOctets);
        if (hasAll(first, last)) continue;
        if (missing != 0) return lines;
        missing = code;
    }
    if (missing == 0) return lines;
    Bytes rest = m_parity;
    for (const auto& [number, octets] : m_lines) {
        if ((number - 1) / linesOfCode + 1 == missing) continue;
        const std::size_t at = static_cast<std::size_t>((number - 1) % linesOfCode) * lineOctets;
        for (std::size_t octet = 0; octet < octets.size(); ++octet) rest[at + octet] ^= octets[octet];
    }
    const int firstLine = (missing - 1) * linesOfCode;
    std::size_t used = codeOctets;
    if (missing == m_codes && length() != 0) {
        const std::size_t before = static_cast<std::size_t>(m_codes - 1) * codeOctets;
        used = length() > before ? std::min(codeOctets, length() - before) : 0;
    }
    for (std::size_t at = 0; at < used; at += lineOctets) {
        const auto begin = rest.begin() + static_cast<std::ptrdiff_t>(at);
        lines.try_emplace(firstLine + 1 + static_cast<int>(at / lineOctets),
            Bytes(begin, begin + static_cast<std::ptrdiff_t>(std::min(lineOctets, used - at))));
    }
    return lines;
}

PaperState PaperReader::state() const
{
    PaperState state;
    state.set = m_set;
    const std::size_t total = length();
    state.codes = m_codes != 0 ? m_codes : static_cast<int>((total + codeOctets - 1) / codeOctets);
    state.lines = static_cast<int>((total + lineOctets - 1) / lineOctets);
    const auto lines = completed();
    int highest = lines.empty() ? 0 : lines.rbegin()->first;
    if (state.lines != 0) highest = state.lines;
    for (int code = 1; code <= std::max(state.codes, (highest + linesOfCode - 1) / linesOfCode); ++code) {
        const int first = (code - 1) * linesOfCode + 1;
        const int last =
            code < state.codes ? code * linesOfCode : std::min(code * linesOfCode, std::max(highest, first));
        std::vector<int> absent;
        for (int line = first; line <= last; ++line)
            if (!lines.contains(line)) absent.push_back(line);
        if (static_cast<int>(absent.size()) == last - first + 1)
            state.missingCodes.push_back(code);
        else
            state.missingLines.insert(state.missingLines.end(), absent.begin(), absent.end());
    }
    state.isComplete = total != 0 && state.missingCodes.empty() && state.missingLines.empty();
    return state;
}

Result<Bytes> PaperReader::content() const
{
    const PaperState now = state();
    if (!now.isComplete)
        return failAs(ErrorCode::NotFound, "CW-362", {listed(now.missingCodes), listed(now.missingLines)});
    Bytes octets;
    for (const auto& [number, part] : completed()) octets.insert(octets.end(), part.begin(), part.end());
    ByteView rest = octets;
    const auto element = der::readElement(rest);
    // what fills up the last code where it was made from the parity
    if (!element || std::ranges::any_of(rest, [](std::uint8_t octet) { return octet != 0; }))
        return failAs(ErrorCode::Refused, "CW-363", {now.set});
    octets.resize(octets.size() - rest.size());
    const Sha256 digest = sha256(octets);
    if ((!m_set.empty() && setOf(digest) != m_set) || (m_digest && *m_digest != digest))
        return failAs(ErrorCode::Refused, "CW-363", {now.set});
    return octets;
}

Result<void> checkTypedLine(const PaperBackup& backup, int number, std::string_view typed)
{
    PaperReader reader;
    for (const PaperSheet& sheet : backup.sheets)
        for (const PaperLine& line : sheet.lines)
            if (line.number == 1 || line.number == number)
                CORE_CHECK(reader.takeLine(std::to_string(line.number) + " " + line.text + line.check));
    CORE_TRY(const PaperPiece piece, reader.takeLine(std::to_string(number) + " " + std::string(typed)));
    if (piece.isNew) return failAs(ErrorCode::Malformed, "CW-357", {std::string(typed)}); // no such line
    return {};
}

}
