#pragma once
#include "core/keys/KeyService.h"
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// A file that was written with something from a damaged vault.
struct RescuedFile {
    std::filesystem::path path;
    bool isChecked = true; ///< false: nothing but its own form says that it is whole
};
struct Rescued {
    std::size_t certificates = 0, crls = 0, requests = 0;
    std::size_t keys = 0;       ///< in the vault's file
    std::size_t openedKeys = 0; ///< written as encrypted PKCS#8 under the vault's passphrase
    std::size_t tokenKeys = 0;  ///< that lie on tokens
    std::size_t damaged = 0;    ///< objects of which only parts were left; none was written
    std::vector<RescuedFile> files;
};

/// Saves what is left in a damaged vault, which is only read: certificates, CRLs and requests as files of their own; the wrapped
/// keys as they are in `wrapped-keys.json`, where keys lie on tokens in `token-keys.json`, and, with the passphrase, each as an encrypted file under that same passphrase. The
/// folder is made if need be. `progress` gets the number of objects that are done, and of all. Errors: NotFound (CW-440) when
/// nothing was found, WrongPassphrase before anything is written, Storage, Refused; Cancelled, and what was written stays.
Result<Rescued> rescueVault(const std::filesystem::path& vault, const std::filesystem::path& folder,
    std::optional<ByteView> passphrase, KeyService& keys, const std::stop_token& stop = {},
    const std::function<void(std::size_t done, std::size_t all)>& progress = {});

}
