#pragma once
#include "core/base/Bytes.h"
#include "core/crypto/KeyAlgorithm.h"

namespace core {

/// The AlgorithmIdentifier of a signature (RFC 5280 section 4.1.1.2), complete element.
Bytes encodeAlgorithm(const SignatureAlgorithm& algorithm);
/// The algorithm that this complete AlgorithmIdentifier means, parameters included; nullptr: none that we know.
/// Where RFC 4055 lets NULL parameters be left out, both forms are read.
const SignatureAlgorithm* knownAlgorithm(ByteView identifier);
/// What people read: our name for it, or that of its OID.
std::string signatureName(ByteView identifier);

}
