#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <optional>
#include <string>
#include <string_view>

/// The character strings of ASN.1 as UTF-8.
namespace core::der {

/// Text of a string type (UTF8, Printable, IA5, Teletex, Visible, Numeric, BMP, Universal); nothing for other types and
/// broken wide strings. Octets that do not belong into the type are kept as they are: showText() makes them visible.
std::optional<std::string> textOfString(std::uint8_t tag, ByteView content);
/// Whether all characters are in PrintableString's alphabet (X.680 section 41.4).
bool isPrintableString(std::string_view text);
bool isAscii(std::string_view text);
/// The characters of a text in UTF-8, which limits of the standards count.
std::size_t countCharacters(std::string_view utf8);

}
