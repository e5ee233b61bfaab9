#pragma once
#include "core/x509/Crl.h"

namespace core {

/// One entry without copies: a list may have a million of them.
struct RawCrlEntry {
    ByteView serial; ///< big-endian, without a leading zero octet for the sign
    Time revokedAt{};
    RevocationReason reason = RevocationReason::Unspecified;
    std::optional<Time> invalidity;
};
/// Takes one entry from the front of revokedCertificates' content (RFC 5280 section 5.1.2.6). Errors: Malformed.
Result<RawCrlEntry> readCrlEntry(ByteView& input);
/// Reads all of them once. Errors: Malformed.
Result<std::size_t> countCrlEntries(ByteView entries);

}
