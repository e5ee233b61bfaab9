#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"

/// What ITU-T X.690 section 8 allows and DER does not, as PKCS#7 and PKCS#12 files bring it.
namespace core {

/// Octets that may hold a private key and are wiped when they go.
struct WipedBytes {
    Bytes octets;
    WipedBytes() = default;
    explicit WipedBytes(Bytes from) : octets(std::move(from)) {}
    WipedBytes(const WipedBytes&) = delete;
    WipedBytes& operator=(const WipedBytes&) = delete;
    WipedBytes(WipedBytes&& other) noexcept : octets(std::exchange(other.octets, {})) {}
    WipedBytes& operator=(WipedBytes&&) = delete;
    ~WipedBytes() { wipe(octets); }
    operator ByteView() const { return octets; }
};

/// One element with definite, minimal lengths all through, and OCTET STRINGs in one piece.
/// Errors: Malformed, Refused (CW-616) beyond limits::nestingLevels.
Result<WipedBytes> derOfBer(ByteView ber);
/// The octets of an IMPLICIT OCTET STRING with this context number, whole or in pieces, taken from the front.
Result<Bytes> readImplicitOctets(ByteView& input, int number);

}
