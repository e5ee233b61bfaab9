#pragma once
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"
#include "core/x509/Der.h"

namespace core {

/// The octets of a signed object that decoding smooths over: encodings, tags, doubled algorithm identifiers.
/// Views into the object, which must live as long.
struct TbsView {
    ByteView serial;                 ///< content of the INTEGER; empty in a CRL
    ByteView innerAlgorithm;         ///< AlgorithmIdentifier inside what is signed
    ByteView outerAlgorithm;         ///< the one beside the signature
    std::vector<der::Element> times; ///< notBefore and notAfter, or thisUpdate and nextUpdate
    ByteView subject;                ///< Name with its tag
    bool hasUniqueIds = false;
    bool hasVersion = false; ///< a CRL's version field is there
};
TbsView viewOf(const Certificate& certificate);
TbsView viewOf(const Crl& crl);

/// One attribute of a name as it is encoded.
struct EncodedAttribute {
    std::string oid;
    std::uint8_t tag;
    ByteView content;
};
std::vector<EncodedAttribute> attributesOf(ByteView name);

/// Whether a time is written as RFC 5280 section 4.1.2.5 wants: whole seconds, "Z", UTCTime until 2049.
bool isWellWritten(const der::Element& time);

}
