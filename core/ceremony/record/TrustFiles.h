#pragma once
#include "core/ceremony/record/Kit.h"

namespace core {

/// A file below trust/ that is made from a shipped text.
struct TrustFile {
    std::string_view text;      ///< its name among trustTexts()
    std::string_view path;      ///< in the kit; {{NAME}} and {{MODULE}} stand for names made from the root's
    std::string_view hashKey{}; ///< the {{…}} by which later files tell the SHA-256 of this one
    bool isForWindows = false;  ///< lines end with CR LF
};
/// In the order in which they are made.
std::span<const TrustFile> trustFiles();
/// The texts in resources/ceremonies/trust.
std::span<const EmbeddedText> trustTexts();

/// Adds trust/: the root for Puppet, Ansible, Group Policy, cert-manager, Debian, RHEL, Alpine, Firefox, Java and macOS. The same root
/// gives the same octets. What installs a certificate refuses another one. `folder` stands for trust/. Errors: Internal.
Result<void> addTrustFiles(Kit& kit, const Certificate& root, std::string_view folder = "trust");
/// Adds trust/intermediate/: a cross-certificate, which nobody trusts by itself.
void addIntermediate(Kit& kit, std::string_view name, const Certificate& cross);

/// A trust store for Java (PKCS#12, RFC 7292) without a password: it holds nothing secret, and without salts it is the same at every
/// time. The certificate carries the attribute by which Java takes it as trusted.
Result<Bytes> javaTrustStore(const Certificate& root, std::string_view alias);

}
