#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/x509/Crl.h"
#include "core/x509/Csr.h"
#include <functional>
#include <variant>

namespace core {

/// A private key still in the form it was found: PKCS#8, encrypted or not.
struct FoundKey {
    Secret pkcs8; ///< PrivateKeyInfo or EncryptedPrivateKeyInfo, DER
    bool isEncrypted = false;
};
using FoundObject = std::variant<Certificate, Csr, Crl, FoundKey, PublicKey>;

/// One way in which objects lie in a file, recognised by content, never by the file's name.
struct ImportFormat {
    std::string_view id;
    std::string_view label; ///< CORE_TEXT
    bool (*recognises)(ByteView content);
    Result<std::vector<FoundObject>> (*read)(ByteView content);
};
std::span<const ImportFormat> importFormats();
/// Everything a file holds. Errors: Malformed (CW-602) when it holds nothing known; Refused (CW-601) beyond 10,000 objects.
Result<std::vector<FoundObject>> readObjects(ByteView content);

/// The first object of one kind. Errors: Malformed (CW-603) naming what was found instead.
Result<Certificate> readCertificate(ByteView content);
Result<Csr> readCsr(ByteView content);
Result<Crl> readCrl(ByteView content);
/// The first private key, as it lies there.
Result<FoundKey> readFoundKey(ByteView content);
/// Opens a FoundKey. Iterations and memory are capped before anything is derived (10 million; scrypt 1 GiB).
/// Errors: WrongPassphrase, Refused (CW-604), Malformed.
Result<PrivateKey> openKey(const FoundKey& found, ByteView passphrase);
/// The first private key of a file, opened with the passphrase when encrypted.
Result<PrivateKey> readPrivateKey(ByteView content, ByteView passphrase);

/// What the user called "one thing in a few words": "certificate for api.example.com". Untrusted parts go through showText().
std::string describe(const FoundObject& object);

}
