#pragma once
#include "core/formats/ImportFormat.h"

namespace core {

/// What a PFX holds (RFC 7292): certificates, CRLs, and private keys, which stay encrypted as they are there. The costs of
/// all its parts are added up before anything is derived. Integrity by MAC (RFC 7292 appendix A) or PBMAC1 (RFC 9579).
/// Errors: WrongPassphrase (CW-615), Refused (CW-601, CW-604, CW-616), Unsupported (CW-611, CW-618), Malformed (CW-610).
Result<std::vector<FoundObject>> readPkcs12(ByteView content, ByteView passphrase);

/// How a PFX is encrypted and sealed.
struct Pkcs12Strength {
    bool isTripleDes; ///< with SHA-1, for receivers of before 2018; else AES-256 with SHA-256
    int iterations;   ///< of each of its three derivations
};
/// Certificates, the first belonging to the key; nullptr: none, all are marked as trusted by Java.
Result<Bytes> writePkcs12(std::span<const Certificate> certificates, const PrivateKey* key, ByteView passphrase,
    const Pkcs12Strength& strength);

}
