#pragma once
#include "core/ceremony/engine/Setup.h"

namespace core {

/// Everything that this process may run: its own file, and every file that is mapped executable (/proc/self/maps, proc(5)); a library
/// that was slipped in is among them. The digest is SHA-256 over lines like those of sha256sum, by path. `module` is added: the
/// PKCS#11 driver, which runs in a process of its own. Window and command line of one installation have the same
/// SoftwareState::installation (docs/decisions/0031-one-installation-counts-as-one-program.md). Errors: Storage.
Result<SoftwareState> readSoftware(const std::filesystem::path& module = {});
/// Whether a file of this name is part of SoftwareState::installation.
bool isOfInstallation(std::string_view name);
/// That digest over these files, which stand in the order of their paths.
Sha256 digestOver(std::span<const SoftwareState::File> files);

}
