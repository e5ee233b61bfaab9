#include "core/formats/OpenSshKey.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(isOpenSshKeyEncrypted({data, size}));
    static_cast<void>(pkcs8OfOpenSsh({data, size}, {}));
    return 0;
}
