#pragma once
#include "core/x509/ExtensionType.h"
#include "core/x509/GeneralName.h"
#include <optional>

/// Strict reading of field values, for the encode functions of the extensions. Errors: Refused, naming the field.
namespace core::fields {

/// Refuses (CW-136) keys other than these.
Result<void> onlyKnown(
    const FieldValues& values, std::string_view extension, std::initializer_list<std::string_view> keys);
Result<bool> flag(const FieldValues& values, std::string_view key);
Result<std::optional<std::int64_t>> number(const FieldValues& values, std::string_view key, std::int64_t largest);
/// Empty when the field is missing.
const std::vector<std::string>& list(const FieldValues& values, std::string_view key);
/// At least one (CW-130), none empty, none twice (CW-142).
Result<std::vector<std::string>> someOf(
    const FieldValues& values, std::string_view extension, std::string_view key, std::string_view citation);
/// None empty, none twice.
Result<void> distinct(const std::vector<std::string>& items, std::string_view key, std::string_view citation);
/// One text or none.
Result<std::string> text(const FieldValues& values, std::string_view key);
/// Octets from hexadecimal; empty when the field is missing.
Result<Bytes> hex(const FieldValues& values, std::string_view key);
/// An OBJECT IDENTIFIER element from dotted text, or from a name known under one of the prefixes ("1.3.6.1.5.5.7.3.").
Result<Bytes> oid(std::string_view dottedOrName, std::initializer_list<std::string_view> prefixes);
Result<std::vector<GeneralName>> generalNames(const std::vector<std::string>& texts);
/// A uniformResourceIdentifier element of an address to fetch from: http, https, ldap, ldaps or ftp.
Result<Bytes> url(const std::string& address);
/// URIs as they stand, other names as toText() has them.
std::vector<std::string> urlTexts(const std::vector<GeneralName>& names);

}
