#include "core/formats/Ber.h"
#include "core/base/Limits.h"
#include "core/x509/Der.h"

namespace core {

namespace {

constexpr std::uint8_t constructed = 0x20;
constexpr std::uint8_t piecedOctets = der::tag::octetString | constructed;

std::unexpected<Error> malformed(std::string_view what)
{
    return fail(ErrorCode::Malformed, "BER: " + std::string(what));
}

struct Head {
    std::uint8_t tag = 0;
    bool isIndefinite = false;
    std::size_t length = 0;
};

Result<Head> takeHead(ByteView& input)
{
    if (input.size() < 2) return malformed("ends too early");
    Head head{input[0], false, input[1]};
    input = input.subspan(2);
    if ((head.tag & 0x1F) == 0x1F) return malformed("tag number above 30");
    if (head.length == 0x80) {
        head.isIndefinite = true;
        head.length = 0;
        if ((head.tag & constructed) == 0) return malformed("indefinite length of a primitive");
    } else if (head.length > 0x80) {
        const std::size_t count = head.length & 0x7F;
        if (count > 8 || input.size() < count) return malformed("huge length");
        head.length = 0;
        for (std::size_t i = 0; i < count; ++i) head.length = head.length << 8 | input[i];
        input = input.subspan(count);
    }
    if (head.length > input.size()) return malformed("content is cut off");
    return head;
}

bool atEndMark(ByteView input) { return input.size() >= 2 && input[0] == 0 && input[1] == 0; }

/// Appends the next element, or of an OCTET STRING inside another only its content.
Result<void> convert(ByteView& input, Bytes& to, std::size_t level, bool asPiece)
{
    if (level > limits::nestingLevels)
        return failAs(ErrorCode::Refused, "CW-616", {std::to_string(limits::nestingLevels)});
    CORE_TRY(const Head head, takeHead(input));
    const bool isPieced = head.tag == piecedOctets;
    if (asPiece && !isPieced && head.tag != der::tag::octetString)
        return malformed("an OCTET STRING made of something else");
    if ((head.tag & constructed) == 0) {
        if (asPiece)
            to.insert(to.end(), input.begin(), input.begin() + static_cast<std::ptrdiff_t>(head.length));
        else
            der::appendElement(to, head.tag, input.first(head.length));
        input = input.subspan(head.length);
        return {};
    }
    WipedBytes content;
    ByteView inside = head.isIndefinite ? input : input.first(head.length);
    while (head.isIndefinite ? !atEndMark(inside) : !inside.empty()) {
        CORE_CHECK(convert(inside, content.octets, level + 1, isPieced));
    }
    input = head.isIndefinite ? inside.subspan(2) : input.subspan(head.length);
    if (asPiece)
        to.insert(to.end(), content.octets.begin(), content.octets.end());
    else
        der::appendElement(to, isPieced ? der::tag::octetString : head.tag, content);
    return {};
}

}

Result<WipedBytes> derOfBer(ByteView ber)
{
    WipedBytes result;
    result.octets.reserve(ber.size() + 16); // lengths may grow by little; no unwiped copy is left behind
    CORE_CHECK(convert(ber, result.octets, 1, false));
    CORE_CHECK(der::expectEnd(ber));
    return result;
}

Result<Bytes> readImplicitOctets(ByteView& input, int number)
{
    if (der::nextIs(input, der::tag::context(number))) {
        CORE_TRY(const ByteView whole, der::read(input, der::tag::context(number)));
        return copyOf(whole);
    }
    CORE_TRY(ByteView pieces, der::read(input, der::tag::contextConstructed(number)));
    Bytes result;
    while (!pieces.empty()) {
        CORE_TRY(const ByteView piece, der::read(pieces, der::tag::octetString));
        result.insert(result.end(), piece.begin(), piece.end());
    }
    return result;
}

}
