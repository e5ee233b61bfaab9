#include "app/parse-worker/ReadPicture.h"

/// Pictures of sheets, as the parse worker reads them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(sheets::readCodes({data, size}));
    return 0;
}
