#pragma once
#include <string>
#include <string_view>

/// What RFC 5280 section 4.2.1.6 and 4.2.1.10 allow in alternative names. Each function returns what is wrong, or "".
namespace core {

/// A host name in the preferred syntax, "*." in front allowed (RFC 1123 section 2.1, RFC 6125 section 6.4.3).
std::string faultOfDns(std::string_view name);
/// A mailbox (RFC 5321 section 4.1.2) in ASCII, without quoted local parts.
std::string faultOfEmail(std::string_view mailbox);
/// A URI with scheme; with an authority it names a host.
std::string faultOfUri(std::string_view uri);

/// What may stand in name constraints instead: a domain, for mail and URIs ".domain" too, for mail a mailbox.
std::string faultOfDnsConstraint(std::string_view domain);
std::string faultOfEmailConstraint(std::string_view text);
std::string faultOfUriConstraint(std::string_view domain);

/// A name beyond ASCII as A-labels (IDNA 2008, RFC 5891); ASCII stays as it is. Empty: it has none.
std::string toALabels(std::string_view domain);

}
