#pragma once
#include "core/x509/DistinguishedName.h"

/// The text form of names (RFC 4514); the parts of a name are in text order here, its last in DER first.
namespace core {

/// Errors: Malformed (CW-121). A text value that starts with '#' comes back as '#' and its DER.
Result<std::vector<std::vector<NameAttribute>>> parseNameText(std::string_view text);
std::string formatNameText(const std::vector<std::vector<NameAttribute>>& rdns);
/// The parts of a DER name in DER order; attributes joined by '+' stand together.
Result<std::vector<std::vector<NameAttribute>>> readRdns(ByteView der);

}
