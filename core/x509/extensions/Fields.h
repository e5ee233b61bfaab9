#pragma once
#include "core/base/Clock.h"
#include "core/x509/ExtensionType.h"
#include "core/x509/GeneralName.h"
#include <optional>

/// Strict reading of field values, for the encode functions of the extensions. Errors: Refused, naming the field.
namespace core::fields {

/// Refuses (CW-136) keys other than these; "points." is a group, whose members the caller looks at.
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
/// A time as RFC 3339 has it (CW-140), or none.
Result<std::optional<Time>> time(const FieldValues& values, std::string_view key);
/// A text without hidden characters of at most so many characters (CW-124, CW-139), or none.
Result<std::string> visibleText(const FieldValues& values, std::string_view key, std::size_t longest);
/// Octets from hexadecimal; empty when the field is missing.
Result<Bytes> hex(const FieldValues& values, std::string_view key);
/// An OBJECT IDENTIFIER element from dotted text, or from a name known under one of the prefixes ("1.3.6.1.5.5.7.3.").
Result<Bytes> oid(std::string_view dottedOrName, std::initializer_list<std::string_view> prefixes);
/// Several of them, distinct, one after the other.
Result<Bytes> oids(const std::vector<std::string>& names, std::initializer_list<std::string_view> prefixes,
    std::string_view key, std::string_view citation);
Result<std::vector<GeneralName>> generalNames(const std::vector<std::string>& texts);
/// The names of a field one after the other, without the sequence around them; empty when there are none.
Result<Bytes> nameContent(const FieldValues& values, std::string_view key, std::string_view citation);
/// toText() of each GeneralName in the content of a sequence.
Result<std::vector<std::string>> nameTexts(ByteView content);
/// "1.2.3;HEX" as OBJECT IDENTIFIER and one well-formed element; the element may be missing where `mayBeAlone`.
Result<Bytes> typedValue(std::string_view text, bool mayBeAlone = false);
/// A BIT STRING from names, each of which has its place in `bits`; places without name are empty. Without trailing zero
/// bits, as a named bit list must be (X.690 section 11.2.2).
Result<Bytes> namedBits(
    const std::vector<std::string>& names, std::span<const std::string_view> bits, std::string_view key);
/// The names of the bits in the content of a BIT STRING, "bit12" for those without.
Result<std::vector<std::string>> bitNames(ByteView content, std::span<const std::string_view> bits);
/// Malformed when a group that is read has more members than anybody needs.
Result<void> checkCount(std::size_t members);
/// A uniformResourceIdentifier element of an address to fetch from: http, https, ldap, ldaps or ftp.
Result<Bytes> url(const std::string& address);
/// The same, or any other GeneralName in the form of toText().
Result<Bytes> location(const std::string& text);
/// What url() and location() read: such an address as it stands, other names as toText() has them.
std::string locationText(const GeneralName& name);

}
