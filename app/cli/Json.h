#pragma once
#include "app/cli/Outcome.h"
#include "core/profiles/IssueDraft.h"
#include "core/vault/CeremonyStore.h"
#include "core/vault/Check.h"
#include "core/vault/Rows.h"
#include "core/verifying/ReportJson.h"
#include "core/workflows/Workflows.h"

/// Values as JSON; docs/manual/command-line.md lists the fields. Text is exact here: main escapes all beyond ASCII.
namespace cli {

Json toJson(const core::Finding& finding);
Json toJson(const std::vector<core::Finding>& findings);
Json toJson(const core::Decision& decision);
Json toJson(const core::CrlEntry& entry);
Json toJson(const core::CaUrls& urls);
Json toJson(const core::TokenPlace& place);
Json toJson(const core::KeyRow& row);
Json toJson(const core::CertificateRow& row, core::Time now);
Json toJson(const core::CaRow& row, core::Time now);
Json toJson(const core::CeremonyRow& row);
Json toJson(const core::RequestRow& row);
Json toJson(const core::OidRow& row);
Json toJson(const core::EventRow& row);
Json toJson(const core::CheckReport& report);
Json toJson(const core::ChainReport& report);
Json toJson(const core::ImportLine& line);
Json toJson(const core::ImportedList& list);
Json toJson(const core::Task& task);
/// Everything there is to know of an object in a file.
Json toJson(const core::Certificate& certificate);
Json toJson(const core::Csr& request);
Json toJson(const core::Crl& crl);
Json toJson(const core::OcspResponse& response);
Json toJson(const core::FoundObject& object);

/// Names of list values.
std::string_view nameOf(core::Decision::By by);
/// "root", "intermediate", or "pending" while it has no certificate.
std::string_view kindOf(const core::CaRow& row);

}
