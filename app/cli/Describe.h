#pragma once
#include "app/cli/Json.h"

/// Values in plain words, as lines for a terminal; untrusted text made visible.
namespace cli {

std::string describe(const core::Certificate& certificate, core::Time now);
std::string describe(const core::Csr& request);
std::string describe(const core::Crl& crl);
std::string describe(const core::OcspResponse& response);
std::string describe(const core::FoundObject& object, core::Time now);
/// One line each: "warning: what why remedy [CW-804]".
std::string describe(const std::vector<core::Finding>& findings, std::size_t indent = 2);
/// What a list made elsewhere brings, in sentences.
std::string describe(const core::ImportedList& list);
/// The refusals among the decisions: what was asked for and not granted, with the reason.
std::string refusals(const std::vector<core::Decision>& decisions);
/// The comparison of what was asked for and what will be issued.
std::string comparison(const std::vector<core::Decision>& decisions);
/// "valid until 2027-02-24 (90 days left)"
std::string validityText(const core::Validity& validity, core::Time now);
std::string table(const std::vector<core::CertificateRow>& rows, core::Time now);
std::string describe(const core::CheckReport& report);

}
