#pragma once
#include "core/workflows/Workflows.h"
#include <functional>

namespace core {

/// A request as it came, and where from: for the report.
struct BatchRequest {
    std::string source;
    Bytes der;
};

/// What became of one request. Neither member is set where the batch stopped before it.
struct BatchLine {
    std::optional<Certificate> certificate; ///< signed and recorded
    std::optional<Error> refusal;
};

struct BatchReport {
    std::vector<BatchLine> lines;   ///< one for each request, in their order
    std::optional<Error> stoppedBy; ///< Cancelled, or what kept it from going on
};

/// Signs many requests by one order, a hundred to a transaction: each is signed and recorded, refused, or untouched. A refusal
/// never stops the others. `threads` counts all that work, 1 is enough; `progress` gets the number done and is called on the
/// caller's thread. Errors, before anything was written: those of findIssuer() and of a profile that cannot be used.
Result<BatchReport> signBatch(Vault& vault, std::span<const BatchRequest> requests, const SignOrder& order,
    unsigned threads, const std::function<void(std::size_t)>& progress = {}, std::stop_token stop = {});

}
