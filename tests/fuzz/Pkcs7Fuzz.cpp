#include "core/formats/Pkcs7.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(readPkcs7({data, size}, {}));
    return 0;
}
