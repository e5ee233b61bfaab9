#pragma once
#include "core/base/Bytes.h"
#include "core/base/Finding.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/GeneralName.h"
#include <optional>

namespace core {

/// The names under one base of a name constraints extension, or one name, which is a tree of its own.
struct NameTree {
    GeneralName::Type type = GeneralName::Type::Unknown;
    std::string text;               ///< as people read it; the value of a GeneralName
    Bytes octets;                   ///< IP: address, then mask
    std::vector<std::string> parts; ///< DirectoryName: its RDNs from the root, as comparableParts() has them
    bool isUnderstood = false;
    Bytes der; ///< the GeneralName; empty in a name that was typed
};
NameTree treeOf(const GeneralName& name);
NameTree treeOf(const DistinguishedName& name);
/// Each name, and the mailboxes of other names too: constraints on mail hold for them (RFC 9598 section 6).
std::vector<NameTree> treesOf(const std::vector<GeneralName>& names);

/// A name constraints extension (RFC 5280 section 4.2.1.10), for issuing: whatever is not understood is kept and said.
struct NameConstraints {
    std::vector<NameTree> permitted;
    std::vector<NameTree> excluded;

    bool isEmpty() const { return permitted.empty() && excluded.empty(); }
    /// Every form is DNS, e-mail, URI, IP with a contiguous mask or directory name, with no minimum and maximum.
    bool isUnderstood() const;
};
/// Errors: Malformed.
Result<NameConstraints> readNameConstraints(ByteView der);
Result<NameConstraints> makeNameConstraints(
    const std::vector<GeneralName>& permitted, const std::vector<GeneralName>& excluded);
Bytes encode(const NameConstraints& constraints);

/// `chosen` within `above`: forms it does not permit by itself are permitted as above, everything excluded above stays excluded.
NameConstraints inherited(const NameConstraints& chosen, const NameConstraints& above);
/// Whether every name of `below` lies in `above`; else the tree that does not.
std::optional<std::string> outsideOf(const NameConstraints& below, const NameConstraints& above);
/// Why a name must not be certified under the constraints: CW-211 not permitted, CW-212 excluded, CW-217 cannot be judged.
std::optional<Finding> checkInside(const NameTree& name, const NameConstraints& constraints);

}
