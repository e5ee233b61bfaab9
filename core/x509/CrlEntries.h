#pragma once
#include "core/x509/Crl.h"

namespace core {

/// Takes one entry from the front of revokedCertificates' content (RFC 5280 section 5.1.2.6). Errors: Malformed.
Result<RawCrlEntry> readCrlEntry(ByteView& input);
/// The same without the short cut for the usual form; slower, and for the test that compares both.
Result<RawCrlEntry> readAnyCrlEntry(ByteView& input);

}
