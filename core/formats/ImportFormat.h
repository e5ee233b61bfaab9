#pragma once
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/x509/Crl.h"
#include "core/x509/Csr.h"
#include "core/x509/OcspResponse.h"
#include <functional>
#include <variant>

namespace core {

/// A private key still in the form it was found: PKCS#8, or encrypted in whatever way.
struct FoundKey {
    /// PrivateKeyInfo or EncryptedPrivateKeyInfo, DER; or, encrypted, the form of OpenSshKey.h or TraditionalKey.h, which say
    /// themselves what they are.
    Secret pkcs8;
    bool isEncrypted = false;
};
using FoundObject = std::variant<Certificate, Csr, Crl, FoundKey, PublicKey, OcspResponse>;

/// One way in which objects lie in a file, recognised by content, never by the file's name.
struct ImportFormat {
    std::string_view id;
    std::string_view label; ///< CORE_TEXT
    bool (*recognises)(ByteView content);
    Result<std::vector<FoundObject>> (*read)(ByteView content, ByteView passphrase);
};
std::span<const ImportFormat> importFormats();
/// Everything a file holds. A passphrase is needed where even the certificates are encrypted, as in PKCS#12; keys stay
/// encrypted. Errors: Malformed (CW-602) when it holds nothing known; Refused beyond the limits of core/base/Limits.h;
/// WrongPassphrase (CW-615), which without a passphrase means that one is needed.
Result<std::vector<FoundObject>> readObjects(ByteView content, ByteView passphrase = {});

/// The first object of one kind. Errors: Malformed (CW-603) naming what was found instead, or that of the reading.
Result<Certificate> certificateIn(Result<std::vector<FoundObject>> found);
Result<Csr> csrIn(Result<std::vector<FoundObject>> found);
Result<Crl> crlIn(Result<std::vector<FoundObject>> found);
Result<OcspResponse> ocspResponseIn(Result<std::vector<FoundObject>> found);
Result<Certificate> readCertificate(ByteView content);
Result<Csr> readCsr(ByteView content);
Result<Crl> readCrl(ByteView content);
/// The first private key, as it lies there; the passphrase is that of the whole file, as in PKCS#12.
Result<FoundKey> readFoundKey(ByteView content, ByteView passphrase = {});
/// Opens a FoundKey. Iterations and memory are capped before anything is derived (core/base/Limits.h).
/// Errors: WrongPassphrase, Refused (CW-604), Malformed.
Result<PrivateKey> openKey(const FoundKey& found, ByteView passphrase);
/// The first private key of a file, opened with the passphrase when it or the whole file is encrypted.
Result<PrivateKey> readPrivateKey(ByteView content, ByteView passphrase);

/// What the user called "one thing in a few words": "certificate for api.example.com". Untrusted parts go through showText().
std::string describe(const FoundObject& object);

}
