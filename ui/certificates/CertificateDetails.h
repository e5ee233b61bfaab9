#pragma once

#include "core/linting/Lint.h"
#include "core/verifying/Verify.h"
#include "core/workflows/Workflows.h"
#include "ui/widgets/DetailsPane.h"

#include <optional>
#include <stop_token>

namespace ui {

/// What the vault tells about one certificate.
struct CertificateFacts {
    core::CertificateRow row;
    std::optional<core::Certificate> certificate; ///< none: it was never finished
    std::vector<core::Certificate> chain;         ///< itself first, as far as the vault knows it
    std::optional<core::ChainReport> report;      ///< none: it was not verified
    std::vector<core::Finding> lint;
};

/// Reads and checks a certificate, on the vault's thread. Errors: NotFound, Storage.
core::Result<CertificateFacts> readCertificateFacts(core::Vault& vault, std::int64_t id, std::stop_token stop);

/// All about it; `issuer` is what the issuer is called here.
Details certificateDetails(const CertificateFacts& facts, const QString& issuer, core::Time now);

}
