#include "core/formats/Pkcs12.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(readPkcs12({data, size}, {}));
    return 0;
}
