#pragma once
#include "app/cli/Outcome.h"
#include "core/workflows/Review.h"

/// What `sign --dry-run` tells of a request before it is signed.
namespace cli {

/// The comparison in four columns, for terminals below each other: asked, profile, issuer, will be issued, each value with where it
/// comes from, each difference with its reason.
std::string fourColumns(const std::vector<core::Decision>& decisions);

/// The whole review as one outcome, exit code 1 where nothing would be issued. `explain`: with all columns, earlier certificates,
/// and the finished certificate field by field and as ASN.1.
Outcome outcomeOf(
    const core::Review& review, const std::vector<core::EarlierCertificate>& earlier, bool explain, core::Time now);

}
