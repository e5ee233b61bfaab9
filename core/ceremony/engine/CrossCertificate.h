#pragma once
#include "core/issuing/Issuer.h"

/// Certificates by one root for the key of another.
namespace core {

/// What a cross-certificate is made from.
struct CrossOrder {
    const Certificate& from; ///< self-signed; its name, key and key identifier are copied
    const Certificate& issuer;
    Validity planned; ///< cut to what both roots last
    std::optional<int> pathLength{};
    std::vector<std::string> uses{}; ///< extended key usages by their names; empty: any
    std::vector<GeneralName> permitted{}, excluded{};
    std::string crlUrl{}; ///< of the issuer's list; empty: none
};

/// Limits a CA to these extended key usages, whatever its profile says; none: to nothing. Errors: those of makeExtension().
Result<void> addUses(IssueDraft& draft, const std::vector<std::string>& uses);
/// Whether the root of somebody else can be certified. Errors: Refused (CW-294) its own signature is wrong, (CW-296) it is no CA; those
/// of checkKey().
Result<void> checkOtherRoot(const Certificate& root);
/// What both roots and the plan have in common. Errors: Refused (CW-299) nothing.
Result<Validity> crossValidity(const CrossOrder& order);
/// Errors: Refused (CW-299), those of prepare() and checkCopied().
Result<Prepared> prepareCross(const CrossOrder& order, ByteView serial);
/// Whether name, key and key identifier are those of `from`, so that paths are found by either certificate. Errors: Refused (CW-298).
Result<void> checkCopied(const Certificate& cross, const Certificate& from);

}
