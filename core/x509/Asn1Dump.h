#pragma once
#include "core/base/Bytes.h"
#include "core/base/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace core {

/// How many elements of a structure are told; beyond, the list ends (CW-059).
inline constexpr std::size_t asn1ElementLimit = 100'000;

/// One element of a structure, as ITU-T X.690 encodes it.
struct Asn1Line {
    std::size_t offset = 0; ///< of its first octet
    std::size_t header = 0; ///< octets of tag and length
    std::size_t length = 0; ///< octets of its content, as far as they are there
    int depth = 0;          ///< 0 is outermost
    std::string type;       ///< "SEQUENCE", "[3]", "OBJECT IDENTIFIER"
    std::string
        value; ///< untrusted text of a simple value, long ones cut: "2.5.29.15 (keyUsage)"; empty: it has content
    std::string oid{};            ///< dotted, of an OBJECT IDENTIFIER
    bool isConstructed = false;   ///< other elements are its content
    bool isEnclosed = false;      ///< stands inside a BIT STRING or OCTET STRING
    bool isIndefinite = false;    ///< its end is marked, not its length told (X.690 section 8.1.3.6)
    std::optional<Error> fault{}; ///< why an "unreadable" line cannot be read, or where the limits end the list
    std::size_t end() const { return offset + header + length; }
    bool contains(std::size_t place) const { return offset <= place && place < end(); }
};

/// Every element in the order of its octets, BER included. What octet strings enclose is opened, too, where it is well-formed.
/// Octets that cannot be read end what they stand in as one line of the type "unreadable", the limits as one "not shown".
std::vector<Asn1Line> dumpAsn1(ByteView der, std::size_t mostElements = asn1ElementLimit);

/// The innermost element that holds this octet; lines.size(): none.
std::size_t lineAt(const std::vector<Asn1Line>& lines, std::size_t offset);
/// The line behind all that stands inside this one.
std::size_t endOfContent(const std::vector<Asn1Line>& lines, std::size_t line);

/// One line for each: offset, octets of tag and length, octets of content, then the type, indented, and the value. For terminals
/// and files; values go through showText().
std::string textOf(const std::vector<Asn1Line>& lines);
/// Octets as people read them, sixteen a line, each line after the offset it starts at, then their ASCII characters.
std::string hexLines(ByteView octets, std::size_t offset = 0);

}
