#pragma once
#include "core/x509/DistinguishedName.h"

namespace core {

/// A text for each RDN of a complete Name, in order; two are equal where RFC 5280 section 7.1 says that the RDNs are.
std::vector<std::string> comparableParts(ByteView name);

}
