#pragma once
#include "core/formats/ImportFormat.h"

namespace core {

/// The certificates and CRLs that a SignedData carries (RFC 2315, RFC 5652), BER or DER; a signature in it is not looked at.
Result<std::vector<FoundObject>> readPkcs7(ByteView content, ByteView passphrase = {});
/// A SignedData of nothing, "certs-only", DER.
Result<Bytes> writePkcs7(std::span<const Certificate> certificates);

}
