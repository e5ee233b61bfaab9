#pragma once
#include "core/keys/KeyService.h"
#include "core/tokens/TokenPlace.h"
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"
#include "core/x509/Csr.h"
#include <filesystem>
#include <optional>

namespace core {

/// Something found in a damaged vault.
template <typename Object>
struct Salvaged {
    Object object;
    /// Its SHA-256 stands beside it or in the log, or a certificate found with it made its signature. Otherwise nothing but its
    /// own form says that it is whole.
    bool isChecked = false;
};
/// A private key under the vault's own key: useless without the passphrase.
struct SalvagedKey {
    SealedKey key;
    std::string label;
};

/// A key that lies on tokens, and where the vault knew it to be.
struct SalvagedTokenKey {
    Bytes spki;
    std::string label;
    std::vector<TokenPlace> places;
};

/// What is left in a damaged vault, each object once.
struct Salvage {
    std::vector<Salvaged<Certificate>> certificates;
    std::vector<Salvaged<Crl>> crls;
    std::vector<Salvaged<Csr>> requests;
    std::vector<SalvagedKey> keys;
    std::vector<SalvagedTokenKey> tokenKeys;
    std::optional<WrappedMaster> master; ///< what the passphrase opens; the keys need it
    std::size_t damaged = 0;             ///< certificates, CRLs and requests of which only parts were left
    bool isEmpty() const
    {
        return certificates.empty() && crls.empty() && requests.empty() && keys.empty() && tokenKeys.empty();
    }
};

/// Looks for objects on every page of the file; reads it only, and needs neither SQLite nor a passphrase. Errors: Storage,
/// Refused (too long).
Result<Salvage> salvageVault(const std::filesystem::path& path);
/// The same in the whole content of such a file, which is untrusted.
Salvage salvageContent(ByteView file);

}
