#pragma once

#include "core/base/Finding.h"
#include "core/vault/Rows.h"
#include "core/x509/Certificate.h"
#include "ui/look/Marks.h"

#include <QString>

#include <string_view>
#include <vector>

/// What certificates are, in plain words: used by lists, details and previews alike.
namespace ui {

/// The shape of a certificate's state.
Mark markOf(const core::CertificateRow& row, core::Time now);
/// The shape of what a check says.
Mark markOf(core::Severity severity);
/// "ends in 9 days", "revoked: the key may be known to others": a few words for a list or chip.
QString stateText(const core::CertificateRow& row, core::Time now);
/// The tone those words are written in.
Tone stateTone(const core::CertificateRow& row, core::Time now);
/// Whether somebody should look at it: it ends soon, or it was never finished.
bool needsAttention(const core::CertificateRow& row, core::Time now);

/// What people call a name of RFC 4514: its common name, else all of it.
QString shortName(const std::string& distinguishedName);
/// "EC P-256" for "ec:P-256"; unknown ids as they stand.
QString keyText(std::string_view algorithm);
/// What a use of a key or a purpose is called ("signing certificates" for "keyCertSign"); unknown names as they stand.
QString useText(std::string_view standardName);
/// "web01.example" for "DNS:web01.example"; other types keep theirs.
QString nameText(std::string_view name);
/// The profile's title in plain words ("Web server") for its id; unknown ids as they stand.
QString profileText(std::string_view id);
/// Words of a profile: translated where it is shipped, shown as untrusted where it comes from outside.
QString profileWords(const std::string& text);
QString reasonText(core::RevocationReason reason);

/// "TLS servers, TLS clients": what its extensions allow.
QString goodFor(const core::Certificate& certificate);
/// What people may expect of it and it does not do.
QString notFor(const core::Certificate& certificate);
/// "Proves that a server is api.example. Valid until 29 November 2026. Vouched for by TLS CA 1."
QString sentence(const core::Certificate& certificate, const QString& issuer);

}
