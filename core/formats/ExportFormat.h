#pragma once
#include "core/base/File.h"
#include "core/x509/Crl.h"
#include "core/x509/Csr.h"
#include <span>
#include <string>

namespace core {

/// What the user picked to export: the certificate first, then the chain towards the root.
struct ExportSelection {
    std::vector<Certificate> certificates;
    const PrivateKey* key = nullptr; ///< of the first certificate; for formats that hold it, and alive until written
    ByteView passphrase = {};        ///< for formats that need one
};
/// One way to write certificates. What was written was read back by readObjects() and compared.
struct ExportFormat {
    std::string_view id;         ///< "pem", "der", "chain"
    std::string_view label;      ///< CORE_TEXT
    std::string_view fileSuffix; ///< ".pem"
    bool (*accepts)(const ExportSelection& selection);
    /// Errors: Refused (CW-612, CW-613, CW-620), Unsupported, Internal (CW-621).
    Result<Bytes> (*write)(const ExportSelection& selection);
    std::string_view tradeOff = {}; ///< CORE_TEXT: what the receiver can read and what that costs; said before writing
    bool holdsKey = false;          ///< encrypted under the passphrase
    bool needsPassphrase() const { return holdsKey || id == "pkcs12-trust"; }
    FileKind fileKind() const { return holdsKey ? FileKind::Private : FileKind::Public; }
};
std::span<const ExportFormat> exportFormats();
/// Errors: Usage (CW-605) naming the choices.
Result<const ExportFormat*> findExportFormat(std::string_view id);

/// PEM of an EncryptedPrivateKeyInfo: PBES2, scrypt (N = 2^14, the most that stock OpenSSL opens), AES-256-CBC.
Result<std::string> writeEncryptedKey(const PrivateKey& key, ByteView passphrase);
/// Where will it be installed? One row a target, with the files it wants and lines to paste.
struct InstallTarget {
    std::string_view id;     ///< "nginx"
    std::string_view label;  ///< CORE_TEXT
    std::string_view format; ///< id of an ExportFormat
    std::string_view note;   ///< CORE_TEXT, a few lines; %1 is the file name
};
std::span<const InstallTarget> installTargets();
/// A safe name for a certificate's file there.
std::string installFileName(const InstallTarget& target, const Certificate& certificate);
/// Its content: the selection in the target's format; where that takes one only, the first certificate.
Result<Bytes> installFile(const InstallTarget& target, const ExportSelection& selection);

}
