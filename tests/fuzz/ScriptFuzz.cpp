#include "core/ceremony/CheckScript.h"
#include <cstddef>
#include <cstdint>

/// A script is read and judged without ever crashing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto script = core::readScript(text)) core::checkScript(*script, core::Time{});
    return 0;
}
