#pragma once
#include "core/base/Message.h"
#include "core/x509/Asn1Dump.h"

namespace core {

/// One structure of a file, taken apart.
struct Asn1Block {
    std::string label; ///< of its PEM block, untrusted; empty: the file is DER or BER as it stands
    Bytes der;
    std::vector<Asn1Line> lines;
};
/// Every structure of any file: all its PEM blocks, whatever their labels, or what stands there as DER or BER. All of them
/// together have at most asn1ElementLimit elements. Errors: Malformed (CW-055) for a file of another kind, (CW-606) for broken
/// PEM, Refused (CW-056) for private keys without encryption, whose parts nobody is to see.
Result<std::vector<Asn1Block>> readAsn1(ByteView content);

/// The same as fields for another process of ours, and back; what comes back is not trusted. Errors: Malformed.
void addBlocks(MessageWriter& message, const std::vector<Asn1Block>& blocks);
Result<std::vector<Asn1Block>> readBlocks(MessageReader& message);

}
