#pragma once
#include "core/ceremony/environment/Environment.h"

namespace core {

/// Compares what runs with the lists of dpkg (/var/lib/dpkg/info, deb-md5sums(5)): a file that no package has brought, or another one
/// than it brought.
PackageFiles comparePackages(const SysRoot& root, std::span<const SoftwareState::File> files);
/// The same, once for an order and its copies.
const PackageFiles& packagesOf(const EnvironmentOrder& order, const SoftwareState& software);
/// "; of no package: …; changed: …"; empty: neither.
std::string textOf(const PackageFiles& files);

}
