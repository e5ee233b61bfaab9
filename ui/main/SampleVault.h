#pragma once

#include "core/workflows/Workflows.h"

#include <stop_token>

namespace ui {

/// What the sample is opened with; no secret.
inline constexpr std::string_view samplePassphrase = "practise";

/// A small PKI to practise with, every name marked TEST: a root, an issuing CA, servers, one of them revoked, a request that
/// waits, and CRLs. Its content is always the same, its keys never are.
core::Result<void> fillSample(core::Vault& vault, std::stop_token stop);

}
