#pragma once
#include "core/verifying/Facts.h"
#include "core/x509/Der.h"

/// What reading certificates and reading lists have in common.
namespace core {

/// The parts of an object that is signed; `innerAlgorithm` is the one inside what is signed.
SignedView signedViewOf(ByteView der, ByteView innerAlgorithm);
/// The content of a DistributionPoint (RFC 5280 section 4.2.1.13). Errors: Malformed.
Result<PointFacts> readDistributionPoint(ByteView content);
/// The content of its [0], a DistributionPointName. Errors: Malformed.
Result<void> readPointName(ByteView content, PointFacts& point);
/// The content of ReasonFlags. Errors: Malformed.
Result<ReasonMask> readReasonFlags(ByteView content);

}
