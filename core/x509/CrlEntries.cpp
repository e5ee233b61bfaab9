#include "core/x509/CrlEntries.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

// Contents of the OBJECT IDENTIFIERs 2.5.29.21 and 2.5.29.24, compared as octets for speed.
constexpr std::uint8_t reasonOid[] = {0x55, 0x1D, 0x15};
constexpr std::uint8_t invalidityOid[] = {0x55, 0x1D, 0x18};

Result<RevocationReason> readReason(ByteView value)
{
    CORE_TRY(const ByteView content, der::readWhole(value, der::tag::enumerated));
    if (content.size() != 1) return fail(ErrorCode::Malformed, "an unreadable reason code");
    const auto rows = revocationReasons();
    const auto found =
        std::ranges::find(rows, static_cast<RevocationReason>(content[0]), &RevocationReasonName::reason);
    return found == rows.end() ? RevocationReason::Unspecified : found->reason;
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

}

Result<RawCrlEntry> readCrlEntry(ByteView& input)
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

Result<std::size_t> countCrlEntries(ByteView entries)
{
    std::size_t count = 0;
    for (; !entries.empty(); ++count) CORE_CHECK(readCrlEntry(entries));
    return count;
}

}
