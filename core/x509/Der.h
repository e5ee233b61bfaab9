#pragma once
#include "core/base/Bytes.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include <initializer_list>
#include <string_view>

/// Writing and reading DER (ITU-T X.690). Writers return one complete element; readers take one from the front of `input`.
namespace core::der {

namespace tag {
inline constexpr std::uint8_t boolean = 0x01, integer = 0x02, bitString = 0x03, octetString = 0x04, null = 0x05,
                              objectIdentifier = 0x06, enumerated = 0x0A, utf8String = 0x0C, printableString = 0x13,
                              teletexString = 0x14, ia5String = 0x16, utcTime = 0x17, generalizedTime = 0x18,
                              visibleString = 0x1A, universalString = 0x1C, bmpString = 0x1E, sequence = 0x30,
                              set = 0x31;
/// [number] in context class: of a simple value, or around others.
constexpr std::uint8_t context(int number) { return static_cast<std::uint8_t>(0x80 | number); }
constexpr std::uint8_t contextConstructed(int number) { return static_cast<std::uint8_t>(0xA0 | number); }
}

Bytes element(std::uint8_t tag, ByteView content);
void appendElement(Bytes& to, std::uint8_t tag, ByteView content);
/// Tag and length alone, where the content follows by itself.
void appendHeader(Bytes& to, std::uint8_t tag, std::size_t length);
Bytes sequence(std::initializer_list<ByteView> parts);
Bytes concat(std::initializer_list<ByteView> parts);
/// From a non-negative big-endian number; adds or drops leading zero octets as DER wants.
Bytes integer(ByteView magnitude);
Bytes integer(std::int64_t value);
Bytes boolean(bool value);
/// Dotted decimal. Errors: Malformed.
Result<Bytes> objectIdentifier(std::string_view dotted);
Bytes bitString(ByteView octets);
Bytes octetString(ByteView octets);
/// UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280 section 4.1.2.5).
Bytes time(Time value);
void appendTime(Bytes& to, Time value);
Bytes generalizedTime(Time value);
void appendGeneralizedTime(Bytes& to, Time value);
Bytes enumerated(int value);

struct Element {
    std::uint8_t tag;
    ByteView content; ///< inside `whole`
    ByteView whole;   ///< tag, length and content
};
/// The first element of `input`, which is shortened by it. Errors: Malformed (indefinite and non-minimal lengths too).
Result<Element> readElement(ByteView& input);

/// Whether the next element carries this tag.
inline bool nextIs(ByteView input, std::uint8_t tag) { return !input.empty() && input[0] == tag; }
/// The content of the next element, which must carry this tag. Errors of all readers: Malformed.
Result<ByteView> read(ByteView& input, std::uint8_t tag);
/// The same with tag and length, as it stands.
Result<ByteView> readRaw(ByteView& input, std::uint8_t tag);
/// Like read(), where nothing may follow.
Result<ByteView> readWhole(ByteView input, std::uint8_t tag);
Result<void> expectEnd(ByteView input);
/// One element and nothing after it, at most 32 deep, whose every element is one that DER allows as far as its tag tells.
Result<void> expectWellFormed(ByteView input);
/// The content of an INTEGER without leading zero octets; one octet is left of a zero.
ByteView magnitude(ByteView content);
/// An INTEGER of up to 64 bits.
Result<std::int64_t> readSmallInteger(ByteView& input);
/// Dotted decimal; at most 128 arcs (Refused, CW-617) of at most 128 bits.
Result<std::string> readOid(ByteView& input);
/// The same from the content alone, as in a context tag.
Result<std::string> dottedOid(ByteView content);
/// Constructed elements lie inside each other at most limits::nestingLevels deep; elements that cannot be read are left to
/// others. Errors: Refused (CW-616).
Result<void> checkNesting(ByteView input);
/// UTCTime or GeneralizedTime; tolerates missing seconds, fractions and offsets, which RFC 5280 section 4.1.2.5 forbids.
Result<Time> readTimeElement(ByteView& input);

}
