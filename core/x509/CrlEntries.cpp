#include "core/x509/CrlEntries.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <array>

namespace core {

namespace {

// Contents of the OBJECT IDENTIFIERs 2.5.29.21 and 2.5.29.24, compared as octets for speed.
constexpr std::uint8_t reasonOid[] = {0x55, 0x1D, 0x15};
constexpr std::uint8_t invalidityOid[] = {0x55, 0x1D, 0x18};

/// Codes that nobody defined count as unspecified.
RevocationReason reasonOf(std::uint8_t code)
{
    const auto rows = revocationReasons();
    const auto found = std::ranges::find(rows, static_cast<RevocationReason>(code), &RevocationReasonName::reason);
    return found == rows.end() ? RevocationReason::Unspecified : found->reason;
}

Result<RevocationReason> readReason(ByteView value)
{
    CORE_TRY(const ByteView content, der::readWhole(value, der::tag::enumerated));
    if (content.size() != 1) return fail(ErrorCode::Malformed, "an unreadable reason code");
    return reasonOf(content[0]);
}

Result<void> readEntryExtension(ByteView content, RawCrlEntry& entry)
{
    CORE_TRY(const ByteView oid, der::read(content, der::tag::objectIdentifier));
    if (der::nextIs(content, der::tag::boolean)) CORE_CHECK(der::readElement(content));
    CORE_TRY(ByteView value, der::readWhole(content, der::tag::octetString));
    if (std::ranges::equal(oid, reasonOid)) {
        CORE_TRY(entry.reason, readReason(value));
    } else if (std::ranges::equal(oid, invalidityOid)) {
        CORE_TRY(entry.invalidity, der::readTimeElement(value));
    }
    return {};
}

// The one extension that entries usually have, up to its value.
constexpr std::uint8_t reasonWrapped[] = {0x30, 0x0C, 0x30, 0x0A, 0x06, 0x03, 0x55, 0x1D, 0x15, 0x04, 0x03, 0x0A, 0x01};
constexpr std::size_t reasonWrappedSize = sizeof reasonWrapped + 1;
constexpr std::size_t timeSize = 15; // UTCTime in whole seconds

/// The number of two decimal digits; above 99 when they are none.
unsigned pairAt(const std::uint8_t* digits)
{
    const unsigned tens = digits[0] - unsigned{'0'}, ones = digits[1] - unsigned{'0'};
    return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

std::optional<Time> usualTime(const std::uint8_t* element)
{
    using namespace std::chrono;
    if (element[0] != der::tag::utcTime || element[1] != timeSize - 2 || element[timeSize - 1] != 'Z') return {};
    std::array<unsigned, 6> parts{};
    for (std::size_t part = 0; part < parts.size(); ++part) parts[part] = pairAt(element + 2 + 2 * part);
    const auto [pair, monthNumber, dayNumber, hour, minute, second] = parts;
    const int yearNumber = static_cast<int>(pair) + (pair < 50 ? 2000 : 1900); // RFC 5280 section 4.1.2.5.1
    const year_month_day date{year{yearNumber}, month{monthNumber}, day{dayNumber}};
    if (pair > 99 || !date.ok() || hour > 23 || minute > 59 || second > 59) return {};
    return sys_days{date} + hours{hour} + minutes{minute} + seconds{second};
}

/// The form that almost all entries have, read at once: lengths of one octet and no extension, or the reason alone.
/// Nothing: this entry is of another form.
std::optional<RawCrlEntry> readUsualCrlEntry(ByteView& input)
{
    if (input.size() < 4 || input[0] != der::tag::sequence || input[2] != der::tag::integer) return {};
    const std::size_t length = input[1], serial = input[3];
    if (length >= 0x80 || serial == 0 || serial >= 0x80 || input.size() - 2 < length) return {};
    const std::size_t rest = 2 + serial + timeSize; // where extensions begin in the content
    if (length != rest && length != rest + reasonWrappedSize) return {};
    const ByteView content = input.subspan(2, length);
    const auto time = usualTime(content.data() + 2 + serial);
    if (!time) return {};
    RawCrlEntry entry{.serial = der::magnitude(content.subspan(2, serial)), .revokedAt = *time};
    if (length != rest) {
        if (!std::ranges::equal(content.subspan(rest, sizeof reasonWrapped), reasonWrapped)) return {};
        entry.reason = reasonOf(content.back());
    }
    input = input.subspan(2 + length);
    return entry;
}

}

Result<RawCrlEntry> readCrlEntry(ByteView& input)
{
    if (const auto usual = readUsualCrlEntry(input)) return *usual;
    return readAnyCrlEntry(input);
}

Result<RawCrlEntry> readAnyCrlEntry(ByteView& input)
{
    CORE_TRY(ByteView content, der::read(input, der::tag::sequence));
    RawCrlEntry entry;
    CORE_TRY(entry.serial, der::read(content, der::tag::integer));
    if (entry.serial.empty()) return fail(ErrorCode::Malformed, "a serial number without octets");
    entry.serial = der::magnitude(entry.serial);
    CORE_TRY(entry.revokedAt, der::readTimeElement(content));
    if (content.empty()) return entry;
    CORE_TRY(ByteView extensions, der::readWhole(content, der::tag::sequence));
    while (!extensions.empty()) {
        CORE_TRY(const ByteView extension, der::read(extensions, der::tag::sequence));
        CORE_CHECK(readEntryExtension(extension, entry));
    }
    return entry;
}

}
