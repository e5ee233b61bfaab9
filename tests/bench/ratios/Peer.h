#pragma once
#include "Ratio.h"

/// `openssl ca` in a folder of its own: an EC P-256 CA whose certificates carry what ours carry, and an index with `entries`
/// lines of certificates, revoked or not.
class Peer {
public:
    Peer(std::size_t entries, bool areRevoked);
    const std::filesystem::path& path() const { return m_folder.path(); }
    /// Signs the requests req0.pem … in one call.
    Finished sign(std::size_t first, std::size_t count);
    Finished makeCrl();
    Finished readCrl(); ///< the one that was made

private:
    Folder m_folder;
};

/// Writes requests req0.pem … of EC P-256 keys with two names each into a folder; their DER.
std::vector<std::vector<std::uint8_t>> writeRequests(const std::filesystem::path& folder, std::size_t count);
