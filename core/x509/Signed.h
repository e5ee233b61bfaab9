#pragma once
#include "core/crypto/Key.h"
#include "core/x509/Der.h"
#include "core/x509/ExtensionType.h"

/// What certificates, requests and CRLs have in common: SEQUENCE { content, AlgorithmIdentifier, BIT STRING }.
namespace core {

/// Views into the octets that were read.
struct SignedParts {
    ByteView content;   ///< the element that is signed, tag and length included
    ByteView algorithm; ///< the AlgorithmIdentifier, tag and length included
    std::string algorithmOid;
    ByteView signature;
    bool isSignatureWhole = false; ///< the BIT STRING has no unused bits
};
/// `kind` names it in errors: "certificate". Errors: Malformed (CW-609, CW-610), Refused (CW-616, CW-617).
Result<SignedParts> readSigned(ByteView der, std::string_view kind);
/// The same of octets that are not nested too deeply for sure.
Result<SignedParts> splitSigned(ByteView der, std::string_view kind);
/// Turns the technical error of a reader into one that people understand (CW-610), keeping its detail; limits have words already.
std::unexpected<Error> unreadable(std::string_view kind, const Error& cause);
/// Takes an AlgorithmIdentifier from the front and returns its OID.
Result<std::string> readAlgorithmOid(ByteView& input);
/// The signature of `parts` verifies with this key, and its algorithm is exactly one that we know (RFC 5280 section 4.1.1.2).
bool isSignedWith(const PublicKey& key, ByteView content, ByteView algorithm, ByteView signature);

/// Extensions ::= SEQUENCE OF, complete element (RFC 5280 section 4.1).
Result<std::vector<Extension>> readExtensions(ByteView der);
Bytes encodeExtensions(const std::vector<Extension>& extensions);
/// First of that OID; nullptr: none.
const Extension* findExtension(const std::vector<Extension>& extensions, std::string_view oid);

}
