#include "core/formats/Asn1File.h"
#include "core/base/Limits.h"
#include "core/base/Wording.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::uint64_t constructedFlag = 1, enclosedFlag = 2, indefiniteFlag = 4, faultFlag = 8, allFlags = 15;
constexpr std::size_t longestText = std::size_t{16} * 1024; ///< octets of a type, value or object identifier

bool isPlainKey(const PemBlock& block)
{
    return block.label.ends_with("PRIVATE KEY") && block.label != "ENCRYPTED PRIVATE KEY";
}

/// Whether somebody could use a private key that lies in there.
bool holdsPlainKey(ByteView content)
{
    const auto objects = readObjects(content);
    return objects && std::ranges::any_of(*objects, [](const FoundObject& object) {
        const auto* key = std::get_if<FoundKey>(&object);
        return key && !key->isEncrypted;
    });
}

/// A private key of a PKCS#12 file that is signed by a passphrase, but not encrypted (RFC 7292 section 4.2.1).
bool hasKeyBag(const std::vector<Asn1Line>& lines)
{
    return std::ranges::contains(lines, std::string("1.2.840.113549.1.12.10.1.1"), &Asn1Line::oid);
}

std::vector<PemBlock> wholeAsBlock(ByteView content) { return {{{}, copyOf(content), {}}}; }

Result<std::vector<PemBlock>> blocksOf(ByteView content)
{
    if (!mayHoldPem(content)) return wholeAsBlock(content);
    CORE_TRY(auto blocks, readPem(textOf(content)));
    return blocks.empty() ? wholeAsBlock(content) : std::move(blocks);
}

/// Text, too, may look like an element of a private type that is cut off.
bool isSomethingElse(const Asn1Block& block)
{
    if (block.lines.empty() || block.lines[0].fault) return true;
    const bool isUniversal = (block.der[0] & 0xC0) == 0;
    return !isUniversal &&
        std::ranges::any_of(block.lines, [](const Asn1Line& line) { return line.fault.has_value(); });
}

std::uint64_t flagsOf(const Asn1Line& line)
{
    return (line.isConstructed ? constructedFlag : 0) | (line.isEnclosed ? enclosedFlag : 0) |
        (line.isIndefinite ? indefiniteFlag : 0) | (line.fault ? faultFlag : 0);
}

void addLine(MessageWriter& message, const Asn1Line& line)
{
    message.addNumber(line.offset).addNumber(line.header).addNumber(line.length);
    message.addNumber(static_cast<std::uint64_t>(line.depth)).addNumber(flagsOf(line));
    message.add(line.type).add(line.value).add(line.oid);
    if (line.fault) addError(message, *line.fault);
}

Result<std::string> readShort(MessageReader& message)
{
    CORE_TRY(std::string text, message.text());
    if (text.size() > longestText) return fail(ErrorCode::Malformed, "a text that is too long");
    return text;
}

/// An element inside of `size` octets, at most one level below the one before.
Result<Asn1Line> readLine(MessageReader& message, std::size_t size, int lastDepth)
{
    Asn1Line line;
    CORE_TRY(line.offset, message.number());
    CORE_TRY(line.header, message.number());
    CORE_TRY(line.length, message.number());
    CORE_TRY(const std::uint64_t depth, message.number());
    CORE_TRY(const std::uint64_t flags, message.number());
    if (line.offset > size || line.header > size - line.offset || line.length > size - line.offset - line.header)
        return fail(ErrorCode::Malformed, "an element outside of its octets");
    if (std::cmp_greater(depth, lastDepth + 1)) return fail(ErrorCode::Malformed, "an element below none");
    if (flags > allFlags) return fail(ErrorCode::Malformed, "an unknown kind of element");
    line.depth = static_cast<int>(depth);
    line.isConstructed = (flags & constructedFlag) != 0;
    line.isEnclosed = (flags & enclosedFlag) != 0;
    line.isIndefinite = (flags & indefiniteFlag) != 0;
    CORE_TRY(line.type, readShort(message));
    CORE_TRY(line.value, readShort(message));
    CORE_TRY(line.oid, readShort(message));
    if ((flags & faultFlag) == 0) return line;
    CORE_TRY(line.fault, readError(message));
    if (!findWording(line.fault->rule)) return fail(ErrorCode::Malformed, "a fault without words");
    return line;
}

}

Result<std::vector<Asn1Block>> readAsn1(ByteView content)
{
    CORE_TRY(auto found, blocksOf(content));
    std::vector<Asn1Block> blocks;
    std::size_t left = asn1ElementLimit;
    for (PemBlock& block : found) {
        if (isPlainKey(block) || holdsPlainKey(block.der)) return failAs(ErrorCode::Refused, "CW-056");
        auto lines = dumpAsn1(block.der, left);
        if (hasKeyBag(lines)) return failAs(ErrorCode::Refused, "CW-056");
        left -= std::min(left, lines.size());
        blocks.push_back({std::move(block.label), std::move(block.der), std::move(lines)});
    }
    if (blocks.size() == 1 && blocks[0].label.empty() && isSomethingElse(blocks[0]))
        return failAs(ErrorCode::Malformed, "CW-055");
    return blocks;
}

void addBlocks(MessageWriter& message, const std::vector<Asn1Block>& blocks)
{
    message.addNumber(blocks.size());
    for (const Asn1Block& block : blocks) {
        message.add(block.label).add(block.der).addNumber(block.lines.size());
        for (const Asn1Line& line : block.lines) addLine(message, line);
    }
}

Result<std::vector<Asn1Block>> readBlocks(MessageReader& message)
{
    CORE_TRY(const std::uint64_t count, message.number());
    if (count == 0 || count > limits::bundleObjects) return fail(ErrorCode::Malformed, "a count out of range");
    std::vector<Asn1Block> blocks;
    for (std::uint64_t i = 0; i < count; ++i) {
        Asn1Block block;
        CORE_TRY(block.label, readShort(message));
        CORE_TRY(const ByteView der, message.field());
        CORE_TRY(const std::uint64_t lines, message.number());
        if (lines > asn1ElementLimit + limits::nestingLevels) return fail(ErrorCode::Malformed, "too many elements");
        block.der = copyOf(der);
        for (std::uint64_t at = 0; at < lines; ++at) {
            const int lastDepth = block.lines.empty() ? -1 : block.lines.back().depth;
            CORE_TRY(Asn1Line line, readLine(message, der.size(), lastDepth));
            block.lines.push_back(std::move(line));
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}
