#pragma once
#include "core/formats/ForeignReader.h"
#include "core/workflows/BatchSigning.h"

/// Where a batch comes from and where its certificates go.
namespace core {

inline constexpr std::size_t mostBatchRequests = 10'000;

/// The requests of a file, or of all files in a folder in the order of their names; hidden files, links and folders are left
/// out. A file without a request stands there with its problem. Each file is read by itself; `progress` gets the number of files
/// that were read. Errors: Storage; NotFound (CW-642) where there is no file at all; Refused (CW-601) beyond mostBatchRequests;
/// Cancelled.
Result<std::vector<BatchRequest>> requestsAt(const std::filesystem::path& place, const ForeignReader& reader,
    unsigned threads, const BatchProgress& progress = {}, std::stop_token stop = {});

/// The files of a finished batch.
struct BatchFolder {
    std::vector<std::string> files; ///< one for each line; empty: there is no certificate
};

/// Makes a folder for the certificates, or takes an empty one; with `mayReplace` also one that is not empty. To be called before
/// signing. Errors: Refused (CW-641), Storage.
Result<void> prepareBatchFolder(const std::filesystem::path& folder, bool mayReplace);
/// Writes one PEM file for each certificate that was made or had been made before, named after its request, `manifest.json` with
/// every line of the report, and `SHA256SUMS` for the `sha256sum` command. Replaces files of these names. Errors: Storage.
Result<BatchFolder> writeBatchFolder(Vault& vault, const std::filesystem::path& folder,
    std::span<const BatchRequest> requests, const SignOrder& order, const BatchReport& report,
    const BatchProgress& progress = {});

/// What a line says, in one word for manifests and programs: "signed", "signed-before", "repeated", "refused", "untouched".
std::string_view outcomeOf(const BatchLine& line);

}
