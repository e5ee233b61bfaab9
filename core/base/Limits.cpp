#include "core/base/Limits.h"
#include "core/base/Text.h"

namespace core {

namespace {

constexpr Limit table[] = {
    {"certificate", CORE_TEXT("core", "Octets of a certificate"), limits::certificateOctets, "CW-601"},
    {"request", CORE_TEXT("core", "Octets of a request"), limits::certificateOctets, "CW-601"},
    {"pkcs12", CORE_TEXT("core", "Octets of a PKCS#12 file"), limits::pkcs12Octets, "CW-601"},
    {"crl", CORE_TEXT("core", "Octets of a revocation list"), limits::crlOctets, "CW-601"},
    {"ocsp", CORE_TEXT("core", "Octets of an OCSP response"), limits::ocspOctets, "CW-601"},
    {"jwk", CORE_TEXT("core", "Octets of a JSON Web Key file"), limits::jwkOctets, "CW-601"},
    {"objects", CORE_TEXT("core", "Objects in one file"), limits::bundleObjects, "CW-601"},
    {"nesting", CORE_TEXT("core", "Levels of ASN.1 inside each other"), limits::nestingLevels, "CW-616"},
    {"oid", CORE_TEXT("core", "Arcs of an object identifier"), limits::oidArcs, "CW-617"},
    {"rsa", CORE_TEXT("core", "Bits of an RSA modulus"), limits::rsaModulusBits, "CW-607"},
    {"exponent", CORE_TEXT("core", "Bits of an RSA public exponent"), limits::rsaExponentBits, "CW-607"},
    {"curve", CORE_TEXT("core", "Elliptic curves without a name"), 0, "CW-607"},
    {"pbkdf2", CORE_TEXT("core", "Iterations of PBKDF2"), limits::pbkdf2Iterations, "CW-604"},
    {"scrypt", CORE_TEXT("core", "Octets of memory for scrypt"), limits::kdfMemoryOctets, "CW-604"},
    {"bcrypt", CORE_TEXT("core", "Rounds of bcrypt"), limits::bcryptRounds, "CW-604"},
};

}

std::span<const Limit> limitTable() { return table; }

}
