#pragma once
#include "core/base/Bytes.h"
#include "core/base/Finding.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/GeneralName.h"
#include "core/x509/IpName.h"
#include <optional>

namespace core {

/// Why a name must not stand in a certificate, whatever the profile; nullopt: it may. `place` is left to the caller.
/// DNS names are judged by the preferred syntax (RFC 5280 section 4.2.1.6, RFC 1034 section 3.5) with A-labels checked by
/// IDNA 2008; a wildcard is the whole leftmost label with two labels or more after it.
std::optional<Finding> checkName(const GeneralName& name);
std::optional<Finding> checkDnsName(std::string_view name, bool mayBeWildcard);
/// The same for one attribute of a subject: text without hidden characters or spaces around it.
std::optional<Finding> checkAttribute(const NameAttribute& attribute);

/// A DNS name without wildcard that checkDnsName() accepts.
bool isHostName(std::string_view text);
bool isWildcard(const GeneralName& name);
/// Whether it is an otherName of the type SmtpUTF8Mailbox.
bool isUtf8Mailbox(const GeneralName& name);
/// The mailbox that a SmtpUTF8Mailbox names, its domain in A-labels (RFC 9598 sections 3 and 5); nothing: the name is of
/// another form, or is no such mailbox. Untrusted.
std::optional<std::string> utf8MailboxOf(const GeneralName& name);
/// The host of a URI with "//", without user, port and brackets (RFC 3986 section 3.2); empty: none.
std::string_view hostOfUri(std::string_view uri);
/// A host name with its A-labels in Unicode (IDNA 2008), to be shown beside it; empty: it has none.
std::string unicodeOf(std::string_view host);
/// Whether free text in a common name is meant as a host name: it must then be a correct one.
bool looksLikeHostName(std::string_view text);
/// ASCII letters in lower case, the rest as it is: how DNS names compare (RFC 4343).
std::string inLowerCase(std::string_view text);

}
