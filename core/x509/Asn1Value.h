#pragma once
#include "core/base/Bytes.h"
#include <string>

/// Tags and simple values of ASN.1 as text.
namespace core::asn1 {

/// "SEQUENCE", "[3]", "[APPLICATION 1]" (ITU-T X.680 section 8.6).
std::string typeName(std::uint8_t identifier, std::uint32_t number);
/// What a simple value says, untrusted; long ones are cut. Numbers are decimal up to 64 bits, short rows of bits as in
/// X.680 section 22.9, times with their RFC 3339 form; what has no other form stands in hexadecimal.
std::string valueText(std::uint8_t identifier, ByteView content);
/// In hexadecimal, the first octets of many.
std::string hexText(ByteView octets);

}
