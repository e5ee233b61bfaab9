#pragma once
#include "app/cli/Arguments.h"
#include "app/cli/Outcome.h"
#include "core/base/File.h"
#include "core/x509/Certificate.h"

/// The files that a command writes: --out, --chain-out, --key-out.
namespace cli {

/// To be called before anything else is done, so that no certificate is made whose file cannot be written. Errors: Refused for
/// links, folders, vaults (CW-908) and, without --force, files with private keys (CW-907); Usage (CW-911), Storage.
core::Result<void> checkOutputs(const Arguments& arguments);
/// The same for one path given otherwise.
core::Result<void> checkOutput(const std::string& path, bool mayReplaceKeys);

/// Writes what `option` names, if it was given, and tells of it in the outcome. "-": standard output, when the outcome is printed.
core::Result<void> writeOutput(
    const Arguments& arguments, std::string_view option, core::ByteView content, core::FileKind kind, Outcome& outcome);

/// The same for octets that may be too many for the memory.
core::Result<void> writeLongOutput(const Arguments& arguments, std::string_view option,
    const core::SharedOctets& content, core::FileKind kind, Outcome& outcome);

/// DER or, with that label, PEM, by --format. Errors: Usage (CW-605).
core::Result<core::Bytes> encoded(
    const Arguments& arguments, std::string_view label, core::ByteView der, std::string_view usual = "pem");
/// The certificates as PEM, one after the other.
core::Bytes chainPem(const std::vector<core::Certificate>& certificates);

}
