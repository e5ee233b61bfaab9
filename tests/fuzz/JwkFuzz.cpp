#include "core/formats/Jwk.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(readJwk({data, size}, {}));
    return 0;
}
