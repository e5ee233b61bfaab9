#pragma once
#include "core/base/Bytes.h"
#include <string>
#include <vector>

namespace core {

/// One element of a structure, as ITU-T X.690 encodes it.
struct Asn1Line {
    std::size_t offset = 0; ///< of its first octet
    std::size_t header = 0; ///< octets of tag and length
    std::size_t length = 0; ///< octets of its content
    int depth = 0;          ///< 0 is outermost
    std::string type;       ///< "SEQUENCE", "[3]", "OBJECT IDENTIFIER"
    std::string
        value; ///< untrusted text of a simple value, long octets cut: "2.5.29.15 (keyUsage)"; empty: it has content
};

/// Every element in the order of its octets. What octet strings enclose is opened, too, where it is well-formed. Octets that
/// cannot be read end the list as one line of the type "unreadable".
std::vector<Asn1Line> dumpAsn1(ByteView der);

/// One line for each: offset, octets of tag and length, octets of content, then the type, indented, and the value. For terminals
/// and files; values go through showText().
std::string textOf(const std::vector<Asn1Line>& lines);

}
