#pragma once

#include "core/base/Secret.h"
#include "ui/issue/SignDraft.h"

#include <filesystem>

namespace ui {

/// Where the key of a new certificate is made.
enum class KeyPlace { Here, HereRequestOnly, OnTheServer };

/// All that the wizard for a new certificate gathers. The passphrase is wiped with it.
struct CertificateDraft {
    KeyPlace place = KeyPlace::Here;
    std::vector<core::GeneralName> names;
    core::SignOrder order;
    const core::KeyAlgorithm* key = nullptr;
    std::vector<std::string> keys;        ///< kinds the profile allows
    core::RequestAttributes attributes{}; ///< of a request for a CA somewhere else
    std::filesystem::path keyPath;
    core::Secret passphrase;
    std::string owner;
    std::optional<Signed> result;
    std::string keyFile;
    std::filesystem::path requestPath;             ///< of the request that was written
    std::optional<core::Renewal> renewal = {};     ///< an old certificate that this one replaces or is like
    std::optional<core::RequestFacts> wishes = {}; ///< what is asked for then

    /// The common name is the first name; that of an old certificate stays.
    core::Result<core::DistinguishedName> subject() const;
};

/// The first name as common name; empty where it is too long for one.
core::Result<core::DistinguishedName> subjectFor(const std::vector<core::GeneralName>& names);

/// "web01.acme.example, 10.0.0.1, DNS:x" as names. Errors: Malformed (CW-122).
core::Result<std::vector<core::GeneralName>> readNames(const std::string& text);

/// The openssl commands that make key and request on the other machine.
std::string requestCommand(const std::vector<core::GeneralName>& names, const core::KeyAlgorithm& key);

/// The key is written, encrypted, before anything is made from it; nothing is replaced. Errors: Storage, Refused.
core::Result<core::Csr> makeKeyAndRequest(
    const CertificateDraft& draft, core::ByteView passphrase, std::shared_ptr<core::KeyService> keys);

}
