#pragma once
#include "core/formats/ExportFormat.h"

/// What the writers of the table share.
namespace core::exporting {

/// What a file must hold when it is read again.
struct Expected {
    std::vector<Certificate> certificates; ///< in any order
    const PrivateKey* key = nullptr;       ///< under the passphrase, never open
    ByteView passphrase;
};
/// What is handed out was read back and holds exactly this. Errors: Internal (CW-621).
Result<Bytes> checked(Bytes written, const Expected& expected);
/// The key is there, belongs to the first certificate, and the passphrase is not empty. Errors: Refused (CW-612, CW-620).
Result<void> checkKey(const ExportSelection& selection, std::string_view format);
bool hasKey(const ExportSelection& selection);
/// Those of a chain that a server sends along: without the root, unless it is alone.
std::vector<Certificate> withoutRoot(const std::vector<Certificate>& chain);
std::vector<Certificate> authorities(const std::vector<Certificate>& chain);
std::string pemOf(const std::vector<Certificate>& certificates);

/// The rows without and with a private key.
std::span<const ExportFormat> certificateExports();
std::span<const ExportFormat> keyExports();

}
