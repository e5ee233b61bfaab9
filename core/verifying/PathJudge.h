#pragma once
#include "core/verifying/Engine.h"

namespace core {

/// What a path is for: the target of the question, or the signer of a list or of an OCSP response that speaks for a certificate.
enum class PathRole { Target, ListSigner, Responder };

/// Validates one path by RFC 5280 section 6.1 and the rules of the profile; each certificate is issued by the next by name. The
/// last one is an anchor, or as far as there is a path.
PathReport judgePath(Engine& engine, const FactsPath& path, PathRole role);

/// The keys that check signatures below each certificate of a path.
std::vector<Result<PublicKey>> workingKeys(const FactsPath& path);

/// Whether a certificate is for a purpose, a dotted OID (RFC 5280 section 4.2.1.12).
bool isForPurpose(const CertificateFacts& certificate, std::string_view purpose);

}
