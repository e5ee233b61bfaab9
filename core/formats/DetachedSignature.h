#pragma once
#include "core/x509/Certificate.h"

namespace core {

inline constexpr std::size_t detachedSignatureLimit = 64 * 1024; ///< octets

/// Who signed a file that lies beside: a SignedData of one signer, with the signer's certificate and without the content (RFC 5652
/// section 5).
struct DetachedSignature {
    Bytes der;
    Certificate signer;
    Bytes digestOid;  ///< of the digest, in its AlgorithmIdentifier
    Bytes algorithm;  ///< AlgorithmIdentifier of the signature
    Bytes attributes; ///< SET OF Attribute, which is what was signed; empty: the content itself was
    Bytes signature;

    /// Whether the signer signed exactly this content. Nothing is said of whether the certificate is to be trusted, or its time. Errors:
    /// Unsupported (CW-385) for an algorithm or a key that is unknown or too weak, Refused (CW-383) it is of something else.
    Result<void> checkOver(ByteView content) const;
};
/// From DER. Errors: Malformed (CW-381) for anything else than one signer's; Refused (CW-601) beyond the limit.
Result<DetachedSignature> parseDetachedSignature(ByteView der);
/// The same from a file of others: PEM, BER or DER.
Result<DetachedSignature> readDetachedSignature(ByteView file);

}
