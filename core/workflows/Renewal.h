#pragma once
#include "core/workflows/Review.h"

/// A new certificate in the place of an old one, or one like it.
namespace core {

/// What an old certificate leaves for a new one.
struct Renewal {
    CertificateRow old;
    Certificate certificate;
    RequestFacts facts;           ///< asks for all that the old one says, with its key
    std::optional<Csr> request{}; ///< the old one was made from, where the vault has it
    std::string source{};         ///< of that request
    std::string issuer{};         ///< the CA that issued it, where it can sign now; empty: another has to be chosen
    std::string profile{};        ///< to be used: that of before, or one that fits; empty: one has to be chosen
    int profileVersion = 0;       ///< in force now
    std::vector<std::string> changes{};   ///< settings of the profile that were changed since, by their paths
    std::optional<Finding> keyObstacle{}; ///< why its key cannot be certified again; none: it can
    std::vector<Finding> remarks{};       ///< what is not as it was: profile, issuer
};
/// Reads what a certificate of the vault leaves; the vault may be locked. An external certificate gets the profile that fits it best,
/// with the reason among the remarks. Errors: NotFound, for an unfinished one (CW-255) too; Storage.
Result<Renewal> renewalOf(Vault& vault, std::int64_t certificate);

/// A request for the key of a certificate, signed by that key: its subject, its names, and those of its extensions that speak of the
/// holder; key identifiers and addresses of the issuer are left out. The key lies in the vault or on a token.
/// Errors: NotFound, for an unfinished certificate (CW-255) and a key that is elsewhere (CW-348) too; Refused (CW-262) for a guarded
/// root; those of KeyStore::open().
Result<Csr> requestLike(Vault& vault, std::int64_t certificate);

/// What of an old certificate is asked for again.
enum class TakenOver { All, Subject, Extensions };
/// The same wishes without the others: the subject with its names alone, or all extensions but the names.
RequestFacts only(const RequestFacts& wishes, TakenOver part);
/// The same wishes for another key: that of a new request. What that request asks for beyond them is not taken over.
RequestFacts withKeyOf(const RequestFacts& wishes, const Csr& request);
/// The same wishes for other names. A common name that was one of the old names and is none of the new becomes the first of them that
/// fits into one.
RequestFacts withNames(const RequestFacts& wishes, const std::vector<GeneralName>& names);
/// Names that a new request asks for and the old certificate does not have, as one remark (CW-665).
std::optional<Finding> beyond(const RequestFacts& wishes, const Csr& request);

/// Signs a new certificate by these wishes, judged by the profile and all rules as any other. `request` proves the possession of the
/// key, and is kept; without one it is the key of the old certificate, and `renewal` must have no obstacle against it.
/// Errors: those of signRequest(); Refused with the obstacle.
Result<Issued> issueAgain(Vault& vault, const Renewal& renewal, const RequestFacts& wishes,
    const std::optional<Csr>& request, std::string_view source, const SignOrder& order, std::stop_token stop = {});

}
