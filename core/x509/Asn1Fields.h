#pragma once
#include "core/x509/Asn1Dump.h"
#include <string_view>

namespace core {

/// Where a part of a certificate, request or CRL lies among the elements of its structure.
struct Asn1Field {
    std::string_view label; ///< CORE_TEXT: "Serial number", "May act as a CA"
    std::string name;       ///< the standard's: "serialNumber", "basicConstraints"; dotted where there is none
    std::size_t line = 0;   ///< its element; for an extension the whole of it, with OID and critical flag
};

/// Every field of the certificate (RFC 5280 section 4.1), request (RFC 2986 section 4) or CRL (RFC 5280 section 5.1) that these
/// elements make up, in their order; of what is broken those that are there. Empty: it is none of these.
std::vector<Asn1Field> fieldsOf(const std::vector<Asn1Line>& lines);
/// By label, name or object identifier, any letter case; nullptr: none.
const Asn1Field* findField(const std::vector<Asn1Field>& fields, std::string_view text);

}
