#pragma once
#include "core/x509/Crl.h"

namespace core::linting {

/// What the entries of a CRL break, found without holding them.
struct EntryFaults {
    std::vector<std::string> twice;  ///< serial numbers that come again, hexadecimal; at most three
    std::vector<std::string> future; ///< revoked after thisUpdate; at most three
    bool hasRemoved = false;         ///< removeFromCRL
};
EntryFaults faultsOfEntries(const Crl& crl);

}
