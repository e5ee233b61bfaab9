#pragma once

#include "core/vault/Lists.h"
#include "core/workflows/Workflows.h"

#include <map>

namespace ui {

/// An open vault as all screens show it but for what may be long: read in one go on the vault's thread, then a value that nobody
/// changes. Long lists are LongModels.
struct VaultPicture {
    std::filesystem::path path;
    bool isUnlocked = false;
    bool isWritable = false;
    bool isSample = false;            ///< to practise with
    bool hasUnfinishedChange = false; ///< opened read-only beside an unfinished change, which was rolled back in a copy
    core::Time at{};
    core::WrongTries wrongTries; ///< passphrases
    std::vector<core::CaRow> cas;
    std::vector<core::KeyRow> keys;
    std::vector<core::ProfileRow> profiles;
    std::vector<core::CrlRow> crls;
    std::int64_t eventCount = 0;
    std::vector<core::EventRow> events; ///< the last ones, oldest first
    std::optional<core::Time> lastBackup;
    bool isBackupDue = false; ///< something was done that no backup holds

    /// nullptr: no CA has this name, this key.
    const core::CaRow* ca(std::string_view name) const;
    const core::CaRow* caOfKey(core::ByteView fingerprint) const;
};

/// Errors: Storage.
core::Result<VaultPicture> readPicture(core::Vault& vault);

/// What is told of all rows of the long lists together; takes longer than a picture.
struct VaultNumbers {
    std::vector<core::Task> tasks;                ///< a few of each kind; the last stands for the rest
    std::vector<std::size_t> certificates;        ///< by core::CertificateView
    std::vector<std::size_t> requests;            ///< by core::RequestView
    std::vector<core::CertificateEnd> ends;       ///< in the twelve months from now
    std::vector<core::CertificateRow> nextEnding; ///< the first few of them
    std::map<core::Bytes, std::size_t> unlisted;  ///< revocations no list tells of, by the CA's key

    std::size_t allCertificates() const { return certificates.empty() ? 0 : certificates.back(); }
};
/// Errors: Storage.
core::Result<VaultNumbers> readNumbers(core::Vault& vault);

}
