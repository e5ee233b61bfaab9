#pragma once
#include "core/x509/Certificate.h"

/// What is written beside a transcript for the tools of others.
namespace core {

/// The signed attributes over a content (RFC 5652 section 5.3): its type and its digest. These octets are what is signed.
Result<Bytes> cmsAttributes(ByteView content, const SignatureAlgorithm& algorithm);
/// A SignedData without the content (RFC 5652 section 5.1), with the signer's certificate in it.
Result<Bytes> detachedCms(
    const Certificate& signer, const SignatureAlgorithm& algorithm, ByteView attributes, ByteView signature);
/// A query for a time stamp of the content, by SHA-512 and asking for the certificate (RFC 3161 section 2.4.1).
Result<Bytes> timeStampQuery(ByteView content);

}
