#pragma once
#include "core/profiles/IssueDraft.h"

namespace core {

/// Two certificates field for field, in the rows of a comparison: `asked` is what the old one says, `granted` what the new one says.
/// A row differs where its two columns do; the line "critical" belongs to an extension itself. `isPreview`: the new one is not
/// signed yet, so it has no serial number.
std::vector<Decision> compareCertificates(const Certificate& before, const Certificate& after, bool isPreview = false);
/// A draft whose request is the old certificate: its dates stand in the comparison, too.
IssueDraft beside(const Certificate& before, IssueDraft draft);
inline bool isDifferent(const Decision& row) { return row.asked != row.granted; }

}
