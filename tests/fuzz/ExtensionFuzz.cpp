#include "core/x509/ExtensionType.h"

using namespace core;

namespace {

void check(const ExtensionType& type, ByteView input)
{
    const auto values = type.decode(input);
    if (!values) return;
    for (const ShownField& line : shownFields(type, *values))
        if (!line.field) __builtin_trap();
    const auto der = type.encode(*values);
    if (!der) {
        if (der.error().code != ErrorCode::Refused && der.error().code != ErrorCode::Malformed) __builtin_trap();
        return;
    }
    const auto again = type.decode(*der);
    const auto stable = again ? type.encode(*again) : std::unexpected(again.error());
    if (!stable || *stable != *der) __builtin_trap();
}

}

/// Whatever an extension decodes, encoding it works or is refused; and what was encoded decodes to the same octets again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const ExtensionType& type : extensionTypes()) check(type, {data, size});
    check(otherExtensionType(), {data, size});
    return 0;
}
