#pragma once
#include "core/x509/Crl.h"

namespace core {

/// The number of a list; 0: it has none.
std::uint64_t crlNumberOf(const Crl& crl);

/// Whether a list may take the place of the one before it, which the root has signed: it begins no earlier, its number rises, all
/// that was revoked stays so, and it lasts twelve months at most (RFC 5280 sections 3.3, 5.1.2.4 and 5.2.3). Errors: Refused (CW-092,
/// CW-794, CW-089, CW-090, CW-091).
Result<void> checkSuccession(const Crl& fresh, const std::optional<Crl>& before, const Certificate& root);

}
