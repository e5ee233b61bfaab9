#pragma once
#include "core/workflows/Workflows.h"
#include <functional>

namespace core {

/// A request as it came, and where from: for the report.
struct BatchRequest {
    std::string source; ///< "api.csr", "requests.pem#3"; untrusted
    Bytes der;
    std::optional<Error> problem{}; ///< there is no request there, and why
};

/// What became of one request, or would become of it. Nothing but `subject` and `names` is set where the batch stopped before it.
struct BatchLine {
    std::string subject;                    ///< RFC 4514, of the certificate; empty while it is not known
    std::vector<std::string> names;         ///< its alternative names, "DNS:api.example.com"
    std::vector<Finding> notGranted;        ///< what was asked for and is left out
    std::optional<Certificate> certificate; ///< signed and recorded
    std::optional<Error> refusal;
    /// Row of the certificate that this CA made from the very same request by the same profile before, and that is still good:
    /// none is made again, so that an interrupted batch can be gone on with.
    std::optional<std::int64_t> earlier;
    std::optional<std::size_t> sameAs; ///< an earlier line of this batch is the same request

    /// Waits for nothing but a signature.
    bool isReady() const { return !certificate && !refusal && !earlier && !sameAs; }
};

struct BatchReport {
    std::vector<BatchLine> lines;   ///< one for each request, in their order
    std::optional<Error> stoppedBy; ///< Cancelled, or what kept it from going on
};

using BatchProgress = std::function<void(std::size_t done)>;

/// Signs many requests by one order, a hundred to a transaction: each is signed and recorded, refused, or untouched. A refusal
/// never stops the others. `threads` counts all that work, 1 is enough; `progress` gets the number done and is called on the
/// caller's thread. Errors, before anything was written: those of findIssuer() and of a profile that cannot be used.
Result<BatchReport> signBatch(Vault& vault, std::span<const BatchRequest> requests, const SignOrder& order,
    unsigned threads, const BatchProgress& progress = {}, std::stop_token stop = {});

/// The same verdicts without signing: everything is prepared, checked and linted, and thrown away. Writes nothing. The vault may
/// be locked.
Result<BatchReport> reviewBatch(Vault& vault, std::span<const BatchRequest> requests, const SignOrder& order,
    unsigned threads, const BatchProgress& progress = {}, std::stop_token stop = {});

}
