#include "core/formats/ImportFormat.h"

using namespace core;

/// Files with any content, keys in them opened with a wrong passphrase; costly derivations are left out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto objects = readObjects({data, size});
    if (!objects) return 0;
    for (const FoundObject& object : *objects) {
        static_cast<void>(describe(object));
        const auto* const key = std::get_if<FoundKey>(&object);
        if (key && !key->isEncrypted) static_cast<void>(openKey(*key, {}));
    }
    return 0;
}
