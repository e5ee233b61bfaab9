#pragma once
#include "core/verifying/Ledger.h"

namespace core {

/// What is asked of the target alone: the uses of its key, and what the CA/Browser Forum demands of certificates of servers.
void checkLeafRules(const Engine& engine, const CertificateFacts& target, Ledger& ledger);
/// What the CA/Browser Forum demands of roots, where the profile asks for it.
void checkRootRules(const Engine& engine, const CertificateFacts& root, std::size_t at, Ledger& ledger);
/// Whether the target is good for every host, address, mailbox and user principal name that was asked about (RFC 9525).
void checkWantedNames(const VerifyOptions& options, const CertificateFacts& target, Ledger& ledger);
/// Whether a DNS name, wildcards included, presents a host (RFC 9525 section 6.3).
bool presentsHost(std::string_view name, std::string_view host);

}
