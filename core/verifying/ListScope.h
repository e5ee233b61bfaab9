#pragma once
#include "core/verifying/Facts.h"

namespace core {

/// Whether a list speaks for a certificate at one of its distribution points by the name of its issuer (RFC 5280 section 6.3.3
/// (b) (1)).
bool isFromIssuer(const CrlFacts& list, const CertificateFacts& certificate, const PointFacts& point);
/// The same by kind of certificate and name of the point (section 6.3.3 (b) (2)).
bool isInScope(const CrlFacts& list, const CertificateFacts& certificate, const PointFacts& point);
/// The reasons that a list covers at this point (section 6.3.3 (d)).
ReasonMask reasonsOf(const CrlFacts& list, const PointFacts& point);
/// Whether a delta list goes on from a complete one (section 6.3.3 (c)).
bool continues(const CrlFacts& delta, const CrlFacts& complete);

}
