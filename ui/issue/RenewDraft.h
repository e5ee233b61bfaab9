#pragma once

#include "core/workflows/Renewal.h"
#include "ui/issue/CertificateDraft.h"
#include "ui/issue/SignDraft.h"

namespace ui {

/// Which key the new certificate is for.
enum class RenewKey { Same, OfRequest, MadeHere };

/// Whether the old certificate is replaced, or only a pattern for another.
enum class RenewPurpose { Renew, Another };

/// All that the wizard for a renewal gathers.
struct RenewDraft {
    core::Renewal renewal;
    RenewPurpose purpose = RenewPurpose::Renew;
    RenewKey key = RenewKey::Same;
    core::RequestFacts wishes{}; ///< those of the old certificate, with the names as they were changed
    SignDraft sign{};            ///< for a key that is there
    CertificateDraft make{};     ///< for a key that is made here
};

}
