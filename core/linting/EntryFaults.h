#pragma once
#include "core/x509/Crl.h"

namespace core::linting {

/// What the entries of a CRL break, found without holding them.
struct EntryFaults {
    std::vector<std::string> twice;  ///< serial numbers that come again, hexadecimal; at most three
    std::vector<std::string> future; ///< revoked after thisUpdate; at most three
    bool hasRemoved = false;         ///< removeFromCRL
    std::vector<std::string>
        oddReasons; ///< entries with a reason that is unspecified or that nobody defined; at most three
    std::vector<std::string> unknownCritical; ///< OIDs of extensions of entries; at most three
    bool hasCriticalReason = false;
};
EntryFaults faultsOfEntries(const Crl& crl);

}
