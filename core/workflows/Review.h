#pragma once
#include "core/workflows/Workflows.h"

/// What somebody looks at before a request is signed, in the window and on the command line alike.
namespace core {

/// The profile's answer and the certificate that would come of it.
struct Review {
    IssueDraft draft;
    std::optional<Error> refusal{};       ///< what signing would refuse although the profile agrees
    std::vector<Finding> notes{};         ///< what the lint rules remark
    std::optional<Certificate> preview{}; ///< with a serial number and a signature that stand in for the real ones
    Bytes tbs{}; ///< the octets to be signed, with that serial number; empty: it would be refused

    bool isRefused() const { return draft.isRefused() || refusal; }
};
/// Everything that signing does before it writes. Writes nothing; the vault may be locked. Errors: NotFound, Refused (CW-261),
/// Storage.
Result<Review> reviewRequest(Vault& vault, const RequestFacts& request, const SignOrder& order);

/// A certificate that has to do with a request.
struct EarlierCertificate {
    CertificateRow row;
    bool hasSameKey = false;
    bool hasSameName = false; ///< its subject, or one of its names
};
/// What was issued or taken in for the same key, the same subject or one of the names, the latest `most`.
Result<std::vector<EarlierCertificate>> earlierCertificates(
    Vault& vault, const RequestFacts& request, std::size_t most);

}
