#pragma once
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include <initializer_list>
#include <string_view>

/// Writing DER (ITU-T X.690): each function returns one complete element. Reading is OpenSSL's job, but for `readElement`.
namespace core::der {

Bytes element(std::uint8_t tag, ByteView content);
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
Bytes generalizedTime(Time value);
Bytes enumerated(int value);

struct Element {
    std::uint8_t tag;
    ByteView content; ///< inside `whole`
    ByteView whole;   ///< tag, length and content
};
/// The first element of `input`, which is shortened by it. Errors: Malformed (indefinite and non-minimal lengths too).
Result<Element> readElement(ByteView& input);

}
