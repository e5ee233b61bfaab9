#pragma once

#include "core/workflows/Renewal.h"

#include <QString>

#include <optional>

namespace ui {

/// Where a request comes from.
struct RequestSource {
    std::optional<core::Csr> request; ///< none: for the key of a certificate that is renewed
    std::string name;                 ///< of its file; untrusted
    std::optional<std::int64_t> row;  ///< of the vault's list of requests; none: not taken in yet
};

/// What came of a signature, with all that the files to install need.
struct Signed {
    core::Issued issued;
    std::vector<core::Certificate> chain; ///< the certificate first
};

/// All that the review of a request gathers.
struct SignDraft {
    RequestSource source;
    core::RequestFacts facts;
    core::SignOrder order;
    std::string owner;
    std::string note;
    std::optional<Signed> result;
    std::optional<core::Renewal> renewal = {}; ///< what is asked for comes from an old certificate
    std::optional<core::Finding> remark = {};  ///< on the new request of a renewal
    int revision = 0;                          ///< another one: what is asked for was changed
    std::string keyFile = {};                  ///< where the private key lies, for the lines to paste; empty: elsewhere
};

/// What keeps it from being signed, in one sentence; empty: nothing. `isAsking`: the profile's answer is still to come.
QString obstacleIn(const std::optional<core::Review>& review, bool isAsking);

/// Adds owner and note and reads the chain.
core::Result<Signed> withChain(
    core::Vault& vault, core::Issued issued, const std::string& owner, const std::string& note);

/// CAs that can sign a certificate of that kind now.
std::vector<const core::CaRow*> issuersFor(const std::vector<core::CaRow>& cas, core::CertificateKind kind);

}
