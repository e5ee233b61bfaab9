#pragma once
#include "core/ceremony/Script.h"
#include "core/formats/ForeignReader.h"

/// What people have signed after they read a script (docs/decisions/0029-reviewers-sign-octets.md): a CMS signature each, in a file of
/// its own beside the script.
namespace core {

/// The file of the reviewer with this number, from 1: "root.toml.sig", "root.toml.2.sig" and so on.
std::string reviewFileName(std::string_view script, std::size_t number);

/// A signature below a script, and what it is worth.
struct ScriptReview {
    std::string file;           ///< its name; empty: of no file
    std::string reviewer;       ///< who signed, as the script names them; empty: nobody that it names
    Sha256 certificate{};       ///< of who signed
    Bytes der;                  ///< the signature; empty: it cannot be read
    std::optional<Error> why{}; ///< why it does not count: CW-381 to CW-385, or those of reading it

    bool counts() const { return !why; }
};

/// Which of these signatures count, in their order: over exactly the script's octets, by somebody whom it names as a reviewer, one for
/// each of them and each key.
std::vector<ScriptReview> judgeReviews(const Script& script, std::span<const Bytes> signatures);
/// The signatures that lie beside a script, numbers 1 to mostReviewers. No error: what cannot be read does not count, and says why.
std::vector<ScriptReview> reviewsBeside(
    const std::filesystem::path& file, const Script& script, const ForeignReader& reader);
/// How many of them count.
int countReviews(std::span<const ScriptReview> reviews);
/// Errors: Refused (CW-380) fewer count than the script wants for a live ceremony.
Result<void> checkReviewed(const Script& script, std::span<const ScriptReview> reviews);

}
