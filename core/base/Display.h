#pragma once
#include <string>
#include <string_view>

namespace core {

/// The one renderer of untrusted text: control, bidirectional, invisible and malformed characters appear as ‹U+202E›,
/// line breaks included; everything else stays as it is. The result is valid UTF-8 on one line.
std::string showText(std::string_view untrusted);
/// Whether showText() would change anything: the text holds a hidden or misleading character.
bool hasHiddenCharacters(std::string_view untrusted);
/// Whether it is well-formed UTF-8 (RFC 3629).
bool isUtf8(std::string_view text);
/// Like showText(), but keeps '\n': for blocks such as PEM or profile text.
std::string showBlock(std::string_view untrusted);

}
