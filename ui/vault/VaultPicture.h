#pragma once

#include "core/workflows/Workflows.h"

namespace ui {

/// An open vault as all screens show it: read in one go on the vault's thread, then a value that nobody changes.
struct VaultPicture {
    std::filesystem::path path;
    bool isUnlocked = false;
    bool isWritable = false;
    bool isSample = false;            ///< to practise with
    bool hasUnfinishedChange = false; ///< opened read-only beside an unfinished change, which was rolled back in a copy
    core::Time at{};
    core::WrongTries wrongTries; ///< passphrases
    std::vector<core::CaRow> cas;
    std::vector<core::CertificateRow> certificates;
    std::vector<core::RequestRow> requests;
    std::vector<core::KeyRow> keys;
    std::vector<core::ProfileRow> profiles;
    std::vector<core::CrlRow> crls;
    std::vector<core::EventRow> events;
    std::vector<core::Task> tasks;
    std::optional<core::Time> lastBackup;

    /// nullptr: no CA has this name, this key.
    const core::CaRow* ca(std::string_view name) const;
    const core::CaRow* caOfKey(core::ByteView fingerprint) const;
};

/// Errors: Storage.
core::Result<VaultPicture> readPicture(core::Vault& vault);

}
