#pragma once
#include "core/base/Bytes.h"

/// IP addresses in names: 4 or 16 octets, in constraints as many again for the mask (RFC 5280 section 4.2.1.10).
/// All return something empty for what they cannot read.
namespace core {

std::string addressText(ByteView octets);
Bytes addressOctets(std::string_view text);
/// "10.0.0.0/8"; a mask with holes is written out, "10.0.0.0/255.0.255.0".
std::string subnetText(ByteView octets);
Bytes subnetOctets(std::string_view text);

}
