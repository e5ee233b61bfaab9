#include "core/formats/Pem.h"

using namespace core;

/// What was read can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto blocks = readPem({reinterpret_cast<const char*>(data), size});
    if (!blocks) return 0;
    for (const PemBlock& block : *blocks) {
        const auto again = readPem(writePem(block.label, block.der));
        if (!again || again->size() != 1 || again->front().der != block.der || again->front().label != block.label)
            __builtin_trap();
    }
    return 0;
}
