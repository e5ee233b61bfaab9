#pragma once
#include "core/verifying/Engine.h"

namespace core {

/// What the names of a certificate break of the constraints of a CA above it, and which name does (RFC 5280 sections 4.2.1.10,
/// 6.1.3 (b) and (c)); nothing: all are within. Found out once for each pair.
std::optional<std::pair<Rule, std::string>> nameBreach(
    Engine& engine, const CertificateFacts& ca, const CertificateFacts& below);
/// Whether constraints of a CA cannot be applied to any name: their form is known and their content is not.
bool hasBrokenConstraints(const CertificateFacts& ca);

}
